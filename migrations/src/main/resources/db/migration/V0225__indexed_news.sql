CREATE TABLE indexed_news (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  type         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document_id  BIGINT      NOT NULL,
  news_at      DATETIME(6) NOT NULL,
  available_at DATETIME(6) NOT NULL,
  KEY indexed_news_due (available_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
