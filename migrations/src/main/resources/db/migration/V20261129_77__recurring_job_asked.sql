-- When an administrator asked for a run, which then begins outside the job's hours too.
ALTER TABLE recurring_job ADD COLUMN asked_at DATETIME(6) NULL;
