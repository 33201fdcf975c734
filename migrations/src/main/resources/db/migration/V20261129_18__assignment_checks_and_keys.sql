ALTER TABLE assignment
  ADD CONSTRAINT assignment_state_check CHECK (state IN ('proposed', 'claimed', 'in_progress', 'filed', 'done', 'dropped')),
  ADD CONSTRAINT assignment_reporter_fk FOREIGN KEY (reporter_id) REFERENCES person (id);
