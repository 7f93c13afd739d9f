-- What keeps an installation, one line a kind: when a back-up was made last, when one was tried out last, and what the
-- machine's clock did. fault: what went wrong the last time, as a word the program knows; done_at is the last success.
CREATE TABLE upkeep (
  kind TEXT NOT NULL PRIMARY KEY,
  tried_at BIGINT NOT NULL,
  done_at BIGINT,
  fault TEXT,
  says TEXT,
  size BIGINT
);
