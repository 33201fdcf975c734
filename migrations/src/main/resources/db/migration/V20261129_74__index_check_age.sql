ALTER TABLE index_check ADD KEY index_check_age (started_at);
