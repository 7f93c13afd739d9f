-- Why somebody stepped in: private, and kept with the move that it goes with. The boundary is one of the
-- organisation's, or told in own words.
CREATE TABLE agreement_step_in (
  move_id BIGINT NOT NULL PRIMARY KEY REFERENCES agreement_move (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  boundary_id BIGINT REFERENCES boundary (id),
  other_boundary TEXT NOT NULL,
  reason TEXT NOT NULL,
  gives_back TEXT NOT NULL,
  until_on TEXT NOT NULL
);
CREATE INDEX agreement_step_in_of ON agreement_step_in (agreement_id);
