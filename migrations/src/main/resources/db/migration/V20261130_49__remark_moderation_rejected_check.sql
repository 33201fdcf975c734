ALTER TABLE remark ADD CONSTRAINT remark_moderation_check CHECK (moderation IN ('waiting', 'admitted', 'returned', 'rejected', 'withdrawn'));
