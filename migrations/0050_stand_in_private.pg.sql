-- Who stands in reads all that a newcomer reads, but not why it matters to who is away: that stays between
-- those who read it before.
DO $$
DECLARE
  acting TEXT := 'nullif(current_setting(''zwerm.actor'', true), '''')::bigint';
  may_read TEXT;
BEGIN
  may_read := format('EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = agreement_reason.agreement_id AND p.person_id = %1$s
      AND NOT EXISTS (SELECT 1 FROM agreement_hand_over s WHERE s.agreement_id = agreement_reason.agreement_id
        AND s.from_id = agreement_reason.person_id AND s.to_id = p.person_id AND s.stand_in = ''running''))
    OR EXISTS (SELECT 1 FROM agreement_asked q WHERE q.agreement_id = agreement_reason.agreement_id AND q.person_id = %1$s)
    OR EXISTS (SELECT 1 FROM agreement_hand_over_asked q JOIN agreement a ON a.id = q.agreement_id
      WHERE q.agreement_id = agreement_reason.agreement_id AND q.person_id = %1$s AND q.is_receiver = 1
      AND NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.id = q.hand_over_id AND h.from_id = agreement_reason.person_id))', acting);
  EXECUTE format('ALTER POLICY party_reads ON agreement_reason USING (%s)', may_read);
  EXECUTE format('ALTER POLICY party_changes ON agreement_reason USING (%s)', may_read);
  EXECUTE format('ALTER POLICY party_removes ON agreement_reason USING (%s)', may_read);
END
$$;
