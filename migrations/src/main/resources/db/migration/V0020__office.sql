CREATE TABLE office (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  parent_id BIGINT       NULL,
  slug      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(120) NOT NULL,
  name_en   VARCHAR(160) NULL,
  level     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region    VARCHAR(60)  NOT NULL,
  position  INT          NOT NULL DEFAULT 0,
  state     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version   INT          NOT NULL DEFAULT 0,
  UNIQUE KEY office_slug (slug),
  KEY office_tree (parent_id, position, id),
  CONSTRAINT office_parent FOREIGN KEY (parent_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
