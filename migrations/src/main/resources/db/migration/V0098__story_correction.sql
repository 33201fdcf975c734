CREATE TABLE story_correction (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  story_id     BIGINT        NOT NULL,
  revision     INT           NOT NULL,
  body         VARCHAR(1000) NOT NULL,
  made_by      BIGINT        NOT NULL,
  corrected_at DATETIME(6)   NOT NULL,
  KEY story_correction_story (story_id, corrected_at, id),
  CONSTRAINT story_correction_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
