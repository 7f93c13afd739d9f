-- Somebody else changed an address: the one before is told of it, and for some days it gives no way in.
CREATE TABLE address_change (
  id IDENTITY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  by_person BIGINT REFERENCES person (id),
  changed_at BIGINT NOT NULL,
  old_address TEXT
);
CREATE INDEX address_change_person ON address_change (person_id);
CREATE INDEX address_change_age ON address_change (changed_at);
