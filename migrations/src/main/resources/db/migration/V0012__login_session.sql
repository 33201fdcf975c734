CREATE TABLE login_session (
  token_hash   BINARY(32)   NOT NULL PRIMARY KEY,
  person_id    BIGINT       NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  last_seen_at DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  agent        VARCHAR(120) NOT NULL,
  KEY login_session_person (person_id),
  KEY login_session_expiry (expires_at),
  CONSTRAINT login_session_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
