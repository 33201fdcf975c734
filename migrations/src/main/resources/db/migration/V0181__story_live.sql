ALTER TABLE story
  ADD COLUMN live TINYINT GENERATED ALWAYS AS (CASE WHEN state IN ('published', 'corrected') THEN 1 ELSE 0 END) STORED,
  ADD KEY story_live (live, published_at, id),
  ADD KEY story_column_live (column_id, live, published_at, id);
