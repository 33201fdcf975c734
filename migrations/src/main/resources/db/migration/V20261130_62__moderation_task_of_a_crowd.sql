-- A sudden crowd of voices waits for a moderator too.
ALTER TABLE moderation_task
  ADD CONSTRAINT moderation_task_cause_check CHECK (cause IN ('new', 'resubmitted', 'not_ours', 'remark', 'answer', 'crowd'));
