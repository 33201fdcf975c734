CREATE TABLE retention_run (
  rule          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  ended_at      DATETIME(6) NOT NULL,
  deleted       BIGINT      NOT NULL,
  deleted_total BIGINT      NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
