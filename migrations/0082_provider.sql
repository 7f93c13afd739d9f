-- Signing in with the account of the organisation's own identity provider: whose account is which person here.
CREATE TABLE provider_account (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  since TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE UNIQUE INDEX provider_account_person ON provider_account (person_id, issuer);

-- A return from the provider that was used: once, and for a form that is pressed twice. Found by the hash of its state.
CREATE TABLE provider_return (
  state_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  used_at BIGINT NOT NULL,
  used_action TEXT NOT NULL
);
CREATE INDEX provider_return_person ON provider_return (person_id);
CREATE INDEX provider_return_age ON provider_return (used_at);
