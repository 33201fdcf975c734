ALTER TABLE reply
  ADD CONSTRAINT reply_outcome_check CHECK (outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  ADD CONSTRAINT reply_office_fk FOREIGN KEY (office_id) REFERENCES office (id);
