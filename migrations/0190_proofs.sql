-- That a table is done is proved too, with a key of the key file: what is there without its mark is sealed and proved when
-- somebody asks for it (`zwerm seal`), and never by a server that starts.
ALTER TABLE sealed_table ADD COLUMN proof BYTEA;

-- A proof covers what a seat lets read from, and by whom a team or role is held and since when it is asked. Those of before
-- covered less.
UPDATE agreement_party SET proof = NULL;
UPDATE agreement_group SET proof = NULL;
UPDATE agreement_hand_over_asked SET proof = NULL;

-- By a stand-in a seat comes and goes back by itself.
ALTER TABLE agreement_hand_over ADD COLUMN proof BYTEA;

-- An erasure is carried out on a request that this server wrote.
ALTER TABLE rights_request ADD COLUMN proof BYTEA;

-- What lets somebody in: links, keys, codes and passwords.
ALTER TABLE calendar_feed ADD COLUMN proof BYTEA;
ALTER TABLE guest_link ADD COLUMN proof BYTEA;
ALTER TABLE answer_link ADD COLUMN proof BYTEA;
ALTER TABLE sign_in_link ADD COLUMN proof BYTEA;
ALTER TABLE passkey ADD COLUMN proof BYTEA;
ALTER TABLE passkey_owner ADD COLUMN proof BYTEA;
ALTER TABLE passkey_challenge ADD COLUMN proof BYTEA;
ALTER TABLE provider_account ADD COLUMN proof BYTEA;
ALTER TABLE provider_return ADD COLUMN proof BYTEA;
ALTER TABLE half_sign_in ADD COLUMN proof BYTEA;
ALTER TABLE recovery_code ADD COLUMN proof BYTEA;
ALTER TABLE set_up_code ADD COLUMN proof BYTEA;
ALTER TABLE scim_key ADD COLUMN proof BYTEA;
ALTER TABLE password ADD COLUMN proof BYTEA;

-- What lasts for minutes begins anew.
DELETE FROM passkey_challenge;
DELETE FROM provider_return;
DELETE FROM half_sign_in;
