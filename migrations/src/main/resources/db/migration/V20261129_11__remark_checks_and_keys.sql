ALTER TABLE remark
  ADD CONSTRAINT remark_moderation_check CHECK (moderation IN ('waiting', 'admitted', 'returned', 'withdrawn')),
  ADD KEY remark_question (question_id),
  ADD CONSTRAINT remark_question_fk FOREIGN KEY (question_id) REFERENCES office_question (id);
