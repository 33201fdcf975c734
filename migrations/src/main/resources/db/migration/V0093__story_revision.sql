CREATE TABLE story_revision (
  story_id  BIGINT       NOT NULL,
  revision  INT          NOT NULL,
  headline  VARCHAR(120) NOT NULL,
  deck      VARCHAR(300) NOT NULL DEFAULT '',
  byline    VARCHAR(120) NOT NULL DEFAULT '',
  body_html MEDIUMTEXT   NOT NULL,
  saved_by  BIGINT       NOT NULL,
  saved_at  DATETIME(6)  NOT NULL,
  decision  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_by BIGINT      NULL,
  decided_at DATETIME(6) NULL,
  PRIMARY KEY (story_id, revision),
  CONSTRAINT story_revision_story FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
