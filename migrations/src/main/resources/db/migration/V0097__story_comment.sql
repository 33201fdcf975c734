CREATE TABLE story_comment (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  story_id    BIGINT        NOT NULL,
  revision    INT           NOT NULL,
  author_id   BIGINT        NOT NULL,
  body        VARCHAR(2000) NOT NULL,
  made_at     DATETIME(6)   NOT NULL,
  resolved_at DATETIME(6)   NULL,
  KEY story_comment_story (story_id, made_at, id),
  CONSTRAINT story_comment_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
