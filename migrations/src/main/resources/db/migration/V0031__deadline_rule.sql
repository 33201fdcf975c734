CREATE TABLE deadline_rule (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  obligation   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_version INT         NOT NULL,
  working_days INT         NOT NULL,
  valid_from   DATETIME(6) NOT NULL,
  made_by      BIGINT      NULL,
  UNIQUE KEY deadline_rule_version (kind, obligation, rule_version)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
