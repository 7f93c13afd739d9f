-- What a mirror shows, and how the leader sees it, opens for that leader alone: held by PostgreSQL itself, as in 0005. Nobody acts: no
-- rows. New rows may be written by whoever may write: the job that counts acts for nobody.
DO $$
DECLARE
  own TEXT := 'person_id = nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['mirror_own', 'mirror_result']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_reads ON %I FOR SELECT USING (%s)', name, own);
    EXECUTE format('CREATE POLICY own_changes ON %I FOR UPDATE USING (%s)', name, own);
    EXECUTE format('CREATE POLICY own_removes ON %I FOR DELETE USING (%s)', name, own);
    EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
  END LOOP;
END
$$;
