CREATE TABLE reply_template (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  office_id BIGINT      NOT NULL,
  title     VARCHAR(80) NOT NULL,
  body_html TEXT        NOT NULL,
  version   INT         NOT NULL DEFAULT 0,
  KEY reply_template_office (office_id, title),
  CONSTRAINT reply_template_office_fk FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
