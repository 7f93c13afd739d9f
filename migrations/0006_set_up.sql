-- Setting up, inviting, and links that are pressed twice.

-- Who starts an empty installation shows the code that `serve` printed. Once used, the row says by which
-- form and for whom, so that the same form pressed twice signs in the same person.
CREATE TABLE set_up_code (
  code_hash BYTEA NOT NULL PRIMARY KEY,
  made_at BIGINT NOT NULL,
  used_at BIGINT,
  used_action TEXT,
  person_id BIGINT REFERENCES person (id)
);

-- The newest invitation of a person: by mail or on paper. Its link stands in sign_in_link.
CREATE TABLE invitation (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  invited_by BIGINT NOT NULL REFERENCES person (id),
  invited_on TEXT NOT NULL,
  way TEXT NOT NULL
);

-- By which form a link was used: the same form pressed twice signs in again, anything else does not.
ALTER TABLE sign_in_link ADD COLUMN used_action TEXT;
