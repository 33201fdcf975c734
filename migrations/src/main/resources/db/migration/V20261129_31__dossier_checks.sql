ALTER TABLE dossier
  ADD CONSTRAINT dossier_state_check CHECK (state IN ('proposed', 'open', 'watching', 'solved', 'closed'));
