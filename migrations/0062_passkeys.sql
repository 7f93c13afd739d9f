-- Passkeys: what somebody signs in with instead of a password.

-- By which random name the devices of a person know their account; it says nothing of who that is.
CREATE TABLE passkey_owner (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  handle BYTEA NOT NULL UNIQUE
);

-- The public half of a passkey with its counter (credential, as the library writes it), and the name its owner chose.
-- Days and no clock times; when it was used last, nobody keeps.
CREATE TABLE passkey (
  id IDENTITY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  credential_hash BYTEA NOT NULL UNIQUE,
  credential TEXT NOT NULL,
  name TEXT NOT NULL,
  since TEXT NOT NULL
);
CREATE INDEX passkey_person ON passkey (person_id);

-- Between the two requests of a passkey: minutes, once, found by the hash of a key that the browser has. person_id:
-- whose new passkey it is for; nobody's at sign-in.
CREATE TABLE passkey_challenge (
  key_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT REFERENCES person (id),
  state TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  used_action TEXT
);
CREATE INDEX passkey_challenge_person ON passkey_challenge (person_id);
CREATE INDEX passkey_challenge_expiry ON passkey_challenge (expires_at);
