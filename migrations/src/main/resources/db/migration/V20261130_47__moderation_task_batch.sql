ALTER TABLE moderation_task
  ADD COLUMN batch_id BIGINT NULL,
  ADD COLUMN batch_refused VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN batch_redactions INT NOT NULL DEFAULT 0,
  ADD KEY moderation_task_batch (batch_id),
  ADD CONSTRAINT moderation_task_batch_fk FOREIGN KEY (batch_id) REFERENCES moderation_batch (id);
