ALTER TABLE redaction DROP CONSTRAINT redaction_field_check;
