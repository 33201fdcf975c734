CREATE TABLE outbox (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject      VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id   BIGINT       NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  available_at DATETIME(6)  NOT NULL,
  attempts     INT          NOT NULL DEFAULT 0,
  last_error   VARCHAR(500) NULL,
  set_aside_at DATETIME(6)  NULL,
  KEY outbox_due (topic, set_aside_at, available_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
