-- One decision on many tasks, which takes effect after a short time in which it can be undone.
CREATE TABLE moderation_batch (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  action     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason     VARCHAR(1000) NULL,
  made_by    BIGINT        NOT NULL,
  due_at     DATETIME(6)   NOT NULL,
  started_at DATETIME(6)   NULL,
  ended_at   DATETIME(6)   NULL,
  undone_at  DATETIME(6)   NULL,
  KEY moderation_batch_person (made_by),
  CONSTRAINT moderation_batch_person_fk FOREIGN KEY (made_by) REFERENCES person (id),
  CONSTRAINT moderation_batch_action_check CHECK (action IN ('admit', 'return', 'spam'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
