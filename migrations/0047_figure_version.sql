-- For telling whether somebody else changed what is written about a figure meanwhile.
ALTER TABLE team_figure ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
