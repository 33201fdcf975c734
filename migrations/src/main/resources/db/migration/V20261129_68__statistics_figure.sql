CREATE TABLE statistics_figure (
  period         VARCHAR(7)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  breakdown      VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id     BIGINT        NOT NULL DEFAULT 0,
  subject        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  received       INT           NOT NULL,
  answered       INT           NOT NULL,
  median_minutes DECIMAL(14,4) NULL,
  PRIMARY KEY (period, breakdown, subject_id, subject),
  CONSTRAINT statistics_figure_period FOREIGN KEY (period) REFERENCES statistics_period (period),
  CONSTRAINT statistics_figure_breakdown_check CHECK (breakdown IN ('board', 'office', 'kind', 'month'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
