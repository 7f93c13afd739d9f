-- A proof with a key of the key file that this server let somebody read along: for a person, for a team or role, for whom a seat is
-- offered to. Those of before are proved at the first start with a key file.
ALTER TABLE agreement_party ADD COLUMN proof BYTEA;
ALTER TABLE agreement_group ADD COLUMN proof BYTEA;
ALTER TABLE agreement_hand_over_asked ADD COLUMN proof BYTEA;
