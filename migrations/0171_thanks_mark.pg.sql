-- mark: a random number to which the words are bound. Who gives thanks can't read back the number of the row.
ALTER TABLE thanks ADD COLUMN mark BIGINT NOT NULL DEFAULT 0;
ALTER TABLE thanks NO FORCE ROW LEVEL SECURITY;
UPDATE thanks SET mark = id;
ALTER TABLE thanks FORCE ROW LEVEL SECURITY;
