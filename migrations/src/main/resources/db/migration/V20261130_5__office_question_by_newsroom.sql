-- A question without an office is one of the newsroom.
ALTER TABLE office_question MODIFY office_id BIGINT NULL;
