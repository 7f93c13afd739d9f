-- Guests of other organisations: a party to an agreement by a personal link, without an account.

-- The guests of an organisation (host_id) live in a house of their own: what an organisation lists, counts, finds, imports, mails or lets
-- sign in, it takes by its own id, and so finds no guest.
ALTER TABLE organisation ADD COLUMN host_id BIGINT REFERENCES organisation (id);
CREATE UNIQUE INDEX organisation_host ON organisation (host_id) WHERE host_id IS NOT NULL;

-- A guest is a person of the guest house. The address stands here and not with the person: who signs in is found by that one.
CREATE TABLE guest (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  host_id BIGINT NOT NULL REFERENCES organisation (id),
  from_where TEXT NOT NULL,
  email TEXT,
  invited_by BIGINT NOT NULL REFERENCES person (id),
  invited_on TEXT NOT NULL,
  renewed_on TEXT NOT NULL,
  revoked_on TEXT
);
CREATE INDEX guest_inviter ON guest (invited_by);
CREATE INDEX guest_email ON guest (email);

-- A link opens once, in one browser. Only the hash is kept.
CREATE TABLE guest_link (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  used_action TEXT
);
CREATE INDEX guest_link_person ON guest_link (person_id);
CREATE INDEX guest_link_expiry ON guest_link (expires_at);

-- A browser in which a link was opened. It is no session of a colleague: no page but those of guests reads it.
CREATE TABLE guest_session (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  started_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX guest_session_person ON guest_session (person_id);
CREATE INDEX guest_session_expiry ON guest_session (expires_at);
