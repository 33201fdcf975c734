CREATE TABLE story_inquiry (
  story_id   BIGINT NOT NULL,
  inquiry_id BIGINT NOT NULL,
  position   INT    NOT NULL DEFAULT 0,
  PRIMARY KEY (story_id, inquiry_id),
  KEY story_inquiry_case (inquiry_id, story_id),
  CONSTRAINT story_inquiry_story FOREIGN KEY (story_id) REFERENCES story (id),
  CONSTRAINT story_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
