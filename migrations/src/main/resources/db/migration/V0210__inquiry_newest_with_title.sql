ALTER TABLE inquiry DROP KEY inquiry_newest, ADD KEY inquiry_newest (listed, submitted_at, id, title);
