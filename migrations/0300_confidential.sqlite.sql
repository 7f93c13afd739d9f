-- Waves that are confidential and not anonymous, because whoever made it chose that openly: why, and what is promised instead of a manifest.
CREATE TABLE wave_confidential (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id),
  reason TEXT NOT NULL,
  promise TEXT
) STRICT;

-- That somebody handed in, so that nobody does so twice. Gone when the wave closes. No time.
CREATE TABLE wave_handed_in (
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (wave_id, person_id)
) STRICT, WITHOUT ROWID;

-- What was answered, under a random name, without whose it is. Gone when the wave is opened.
CREATE TABLE wave_answer (
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  place BLOB NOT NULL,
  cell INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  PRIMARY KEY (wave_id, place)
) STRICT, WITHOUT ROWID;
