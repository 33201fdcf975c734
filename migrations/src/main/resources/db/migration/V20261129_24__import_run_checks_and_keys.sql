ALTER TABLE import_run
  ADD CONSTRAINT import_run_state_check CHECK (state IN ('running', 'finished', 'broken_off')),
  ADD KEY import_run_board (board_id),
  ADD CONSTRAINT import_run_board_fk FOREIGN KEY (board_id) REFERENCES board (id);
