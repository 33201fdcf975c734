ALTER TABLE index_rebuild
  ADD CONSTRAINT index_rebuild_cause_check CHECK (cause IN ('asked', 'mapping', 'missing', 'ahead')),
  ADD CONSTRAINT index_rebuild_state_check CHECK (state IN ('asked', 'filling', 'comparing', 'switched', 'undone', 'failed'));
