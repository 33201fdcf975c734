ALTER TABLE mail_stop
  ADD CONSTRAINT mail_stop_scope_check CHECK (scope IN ('inquiry', 'person', 'search'));
