ALTER TABLE story_column ADD COLUMN second_reader TINYINT NOT NULL DEFAULT 0 AFTER position;
