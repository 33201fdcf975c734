CREATE TABLE inquiry_original (
  inquiry_id BIGINT       NOT NULL PRIMARY KEY,
  title      VARCHAR(200) NOT NULL,
  body       TEXT         NOT NULL,
  place      VARCHAR(120) NULL,
  CONSTRAINT inquiry_original_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
