## Tips bij het schrijven van stellingen
# $id (String)
# $name (String)
instruments-hint-named = In stelling { $id } staat { $name }. Heet een collega zo? Een stelling gaat nooit over één mens: vraag liever naar het werk of naar het team.
