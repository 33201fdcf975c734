ALTER TABLE dossier_proposal
  ADD CONSTRAINT dossier_proposal_state_check CHECK (state IN ('open', 'accepted', 'dismissed'));
