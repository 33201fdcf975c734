CREATE TABLE story_quote (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  story_id   BIGINT        NOT NULL,
  inquiry_id BIGINT        NOT NULL,
  reply_id   BIGINT        NULL,
  kind       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text       VARCHAR(5000) NOT NULL,
  source     VARCHAR(200)  NOT NULL,
  said_at    DATETIME(6)   NOT NULL,
  taken_at   DATETIME(6)   NOT NULL,
  KEY story_quote_story (story_id, id),
  CONSTRAINT story_quote_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
