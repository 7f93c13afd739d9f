-- The day on which somebody noted that a person left, beside the day on which they did: who holds a watching office counts for thirty days
-- from the noting, for the other day is typed by whoever notes it. Empty for who works here, and for guests, who hold no office.
ALTER TABLE person ADD COLUMN left_noted_on TEXT;
UPDATE person SET left_noted_on = left_on WHERE left_on IS NOT NULL;
