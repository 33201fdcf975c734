ALTER TABLE office
  ADD CONSTRAINT office_level_check CHECK (level IN ('province', 'city', 'department', 'county', 'town', 'village')),
  ADD CONSTRAINT office_state_check CHECK (state IN ('open', 'closed'));
