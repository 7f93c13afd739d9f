-- What the works council answered for each module that touches what people do in their work; without a row it is off.
--
-- A row holds from a day until a day; the one without an end is in force. answer: consented, not_needed (ground says why: no_council,
-- staff_meeting, on_paper with the day on the paper, or in_use: it was used before this was asked), withdrawn. file is the consent
-- file as it was then, a line for each thing and both languages in it; fingerprint is its SHA-256, so that a change is noticed.
CREATE TABLE module_consent (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  module TEXT NOT NULL,
  answer TEXT NOT NULL,
  ground TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT,
  answered_by BIGINT REFERENCES person (id),
  paper_on TEXT,
  words TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  file TEXT NOT NULL
);
CREATE UNIQUE INDEX module_consent_now ON module_consent (organisation_id, module) WHERE until IS NULL;
CREATE INDEX module_consent_of ON module_consent (organisation_id, id);

-- Who used Zwerm before this was asked goes on, and is asked to look.
INSERT INTO module_consent (organisation_id, module, answer, ground, since, words, fingerprint, file)
  SELECT o.id, m.code, 'not_needed', 'in_use', o.founded_on, '', '', ''
  FROM organisation o CROSS JOIN (SELECT 'agreements' AS code UNION ALL SELECT 'team_start' UNION ALL SELECT 'context'
    UNION ALL SELECT 'catch_up' UNION ALL SELECT 'lessons' UNION ALL SELECT 'thanks') m
  WHERE o.host_id IS NULL;
