## Open vragen in een ronde
# $question (String)
waves-open-question = { $question ->
    [missing] Wat missen we in deze lijst?
    [coat] Waar zit de jas als gegoten, en waar knelt hij?
   *[other] …
}
# $question (String)
waves-open-together = { $question ->
    [missing] Iedereen samen; iedereen leest de antwoorden
    [coat] Per onderdeel, nooit per team; wie in dat onderdeel gevraagd is, leest de antwoorden
   *[other] …
}
waves-open-ask = Open vragen
# $answers (String)
waves-open-ask-hint = Elke open vraag krijgt een eigen stembiljet, los van de stellingen. Antwoorden worden pas gelezen als er { $answers } of meer bij elkaar zijn.
# $answers (String)
waves-open-too-few = Een open vraag kan alleen bij minstens { $answers } mensen: bij minder is te raden wie wat schreef. Zet de vraag uit, of vraag het aan meer mensen.
waves-open-title = Open vraag
waves-open-groups = Wie er samen op antwoorden
# $from (String)
waves-open-says = Elke open vraag heeft een eigen stembiljet. Niets koppelt een tekst aan de stellingen of aan een andere vraag. Pas vanaf { $from } antwoorden in een groep worden ze geopend. Anders nooit: de sleutel is dan weg.
# $count (Number)
waves-open-invited = { $count ->
    [one] 1 mens
   *[other] { $count } mensen
}
waves-open-not-confidential = Een open vraag heeft een stembiljet, en een vertrouwelijke ronde heeft die niet. Zet de vraag uit, of maak de ronde anoniem.
waves-open-not-by-letter = Wie met een brief, op een tablet van iedereen of in het losse stembestand antwoordt, krijgt de open vragen niet.
# $group (String)
waves-open-own = Jouw groep: { $group }.
waves-open-cells-file = Groepen van de open vragen
waves-open-paper = Voor de open vraag ligt hier ook een stembiljet klaar, los van het andere. Op de bladzijde om te antwoorden vind je die vraag onderaan, na de stellingen.
waves-open-scan = En apart, voor de open vraag:

## Schrijven
waves-open-write = Nog een open vraag
# $from (String)
# $question (String)
waves-open-readers = { $question ->
    [missing] De antwoorden leest iedereen in de organisatie.
    [coat] De antwoorden leest wie in dezelfde groep gevraagd is. Welke dat is, staat op de bladzijde van de ronde.
   *[other] …
} De ondernemingsraad leest mee om namen weg te halen. Zijn er minder dan { $from } antwoorden, dan leest niemand ze.
waves-open-style = Schrijf zoals een collega het ook zou schrijven: aan eigen woorden of een eigen voorval kan iemand je herkennen. Schrijf geen namen op.
waves-open-limit = Hoogstens 600 tekens.
waves-open-send = Leg klaar om in te leveren
waves-open-names = Er staat misschien een naam in:
waves-open-names-says = Haal je dat weg, of mag het blijven staan? Een naam aan het begin van een zin zien we niet: lees zelf nog even na.
waves-open-names-change = Ik pas het aan
waves-open-names-keep = Het mag zo blijven
waves-open-waits = Je tekst ligt klaar en gaat vanzelf, binnen twee minuten: op een ander moment dan je andere antwoorden. Laat deze bladzijde zo lang open. Sluit je hem eerder, dan gaat de tekst pas als je hier terugkomt.
waves-open-sent = Je antwoord op deze vraag is ingeleverd.
waves-open-again = Schrijf iets anders
waves-open-again-says = Wat je nu schrijft, komt in de plaats van je vorige antwoord.
waves-open-empty = Schrijf eerst iets.
waves-open-long = Dit past niet. Schrijf het iets korter.

## Lezen
waves-open-answers = Antwoorden op de open vragen
waves-open-lead = Wat mensen schreven, zoals ze het schreven. De volgorde is één keer geloot, en niemand weet wie wat schreef.
waves-open-read-by-all = Dit leest iedereen in de organisatie.
# $group (String)
waves-open-read-by = Dit leest wie gevraagd is in { $group }, en de ondernemingsraad.
# $from (String)
waves-open-none = Hier waren minder dan { $from } antwoorden. Ze zijn nooit geopend, en de sleutel is vernietigd.
# $day (String)
waves-open-waits-for-teams = Eerst opent elk team in deze groep de eigen uitkomst. Daarna staan de antwoorden hier, uiterlijk op { $day }.
waves-open-more = Lees verder
waves-open-guess = Zoek niet uit wie iets schreef. Staat er een naam in, of herken je iemand? Zeg het tegen de ondernemingsraad: die kan een antwoord weghalen.
waves-open-remove = Haal weg…
waves-open-remove-says = De tekst verdwijnt voorgoed. Dat er iets stond, en waarom het weg is, blijft te zien.
# $reason (String)
waves-open-reason = { $reason ->
    [name] er staat een naam in
    [recognisable] iemand is te herkennen
   *[other] …
}
# $day (String)
# $why (String)
waves-open-removed = Weggehaald op { $day }: { $why }.
waves-open-removed-done = Weggehaald. De tekst is verdwenen.
waves-open-no-reason = Kies waarom.
