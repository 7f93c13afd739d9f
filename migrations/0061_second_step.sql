-- The second step at sign-in: an app that makes another code every half minute, and codes on paper.

-- Sealed with the key of the installation: a code can't be made from a hash. last_step: the half minute of the newest code that was taken;
-- each code works once.
CREATE TABLE second_step (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  secret BYTEA NOT NULL,
  since TEXT NOT NULL,
  last_step BIGINT NOT NULL
);

-- Codes for whoever is without the app; only hashes, and each is gone once it is used.
CREATE TABLE recovery_code (
  code_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id)
);
CREATE INDEX recovery_code_person ON recovery_code (person_id);

-- Between the password and the code: a few minutes, once. The token stands in the browser's cookie.
CREATE TABLE half_sign_in (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  next TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  used_action TEXT
);
CREATE INDEX half_sign_in_person ON half_sign_in (person_id);
CREATE INDEX half_sign_in_expiry ON half_sign_in (expires_at);
