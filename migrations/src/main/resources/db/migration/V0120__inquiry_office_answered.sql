CREATE INDEX inquiry_office_answered ON inquiry (office_id, moderation, last_replied_at, id);
