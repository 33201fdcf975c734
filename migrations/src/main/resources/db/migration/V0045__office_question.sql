CREATE TABLE office_question (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id  BIGINT        NOT NULL,
  office_id   BIGINT        NOT NULL,
  asked_by    BIGINT        NOT NULL,
  body        VARCHAR(2000) NOT NULL,
  asked_at    DATETIME(6)   NOT NULL,
  answered_at DATETIME(6)   NULL,
  KEY office_question_inquiry (inquiry_id, asked_at),
  CONSTRAINT office_question_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
