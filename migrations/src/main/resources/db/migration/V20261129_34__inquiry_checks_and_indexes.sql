-- No statement reads by these two any more: ADR 0027.
ALTER TABLE inquiry
  DROP KEY inquiry_board_handling,
  DROP KEY inquiry_office,
  ADD CONSTRAINT inquiry_kind_check CHECK (kind IN ('consult', 'suggestion', 'complaint', 'report', 'help', 'thanks')),
  ADD CONSTRAINT inquiry_visibility_check CHECK (visibility IN ('public', 'asker_and_office', 'newsroom_only', 'sealed')),
  ADD CONSTRAINT inquiry_moderation_check CHECK (moderation IN ('waiting', 'admitted', 'returned', 'withdrawn')),
  ADD CONSTRAINT inquiry_handling_check CHECK (handling IN ('unrouted', 'routed', 'accepted', 'verified', 'replied', 'evaluated', 'closed')),
  ADD CONSTRAINT inquiry_office_outcome_check CHECK (office_outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  ADD CONSTRAINT inquiry_reader_outcome_check CHECK (reader_outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  ADD CONSTRAINT inquiry_newsroom_outcome_check CHECK (newsroom_outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  ADD CONSTRAINT inquiry_source_check CHECK (source IN ('web', 'api', 'imported'));
