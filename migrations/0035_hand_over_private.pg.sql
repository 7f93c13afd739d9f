-- Who came in by a hand-over reads from there on; who is asked to take a seat reads the wording that holds,
-- with its support, and nothing else. As in 0005, 0020 and 0032 for everybody else.
DO $$
DECLARE
  acting TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  item RECORD;
  may_read TEXT;
BEGIN
  FOR item IN SELECT * FROM (VALUES
    ('agreement_words', 'p.first_version <= %1$I.number', '%1$I.number >= a.agreed_version'),
    ('agreement_criterion', 'p.first_version <= %1$I.number', '%1$I.number >= a.agreed_version'),
    ('agreement_need', 'true', 'true'),
    ('agreement_reason', 'true', 'NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.id = q.hand_over_id AND h.from_id = %1$I.person_id)'),
    ('acceptance', '(p.first_version = 0 OR p.first_version < %1$I.number OR %1$I.person_id = p.person_id)', 'false'),
    ('check_in', 'p.first_check_in <= %1$I.id', 'false'),
    ('agreement_note', 'p.first_move <= %1$I.move_id', 'false'),
    ('agreement_step_in', '(p.first_move <= %1$I.move_id OR EXISTS (SELECT 1 FROM agreement t WHERE t.id = %1$I.agreement_id
        AND t.taken_over_by = %1$I.person_id AND t.taken_over_until = %1$I.until_on))', 'false'),
    ('look_back', 'true', 'false'),
    ('agreement_hand_over_words', '(p.first_move <= %1$I.move_id OR %1$I.person_id = p.person_id)', '%1$I.person_id = q.person_id')
  ) AS known (name, from_where, offered)
  LOOP
    may_read := format('EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = %1$I.agreement_id AND p.person_id = %2$s AND '
      || item.from_where || ')
      OR EXISTS (SELECT 1 FROM agreement_asked q WHERE q.agreement_id = %1$I.agreement_id AND q.person_id = %2$s)
      OR EXISTS (SELECT 1 FROM agreement_hand_over_asked q JOIN agreement a ON a.id = q.agreement_id
        WHERE q.agreement_id = %1$I.agreement_id AND q.person_id = %2$s AND q.is_receiver = 1 AND ' || item.offered || ')', item.name, acting);
    IF item.name = 'agreement_need' THEN
      may_read := format('%1$s OR agreement_need.asked_of = %2$s
        OR EXISTS (SELECT 1 FROM need_asked q WHERE q.need_id = agreement_need.id AND q.person_id = %2$s)', may_read, acting);
    END IF;
    IF item.name = 'agreement_hand_over_words' THEN
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', item.name);
      EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', item.name);
      EXECUTE format('CREATE POLICY party_reads ON %I FOR SELECT USING (%s)', item.name, may_read);
      EXECUTE format('CREATE POLICY party_changes ON %I FOR UPDATE USING (%s)', item.name, may_read);
      EXECUTE format('CREATE POLICY party_removes ON %I FOR DELETE USING (%s)', item.name, may_read);
      EXECUTE format('CREATE POLICY anybody_adds ON %I FOR INSERT WITH CHECK (true)', item.name);
    ELSE
      EXECUTE format('ALTER POLICY party_reads ON %I USING (%s)', item.name, may_read);
      EXECUTE format('ALTER POLICY party_changes ON %I USING (%s)', item.name, may_read);
      EXECUTE format('ALTER POLICY party_removes ON %I USING (%s)', item.name, may_read);
    END IF;
  END LOOP;
END
$$;
