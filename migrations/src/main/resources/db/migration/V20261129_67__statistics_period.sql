CREATE TABLE statistics_period (
  period         VARCHAR(7)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  zone           VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changes        BIGINT        NOT NULL DEFAULT 1,
  counted        BIGINT        NOT NULL DEFAULT 0,
  counted_at     DATETIME(6)   NULL,
  took_millis    INT           NOT NULL DEFAULT 0,
  received       INT           NOT NULL DEFAULT 0,
  answered       INT           NOT NULL DEFAULT 0,
  median_minutes DECIMAL(14,4) NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
