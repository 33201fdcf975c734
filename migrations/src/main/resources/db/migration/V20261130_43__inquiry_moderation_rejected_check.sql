ALTER TABLE inquiry ADD CONSTRAINT inquiry_moderation_check CHECK (moderation IN ('waiting', 'admitted', 'returned', 'rejected', 'withdrawn'));
