-- What a team chose together: a habit (kind: new, different, stop), an experiment, or an agreement (its words stand with the agreement).
-- theme: the construct of a questionnaire it is about, or empty. wave_id: the wave whose picture was on the table.
-- ended_on with ending: kept, laid_aside; of an experiment: learnt. Nobody is named: a choice is the team's.
CREATE TABLE team_choice (
  id IDENTITY,
  team_id BIGINT NOT NULL REFERENCES team (id),
  kind TEXT NOT NULL,
  theme TEXT NOT NULL,
  wave_id BIGINT REFERENCES wave (id),
  agreement_id BIGINT REFERENCES agreement (id),
  begun_on TEXT NOT NULL,
  look_back_on TEXT,
  ended_on TEXT,
  ending TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX team_choice_of ON team_choice (team_id, id);
CREATE INDEX team_choice_agreement ON team_choice (agreement_id) WHERE agreement_id IS NOT NULL;

-- Private from here on. -----------------------------------------------------------------

-- what: the habit, or what is tried. hope: what we hope to see, of an experiment. closing: the sentence with which it ended.
CREATE TABLE team_choice_words (
  choice_id BIGINT NOT NULL PRIMARY KEY REFERENCES team_choice (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  what TEXT NOT NULL,
  hope TEXT NOT NULL,
  closing TEXT NOT NULL
);

-- Whether the team as a whole did its habit in a week (its Monday): yes, partly, no. Never of a person.
CREATE TABLE team_choice_week (
  choice_id BIGINT NOT NULL REFERENCES team_choice (id),
  week TEXT NOT NULL,
  team_id BIGINT NOT NULL REFERENCES team (id),
  did TEXT NOT NULL,
  PRIMARY KEY (choice_id, week)
);
