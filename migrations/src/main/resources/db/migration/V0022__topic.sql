CREATE TABLE topic (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  parent_id BIGINT       NULL,
  level     INT          NOT NULL,
  name      VARCHAR(60)  NOT NULL,
  path      VARCHAR(200) NOT NULL,
  position  INT          NOT NULL DEFAULT 0,
  version   INT          NOT NULL DEFAULT 0,
  UNIQUE KEY topic_path (path),
  KEY topic_tree (parent_id, position, id),
  CONSTRAINT topic_parent FOREIGN KEY (parent_id) REFERENCES topic (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
