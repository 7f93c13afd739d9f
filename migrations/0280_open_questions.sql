-- Open questions of a wave: each is answered on a ballot of its own, in groups larger than the cells, so that nothing ties a text to
-- what somebody chose for the statements. A group is whole cells together, and has a key of its own for each question; says is the
-- question as it was promised. Its number is
-- one more than that of every cell: a ballot says it, and no other kind of ballot has it.
CREATE TABLE wave_open_group (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  number BIGINT NOT NULL,
  question TEXT NOT NULL,
  says TEXT NOT NULL,
  name TEXT NOT NULL,
  invited BIGINT NOT NULL,
  answers_level BIGINT NOT NULL,
  public_key BYTEA,
  secret_key BYTEA,
  issued BIGINT,
  counted BIGINT
);
CREATE UNIQUE INDEX wave_open_group_of ON wave_open_group (wave_id, number);

-- Of which cells a group is.
CREATE TABLE wave_open_cell (
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  number BIGINT NOT NULL,
  cell BIGINT NOT NULL,
  PRIMARY KEY (wave_id, number, cell)
);

-- What was asked and given when a ballot paper for an open question was collected. No time, as with the paper for the statements.
CREATE TABLE wave_open_paper (
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  number BIGINT NOT NULL,
  blinded BYTEA NOT NULL,
  signed BYTEA NOT NULL,
  PRIMARY KEY (wave_id, person_id, number)
);
CREATE INDEX wave_open_paper_person ON wave_open_paper (person_id);

-- What was written, where there are enough answers of a group: shuffled once, when the wave was opened. The order of the rows is that
-- order and no other. words is empty where an answer was taken away.
CREATE TABLE wave_open_answer (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  number BIGINT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX wave_open_answer_of ON wave_open_answer (wave_id, number, id);

-- That an answer was taken away, for it tells of a person: when, by whom, and why (name, recognisable).
CREATE TABLE wave_open_removal (
  id IDENTITY,
  answer_id BIGINT NOT NULL REFERENCES wave_open_answer (id),
  made_on TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL
);
CREATE UNIQUE INDEX wave_open_removal_once ON wave_open_removal (answer_id);
CREATE INDEX wave_open_removal_person ON wave_open_removal (person_id);
