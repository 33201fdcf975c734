ALTER TABLE deadline
  ADD CONSTRAINT deadline_obligation_check CHECK (obligation IN ('first_reply')),
  ADD CONSTRAINT deadline_ending_check CHECK (ending IN ('met', 'late', 'handed_back', 'rerouted', 'withdrawn')),
  ADD CONSTRAINT deadline_office_fk FOREIGN KEY (office_id) REFERENCES office (id);
