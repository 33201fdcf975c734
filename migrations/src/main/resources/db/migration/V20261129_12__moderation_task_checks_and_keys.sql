ALTER TABLE moderation_task
  ADD CONSTRAINT moderation_task_cause_check CHECK (cause IN ('new', 'resubmitted', 'not_ours', 'remark', 'answer')),
  ADD CONSTRAINT moderation_task_decision_check CHECK (decision IN ('admitted', 'returned', 'routed', 'withdrawn_by_asker')),
  ADD KEY moderation_task_remark (remark_id),
  ADD CONSTRAINT moderation_task_remark_fk FOREIGN KEY (remark_id) REFERENCES remark (id);
