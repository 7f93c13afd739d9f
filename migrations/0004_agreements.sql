-- Agreements. Dates only, never clock times: nobody can read from here when somebody worked.
-- What only the parties may read stands in tables of its own (agreement_words, agreement_need,
-- agreement_criterion, agreement_reason, acceptance, check_in, look_back, agreement_note):
-- the general reader can't open those.
--
-- state: a code of crates/promise. turn: the side whose answer it waits for (performer, counterpart);
-- empty when agreed or ended. version: the newest wording. moves counts every change, for whoever
-- changes it at the same time.
CREATE TABLE agreement (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  state TEXT NOT NULL,
  turn TEXT,
  version BIGINT NOT NULL,
  agreed_version BIGINT,
  ended_on TEXT,
  moves BIGINT NOT NULL
);

-- Who takes part, on which side. waits_since: this person is asked for an answer since that day.
-- ended_on repeats the agreement's, so that one index finds what is open for a person.
CREATE TABLE agreement_party (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  side TEXT NOT NULL,
  waits_since TEXT,
  ended_on TEXT,
  PRIMARY KEY (agreement_id, person_id)
);
CREATE INDEX agreement_party_open ON agreement_party (person_id, agreement_id) WHERE ended_on IS NULL;
CREATE INDEX agreement_party_ended ON agreement_party (person_id, ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX agreement_party_waits ON agreement_party (person_id) WHERE waits_since IS NOT NULL;

-- One wording. Immutable. due_on for a dated agreement, review_on for a standing one.
CREATE TABLE agreement_version (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  author_id BIGINT NOT NULL REFERENCES person (id),
  written_on TEXT NOT NULL,
  title TEXT NOT NULL,
  result TEXT NOT NULL,
  due_on TEXT,
  review_on TEXT,
  rhythm TEXT NOT NULL,
  visibility TEXT NOT NULL,
  kind_of_work_id BIGINT REFERENCES kind_of_work (id),
  goal_id BIGINT REFERENCES goal (id),
  PRIMARY KEY (agreement_id, number)
);
CREATE INDEX agreement_version_goal ON agreement_version (goal_id) WHERE goal_id IS NOT NULL;

CREATE TABLE agreement_version_boundary (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  boundary_id BIGINT NOT NULL REFERENCES boundary (id),
  PRIMARY KEY (agreement_id, number, boundary_id)
);

-- What happened, in order of id: proposed, countered, agreed, delivered, … (no texts here).
CREATE TABLE agreement_move (
  id IDENTITY,
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT REFERENCES person (id),
  kind TEXT NOT NULL,
  version BIGINT NOT NULL,
  made_on TEXT NOT NULL
);
CREATE INDEX agreement_move_of ON agreement_move (agreement_id, id);

-- The collective flock: finished together, per organisation and quarter.
CREATE TABLE flock (
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  quarter TEXT NOT NULL,
  finished BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, quarter)
);

-- Private from here on (crates/store knows these names: PRIVATE_TABLES). ---------------

CREATE TABLE agreement_words (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  message TEXT NOT NULL,
  for_whom TEXT NOT NULL,
  may_go_wrong TEXT NOT NULL,
  may_not_go_wrong TEXT NOT NULL,
  in_return TEXT NOT NULL,
  PRIMARY KEY (agreement_id, number)
);

CREATE TABLE agreement_criterion (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  position BIGINT NOT NULL,
  text TEXT NOT NULL,
  seen_on TEXT,
  PRIMARY KEY (agreement_id, number, position)
);

CREATE TABLE check_in (
  id IDENTITY,
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  given_on TEXT NOT NULL,
  done TEXT NOT NULL,
  need TEXT NOT NULL,
  outlook TEXT NOT NULL
);
CREATE INDEX check_in_of ON check_in (agreement_id, id);

-- A support promise. It keeps its id over versions, so that it is kept or not once; its words never
-- change (other words are another need). State: asked, promised, declined, kept, dropped.
-- first_version: the version that first asked it, or that held when a check-in asked it.
CREATE TABLE agreement_need (
  id IDENTITY,
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  first_version BIGINT NOT NULL,
  check_in_id BIGINT REFERENCES check_in (id),
  asked_by BIGINT NOT NULL REFERENCES person (id),
  asked_of BIGINT NOT NULL REFERENCES person (id),
  text TEXT NOT NULL,
  by_on TEXT,
  state TEXT NOT NULL,
  answered_on TEXT,
  kept_on TEXT
);
CREATE INDEX agreement_need_of ON agreement_need (agreement_id);

-- Which needs a version holds, in its order. Keys only. A need that a check-in asked is in none.
CREATE TABLE agreement_version_need (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  position BIGINT NOT NULL,
  need_id BIGINT NOT NULL REFERENCES agreement_need (id),
  PRIMARY KEY (agreement_id, number, position)
);

CREATE TABLE agreement_reason (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  text TEXT NOT NULL,
  PRIMARY KEY (agreement_id, person_id)
);

CREATE TABLE acceptance (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  accepted_on TEXT NOT NULL,
  own_words TEXT NOT NULL,
  PRIMARY KEY (agreement_id, number, person_id)
);

-- Words that go with a move: why declined, what was delivered, what is still open, what was learnt.
CREATE TABLE agreement_note (
  move_id BIGINT NOT NULL PRIMARY KEY REFERENCES agreement_move (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  text TEXT NOT NULL
);
CREATE INDEX agreement_note_of ON agreement_note (agreement_id);

CREATE TABLE look_back (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  given_on TEXT NOT NULL,
  went_well TEXT NOT NULL,
  do_differently TEXT NOT NULL,
  ask_or_offer TEXT NOT NULL,
  PRIMARY KEY (agreement_id, person_id)
);
