ALTER TABLE outbox ADD KEY outbox_subject (topic, subject, subject_id);
