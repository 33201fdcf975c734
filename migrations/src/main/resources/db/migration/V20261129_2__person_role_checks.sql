ALTER TABLE person_role
  ADD CONSTRAINT person_role_role_check CHECK (role IN ('reader', 'moderator', 'spokesperson', 'reporter', 'editor', 'administrator'));
