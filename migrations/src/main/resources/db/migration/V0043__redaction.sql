CREATE TABLE redaction (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id BIGINT      NOT NULL,
  field      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  start_at   INT         NOT NULL,
  end_at     INT         NOT NULL,
  reason     VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_by    BIGINT      NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  KEY redaction_inquiry (inquiry_id, field, start_at),
  CONSTRAINT redaction_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
