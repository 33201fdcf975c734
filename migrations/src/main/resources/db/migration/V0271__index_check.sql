CREATE TABLE index_check (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  alias      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  night      DATE        NULL,
  repairing  TINYINT     NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at   DATETIME(6) NULL,
  documents  BIGINT      NOT NULL DEFAULT 0,
  indexed    BIGINT      NOT NULL DEFAULT 0,
  missing    BIGINT      NOT NULL DEFAULT 0,
  stale      BIGINT      NOT NULL DEFAULT 0,
  leaked     BIGINT      NOT NULL DEFAULT 0,
  ahead      BIGINT      NOT NULL DEFAULT 0,
  repaired   BIGINT      NOT NULL DEFAULT 0,
  UNIQUE KEY index_check_night (alias, night),
  KEY index_check_latest (alias, ended_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
