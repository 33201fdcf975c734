-- The job "retention" does what these did. A node that still has them inserts the row again when it starts, and runs it.
DELETE FROM recurring_job WHERE name IN ('mail-retention', 'staged-photos');
