ALTER TABLE photo
  ADD CONSTRAINT photo_owner_kind_check CHECK (owner_kind IN ('inquiry', 'reply', 'visit', 'story', 'staged')),
  ADD CONSTRAINT photo_role_check CHECK (role IN ('plain', 'before', 'after'));
