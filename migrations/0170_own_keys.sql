-- Keys to what is said outside agreements, each wrapped by a key of the key file, as in pair_key: of a person what goes at erasure,
-- of a team what it says to itself, of an organisation what is said to everybody in it.
CREATE TABLE person_words_key (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  wrapped BYTEA NOT NULL
);

CREATE TABLE team_words_key (
  team_id BIGINT NOT NULL PRIMARY KEY REFERENCES team (id),
  wrapped BYTEA NOT NULL
);

CREATE TABLE organisation_words_key (
  organisation_id BIGINT NOT NULL PRIMARY KEY REFERENCES organisation (id),
  wrapped BYTEA NOT NULL
);

-- A result that is to be shown once it is agreed; sealed until then, and gone afterwards.
CREATE TABLE agreement_to_show (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (agreement_id, number)
);
INSERT INTO agreement_to_show (agreement_id, number, result)
  SELECT s.agreement_id, s.number, s.result FROM agreement_shown s JOIN agreement a ON a.id = s.agreement_id
  WHERE s.number = a.version AND a.ended_on IS NULL AND (a.agreed_version IS NULL OR a.agreed_version <> s.number);

-- What stands for others to read is what holds, and nothing else.
DELETE FROM agreement_shown WHERE NOT EXISTS (SELECT 1 FROM agreement a
  WHERE a.id = agreement_shown.agreement_id AND a.agreed_version = agreement_shown.number);
