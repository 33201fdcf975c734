ALTER TABLE me_too
  ADD CONSTRAINT me_too_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
