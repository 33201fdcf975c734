CREATE TABLE one_time_link (
  token_hash BINARY(32)   NOT NULL PRIMARY KEY,
  purpose    VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id  BIGINT       NULL,
  created_at DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  used_at    DATETIME(6)  NULL,
  KEY one_time_link_person (person_id, purpose)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
