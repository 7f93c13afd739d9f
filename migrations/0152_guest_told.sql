-- told_left_on: on which day a guest was mailed that whoever invited them works here no more. Once.
ALTER TABLE guest ADD COLUMN told_left_on TEXT;
