-- Keys with which the identity provider of an organisation keeps people and teams (SCIM). The key itself stands nowhere:
-- hash is its SHA-256. It opens only while who made it works here and is an administrator. last_used_on: a day, no time.
CREATE TABLE scim_key (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  made_by BIGINT NOT NULL REFERENCES person (id),
  made_on TEXT NOT NULL,
  last_used_on TEXT,
  hash BYTEA NOT NULL
);
CREATE UNIQUE INDEX scim_key_hash ON scim_key (hash);
CREATE INDEX scim_key_organisation ON scim_key (organisation_id);
CREATE INDEX scim_key_made_by ON scim_key (made_by);

-- What the identity provider calls somebody. folded_name: user_name in small letters. removed_on: since when the
-- provider does not keep this person any more; the person stays who they are.
CREATE TABLE scim_person (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  external_id TEXT,
  user_name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  given_name TEXT,
  family_name TEXT,
  email_label TEXT,
  removed_on TEXT
);
CREATE INDEX scim_person_name ON scim_person (folded_name);
CREATE INDEX scim_person_external ON scim_person (external_id);

-- What the identity provider calls a team. removed_on: since when it does not keep the team any more; the team stays.
CREATE TABLE scim_team (
  team_id BIGINT NOT NULL PRIMARY KEY REFERENCES team (id),
  external_id TEXT,
  removed_on TEXT
);
CREATE INDEX scim_team_external ON scim_team (external_id);

-- Whether it was the identity provider that did it, with the key of by_person.
ALTER TABLE account_note ADD COLUMN by_provider BIGINT NOT NULL DEFAULT 0;
ALTER TABLE address_change ADD COLUMN by_provider BIGINT NOT NULL DEFAULT 0;
ALTER TABLE team_note ADD COLUMN by_provider BIGINT NOT NULL DEFAULT 0;
