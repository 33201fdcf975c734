ALTER TABLE story_quote
  ADD CONSTRAINT story_quote_kind_check CHECK (kind IN ('inquiry', 'reply')),
  ADD KEY story_quote_inquiry (inquiry_id),
  ADD KEY story_quote_reply (reply_id),
  ADD CONSTRAINT story_quote_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  ADD CONSTRAINT story_quote_reply_fk FOREIGN KEY (reply_id) REFERENCES reply (id);
