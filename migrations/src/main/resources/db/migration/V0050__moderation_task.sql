CREATE TABLE moderation_task (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id  BIGINT        NOT NULL,
  remark_id   BIGINT        NULL,
  cause       VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note        VARCHAR(1000) NULL,
  created_at  DATETIME(6)   NOT NULL,
  claimed_by  BIGINT        NULL,
  claimed_at  DATETIME(6)   NULL,
  done_at     DATETIME(6)   NULL,
  done_by     BIGINT        NULL,
  decision    VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY moderation_task_open (done_at, created_at, id),
  KEY moderation_task_inquiry (inquiry_id, done_at),
  CONSTRAINT moderation_task_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
