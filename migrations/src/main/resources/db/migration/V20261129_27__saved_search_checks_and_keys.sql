ALTER TABLE saved_search
  ADD CONSTRAINT saved_search_mail_check CHECK (mail IN ('never', 'daily', 'weekly')),
  ADD CONSTRAINT saved_search_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
