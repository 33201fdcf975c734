CREATE TABLE submission_key (
  key_hash     BINARY(32)   NOT NULL PRIMARY KEY,
  scope        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash BINARY(32)   NOT NULL,
  result       VARCHAR(500) NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  KEY submission_key_age (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
