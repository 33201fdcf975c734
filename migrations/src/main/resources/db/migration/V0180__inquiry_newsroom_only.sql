ALTER TABLE inquiry ADD KEY inquiry_visibility (visibility, moderation, submitted_at, id);
