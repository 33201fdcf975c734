ALTER TABLE office_question
  ADD KEY office_question_office (office_id),
  ADD CONSTRAINT office_question_office_fk FOREIGN KEY (office_id) REFERENCES office (id);
