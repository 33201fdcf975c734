ALTER TABLE moderation_task
  ADD CONSTRAINT moderation_task_decision_check CHECK (decision IN ('admitted', 'returned', 'spam', 'routed', 'withdrawn_by_asker'));
