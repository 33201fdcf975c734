CREATE TABLE calendar_day (
  day     DATE        NOT NULL PRIMARY KEY,
  working BOOLEAN     NOT NULL,
  name    VARCHAR(60) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
