ALTER TABLE tip
  ADD CONSTRAINT tip_state_check CHECK (state IN ('open', 'taken', 'dismissed'));
