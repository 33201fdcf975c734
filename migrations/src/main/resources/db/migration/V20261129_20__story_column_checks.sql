ALTER TABLE story_column
  ADD CONSTRAINT story_column_rhythm_check CHECK (rhythm IN ('daily', 'weekdays', 'weekly', 'biweekly', 'monthly', 'irregular')),
  ADD CONSTRAINT story_column_state_check CHECK (state IN ('open', 'closed'));
