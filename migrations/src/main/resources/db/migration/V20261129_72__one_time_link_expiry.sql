ALTER TABLE one_time_link ADD KEY one_time_link_expiry (expires_at);
