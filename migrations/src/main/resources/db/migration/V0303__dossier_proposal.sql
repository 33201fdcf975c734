CREATE TABLE dossier_proposal (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title      VARCHAR(200) NOT NULL,
  words      VARCHAR(500) NOT NULL,
  cases      INT          NOT NULL,
  dossier_id BIGINT       NULL,
  found_at   DATETIME(6)  NOT NULL,
  decided_by BIGINT       NULL,
  decided_at DATETIME(6)  NULL,
  version    INT          NOT NULL DEFAULT 0,
  KEY dossier_proposal_open (state, cases, id),
  CONSTRAINT dossier_proposal_dossier FOREIGN KEY (dossier_id) REFERENCES dossier (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
