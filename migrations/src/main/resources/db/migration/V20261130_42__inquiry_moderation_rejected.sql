ALTER TABLE inquiry DROP CONSTRAINT inquiry_moderation_check;
