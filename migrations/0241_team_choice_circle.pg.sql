-- What a team chose opens for that team alone, as 0023 does for its agenda.
DO $$
DECLARE
  name TEXT;
  actor TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  circle TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['team_choice_words', 'team_choice_week']
  LOOP
    circle := format('(EXISTS (SELECT 1 FROM membership m WHERE m.team_id = %1$I.team_id AND m.person_id = %2$s)
      OR EXISTS (SELECT 1 FROM team_lead l WHERE l.team_id = %1$I.team_id AND l.person_id = %2$s))', name, actor);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY circle_reads ON %I FOR SELECT USING (%s)', name, circle);
    EXECUTE format('CREATE POLICY circle_changes ON %I FOR UPDATE USING (%s)', name, circle);
    EXECUTE format('CREATE POLICY circle_removes ON %I FOR DELETE USING (%s)', name, circle);
    EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
  END LOOP;
END
$$;
