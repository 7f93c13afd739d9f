-- What is said in a team opens for that team: PostgreSQL itself holds back the rows of a team that the
-- acting person (zwerm.actor) neither is in nor leads. Rows without a team are for the whole organisation.
-- Their author reads them always, also after leaving the team. FORCE holds the owner to it as well.
DO $$
DECLARE
  name TEXT;
  own_team TEXT := '(EXISTS (SELECT 1 FROM membership m WHERE m.team_id = %1$I.%2$I AND m.person_id = %3$s)
    OR EXISTS (SELECT 1 FROM team_lead l WHERE l.team_id = %1$I.%2$I AND l.person_id = %3$s))';
  actor TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  circle TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['agenda_words', 'team_figure_words', 'team_figure_value',
    'team_ask_words', 'team_ask_reply',
    'boundary_question_words', 'goal_contribution_words', 'catch_up_words', 'catch_up_question_words']
  LOOP
    IF name IN ('agenda_words', 'team_figure_words', 'team_figure_value') THEN
      circle := format(own_team, name, 'team_id', actor);
    ELSIF name IN ('team_ask_words', 'team_ask_reply') THEN
      circle := format(own_team, name, 'from_team_id', actor) || ' OR ' || format(own_team, name, 'to_team_id', actor);
    ELSE
      circle := format('%1$I.person_id = %2$s OR (%1$I.team_id IS NULL AND EXISTS
        (SELECT 1 FROM person p WHERE p.id = %2$s AND p.organisation_id = %1$I.organisation_id))', name, actor)
        || ' OR ' || format(own_team, name, 'team_id', actor);
    END IF;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY circle_reads ON %I FOR SELECT USING (%s)', name, circle);
    EXECUTE format('CREATE POLICY circle_changes ON %I FOR UPDATE USING (%s)', name, circle);
    EXECUTE format('CREATE POLICY circle_removes ON %I FOR DELETE USING (%s)', name, circle);
    EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
  END LOOP;
END
$$;
