-- One number in many slots, so that transactions that end at the same time do not wait for each other.
CREATE TABLE public_version (
  slot    TINYINT UNSIGNED NOT NULL PRIMARY KEY,
  changes BIGINT           NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
