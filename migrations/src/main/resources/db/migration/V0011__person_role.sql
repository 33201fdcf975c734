CREATE TABLE person_role (
  person_id BIGINT      NOT NULL,
  role      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_id BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (person_id, role, office_id),
  KEY person_role_office (office_id, role, person_id),
  KEY person_role_role (role, person_id),
  CONSTRAINT person_role_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
