-- Organisation, teams, people and the context they work in.
CREATE TABLE organisation (
  id IDENTITY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  founded_on TEXT NOT NULL,
  demo_seed BIGINT
);

CREATE TABLE team (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  parent_id BIGINT REFERENCES team (id),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  closed_on TEXT,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX team_key ON team (organisation_id, key);
CREATE INDEX team_parent ON team (parent_id);

CREATE TABLE person (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  email TEXT,
  phone TEXT NOT NULL,
  job_title TEXT NOT NULL,
  language TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  working_hours TEXT NOT NULL,
  how_i_work TEXT NOT NULL,
  joined_on TEXT NOT NULL,
  left_on TEXT,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX person_key ON person (organisation_id, key);
CREATE UNIQUE INDEX person_email ON person (organisation_id, email);
CREATE INDEX person_name ON person (organisation_id, sort_key);

-- One main team (is_main = 1) and any number of further teams.
CREATE TABLE membership (
  person_id BIGINT NOT NULL REFERENCES person (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  is_main BIGINT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (person_id, team_id)
);
CREATE INDEX membership_team ON membership (team_id, person_id);
CREATE UNIQUE INDEX membership_main ON membership (person_id) WHERE is_main = 1;

-- Leading is a relation between a person and a team, never a rank.
CREATE TABLE team_lead (
  team_id BIGINT NOT NULL REFERENCES team (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  since TEXT NOT NULL,
  PRIMARY KEY (team_id, person_id)
);
CREATE INDEX team_lead_person ON team_lead (person_id);

-- An office is a task for the whole organisation: administrator now; others come with their features.
CREATE TABLE office (
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (organisation_id, person_id, kind)
);
CREATE INDEX office_person ON office (person_id);

CREATE TABLE kind_of_work (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  closed_on TEXT
);
CREATE UNIQUE INDEX kind_of_work_name ON kind_of_work (organisation_id, name);

CREATE TABLE work_role (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  responsibilities TEXT NOT NULL,
  closed_on TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX work_role_team ON work_role (team_id);

CREATE TABLE work_role_holder (
  work_role_id BIGINT NOT NULL REFERENCES work_role (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  since TEXT NOT NULL,
  PRIMARY KEY (work_role_id, person_id)
);
CREATE INDEX work_role_holder_person ON work_role_holder (person_id);

CREATE TABLE work_role_kind (
  work_role_id BIGINT NOT NULL REFERENCES work_role (id),
  kind_of_work_id BIGINT NOT NULL REFERENCES kind_of_work (id),
  PRIMARY KEY (work_role_id, kind_of_work_id)
);

-- A goal or boundary belongs to a team, or to the whole organisation (team_id IS NULL).
CREATE TABLE goal (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  name TEXT NOT NULL,
  why TEXT NOT NULL,
  noticed_by TEXT NOT NULL,
  closed_on TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX goal_owner ON goal (organisation_id, team_id);

CREATE TABLE boundary (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  team_id BIGINT REFERENCES team (id),
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  closed_on TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX boundary_owner ON boundary (organisation_id, team_id);
