CREATE TABLE event (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at         DATETIME(6)   NOT NULL,
  subject    VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT        NOT NULL,
  type       VARCHAR(48)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience   VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id   BIGINT        NULL,
  office_id  BIGINT        NULL,
  note       VARCHAR(2000) NULL,
  data       JSON          NULL,
  KEY event_subject (subject, subject_id, at, id),
  KEY event_newest (at, id),
  KEY event_actor (actor_id, at, id),
  KEY event_type (type, at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
