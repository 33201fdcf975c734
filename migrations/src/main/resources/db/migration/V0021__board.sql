CREATE TABLE board (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  office_id      BIGINT       NOT NULL,
  slug           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name           VARCHAR(120) NOT NULL,
  name_en        VARCHAR(160) NULL,
  kind           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  group_name     VARCHAR(60)  NOT NULL,
  group_name_en  VARCHAR(80)  NULL,
  description    VARCHAR(500) NOT NULL DEFAULT '',
  description_en VARCHAR(500) NULL,
  position       INT          NOT NULL DEFAULT 0,
  state          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version        INT          NOT NULL DEFAULT 0,
  UNIQUE KEY board_slug (slug),
  KEY board_office (office_id),
  KEY board_order (position, id),
  CONSTRAINT board_office_fk FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
