-- Teams come into the index of the search too (shelf 4): their names, and what they are for. Those that are there
-- already are put in once, in the background.
INSERT INTO job (topic, payload, run_after, attempts) SELECT 'people.index', '0', 0, 0 WHERE EXISTS (SELECT 1 FROM person);
