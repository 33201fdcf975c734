ALTER TABLE story_revision
  ADD CONSTRAINT story_revision_origin_check CHECK (origin IN ('started', 'saved', 'autosaved', 'restored', 'corrected')),
  ADD CONSTRAINT story_revision_decision_check CHECK (decision IN ('approved', 'sent_back'));
