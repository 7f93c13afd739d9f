-- What is between parties opens for parties alone: PostgreSQL itself holds back the rows of an
-- agreement that the acting person (zwerm.actor, set for one transaction) is no party of. Nobody
-- acts: no rows. FORCE holds the owner to it as well. New rows may be written by whoever may write.
DO $$
DECLARE
  name TEXT;
  of_a_party TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY['agreement_words', 'agreement_criterion', 'agreement_need',
    'agreement_reason', 'acceptance', 'check_in', 'agreement_note', 'look_back']
  LOOP
    of_a_party := format('EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = %I.agreement_id
      AND p.person_id = nullif(current_setting(''zwerm.actor'', true), '''')::bigint)', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY party_reads ON %I FOR SELECT USING (%s)', name, of_a_party);
    EXECUTE format('CREATE POLICY party_changes ON %I FOR UPDATE USING (%s)', name, of_a_party);
    EXECUTE format('CREATE POLICY party_removes ON %I FOR DELETE USING (%s)', name, of_a_party);
    EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', name);
  END LOOP;
END
$$;
