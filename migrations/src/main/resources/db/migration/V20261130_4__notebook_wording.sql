-- What an entry of the notebook said before it was corrected or removed.
CREATE TABLE notebook_wording (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id BIGINT        NOT NULL,
  entry_kind    VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entry_id      BIGINT        NOT NULL,
  author_id     BIGINT        NOT NULL,
  title         VARCHAR(120)  NULL,
  how           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  body          VARCHAR(4000) NOT NULL,
  happened_at   DATETIME(6)   NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  act           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  acted_by      BIGINT        NOT NULL,
  acted_at      DATETIME(6)   NOT NULL,
  KEY notebook_wording_assignment (assignment_id, id),
  CONSTRAINT notebook_wording_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment (id),
  CONSTRAINT notebook_wording_entry_kind_check CHECK (entry_kind IN ('note', 'contact', 'visit')),
  CONSTRAINT notebook_wording_how_check CHECK (how IN ('phone', 'in_person', 'message', 'email', 'letter')),
  CONSTRAINT notebook_wording_act_check CHECK (act IN ('corrected', 'removed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
