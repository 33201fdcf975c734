CREATE TABLE reply_draft (
  inquiry_id BIGINT      NOT NULL,
  office_id  BIGINT      NOT NULL,
  body_html  MEDIUMTEXT  NOT NULL,
  outcome    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  saved_by   BIGINT      NOT NULL,
  saved_at   DATETIME(6) NOT NULL,
  version    INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (inquiry_id, office_id),
  CONSTRAINT reply_draft_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
