-- Whether the colleague had been asked by the time an offer was closed: then they may hear what became of it.
ALTER TABLE agreement_hand_over ADD COLUMN was_with_receiver BIGINT NOT NULL DEFAULT 0;
