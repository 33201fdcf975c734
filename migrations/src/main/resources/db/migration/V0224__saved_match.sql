CREATE TABLE saved_match (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  search_id   BIGINT      NOT NULL,
  type        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document_id BIGINT      NOT NULL,
  found_at    DATETIME(6) NOT NULL,
  told_at     DATETIME(6) NULL,
  UNIQUE KEY saved_match_once (search_id, type, document_id),
  KEY saved_match_newest (search_id, id),
  KEY saved_match_told (search_id, told_at),
  CONSTRAINT saved_match_search FOREIGN KEY (search_id) REFERENCES saved_search (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
