CREATE TABLE me_too (
  inquiry_id BIGINT      NOT NULL,
  voter      BINARY(32)  NOT NULL,
  person_id  BIGINT      NULL,
  made_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (inquiry_id, voter),
  KEY me_too_person (person_id, made_at),
  CONSTRAINT me_too_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
