CREATE TABLE tip (
  inquiry_id BIGINT        NOT NULL PRIMARY KEY,
  flagged_by BIGINT        NULL,
  flagged_at DATETIME(6)   NOT NULL,
  reason     VARCHAR(1000) NOT NULL,
  state      VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  KEY tip_open (state, flagged_at, inquiry_id),
  CONSTRAINT tip_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
