-- Letters on paper, for who has no account or no device of their own. What a letter opens lies sealed in the ballot box; here stands how
-- many were made, by whom, and who took one. Which letter somebody took is nowhere, and no day: it is drawn from a pile.
--
-- letter_by: who handed out a letter; the digital road is closed then. Nobody where none was.
ALTER TABLE wave_invited ADD COLUMN letter_by BIGINT REFERENCES person (id);
CREATE INDEX wave_invited_letter ON wave_invited (wave_id, letter_by);

CREATE TABLE wave_letters (
  id IDENTITY,
  wave_id BIGINT NOT NULL REFERENCES wave (id),
  cell BIGINT NOT NULL,
  letters BIGINT NOT NULL,
  made_on TEXT NOT NULL,
  made_by BIGINT NOT NULL REFERENCES person (id)
);
CREATE INDEX wave_letters_of ON wave_letters (wave_id, cell);
