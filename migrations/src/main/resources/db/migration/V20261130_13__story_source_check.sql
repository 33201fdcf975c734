CREATE TABLE story_source_check (
  story_id   BIGINT      NOT NULL PRIMARY KEY,
  checked_by BIGINT      NOT NULL,
  checked_at DATETIME(6) NOT NULL,
  CONSTRAINT story_source_check_story FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
