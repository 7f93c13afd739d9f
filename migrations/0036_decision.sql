-- A team's yes that was decided by the team: on which day, kept with the move that it goes with. Who made the
-- move wrote it down. No words here.
CREATE TABLE agreement_decision (
  move_id BIGINT NOT NULL PRIMARY KEY REFERENCES agreement_move (id),
  agreement_id BIGINT NOT NULL REFERENCES agreement (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  decided_on TEXT NOT NULL
);
CREATE INDEX agreement_decision_team ON agreement_decision (team_id, move_id);
