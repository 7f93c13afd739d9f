-- A house style's own logo and fonts.
--
-- A file stands here once for an organisation, under the mark of its content; house styles name it by that mark, so
-- that each earlier one comes back whole. A file that no house style names any more goes with the next proposal.
CREATE TABLE house_style_file (
  id IDENTITY,
  organisation_id BIGINT NOT NULL REFERENCES organisation (id),
  mark TEXT NOT NULL,
  content BYTEA NOT NULL
);
CREATE UNIQUE INDEX house_style_file_of ON house_style_file (organisation_id, mark);
ALTER TABLE house_style ADD COLUMN logo TEXT;
ALTER TABLE house_style ADD COLUMN heading_font TEXT;
ALTER TABLE house_style ADD COLUMN text_font TEXT;
