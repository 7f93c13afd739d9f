-- The list of where somebody is signed in. device: two plain words ("firefox windows"), taken from what the
-- browser says at sign-in; empty where nothing is known. started_by: by which form, so that pressing twice is one.
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN started_by TEXT NOT NULL DEFAULT '';
-- Why a session ended, told when this browser comes back: password, elsewhere, rights, left.
ALTER TABLE session ADD COLUMN ended_why TEXT;
-- A session that goes on under another token: the hash of the one before, for a form that is pressed twice.
ALTER TABLE session ADD COLUMN before_hash BYTEA;
ALTER TABLE session ADD COLUMN renewed_at BIGINT;
CREATE INDEX session_before ON session (before_hash) WHERE before_hash IS NOT NULL;
