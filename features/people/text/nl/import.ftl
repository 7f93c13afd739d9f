## Mensen en teams uit een bestand: de kolommen
import-column-key = Personeelsnummer
import-column-name = Naam
import-column-first-name = Voornaam
import-column-infix = Tussenvoegsel
import-column-last-name = Achternaam
import-column-email = E-mail
import-column-phone = Telefoon
import-column-job-title = Functie
import-column-team = Team
import-column-further-teams = Andere teams
import-column-leads = Leidt
import-column-language = Taal
import-column-working-hours = Werktijden
import-column-joined-on = In dienst
import-column-left-on = Uit dienst
import-column-team-key = Teamsleutel
import-column-team-name = Team
import-column-parent = Hoort bij
import-column-purpose = Bedoeling

## Waar het niet klopt
# $line (Number) - the line in the file
import-at-line = Regel { $line }
# $line (Number) - the line in the file
# $column (String) - the heading in the file
import-at-cell = Regel { $line }, kolom { $column }
import-in-teams = Bestand met teams
import-in-people = Bestand met mensen

## Wat er niet klopt: het bestand
# $most (Number) - the limit in mebibytes
import-too-large = Dit bestand is te groot. Het mag { $most } MB zijn.
import-spreadsheet = Dit is een werkmap van Excel of een ander programma. Bewaar het daar als CSV en kies dat bestand.
import-not-text = Dit is geen bestand met tekst. Kies een CSV-bestand.
# $encoding (String) - the name of the encoding
import-broken-text = Hier staan tekens die niet bij de rest passen (we lezen { $encoding }). Bewaar het bestand als CSV UTF-8.
import-empty-file = Dit bestand is leeg.
# $accepted (String) - headings that are known
import-no-headings = We herkennen geen enkele kop. Zet op de eerste regel wat er in elke kolom staat, zoals { $accepted }.
import-no-rows = Er staan koppen in dit bestand, maar niets eronder.
# $most (Number) - the limit
import-too-many-rows = Dit bestand heeft te veel regels. Er kunnen { $most } mensen of teams in.
# $most (Number) - the limit
import-too-many-columns = Dit bestand heeft te veel kolommen. Het mogen er { $most } zijn.
import-two-with-teams = Je koos twee bestanden met teams. Kies er één.
import-two-with-people = Je koos twee bestanden met mensen. Kies er één.
# $column (String) - what is missing
# $accepted (String) - headings that are known
import-missing-column = De kolom { $column } ontbreekt. Deze koppen herkennen we: { $accepted }.
# $heading (String) - the heading in the file
import-heading-twice = De kop { $heading } staat er twee keer. Laat er één staan.

## Wat er niet klopt: een regel
# $headings (Number) - how many headings there are
import-too-many-cells = Deze regel heeft meer cellen dan er koppen zijn ({ $headings }). Staat er misschien een scheidingsteken in een tekst? Zet die tekst tussen aanhalingstekens.
import-quote-not-closed = Hier begint een aanhalingsteken dat nergens eindigt.
import-text-after-quote = Achter het laatste aanhalingsteken staat nog tekst. Een aanhalingsteken in een tekst schrijf je dubbel.
import-empty = Hier moet iets staan.
# $most (Number) - the limit in characters
import-too-long = Dit is te lang. Er passen { $most } tekens.
import-too-nested = Hier staan te veel lijstjes of citaten in elkaar.
# $typed (String) - what the file has
import-bad-address = { $typed } is geen e-mailadres.
# $typed (String) - what the file has
import-bad-date = { $typed } is geen datum die we herkennen. Schrijf bijvoorbeeld 31-1-2026 of 2026-01-31.
# $typed (String) - what the file has
import-far-date = { $typed } ligt te ver weg. Laat de cel leeg als er geen datum is.
import-left-before-joined = De dag uit dienst ligt voor de dag in dienst.
import-own-teams = In welk team je zelf staat en welk team je leidt, verandert een andere beheerder. Want wie in een team staat, leest wat daar besproken wordt.
# $typed (String) - what the file has
import-unknown-language = De taal { $typed } kennen we niet. Schrijf nl of en.
# $name (String) - the administrator
import-last-administrator = Na { $name } is er niemand meer die Zwerm beheert. Laat { $name } nog staan tot iemand anders dat doet.
# $key (String) - the key
# $name (String) - whose it is
import-key-taken = { $key } is al het nummer van { $name }.
# $key (String) - the key
# $first (Number) - the line it was on before
import-key-twice = { $key } staat ook op regel { $first }. Ieder mens heeft een eigen nummer.
# $address (String) - the e-mail address
# $first (Number) - the line it was on before
import-address-twice = { $address } staat ook op regel { $first }. Ieder mens heeft een eigen adres.
# $address (String) - the e-mail address
# $name (String) - whose it is
import-address-taken = { $address } is al het adres van { $name }.
# $name (String) - the team
# $first (Number) - the line it was on before
import-team-twice = Het team { $name } staat ook op regel { $first }.
# $typed (String) - what the file has
import-unknown-team = Het team { $typed } kennen we niet. Voeg het eerst toe, of kijk of het anders heet.
# $typed (String) - what the file has
import-several-teams = Meer teams heten { $typed }. Schrijf de sleutel van het team dat je bedoelt.
# $name (String) - the team
import-closed-team = Het team { $name } bestaat niet meer.
# $name (String) - the team
import-team-key-needed = Van de naam { $name } kunnen we geen sleutel maken. Geef dit team zelf een sleutel.
# $names (String) - the teams, with arrows between them
import-team-cycle = Deze teams hangen in een kring onder elkaar: { $names }. Maak één ervan los.

## Goed om te weten
# $heading (String) - the heading in the file
import-unknown-column = De kolom { $heading } herkennen we niet. We doen er niets mee.
# $heading (String) - the heading in the file
# $read (String) - the heading of the column that is read
import-same-column = De kolom { $heading } lezen we niet, want { $read } zegt hetzelfde.

# $name (String)
people-thank = Dank je wel, { $name }
