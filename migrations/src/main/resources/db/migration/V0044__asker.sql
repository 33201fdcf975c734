CREATE TABLE asker (
  inquiry_id    BIGINT       NOT NULL PRIMARY KEY,
  person_id     BIGINT       NULL,
  name          VARCHAR(60)  NULL,
  phone         VARCHAR(32)  NULL,
  email         VARCHAR(254) NULL,
  tracking_hash BINARY(32)   NULL,
  UNIQUE KEY asker_tracking (tracking_hash),
  KEY asker_person (person_id, inquiry_id),
  CONSTRAINT asker_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
