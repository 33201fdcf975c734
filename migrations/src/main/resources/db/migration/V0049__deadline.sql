CREATE TABLE deadline (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id   BIGINT      NOT NULL,
  office_id    BIGINT      NOT NULL,
  obligation   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_id      BIGINT      NOT NULL,
  working_days INT         NOT NULL,
  started_at   DATETIME(6) NOT NULL,
  due_at       DATETIME(6) NOT NULL,
  paused_at    DATETIME(6) NULL,
  ended_at     DATETIME(6) NULL,
  ending       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version      INT         NOT NULL DEFAULT 0,
  KEY deadline_office_due (office_id, ended_at, due_at, id),
  KEY deadline_open (ended_at, due_at, id),
  KEY deadline_inquiry (inquiry_id, started_at),
  CONSTRAINT deadline_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT deadline_rule_fk FOREIGN KEY (rule_id) REFERENCES deadline_rule (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
