CREATE TABLE dossier_proposal_inquiry (
  proposal_id BIGINT NOT NULL,
  inquiry_id  BIGINT NOT NULL,
  PRIMARY KEY (proposal_id, inquiry_id),
  KEY dossier_proposal_inquiry_case (inquiry_id, proposal_id),
  CONSTRAINT dossier_proposal_inquiry_proposal FOREIGN KEY (proposal_id) REFERENCES dossier_proposal (id),
  CONSTRAINT dossier_proposal_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
