ALTER TABLE submission_key ADD KEY submission_key_scope_age (scope, created_at), DROP KEY submission_key_age;
