ALTER TABLE outgoing_mail
  ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN (
    'confirm_address', 'address_taken', 'reset_password', 'invitation', 'inquiry_admitted', 'inquiry_returned',
    'office_asked', 'office_replied', 'story_published', 'assignment_handed_over', 'story_sent_back', 'search_digest')),
  ADD CONSTRAINT outgoing_mail_state_check CHECK (state IN ('waiting', 'sent', 'set_aside', 'dropped', 'off'));
