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
