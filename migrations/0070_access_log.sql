-- Who looked: what somebody who is no party to it opened, changed or exported about somebody. One chain an
-- organisation: hash = SHA-256(hash before, number, day, commitment), commitment = SHA-256(salt, words).
-- actor_id: nobody where it was done on the server itself. subject_id: nobody where it is about everybody.
-- Erased words leave kind and salt empty; the chain stays whole.
CREATE TABLE access_log (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  number BIGINT NOT NULL,
  noted_on TEXT NOT NULL,
  actor_id BIGINT,
  subject_id BIGINT,
  kind TEXT,
  salt BYTEA,
  commitment BYTEA NOT NULL,
  hash BYTEA NOT NULL
);
CREATE UNIQUE INDEX access_log_number ON access_log (organisation_id, number);
CREATE INDEX access_log_subject ON access_log (subject_id, noted_on);
CREATE INDEX access_log_first ON access_log (organisation_id, noted_on, kind, actor_id, subject_id);
CREATE INDEX access_log_actor ON access_log (actor_id);

-- How long the chain was at the end of a day and what it ended with, signed: mailed to the works council.
CREATE TABLE access_log_checkpoint (
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  noted_on TEXT NOT NULL,
  size BIGINT NOT NULL,
  hash BYTEA NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (organisation_id, noted_on)
);

-- The key file of this installation, by its fingerprint: another one in its place is noticed at the start.
CREATE TABLE installation_key (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  since TEXT NOT NULL,
  until TEXT
);
