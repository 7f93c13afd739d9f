-- What has a term is found by its day, without looking at all the rest (crates/register says the terms).
CREATE INDEX person_left ON person (left_on) WHERE left_on IS NOT NULL;
CREATE INDEX agreement_told_age ON agreement_told (told_on);
CREATE INDEX account_note_age ON account_note (noted_on);
CREATE INDEX team_note_age ON team_note (noted_on);
