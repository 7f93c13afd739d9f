-- Waves: one time that a questionnaire is asked, of people and in cells that are frozen when it is made.
--
-- Answers are not here: ballots have a file of their own. Nothing here says when somebody collected a ballot paper, and nothing
-- anywhere says whether somebody answered. What happened to a wave is a dated row in wave_step; its stage follows from those and the day.
CREATE TABLE wave (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL,
  asked TEXT NOT NULL,
  audience TEXT NOT NULL,
  made_by BIGINT NOT NULL REFERENCES person (id),
  made_on TEXT NOT NULL,
  answer_on TEXT NOT NULL,
  close_on TEXT NOT NULL,
  invited_level BIGINT NOT NULL,
  answers_level BIGINT NOT NULL,
  left_over_level BIGINT NOT NULL,
  spread_level BIGINT NOT NULL,
  hash TEXT,
  -- Megabytes where there are thousands of cells: last, so that nothing is read behind it.
  manifest TEXT
);
CREATE INDEX wave_of ON wave (organisation_id, id);
CREATE UNIQUE INDEX wave_hash ON wave (hash);

-- The tree as it was: a unit whose people are in cells of its own. parent is the number of another one.
CREATE TABLE wave_unit (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  number BIGINT NOT NULL,
  parent BIGINT,
  team_id BIGINT REFERENCES team (id),
  name TEXT NOT NULL
);
CREATE UNIQUE INDEX wave_unit_of ON wave_unit (wave_id, number);

-- The smallest groups that are ever reported on. The secret key is sealed with a key of the key file, and goes when the wave closes.
CREATE TABLE wave_cell (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  number BIGINT NOT NULL,
  unit BIGINT NOT NULL,
  name TEXT NOT NULL,
  invited BIGINT NOT NULL,
  public_key BYTEA,
  secret_key BYTEA,
  issued BIGINT,
  counted BIGINT
);
CREATE UNIQUE INDEX wave_cell_of ON wave_cell (wave_id, number);

-- Which teams a cell is made of: a smaller team is merged with another before there are keys.
CREATE TABLE wave_cell_team (
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  cell BIGINT NOT NULL,
  PRIMARY KEY (wave_id, team_id)
);

-- Who was invited, in which cell. blinded and signed: what was asked and given when a ballot paper was collected; nothing in it can be
-- linked to the ballot. No time: it would be of use to nobody but who wants to link.
CREATE TABLE wave_invited (
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  cell BIGINT NOT NULL,
  blinded BYTEA,
  signed BYTEA,
  PRIMARY KEY (wave_id, person_id)
);
CREATE INDEX wave_invited_person ON wave_invited (person_id);

-- What happened to a wave: keys (asked for), prepared (all keys are there and the manifest is written), countersigned, withdrawn,
-- closed (no ballot comes in any more, the keys are destroyed), opened (what may be shown is there).
CREATE TABLE wave_step (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  kind TEXT NOT NULL,
  made_on TEXT NOT NULL,
  person_id BIGINT REFERENCES person (id)
);
CREATE UNIQUE INDEX wave_step_once ON wave_step (wave_id, kind);

-- Keys of the wave itself, sealed with a key of the key file: seal (opens answers; goes when they are opened), receipt (signs receipts).
CREATE TABLE wave_secret (
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  kind TEXT NOT NULL,
  secret BYTEA NOT NULL,
  PRIMARY KEY (wave_id, kind)
);

-- What may be shown of one unit or cell, as the auditor let it through when the wave closed; checkpoint and proof stand with unit 0.
CREATE TABLE wave_picture (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  place TEXT NOT NULL,
  picture TEXT NOT NULL
);
CREATE UNIQUE INDEX wave_picture_of ON wave_picture (wave_id, place);
