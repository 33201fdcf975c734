ALTER TABLE reply_draft ADD KEY reply_draft_age (saved_at);
