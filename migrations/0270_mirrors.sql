-- The mirror of one leader: a wave about that leader, who asked for it. Nobody can ask for another's.
CREATE TABLE mirror (
  wave_id BIGINT NOT NULL PRIMARY KEY REFERENCES wave (id),
  person_id BIGINT NOT NULL REFERENCES person (id)
);
CREATE INDEX mirror_of ON mirror (person_id);

-- How the leader sees it: one character a statement. Sealed with the leader's own key, as is what those who were asked said together.
CREATE TABLE mirror_own (
  wave_id BIGINT NOT NULL PRIMARY KEY REFERENCES wave (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  answers TEXT NOT NULL
);

CREATE TABLE mirror_result (
  wave_id BIGINT NOT NULL PRIMARY KEY REFERENCES wave (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  picture TEXT NOT NULL
);

-- What the leader shows to who was asked, until it is taken back. own is empty where the own view is not shown.
CREATE TABLE mirror_shown (
  wave_id BIGINT NOT NULL PRIMARY KEY REFERENCES wave (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  shown_on TEXT NOT NULL,
  picture TEXT NOT NULL,
  own TEXT NOT NULL
);
