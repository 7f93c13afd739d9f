-- What a group shares opens for people of its own organisation alone, as in 0023; which of them, the program asks before it reads.
DO $$
DECLARE
  name TEXT := 'wave_share_words';
  own TEXT := format('EXISTS (SELECT 1 FROM person p WHERE p.id = nullif(current_setting(''zwerm.actor'', true), '''')::bigint
    AND p.organisation_id = %I.organisation_id)', name);
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY circle_reads ON %I FOR SELECT USING (%s)', name, own);
  EXECUTE format('CREATE POLICY circle_changes ON %I FOR UPDATE USING (%s)', name, own);
  EXECUTE format('CREATE POLICY circle_removes ON %I FOR DELETE USING (%s)', name, own);
  EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
END
$$;
