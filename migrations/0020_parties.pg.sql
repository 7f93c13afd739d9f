-- Parties are more than two persons: several on each side, and a team or a role, with the person who holds it.
-- agreement_party stays one row a person. is_asked: this person is to answer what is open. opened_by: who
-- opened it, and may take it back. is_many: others take part than two persons.
ALTER TABLE agreement ADD COLUMN opened_by BIGINT REFERENCES person (id);
ALTER TABLE agreement ADD COLUMN is_many BIGINT NOT NULL DEFAULT 0;
ALTER TABLE agreement_party ADD COLUMN is_asked BIGINT NOT NULL DEFAULT 0;
UPDATE agreement_party SET is_asked = 1 WHERE EXISTS (SELECT 1 FROM agreement a
  WHERE a.id = agreement_party.agreement_id AND a.turn = agreement_party.side);
UPDATE agreement SET opened_by = (SELECT p.person_id FROM agreement_party p
  WHERE p.agreement_id = agreement.id AND p.side <> agreement.turn) WHERE turn IS NOT NULL;
ALTER TABLE agreement DROP COLUMN turn;

-- A team or a role that is a party. Who answers for it holds it from then on (holder_id), and has a row in
-- agreement_party like everybody. Until then (asked_on) everybody in it is asked, and may read.
CREATE TABLE agreement_group (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  side TEXT NOT NULL,
  team_id BIGINT REFERENCES team (id),
  work_role_id BIGINT REFERENCES work_role (id),
  holder_id BIGINT REFERENCES person (id),
  asked_on TEXT,
  PRIMARY KEY (agreement_id, number),
  CHECK ((team_id IS NULL) <> (work_role_id IS NULL)),
  CHECK (holder_id IS NULL OR asked_on IS NULL)
);
CREATE INDEX agreement_group_team ON agreement_group (team_id) WHERE asked_on IS NOT NULL;
CREATE INDEX agreement_group_role ON agreement_group (work_role_id) WHERE asked_on IS NOT NULL;

-- Who is asked through a team or a role now: decided here alone, for pages and for row-level security.
CREATE VIEW agreement_asked AS
  SELECT g.agreement_id, g.number, g.side, g.asked_on, m.person_id
    FROM agreement_group g JOIN membership m ON m.team_id = g.team_id JOIN team t ON t.id = g.team_id
    WHERE g.asked_on IS NOT NULL AND t.closed_on IS NULL AND NOT EXISTS
      (SELECT 1 FROM agreement_party p WHERE p.agreement_id = g.agreement_id AND p.person_id = m.person_id)
  UNION ALL
  SELECT g.agreement_id, g.number, g.side, g.asked_on, h.person_id
    FROM agreement_group g JOIN work_role_holder h ON h.work_role_id = g.work_role_id
    JOIN work_role r ON r.id = g.work_role_id
    WHERE g.asked_on IS NOT NULL AND r.closed_on IS NULL AND NOT EXISTS
      (SELECT 1 FROM agreement_party p WHERE p.agreement_id = g.agreement_id AND p.person_id = h.person_id);

-- The teams of parties that a wording names: they see its result and date, if it says so.
CREATE TABLE agreement_version_team (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  team_id BIGINT NOT NULL REFERENCES team (id),
  PRIMARY KEY (agreement_id, number, team_id)
);
CREATE INDEX agreement_version_team_of ON agreement_version_team (team_id, agreement_id);
INSERT INTO agreement_version_team (agreement_id, number, team_id)
  SELECT DISTINCT v.agreement_id, v.number, m.team_id FROM agreement_version v
  JOIN agreement_party p ON p.agreement_id = v.agreement_id
  JOIN membership m ON m.person_id = p.person_id AND m.is_main = 1 WHERE v.visibility <> 'parties';

-- Support may be asked of a team or a role: then of nobody in particular, until somebody takes it.
ALTER TABLE agreement_need ALTER COLUMN asked_of DROP NOT NULL;

-- Support that is asked of a team or a role. Who takes it (taker_id) gives it, as agreement_need.asked_of says.
-- Of one that is no party everybody in it is asked (asked_on) once it is agreed, until somebody takes it.
CREATE TABLE agreement_need_group (
  need_id BIGINT NOT NULL PRIMARY KEY REFERENCES agreement_need (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  team_id BIGINT REFERENCES team (id),
  work_role_id BIGINT REFERENCES work_role (id),
  taker_id BIGINT REFERENCES person (id),
  asked_on TEXT,
  CHECK ((team_id IS NULL) <> (work_role_id IS NULL)),
  CHECK (taker_id IS NULL OR asked_on IS NULL)
);
CREATE INDEX agreement_need_group_taker ON agreement_need_group (taker_id) WHERE taker_id IS NOT NULL;
CREATE INDEX agreement_need_group_of ON agreement_need_group (agreement_id);
CREATE INDEX agreement_need_group_team ON agreement_need_group (team_id) WHERE asked_on IS NOT NULL;
CREATE INDEX agreement_need_group_role ON agreement_need_group (work_role_id) WHERE asked_on IS NOT NULL;

-- Who is asked for such support now.
CREATE VIEW need_asked AS
  SELECT g.need_id, g.agreement_id, g.asked_on, m.person_id
    FROM agreement_need_group g JOIN membership m ON m.team_id = g.team_id JOIN team t ON t.id = g.team_id
    WHERE g.asked_on IS NOT NULL AND t.closed_on IS NULL
  UNION ALL
  SELECT g.need_id, g.agreement_id, g.asked_on, h.person_id
    FROM agreement_need_group g JOIN work_role_holder h ON h.work_role_id = g.work_role_id
    JOIN work_role r ON r.id = g.work_role_id
    WHERE g.asked_on IS NOT NULL AND r.closed_on IS NULL;

-- Who is asked through a team or a role reads what the parties read, until somebody holds it. Of support
-- that is asked outside, who is asked and who took it read that support and nothing else.
DO $$
DECLARE
  name TEXT;
  acting TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  may_read TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['agreement_words', 'agreement_criterion', 'agreement_need',
    'agreement_reason', 'acceptance', 'check_in', 'agreement_note', 'look_back']
  LOOP
    may_read := format('EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = %1$I.agreement_id AND p.person_id = %2$s)
      OR EXISTS (SELECT 1 FROM agreement_asked q WHERE q.agreement_id = %1$I.agreement_id AND q.person_id = %2$s)', name, acting);
    IF name = 'agreement_need' THEN
      may_read := format('%1$s OR agreement_need.asked_of = %2$s
        OR EXISTS (SELECT 1 FROM need_asked q WHERE q.need_id = agreement_need.id AND q.person_id = %2$s)', may_read, acting);
    END IF;
    EXECUTE format('ALTER POLICY party_reads ON %I USING (%s)', name, may_read);
    EXECUTE format('ALTER POLICY party_changes ON %I USING (%s)', name, may_read);
    EXECUTE format('ALTER POLICY party_removes ON %I USING (%s)', name, may_read);
  END LOOP;
END
$$;
