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
# $why (String)
problem-unwritten = hier kan ik het rapport niet schrijven: { $why }
problem-not-there = dit bestand is er niet. Klopt de naam, en de map?
problem-no-access = ik mag hier niet bij. Vraag wie de computer beheert om rechten, of kies een andere plek.
problem-folder = dit is een map; ik zoek een bestand.
problem-no-file = dit is geen gewoon bestand. Schrijf de gegevens eerst in een bestand.
problem-no-folder = dit is een bestand; ik zoek een map. Noem een nieuwe map.
problem-other-things = in deze map staan andere dingen. Daar blijf ik af; noem een nieuwe map.
problem-full = de schijf is vol, of er mag hier niet meer bij. Er is niets geschreven. Maak ruimte, of kies een andere plek.
# $most (String)
problem-too-long = hier begint een rij die langer is dan { $most } MB. Mist er een aanhalingsteken?
problem-open-quote = hier begint een aanhalingsteken dat nergens eindigt. Alles daarna telt dan als één veld. Zet het tweede erbij, of haal het weg.
# $name (String)
problem-hidden = in de naam { $name } staan tekens die je niet ziet. Haal die weg.
# $name (String)
# $most (String)
problem-long-name = de naam { $name } is langer dan { $most } letters. Maak hem korter.
# $count (String)
# $most (String)
problem-many-waves = in deze kolom staan { $count } rondes; er passen er { $most }. Is dit wel de kolom met de ronde?
problem-nameless = dit team heeft geen naam.
# $most (String)
problem-deep = dit team ligt onder meer dan { $most } lagen. Klopt de boom?
# $most (String)
problem-no-instrument = dit bestand is groter dan { $most } MB. Is het wel een vragenlijst (TOML), en niet het bestand met antwoorden?
# $count (String)
# $most (String)
problem-many-items = { $count } kolommen lijken op stellingen; een vragenlijst heeft er hooguit { $most }. Bewaar alleen de kolommen met stellingen.
