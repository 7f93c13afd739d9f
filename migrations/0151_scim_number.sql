-- numbered_on: since when the identity provider tells the number that somebody is known by; it reads it back, also where it is the
-- same as the user name. Numbers are looked up in whatever capitals.
ALTER TABLE scim_person ADD COLUMN numbered_on TEXT;
CREATE INDEX person_folded_key ON person (organisation_id, LOWER(key));
