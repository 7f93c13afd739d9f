-- What a team does together: its weekly meeting, what teams ask of each other, its own figures; what
-- chafes at a boundary; what somebody contributes to a goal; and being kept informed.
-- Words stand apart from keys and days: they open for the circle they are meant for (0023, PRIVATE_TABLES).

-- for_week: the Monday of the meeting it is meant for. dealt_with_on: the day the team ticked it.
CREATE TABLE agenda_item (
  id IDENTITY,
  team_id BIGINT NOT NULL REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  position BIGINT NOT NULL,
  for_week TEXT NOT NULL,
  dealt_with_on TEXT
);
CREATE INDEX agenda_item_open ON agenda_item (team_id, for_week) WHERE dealt_with_on IS NULL;
CREATE INDEX agenda_item_done ON agenda_item (team_id, dealt_with_on) WHERE dealt_with_on IS NOT NULL;

-- One team asks something of another. by_on: the day it is needed. promised_for: the day that was promised.
-- state: asked, promised, declined, received, withdrawn. moves counts every change.
CREATE TABLE team_ask (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  from_team_id BIGINT NOT NULL REFERENCES team (id),
  to_team_id BIGINT NOT NULL REFERENCES team (id),
  state TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  by_on TEXT,
  promised_by BIGINT REFERENCES person (id),
  promised_for TEXT,
  ended_on TEXT,
  moves BIGINT NOT NULL
);
CREATE INDEX team_ask_from ON team_ask (from_team_id, ended_on);
CREATE INDEX team_ask_to ON team_ask (to_team_id, ended_on);

-- A figure that a team picked for itself. measured_from: the Monday from which its normal variation counts.
CREATE TABLE team_figure (
  id IDENTITY,
  team_id BIGINT NOT NULL REFERENCES team (id),
  measured_from TEXT,
  closed_on TEXT
);
CREATE INDEX team_figure_of ON team_figure (team_id);

-- Somebody says what a boundary stands in the way of. team_id repeats the boundary's owner (none: the
-- organisation). state: open, on_trial, answered, taken_back. answer_by: the day the owner owes an answer;
-- on trial: the day the trial is looked at.
CREATE TABLE boundary_question (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  boundary_id BIGINT NOT NULL REFERENCES boundary (id),
  team_id BIGINT REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  state TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  answer_by TEXT NOT NULL,
  ended_on TEXT
);
CREATE INDEX boundary_question_of ON boundary_question (boundary_id, id);
CREATE INDEX boundary_question_owed ON boundary_question (organisation_id, team_id) WHERE ended_on IS NULL;

-- What happened to a boundary and why; for everybody who sees the boundary. question_id: the question it answers.
-- kind: made, changed, kept, widened, tried, closed, reopened.
CREATE TABLE boundary_change (
  id IDENTITY,
  boundary_id BIGINT NOT NULL REFERENCES boundary (id),
  question_id BIGINT REFERENCES boundary_question (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  made_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  name_was TEXT NOT NULL,
  name_is TEXT NOT NULL,
  why TEXT NOT NULL,
  until_on TEXT,
  review_on TEXT
);
CREATE INDEX boundary_change_of ON boundary_change (boundary_id, id);

-- team_id: the team its author shows it to (none: the whole organisation).
CREATE TABLE goal_contribution (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  goal_id BIGINT NOT NULL REFERENCES goal (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  team_id BIGINT REFERENCES team (id),
  written_on TEXT NOT NULL
);
CREATE UNIQUE INDEX goal_contribution_of ON goal_contribution (goal_id, person_id);

-- Bijpraten. team_id: for which team (none: the whole organisation). next_on: when the next one is meant to come.
CREATE TABLE catch_up (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  written_on TEXT NOT NULL,
  next_on TEXT
);
CREATE INDEX catch_up_for ON catch_up (organisation_id, team_id, written_on);
CREATE INDEX catch_up_by ON catch_up (organisation_id, person_id);

CREATE TABLE catch_up_question (
  id IDENTITY,
  catch_up_id BIGINT NOT NULL REFERENCES catch_up (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  asked_on TEXT NOT NULL,
  answered_by BIGINT REFERENCES person (id),
  answered_on TEXT
);
CREATE INDEX catch_up_question_of ON catch_up_question (catch_up_id, id);

-- Put away on one's own Vandaag, by oneself. Nobody else can read it, and looking at one leaves nothing here.
CREATE TABLE catch_up_put_away (
  catch_up_id BIGINT NOT NULL REFERENCES catch_up (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (catch_up_id, person_id)
);

-- Private from here on. -----------------------------------------------------------------

CREATE TABLE agenda_words (
  item_id BIGINT NOT NULL PRIMARY KEY REFERENCES agenda_item (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  title TEXT NOT NULL,
  says TEXT NOT NULL
);

CREATE TABLE team_ask_words (
  ask_id BIGINT NOT NULL PRIMARY KEY REFERENCES team_ask (id),
  from_team_id BIGINT NOT NULL REFERENCES team (id),
  to_team_id BIGINT NOT NULL REFERENCES team (id),
  what TEXT NOT NULL
);

-- What was said about it. kind: asked, promised, declined, said, received, withdrawn.
CREATE TABLE team_ask_reply (
  id IDENTITY,
  ask_id BIGINT NOT NULL REFERENCES team_ask (id),
  from_team_id BIGINT NOT NULL REFERENCES team (id),
  to_team_id BIGINT NOT NULL REFERENCES team (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  said_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT,
  words TEXT NOT NULL
);
CREATE INDEX team_ask_reply_of ON team_ask_reply (ask_id, id);

CREATE TABLE team_figure_words (
  figure_id BIGINT NOT NULL PRIMARY KEY REFERENCES team_figure (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  better TEXT NOT NULL
);

-- week: its Monday.
CREATE TABLE team_figure_value (
  figure_id BIGINT NOT NULL REFERENCES team_figure (id),
  week TEXT NOT NULL,
  team_id BIGINT NOT NULL REFERENCES team (id),
  value DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (figure_id, week)
);

CREATE TABLE boundary_question_words (
  question_id BIGINT NOT NULL PRIMARY KEY REFERENCES boundary_question (id),
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  in_the_way TEXT NOT NULL,
  wanted TEXT NOT NULL
);

CREATE TABLE goal_contribution_words (
  contribution_id BIGINT NOT NULL PRIMARY KEY REFERENCES goal_contribution (id),
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  words TEXT NOT NULL
);

CREATE TABLE catch_up_words (
  catch_up_id BIGINT NOT NULL PRIMARY KEY REFERENCES catch_up (id),
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  goes_on TEXT NOT NULL,
  means TEXT NOT NULL,
  not_known TEXT NOT NULL,
  on_my_desk TEXT NOT NULL
);

CREATE TABLE catch_up_question_words (
  question_id BIGINT NOT NULL PRIMARY KEY REFERENCES catch_up_question (id),
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  words TEXT NOT NULL,
  answer TEXT NOT NULL
);
