ALTER TABLE photo
  ADD COLUMN hidden    TINYINT  NOT NULL DEFAULT 0,
  ADD COLUMN shown_key CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD UNIQUE KEY photo_shown_key (shown_key),
  ADD KEY photo_picture (sha256);
