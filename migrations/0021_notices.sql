-- Mail that waits on somebody, answering from it, the digest, the inbox and the calendar.
-- Nothing here tells who read what: a mark is a number of a move, without a moment, for its owner alone.

-- How much mail somebody wants: daily, weekly, direct or none; no row: daily.
CREATE TABLE mail_choice (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  rhythm TEXT NOT NULL
);

-- What somebody was mailed about, so that it is told once: 'move 12', 'need 7', 'agreed 3 2'.
-- told_on empty: it was on its way when the server stopped. It is not sent again.
CREATE TABLE agreement_told (
  person_id BIGINT NOT NULL REFERENCES person (id),
  about TEXT NOT NULL,
  told_on TEXT,
  PRIMARY KEY (person_id, about)
);

-- A link in a mail with which one person answers one thing, once. Only its hash is kept. moves: the
-- agreement's count of moves when it was asked; any move since makes the link old, but not a yes of one
-- party while others are waited for.
CREATE TABLE answer_link (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  version BIGINT NOT NULL,
  moves BIGINT NOT NULL,
  answer TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX answer_link_age ON answer_link (expires_at);
CREATE INDEX answer_link_agreement ON answer_link (agreement_id);

-- The last digest of somebody: its day (of a weekly one the Monday), whether it went out (made, sent, empty),
-- up to which marks it told ('agreements:12'), and up to which day ahead. made: it was on its way when the
-- server stopped; it is not sent again, and the next one tells what it told.
CREATE TABLE digest (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  marks TEXT NOT NULL,
  days_to TEXT NOT NULL,
  marks_before TEXT NOT NULL,
  days_before TEXT NOT NULL
);

-- How far somebody put their inbox aside, per feature: their own mark, which nobody else sees.
CREATE TABLE inbox_mark (
  person_id BIGINT NOT NULL REFERENCES person (id),
  feature TEXT NOT NULL,
  seen BIGINT NOT NULL,
  PRIMARY KEY (person_id, feature)
);

-- The secret address of somebody's calendar; only its hash is kept. One a person: a new one ends the old one.
CREATE TABLE calendar_feed (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  token_hash BYTEA NOT NULL,
  made_on TEXT NOT NULL
);
CREATE UNIQUE INDEX calendar_feed_token ON calendar_feed (token_hash);
