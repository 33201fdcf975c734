CREATE TABLE outgoing_mail (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id    BIGINT      NULL,
  inquiry_id   BIGINT      NULL,
  event_id     BIGINT      NULL,
  language     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  state        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  attempts     INT         NOT NULL DEFAULT 0,
  created_at   DATETIME(6) NOT NULL,
  available_at DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  finished_at  DATETIME(6) NULL,
  KEY outgoing_mail_due (state, available_at, id),
  KEY outgoing_mail_person (person_id, state),
  KEY outgoing_mail_finished (finished_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
