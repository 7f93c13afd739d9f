# $why (String)
instrument-form = Dit kan ik niet lezen: { $why }
# $id (String)
instrument-twice = { $id } staat er twee keer. Geef elk een eigen id.
instrument-no-id = Hier mist een id. Bij een stelling is dat de naam van de kolom.
# $construct (String)
# $item (String)
instrument-no-construct = Stelling { $item } hoort bij { $construct }, maar dat begrip staat niet in dit bestand.
# $id (String)
instrument-no-items = Begrip { $id } heeft geen stellingen.
# $id (String)
instrument-scale = De schaal van { $id } klopt niet: schrijf [laagste, hoogste], met hooguit 255 antwoorden.
# $id (String)
instrument-other-scale = { $id } heeft een andere schaal dan de andere stellingen van dit begrip. Samen tellen gaat dan niet.
# $code (String)
instrument-no-language = De taal { $code } ken ik niet. Kies uit nl en en.
instrument-empty = Er staat geen begrip in ([[construct]]).
# $count (String)
# $most (String)
instrument-many-items = Er staan { $count } stellingen in; hooguit { $most } passen er.
# $count (String)
# $most (String)
instrument-many-constructs = Er staan { $count } begrippen in; hooguit { $most } passen er.
# $id (String)
# $most (String)
instrument-long-name = De woorden bij { $id } zijn te lang: hooguit { $most } tekens.
# $id (String)
instrument-bad-id = { $id } kan geen id zijn: gebruik letters, cijfers, _, . en -, hooguit 40 tekens.
instrument-in-dutch = in het Nederlands
instrument-in-english = in het Engels
# $id (String)
# $language (String)
unreadable-no-words = { $id } heeft { $language } nog geen woorden. Schrijf de stelling, of laat die taal weg.
# $count (String)
# $id (String)
# $language (String)
# $most (String)
unreadable-long = { $id } heeft { $count } woorden { $language }. Maak er hooguit { $most } van.
# $id (String)
# $language (String)
unreadable-denied-twice = { $id } is omgekeerd gesteld en heeft { $language } ook een ontkenning. Schrijf hem zonder “niet”, “geen” of “nooit”.
# $id (String)
# $language (String)
# $other (String)
unreadable-same = { $id } heeft dezelfde woorden als { $other }, { $language }. Laat er een weg, of vraag iets anders.
# $id (String)
unreadable-scale = { $id } heeft een andere schaal dan 1 tot 5. Alleen daarvoor heeft Zwerm bij elk punt een woord.
unreadable-no-language = Kies minstens één taal.
# $id (String)
# $language (String)
hint-two-thoughts = { $id } heeft { $language } misschien twee gedachten. Is het er één?
# $id (String)
# $language (String)
hint-how-often = { $id } zegt { $language } hoe vaak iets is. Wie het oneens is, kan dan twee dingen bedoelen.
# $minutes (String)
hint-minutes = Dit kost ongeveer { $minutes } minuten. Wat in drie minuten klaar is, maken mensen af.
instrument-point-1 = helemaal oneens
instrument-point-2 = oneens
instrument-point-3 = niet eens, niet oneens
instrument-point-4 = eens
instrument-point-5 = helemaal eens
instrument-not-for-me = weet ik niet, of geldt niet voor mij
