INSERT INTO deadline_rule (kind, obligation, rule_version, working_days, valid_from, made_by) VALUES
  ('consult', 'first_reply', 1, 2, '2000-01-01 00:00:00', NULL),
  ('suggestion', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  ('complaint', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  ('report', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  ('help', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  ('thanks', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL);
