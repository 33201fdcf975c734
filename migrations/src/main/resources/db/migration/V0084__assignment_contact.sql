CREATE TABLE assignment_contact (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id BIGINT        NOT NULL,
  author_id     BIGINT        NOT NULL,
  whom          VARCHAR(120)  NOT NULL,
  how           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  said          VARCHAR(4000) NOT NULL,
  contacted_at  DATETIME(6)   NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  KEY assignment_contact_assignment (assignment_id, contacted_at, id),
  CONSTRAINT assignment_contact_fk FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
