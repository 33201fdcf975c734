CREATE TABLE saved_search (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id  BIGINT        NOT NULL,
  query_hash BINARY(32)    NOT NULL,
  query      VARCHAR(1000) NOT NULL,
  mail       VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mail_at    DATETIME(6)   NULL,
  seen_match BIGINT        NOT NULL DEFAULT 0,
  created_at DATETIME(6)   NOT NULL,
  UNIQUE KEY saved_search_once (person_id, query_hash),
  KEY saved_search_due (mail_at, id),
  KEY saved_search_first (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
