ALTER TABLE redaction
  ADD CONSTRAINT redaction_field_check CHECK (field IN ('title', 'body', 'place'));
