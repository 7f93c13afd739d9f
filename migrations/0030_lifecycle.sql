-- counters: counter-proposals since something was last agreed; after two, people talk and one writes it down.
-- taken_over_by, taken_over_until: one of those it is for took it over, up to and including that day.
ALTER TABLE agreement ADD COLUMN counters BIGINT NOT NULL DEFAULT 0;
ALTER TABLE agreement ADD COLUMN taken_over_by BIGINT REFERENCES person (id);
ALTER TABLE agreement ADD COLUMN taken_over_until TEXT;
UPDATE agreement SET counters = (SELECT COUNT(*) FROM agreement_move x WHERE x.agreement_id = agreement.id AND x.kind = 'countered'
    AND x.id > COALESCE((SELECT MAX(y.id) FROM agreement_move y WHERE y.agreement_id = agreement.id AND y.kind IN ('agreed', 'renegotiated')), 0))
  WHERE state IN ('countered', 'renegotiating');

-- What moves by itself when its day has passed: a delivery without an answer, and what was taken over.
CREATE INDEX agreement_delivered ON agreement (id) WHERE state = 'delivered';
CREATE INDEX agreement_taken_over ON agreement (taken_over_until) WHERE taken_over_until IS NOT NULL;
