-- mark: a random number to which the words are bound. Who gives thanks can't read back the number of the row.
ALTER TABLE thanks ADD COLUMN mark BIGINT NOT NULL DEFAULT 0;
UPDATE thanks SET mark = id;
