ALTER TABLE outgoing_mail ADD COLUMN leased_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
