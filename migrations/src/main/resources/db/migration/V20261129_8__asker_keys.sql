ALTER TABLE asker
  ADD CONSTRAINT asker_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
