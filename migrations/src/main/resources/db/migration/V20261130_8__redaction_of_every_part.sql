ALTER TABLE redaction
  ADD COLUMN part      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'inquiry',
  ADD COLUMN part_id   BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN top_at    INT NOT NULL DEFAULT 0,
  ADD COLUMN bottom_at INT NOT NULL DEFAULT 0,
  ADD KEY redaction_part (part, part_id),
  ADD CONSTRAINT redaction_part_check CHECK (part IN ('inquiry', 'remark', 'reply', 'question', 'photo')),
  ADD CONSTRAINT redaction_field_check CHECK (field IN ('title', 'body', 'place', 'picture'));
