CREATE TABLE visit (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id BIGINT        NOT NULL,
  author_id     BIGINT        NOT NULL,
  place         VARCHAR(120)  NOT NULL,
  seen          VARCHAR(4000) NOT NULL,
  visited_at    DATETIME(6)   NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  KEY visit_assignment (assignment_id, visited_at, id),
  CONSTRAINT visit_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
