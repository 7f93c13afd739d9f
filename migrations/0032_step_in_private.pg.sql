-- Why somebody stepped in opens for the parties alone, as in 0005 and 0020.
DO $$
DECLARE
  name TEXT := 'agreement_step_in';
  acting TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  may_read TEXT;
BEGIN
  may_read := format('EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = %1$I.agreement_id AND p.person_id = %2$s)
    OR EXISTS (SELECT 1 FROM agreement_asked q WHERE q.agreement_id = %1$I.agreement_id AND q.person_id = %2$s)', name, acting);
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY party_reads ON %I FOR SELECT USING (%s)', name, may_read);
  EXECUTE format('CREATE POLICY party_changes ON %I FOR UPDATE USING (%s)', name, may_read);
  EXECUTE format('CREATE POLICY party_removes ON %I FOR DELETE USING (%s)', name, may_read);
  EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
END
$$;
