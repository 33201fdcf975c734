ALTER TABLE inquiry ADD COLUMN later_id BIGINT NULL, ADD CONSTRAINT inquiry_later_fk FOREIGN KEY (later_id) REFERENCES later (id);
