ALTER TABLE person
  ADD CONSTRAINT person_state_check CHECK (state IN ('invited', 'active', 'disabled', 'deleted'));
