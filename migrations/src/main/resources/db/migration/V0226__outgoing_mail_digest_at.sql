ALTER TABLE outgoing_mail ADD COLUMN digest_at DATETIME(6) NULL;
