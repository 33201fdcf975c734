CREATE TABLE recurring_job (
  name         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  available_at DATETIME(6)  NOT NULL,
  leased_by    CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  attempts     INT          NOT NULL DEFAULT 0,
  last_error   VARCHAR(500) NULL,
  started_at   DATETIME(6)  NULL,
  ended_at     DATETIME(6)  NULL,
  failed_at    DATETIME(6)  NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
