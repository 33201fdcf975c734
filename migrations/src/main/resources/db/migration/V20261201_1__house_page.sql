-- The texts that a house has written for its own pages; without a row the default text is shown.
-- The newest version counts, the earlier ones show what was said before. A version without a text
-- goes back to the default.
CREATE TABLE house_page (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  page      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lang      VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version   INT         NOT NULL,
  title     VARCHAR(120) NULL,
  body      MEDIUMTEXT  NULL,
  author_id BIGINT      NOT NULL,
  saved_at  DATETIME(6) NOT NULL,
  UNIQUE KEY house_page_version (page, lang, version),
  CONSTRAINT house_page_author_fk FOREIGN KEY (author_id) REFERENCES person (id),
  CONSTRAINT house_page_page_check CHECK (page IN ('about', 'rules', 'moderation', 'privacy', 'corrections', 'measures', 'contact'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
