CREATE TABLE story_assignment (
  story_id      BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  PRIMARY KEY (story_id, assignment_id),
  KEY story_assignment_assignment (assignment_id, story_id),
  CONSTRAINT story_assignment_story FOREIGN KEY (story_id) REFERENCES story (id),
  CONSTRAINT story_assignment_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
