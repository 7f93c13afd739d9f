## Hints while writing statements
instruments-hint-named = Statement { $id } says { $name }. Is that the name of a colleague? A statement is never about one person: rather ask about the work or the team.
