ALTER TABLE reply_draft
  ADD CONSTRAINT reply_draft_outcome_check CHECK (outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  ADD KEY reply_draft_office (office_id),
  ADD CONSTRAINT reply_draft_office_fk FOREIGN KEY (office_id) REFERENCES office (id);
