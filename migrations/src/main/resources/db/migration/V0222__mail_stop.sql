CREATE TABLE mail_stop (
  scope      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT      NOT NULL,
  stopped_at DATETIME(6) NOT NULL,
  PRIMARY KEY (scope, subject_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
