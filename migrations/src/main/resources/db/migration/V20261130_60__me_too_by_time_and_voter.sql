-- Voices of the last minutes of a case, and all voices of a browser that signs in.
ALTER TABLE me_too
  ADD KEY me_too_recent (inquiry_id, made_at, person_id),
  ADD KEY me_too_voter (voter);
