-- What everybody who is invited in a wave is told, and on which day: announced, halfway, last_day, withdrawn. One row for all of them,
-- each at most once: who answered is known to nobody, so nobody gets another message than the others.
CREATE TABLE wave_message (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  kind TEXT NOT NULL,
  made_on TEXT NOT NULL
);
CREATE UNIQUE INDEX wave_message_once ON wave_message (wave_id, kind);

-- Why a wave was withdrawn, for everybody to read.
ALTER TABLE wave_step ADD COLUMN reason TEXT;

-- Each time that people were put into groups, before there are keys: whom it is of (nothing: everybody), when, by whom.
CREATE TABLE wave_cut (
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  number BIGINT NOT NULL,
  audience_id BIGINT REFERENCES team (id),
  made_on TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (wave_id, number)
);

-- How many people a team had when it was put into a cell: fewer than a cell needs, and it is asked.
ALTER TABLE wave_cell_team ADD COLUMN people BIGINT;

-- What a team that is too small by itself wants of being merged: agreed, round (a team round), with (another team). The last one counts.
CREATE TABLE wave_wish (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  cut BIGINT NOT NULL,
  kind TEXT NOT NULL,
  with_id BIGINT REFERENCES team (id),
  made_on TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id)
);
CREATE INDEX wave_wish_of ON wave_wish (wave_id, team_id);
