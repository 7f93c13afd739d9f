-- House styles: an organisation's own colours, corners and fonts, from a theme file of `--basis-*` tokens.
--
-- css is what the file comes to: a small theme file itself, and read again before it is served.
-- A row is first a proposal to look at (since IS NULL); chosen, it is in force from a day until a day. Rows
-- of the past stay, so that one can go back; a proposal that nobody chose goes when the next is made.
CREATE TABLE house_style (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  file TEXT NOT NULL,
  css TEXT NOT NULL,
  proposed_by BIGINT NOT NULL REFERENCES person (id),
  proposed_on TEXT NOT NULL,
  chosen_by BIGINT REFERENCES person (id),
  since TEXT,
  ended_by BIGINT REFERENCES person (id),
  until TEXT
);
CREATE INDEX house_style_of ON house_style (organisation_id, id);
CREATE UNIQUE INDEX house_style_in_force ON house_style (organisation_id) WHERE since IS NOT NULL AND until IS NULL;
