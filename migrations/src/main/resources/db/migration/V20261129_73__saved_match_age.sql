ALTER TABLE saved_match ADD KEY saved_match_age (found_at);
