-- What a team and the team above it say to each other opens for who is in one of the two or leads it, as 0241 does for one team.
DO $$
DECLARE
  name TEXT := 'parallel_words';
  actor TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  circle TEXT := format('EXISTS (SELECT 1 FROM parallel_process p WHERE p.id = %1$I.parallel_id
    AND (EXISTS (SELECT 1 FROM membership m WHERE m.team_id IN (p.team_id, p.above_id) AND m.person_id = %2$s)
      OR EXISTS (SELECT 1 FROM team_lead l WHERE l.team_id IN (p.team_id, p.above_id) AND l.person_id = %2$s)))', name, actor);
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY circle_reads ON %I FOR SELECT USING (%s)', name, circle);
  EXECUTE format('CREATE POLICY circle_changes ON %I FOR UPDATE USING (%s)', name, circle);
  EXECUTE format('CREATE POLICY circle_removes ON %I FOR DELETE USING (%s)', name, circle);
  EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
END
$$;
