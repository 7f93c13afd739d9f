-- Thresholds of an organisation: how many people there must be before something about a group is shown. Without a row the usual one holds.
--
-- A row is first a proposal (since IS NULL, closed_on IS NULL); in force from a day until a day; or closed without ever holding
-- (refused, taken back, or its days were over). assented_by: who of the other side said yes; empty where it was raised.
CREATE TABLE threshold (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  level BIGINT NOT NULL,
  before BIGINT NOT NULL,
  words TEXT NOT NULL,
  asked_by BIGINT NOT NULL REFERENCES person (id),
  asked_on TEXT NOT NULL,
  since TEXT,
  until TEXT,
  assented_by BIGINT REFERENCES person (id),
  closed_on TEXT,
  closed_by BIGINT REFERENCES person (id)
);
CREATE UNIQUE INDEX threshold_in_force ON threshold (organisation_id, name) WHERE since IS NOT NULL AND until IS NULL;
CREATE UNIQUE INDEX threshold_proposed ON threshold (organisation_id, name) WHERE since IS NULL AND closed_on IS NULL;
CREATE INDEX threshold_of ON threshold (organisation_id, id);
