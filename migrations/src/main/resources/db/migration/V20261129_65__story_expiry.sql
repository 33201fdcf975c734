ALTER TABLE story
  ADD COLUMN expired_at DATETIME(6) NULL AFTER published_at,
  MODIFY COLUMN live TINYINT GENERATED ALWAYS AS (
    CASE WHEN state IN ('published', 'corrected') AND expired_at IS NULL THEN 1 ELSE 0 END) STORED,
  ADD KEY story_expiry (live, expires_at, id),
  ADD KEY story_expired (expired_at, id);
