ALTER TABLE one_time_link
  ADD CONSTRAINT one_time_link_purpose_check CHECK (purpose IN (
    'first_administrator', 'invitation', 'password_reset',
    'mailed_invitation', 'mailed_reset', 'address_confirmation')),
  ADD CONSTRAINT one_time_link_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
