ALTER TABLE story
  ADD CONSTRAINT story_state_check CHECK (state IN ('draft', 'in_review', 'approved', 'scheduled', 'published', 'corrected', 'withdrawn')),
  ADD CONSTRAINT story_author_fk FOREIGN KEY (created_by) REFERENCES person (id);
