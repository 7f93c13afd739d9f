-- An organisation's own questionnaires, in versions.

CREATE TABLE questionnaire (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  begun_on TEXT NOT NULL
);
CREATE INDEX questionnaire_of ON questionnaire (organisation_id, id);

-- One version. content is all of it, as TOML (crates/instrument reads it). Without published_on it is a draft, which changes: version
-- counts how often. What was published stays as it is. withdrawn_on: since then it is no longer offered; it stays readable.
CREATE TABLE questionnaire_version (
  questionnaire_id BIGINT NOT NULL REFERENCES questionnaire (id),
  number BIGINT NOT NULL,
  author_id BIGINT NOT NULL REFERENCES person (id),
  written_on TEXT NOT NULL,
  content TEXT NOT NULL,
  version BIGINT NOT NULL,
  published_on TEXT,
  published_by BIGINT REFERENCES person (id),
  withdrawn_on TEXT,
  withdrawn_by BIGINT REFERENCES person (id),
  PRIMARY KEY (questionnaire_id, number)
);
CREATE UNIQUE INDEX questionnaire_version_draft ON questionnaire_version (questionnaire_id) WHERE published_on IS NULL;
