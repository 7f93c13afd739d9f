-- Who is asked through a team or a role was in it on the day it was asked: who comes later reads nothing of it.
CREATE OR REPLACE VIEW agreement_asked AS
  SELECT g.agreement_id, g.number, g.side, g.asked_on, m.person_id
    FROM agreement_group g JOIN membership m ON m.team_id = g.team_id AND m.since <= g.asked_on JOIN team t ON t.id = g.team_id
    WHERE g.asked_on IS NOT NULL AND t.closed_on IS NULL AND NOT EXISTS
      (SELECT 1 FROM agreement_party p WHERE p.agreement_id = g.agreement_id AND p.person_id = m.person_id)
  UNION ALL
  SELECT g.agreement_id, g.number, g.side, g.asked_on, h.person_id
    FROM agreement_group g JOIN work_role_holder h ON h.work_role_id = g.work_role_id AND h.since <= g.asked_on
    JOIN work_role r ON r.id = g.work_role_id
    WHERE g.asked_on IS NOT NULL AND r.closed_on IS NULL AND NOT EXISTS
      (SELECT 1 FROM agreement_party p WHERE p.agreement_id = g.agreement_id AND p.person_id = h.person_id);

CREATE OR REPLACE VIEW need_asked AS
  SELECT g.need_id, g.agreement_id, g.asked_on, m.person_id
    FROM agreement_need_group g JOIN membership m ON m.team_id = g.team_id AND m.since <= g.asked_on JOIN team t ON t.id = g.team_id
    WHERE g.asked_on IS NOT NULL AND t.closed_on IS NULL
  UNION ALL
  SELECT g.need_id, g.agreement_id, g.asked_on, h.person_id
    FROM agreement_need_group g JOIN work_role_holder h ON h.work_role_id = g.work_role_id AND h.since <= g.asked_on
    JOIN work_role r ON r.id = g.work_role_id
    WHERE g.asked_on IS NOT NULL AND r.closed_on IS NULL;
