CREATE TABLE assignment_inquiry (
  assignment_id BIGINT NOT NULL,
  inquiry_id    BIGINT NOT NULL,
  open_marker   BIGINT NULL,
  PRIMARY KEY (assignment_id, inquiry_id),
  UNIQUE KEY assignment_inquiry_open (open_marker),
  KEY assignment_inquiry_case (inquiry_id, assignment_id),
  CONSTRAINT assignment_inquiry_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id),
  CONSTRAINT assignment_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
