CREATE TABLE assignment_note (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id BIGINT        NOT NULL,
  author_id     BIGINT        NOT NULL,
  body          VARCHAR(4000) NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  KEY assignment_note_assignment (assignment_id, made_at, id),
  CONSTRAINT assignment_note_fk FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
