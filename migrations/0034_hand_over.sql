-- Handing over: a seat goes to a colleague, once the other parties and then the colleague say yes. From where
-- on the colleague reads along: the wording that held, and what was written from that day on.
ALTER TABLE agreement_party ADD COLUMN first_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE agreement_party ADD COLUMN first_move BIGINT NOT NULL DEFAULT 0;
ALTER TABLE agreement_party ADD COLUMN first_check_in BIGINT NOT NULL DEFAULT 0;

-- An offer, one at a time in an agreement. offered_by: who holds the seat, or another party when that one has
-- left. closed_move: how it went. No words here.
CREATE TABLE agreement_hand_over (
  id IDENTITY,
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  side TEXT NOT NULL,
  from_id BIGINT NOT NULL REFERENCES person (id),
  to_id BIGINT NOT NULL REFERENCES person (id),
  offered_by BIGINT NOT NULL REFERENCES person (id),
  offered_on TEXT NOT NULL,
  offered_move BIGINT NOT NULL REFERENCES agreement_move (id),
  closed_on TEXT,
  closed_move BIGINT REFERENCES agreement_move (id)
);
CREATE UNIQUE INDEX agreement_hand_over_open ON agreement_hand_over (agreement_id) WHERE closed_on IS NULL;
CREATE INDEX agreement_hand_over_of ON agreement_hand_over (agreement_id, id);

-- Who is asked about an offer that is open: first the other parties, then whom it is offered to (is_receiver),
-- who reads the wording that holds from then on. The rows go when the offer is closed.
CREATE TABLE agreement_hand_over_asked (
  hand_over_id BIGINT NOT NULL REFERENCES agreement_hand_over (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  is_receiver BIGINT NOT NULL,
  asked_on TEXT NOT NULL,
  said_on TEXT,
  PRIMARY KEY (hand_over_id, person_id)
);
CREATE INDEX agreement_hand_over_waits ON agreement_hand_over_asked (person_id) WHERE said_on IS NULL;
CREATE INDEX agreement_hand_over_reads ON agreement_hand_over_asked (agreement_id, person_id);

-- Who takes part in an open agreement and does not work here any more, so that the others hear of it.
CREATE TABLE agreement_left (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  noted_on TEXT NOT NULL,
  PRIMARY KEY (agreement_id, person_id)
);

-- Private from here on. The sentence with an offer: for the parties, and for whom it is offered to (person_id).
CREATE TABLE agreement_hand_over_words (
  move_id BIGINT NOT NULL PRIMARY KEY REFERENCES agreement_move (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  text TEXT NOT NULL
);
CREATE INDEX agreement_hand_over_words_of ON agreement_hand_over_words (agreement_id);
