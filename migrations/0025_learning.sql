-- Templates for agreements; lessons drawn from agreements; thanks.

-- A template belongs to a team, or to the whole organisation (team_id IS NULL). version: the newest wording.
CREATE TABLE agreement_template (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  version BIGINT NOT NULL,
  closed_on TEXT
);
CREATE INDEX agreement_template_owner ON agreement_template (organisation_id, team_id);

-- One wording; immutable. needs and criteria: one a line.
CREATE TABLE agreement_template_version (
  template_id BIGINT NOT NULL REFERENCES agreement_template (id),
  number BIGINT NOT NULL,
  author_id BIGINT NOT NULL REFERENCES person (id),
  written_on TEXT NOT NULL,
  title TEXT NOT NULL,
  result TEXT NOT NULL,
  needs TEXT NOT NULL,
  criteria TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  kind_of_work_id BIGINT REFERENCES kind_of_work (id),
  goal_id BIGINT REFERENCES goal (id),
  PRIMARY KEY (template_id, number)
);

-- A lesson that somebody drew from an agreement of theirs. shared_with: nobody, team (team_id), organisation.
CREATE TABLE lesson (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  author_id BIGINT NOT NULL REFERENCES person (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  team_id BIGINT REFERENCES team (id),
  shared_with TEXT NOT NULL,
  drawn_on TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX lesson_author ON lesson (author_id, id);
CREATE INDEX lesson_agreement ON lesson (agreement_id);
CREATE INDEX lesson_team ON lesson (team_id, id) WHERE shared_with = 'team';
CREATE INDEX lesson_organisation ON lesson (organisation_id, id) WHERE shared_with = 'organisation';

-- What its author would show stands beside the private words, for the general reader.
CREATE TABLE lesson_shown (
  lesson_id BIGINT NOT NULL PRIMARY KEY REFERENCES lesson (id),
  happened TEXT NOT NULL,
  learnt TEXT NOT NULL,
  differently TEXT NOT NULL
);

-- Private from here on (crates/store knows these names: PRIVATE_TABLES). ---------------

CREATE TABLE lesson_words (
  lesson_id BIGINT NOT NULL PRIMARY KEY REFERENCES lesson (id),
  happened TEXT NOT NULL,
  learnt TEXT NOT NULL,
  differently TEXT NOT NULL
);

-- Who thanks whom is as private as the words: for the receiver alone, and counted by nobody. Without
-- REFERENCES: when a person is deleted, the writer would have to look here, and it can't.
CREATE TABLE thanks (
  id IDENTITY,
  organisation_id BIGINT NOT NULL,
  receiver_id BIGINT NOT NULL,
  giver_id BIGINT NOT NULL,
  given_on TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX thanks_receiver ON thanks (receiver_id, id);
