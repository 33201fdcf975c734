CREATE TABLE dossier_search (
  day         DATE        NOT NULL PRIMARY KEY,
  started_at  DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  compared    INT         NULL,
  found       INT         NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
