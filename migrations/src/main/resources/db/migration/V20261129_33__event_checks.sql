ALTER TABLE event
  ADD CONSTRAINT event_audience_check CHECK (audience IN ('public', 'asker', 'office', 'newsroom')),
  ADD CONSTRAINT event_actor_kind_check CHECK (actor_kind IN ('asker', 'reader', 'office', 'newsroom', 'system'));
