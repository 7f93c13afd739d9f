-- What an administrator did with somebody's account: dated, and that person reads it.

-- Who held a task for the organisation before, and until when; who holds it now stands in office.
CREATE TABLE former_office (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  since TEXT NOT NULL,
  ended_on TEXT NOT NULL
);
CREATE INDEX former_office_person ON former_office (person_id);
CREATE INDEX former_office_organisation ON former_office (organisation_id, id);

-- One line for the person whose account it is: the day, and no clock time. by_person: nobody when a file
-- was imported on the command line.
CREATE TABLE account_note (
  id IDENTITY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  by_person BIGINT REFERENCES person (id),
  noted_on TEXT NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX account_note_person ON account_note (person_id, id);
CREATE INDEX account_note_by ON account_note (by_person);
