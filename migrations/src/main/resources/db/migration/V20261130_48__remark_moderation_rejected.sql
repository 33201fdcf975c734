ALTER TABLE remark DROP CONSTRAINT remark_moderation_check;
