CREATE TABLE person (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email              VARCHAR(254) NULL,
  name               VARCHAR(60)  NOT NULL,
  password_hash      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  language           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  state              VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email_confirmed_at DATETIME(6)  NULL,
  created_at         DATETIME(6)  NOT NULL,
  version            INT          NOT NULL DEFAULT 0,
  UNIQUE KEY person_email (email),
  KEY person_name (name, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
