ALTER TABLE board
  ADD CONSTRAINT board_kind_check CHECK (kind IN ('office', 'leader_mailbox')),
  ADD CONSTRAINT board_state_check CHECK (state IN ('open', 'closed'));
