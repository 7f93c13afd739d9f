-- A theme that a team and the team directly above it work on at the same time, side by side. theme: a construct of a questionnaire.
-- wave_id: the wave whose picture was on the table. board_on: the day on which the team above wrote what it changes itself; empty until then.
-- It stays with these two teams, wherever they go in the tree. Nobody is named: it is said by one team to another.
CREATE TABLE parallel_process (
  id IDENTITY,
  team_id BIGINT NOT NULL REFERENCES team (id),
  above_id BIGINT NOT NULL REFERENCES team (id),
  theme TEXT NOT NULL,
  wave_id BIGINT REFERENCES wave (id),
  begun_on TEXT NOT NULL,
  board_on TEXT,
  ended_on TEXT
);
CREATE UNIQUE INDEX parallel_process_one ON parallel_process (team_id) WHERE ended_on IS NULL;
CREATE INDEX parallel_process_of ON parallel_process (team_id, id);
CREATE INDEX parallel_process_above ON parallel_process (above_id, id);

-- Private from here on. -----------------------------------------------------------------

-- What the two teams said to each other. client: what the team does with the people it works for. us: what it does in its own midst. board:
-- what the team above changes itself. ending: what it brought. The habits that came of it are choices of each team, and may be worded otherwise.
CREATE TABLE parallel_words (
  parallel_id BIGINT NOT NULL PRIMARY KEY REFERENCES parallel_process (id),
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  client TEXT NOT NULL,
  us TEXT NOT NULL,
  board TEXT NOT NULL,
  ending TEXT NOT NULL
);
