CREATE TABLE assignment (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title       VARCHAR(200)  NOT NULL,
  reporter_id BIGINT        NULL,
  state       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_on      DATE          NULL,
  reason      VARCHAR(1000) NULL,
  created_by  BIGINT        NOT NULL,
  created_at  DATETIME(6)   NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY assignment_reporter (reporter_id, state, due_on, id),
  KEY assignment_state (state, due_on, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
