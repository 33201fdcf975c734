-- Entries of the notebook can be corrected; the version tells two corrections at the same time apart.
ALTER TABLE assignment_note ADD COLUMN version INT NOT NULL DEFAULT 1;
