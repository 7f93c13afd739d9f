-- Foundations: what the store itself keeps. Dialect: see crates/store/src/migrate.rs
-- (IDENTITY, BIGINT, BYTEA and a line `);` are rewritten for SQLite).

-- Work to be done after the change that asked for it: written in the same transaction.
CREATE TABLE job (
  id IDENTITY,
  topic TEXT NOT NULL,
  payload TEXT NOT NULL,
  run_after BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  leased_until BIGINT,
  last_error TEXT,
  died_at BIGINT
);
CREATE INDEX job_due ON job (run_after) WHERE died_at IS NULL;

-- A form that was sent twice is done once: its action id and where the first one led.
CREATE TABLE done_action (
  action_id TEXT NOT NULL PRIMARY KEY,
  person_id BIGINT,
  location TEXT NOT NULL,
  done_at BIGINT NOT NULL
);
CREATE INDEX done_action_age ON done_action (done_at);
