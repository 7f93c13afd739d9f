-- Standing in: a seat that goes to a colleague from one day until another. An offer with two days; once the
-- colleague said yes it is 'agreed', then 'running', then 'over'. version: the wording that was said yes to.
ALTER TABLE agreement_hand_over ADD COLUMN starts_on TEXT;
ALTER TABLE agreement_hand_over ADD COLUMN returns_on TEXT;
ALTER TABLE agreement_hand_over ADD COLUMN stand_in TEXT;
ALTER TABLE agreement_hand_over ADD COLUMN version BIGINT;
ALTER TABLE agreement_hand_over ADD COLUMN began_move BIGINT REFERENCES agreement_move (id);
ALTER TABLE agreement_hand_over ADD COLUMN over_move BIGINT REFERENCES agreement_move (id);
-- From where on who is away read along, for when they are back.
ALTER TABLE agreement_hand_over ADD COLUMN first_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE agreement_hand_over ADD COLUMN first_move BIGINT NOT NULL DEFAULT 0;
ALTER TABLE agreement_hand_over ADD COLUMN first_check_in BIGINT NOT NULL DEFAULT 0;
CREATE INDEX agreement_stand_in ON agreement_hand_over (agreement_id) WHERE stand_in IN ('agreed', 'running');
CREATE INDEX agreement_stand_in_from ON agreement_hand_over (from_id) WHERE stand_in IN ('agreed', 'running');
CREATE INDEX agreement_stand_in_to ON agreement_hand_over (to_id) WHERE stand_in IN ('agreed', 'running');

-- Support that who is away gives for a team or role, and the stand-in for them meanwhile.
ALTER TABLE agreement_need_group ADD COLUMN stands_for BIGINT REFERENCES person (id);
