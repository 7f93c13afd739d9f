-- Coming in: passwords, sessions, links by mail or paper, forms kept when a session ended.
CREATE TABLE password (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  hash TEXT NOT NULL,
  set_on TEXT NOT NULL
);

-- Only the hash of the session's token is kept. ended_at: signed out or replaced.
CREATE TABLE session (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  started_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expiry ON session (expires_at);

-- An invitation or a reset: a link that works once, until it expires.
CREATE TABLE sign_in_link (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX sign_in_link_person ON sign_in_link (person_id);

-- What somebody typed when the session had ended: kept an hour, for the same person.
CREATE TABLE kept_form (
  key_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  action TEXT NOT NULL,
  body TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX kept_form_expiry ON kept_form (expires_at);
