-- What somebody asks about their own data. kind: erase, rectify, restrict, object. state: open, taken_back, granted,
-- declined; of erasing open until it is done, and then the row is gone with the rest. due_on: of erasing the day on which
-- it is done, of the others the day by which an answer is owed. asked_by: the data-protection officer, where it came by letter.
CREATE TABLE rights_request (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  asked_by BIGINT REFERENCES person (id),
  words TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_by BIGINT REFERENCES person (id),
  closed_on TEXT
);
CREATE INDEX rights_request_person ON rights_request (person_id);
CREATE INDEX rights_request_open ON rights_request (organisation_id, due_on) WHERE state = 'open';
CREATE UNIQUE INDEX rights_request_once ON rights_request (person_id, kind) WHERE state = 'open';

-- Which erasures this database knows of, unreadable: SHA-256 of a salt and the number of a person. What stands in the
-- list outside the database and not here is done (again) at the next start: an older back-up was put back.
CREATE TABLE erasure (
  mark BYTEA NOT NULL PRIMARY KEY,
  salt BYTEA NOT NULL,
  done_on TEXT NOT NULL
);

-- What is left of somebody who had everything erased is a shell: the number, and nothing that leads to them.
ALTER TABLE person ADD COLUMN erased_on TEXT;

-- When somebody last proved in this session that it is still them, for what can't be undone.
ALTER TABLE session ADD COLUMN proved_at BIGINT;
