# $line (String)
problem-line = regel { $line }
# $column (String)
problem-column = kolom { $column }
# $why (String)
problem-unreadable = dit bestand kan ik niet lezen: { $why }
# $needs (String)
# $has (String)
problem-too-large = dit bestand vraagt ongeveer { $needs } MB geheugen en er is { $has } MB vrij. Er is niets gelezen. Knip het bestand op, of draai dit op een grotere machine.
problem-not-utf8 = hier staan tekens die geen UTF-8 zijn. Sla het bestand op als "CSV UTF-8" en probeer het opnieuw.
problem-no-rows = er staan geen antwoorden in, alleen een kopregel of helemaal niets.
problem-one-row = er is maar één rij met antwoorden. Daar valt niets over te zeggen zonder dat het over één mens gaat.
# $has (String)
# $heads (String)
problem-fields = deze regel heeft { $has } velden, de kopregel { $heads }. Staat er een ander scheidingsteken, of mist er een aanhalingsteken?
# $there (String)
problem-no-column = deze kolom staat niet in het bestand. Wel: { $there }
problem-column-twice = deze kolom staat er twee keer.
# $value (String)
# $low (String)
# $high (String)
problem-off-scale = { $value } is geen antwoord op de schaal van { $low } tot { $high }. Betekent het "niet ingevuld"? Geef dan --missing mee.
# $value (String)
problem-no-number = { $value } is geen getal. Betekent het "niet ingevuld"? Geef dan --missing mee.
# $value (String)
problem-between = { $value } ligt tussen twee antwoorden in, terwijl deze kolom hele antwoorden heeft.
# $id (String)
# $line (String)
problem-twice = { $id } staat ook al op regel { $line }. Ieder telt één keer.
# $unit (String)
problem-no-unit = { $unit } staat niet in de boom.
# $unit (String)
problem-no-parent = het team erboven, { $unit }, staat zelf niet in de boom.
# $unit (String)
problem-unit-twice = { $unit } staat er twee keer.
# $unit (String)
problem-circle = { $unit } staat, via andere, boven zichzelf.
problem-all-missing = niemand heeft iets ingevuld.
problem-no-items = geen enkele stelling van de vragenlijst is een kolom van dit bestand.
# $count (String)
problem-more = en nog { $count } van zulke regels.
problem-no-wave = bij deze rij staat niet van welke ronde hij is.
# $has (String)
# $most (String)
problem-many-values = hier staan { $has } verschillende waarden. Met meer dan { $most } gaat het over mensen en niet meer over groepen. Voeg waarden samen.
# $value (String)
problem-no-size = { $value } is geen aantal mensen.
