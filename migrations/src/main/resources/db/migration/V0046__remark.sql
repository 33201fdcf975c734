CREATE TABLE remark (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id  BIGINT        NOT NULL,
  question_id BIGINT        NULL,
  body        VARCHAR(4000) NOT NULL,
  moderation  VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at     DATETIME(6)   NOT NULL,
  decided_at  DATETIME(6)   NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY remark_inquiry (inquiry_id, made_at, id),
  CONSTRAINT remark_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
