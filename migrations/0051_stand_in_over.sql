-- Who stood in hears that it is over.
CREATE INDEX agreement_stand_in_over ON agreement_hand_over (to_id) WHERE stand_in = 'over';
