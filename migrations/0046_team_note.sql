-- Who put somebody into a team, or let them lead it, on which day: the team reads it. person_id: who it was; nobody
-- where one file did it with several at once (people). by_person: nobody for a file on the command line. kind: joined, leads.
CREATE TABLE team_note (
  id IDENTITY,
  team_id BIGINT NOT NULL REFERENCES team (id),
  by_person BIGINT REFERENCES person (id),
  person_id BIGINT REFERENCES person (id),
  people BIGINT NOT NULL,
  noted_on TEXT NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX team_note_team ON team_note (team_id, id);
CREATE INDEX team_note_by ON team_note (by_person);
CREATE INDEX team_note_person ON team_note (person_id);
