-- Team first: when what may be shown of a wave is there, each group opens its own picture when it sits together, and after so many weeks
-- it opens by itself. Up and out it goes with the team's own words alone.
CREATE TABLE wave_release (
  wave_id BIGINT NOT NULL PRIMARY KEY REFERENCES wave (id),
  weeks BIGINT NOT NULL
);

-- Who opened the picture of a group, once; without a row it opens by itself.
CREATE TABLE wave_first_look (
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  cell BIGINT NOT NULL,
  looked_on TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (wave_id, cell)
);

-- What a group shares: written by one of them. team_id: who leads that team is the level above; empty where nobody is above them, and then
-- it is for everybody. At most one of a group is not taken back.
CREATE TABLE wave_share (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  cell BIGINT NOT NULL,
  team_id BIGINT REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  written_on TEXT NOT NULL
);
CREATE INDEX wave_share_of ON wave_share (wave_id, cell, id);
CREATE INDEX wave_share_up ON wave_share (team_id, id);

-- What happened to it: agreed (by another of the group; from then on the level above reads it), answered, taken_back, wide_asked (for
-- everybody too), wide_agreed (by another), wide_ended.
CREATE TABLE wave_share_step (
  id IDENTITY,
  share_id BIGINT NOT NULL REFERENCES wave_share (id),
  kind TEXT NOT NULL,
  made_on TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id)
);
CREATE INDEX wave_share_step_of ON wave_share_step (share_id, id);

-- Sealed: the words of the group, what it chose, and the answer of the level above. No other words of it stand anywhere.
CREATE TABLE wave_share_words (
  share_id BIGINT NOT NULL PRIMARY KEY REFERENCES wave_share (id),
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  comment TEXT NOT NULL,
  chose TEXT NOT NULL,
  answer TEXT NOT NULL
);
