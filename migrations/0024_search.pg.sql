-- Which things hold which words: only what a whole organisation may read, and names of people.
-- It follows from what stands elsewhere, and refers to nothing. shelf: 1 people, 2 agreements, 3 lessons. Terms are bytes, so that both engines order them alike.
CREATE TABLE search_term (
  organisation_id BIGINT NOT NULL,
  shelf BIGINT NOT NULL,
  term BYTEA NOT NULL,
  item_id BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, shelf, term, item_id)
);
CREATE INDEX search_term_item ON search_term (shelf, item_id, term);

-- What is there already is read once, in the background.
INSERT INTO job (topic, payload, run_after, attempts) SELECT 'people.index', '0', 0, 0 WHERE EXISTS (SELECT 1 FROM person);
INSERT INTO job (topic, payload, run_after, attempts) SELECT 'agreements.index', '0', 0, 0 WHERE EXISTS (SELECT 1 FROM agreement_shown);
