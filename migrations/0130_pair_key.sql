-- The key of each agreement, with which its private words are sealed; wrapped by a key of the key file, which is not in the database.
-- Without its row here the words of an agreement are gone, wherever they still stand.
CREATE TABLE pair_key (
  agreement_id BIGINT NOT NULL PRIMARY KEY REFERENCES agreement (id),
  wrapped BYTEA NOT NULL
);

-- The tables in which every private word is sealed: what was written before that is sealed at the first start with a key file.
CREATE TABLE sealed_table (
  name TEXT NOT NULL PRIMARY KEY,
  sealed_at BIGINT NOT NULL
);
