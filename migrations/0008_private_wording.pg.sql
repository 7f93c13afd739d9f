-- The short name and the result of a wording are private like its other words. What its writer would
-- show a team or the organisation stands beside that, in a table that the general reader opens.
-- The one who migrates is no party; for this step alone the owner is not held to the row policy.
ALTER TABLE agreement_words NO FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_words ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement_words ADD COLUMN result TEXT NOT NULL DEFAULT '';
UPDATE agreement_words SET (title, result) = (SELECT v.title, v.result FROM agreement_version v
  WHERE v.agreement_id = agreement_words.agreement_id AND v.number = agreement_words.number);
ALTER TABLE agreement_words FORCE ROW LEVEL SECURITY;

CREATE TABLE agreement_shown (
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  number BIGINT NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (agreement_id, number)
);
INSERT INTO agreement_shown (agreement_id, number, result)
  SELECT v.agreement_id, v.number, v.result FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
  WHERE v.visibility <> 'parties' AND a.state NOT IN ('released', 'did_not_work_out', 'declined', 'withdrawn');

ALTER TABLE agreement_version DROP COLUMN title;
ALTER TABLE agreement_version DROP COLUMN result;
