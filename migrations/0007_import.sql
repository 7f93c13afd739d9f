-- Importing people and teams, and who is going to leave.

-- One import: who brought it and, once it was carried out, when that was and what it changed.
CREATE TABLE people_import (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  made_at BIGINT NOT NULL,
  carried_out_on TEXT,
  new_people BIGINT NOT NULL,
  changed_people BIGINT NOT NULL,
  new_teams BIGINT NOT NULL,
  changed_teams BIGINT NOT NULL
);
CREATE INDEX people_import_organisation ON people_import (organisation_id, id);

-- What was sent, to be carried out as it was looked at: gone once that is done, or an hour later.
CREATE TABLE import_file (
  import_id BIGINT NOT NULL REFERENCES people_import (id),
  position BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (import_id, position)
);

-- The last day of somebody who still works here; on the day after, it becomes left_on.
ALTER TABLE person ADD COLUMN leaves_on TEXT;
