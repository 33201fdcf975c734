CREATE TABLE dossier (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title        VARCHAR(200)  NOT NULL,
  summary      VARCHAR(4000) NOT NULL DEFAULT '',
  state        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_since DATETIME(6)   NULL,
  created_by   BIGINT        NULL,
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  version      INT           NOT NULL DEFAULT 0,
  KEY dossier_newest (changed_at, id),
  KEY dossier_state (state, changed_at, id),
  KEY dossier_public (public_since, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
