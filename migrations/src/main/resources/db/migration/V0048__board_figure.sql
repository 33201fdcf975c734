CREATE TABLE board_figure (
  board_id BIGINT NOT NULL PRIMARY KEY,
  received INT    NOT NULL DEFAULT 0,
  answered INT    NOT NULL DEFAULT 0,
  CONSTRAINT board_figure_board FOREIGN KEY (board_id) REFERENCES board (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;
