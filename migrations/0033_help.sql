-- *Wie helpt?*: a request in words that were written to be shown, to a team or to the organisation. It tells
-- nothing of its agreement. It goes when it is taken back, or when the agreement ends. move_id: the line in
-- the history that it goes with.
CREATE TABLE help_request (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  team_id BIGINT REFERENCES team (id),
  text TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  move_id BIGINT NOT NULL REFERENCES agreement_move (id)
);
CREATE UNIQUE INDEX help_request_of ON help_request (agreement_id, person_id);
CREATE INDEX help_request_team ON help_request (team_id, id) WHERE team_id IS NOT NULL;
CREATE INDEX help_request_all ON help_request (organisation_id, id) WHERE team_id IS NULL;

-- Who offers to help: read by the parties of the agreement, and by who offers.
CREATE TABLE help_offer (
  request_id BIGINT NOT NULL REFERENCES help_request (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  offered_on TEXT NOT NULL,
  PRIMARY KEY (request_id, person_id)
);
CREATE INDEX help_offer_person ON help_offer (person_id);
