CREATE TABLE dossier_inquiry (
  dossier_id BIGINT      NOT NULL,
  inquiry_id BIGINT      NOT NULL,
  linked_by  BIGINT      NULL,
  linked_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (dossier_id, inquiry_id),
  KEY dossier_inquiry_case (inquiry_id, dossier_id),
  CONSTRAINT dossier_inquiry_dossier FOREIGN KEY (dossier_id) REFERENCES dossier (id),
  CONSTRAINT dossier_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
