ALTER TABLE saved_match
  ADD CONSTRAINT saved_match_type_check CHECK (type IN ('inquiry', 'story', 'dossier'));
