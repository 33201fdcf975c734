ALTER TABLE assignment_contact ADD COLUMN version INT NOT NULL DEFAULT 1;
