CREATE TABLE story_column (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(60)  NOT NULL,
  name_en     VARCHAR(80)  NULL,
  publication VARCHAR(80)  NOT NULL,
  description VARCHAR(500) NOT NULL DEFAULT '',
  rhythm      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weekday     INT          NULL,
  position    INT          NOT NULL DEFAULT 0,
  state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version     INT          NOT NULL DEFAULT 0,
  UNIQUE KEY story_column_slug (slug)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
