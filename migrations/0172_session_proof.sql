-- A proof with a key of the key file that this server made the session. Those of before have none and end here, once; they stay as
-- ended, so that what somebody typed meanwhile is kept for them.
ALTER TABLE session ADD COLUMN proof BYTEA;
UPDATE session SET ended_at = started_at WHERE ended_at IS NULL;
ALTER TABLE guest_session ADD COLUMN proof BYTEA;
UPDATE guest_session SET ended_at = started_at WHERE ended_at IS NULL;
