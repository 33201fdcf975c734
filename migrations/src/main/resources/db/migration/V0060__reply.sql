CREATE TABLE reply (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id BIGINT      NOT NULL,
  office_id  BIGINT      NOT NULL,
  author_id  BIGINT      NULL,
  body_html  MEDIUMTEXT  NOT NULL,
  body_text  MEDIUMTEXT  NOT NULL,
  outcome    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  replied_at DATETIME(6) NOT NULL,
  version    INT         NOT NULL DEFAULT 0,
  KEY reply_inquiry (inquiry_id, replied_at, id),
  KEY reply_office (office_id, replied_at, id),
  CONSTRAINT reply_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
