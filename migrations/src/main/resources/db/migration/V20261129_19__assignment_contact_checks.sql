ALTER TABLE assignment_contact
  ADD CONSTRAINT assignment_contact_how_check CHECK (how IN ('phone', 'in_person', 'message', 'email', 'letter'));
