CREATE TABLE import_run (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name   VARCHAR(200) NOT NULL,
  board_id    BIGINT       NULL,
  dry_run     BOOLEAN      NOT NULL,
  state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_by  BIGINT       NULL,
  started_at  DATETIME(6)  NOT NULL,
  ended_at    DATETIME(6)  NULL,
  total       INT          NOT NULL DEFAULT 0,
  taken       INT          NOT NULL DEFAULT 0,
  skipped     INT          NOT NULL DEFAULT 0,
  refused     INT          NOT NULL DEFAULT 0,
  rejects     MEDIUMTEXT   NULL,
  KEY import_run_newest (started_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
