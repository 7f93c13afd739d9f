## Hoeveel mensen meededen
# $from (Number)
# $invited (Number)
# $to (Number)
waves-handed-in-band = Tot nu toe leverden { $from } tot { $to } van de { $invited } mensen iets in. Per groep wordt dat nu niet verteld.
# $invited (Number)
waves-handed-in-few = Tot nu toe leverden minder dan 5 van de { $invited } mensen iets in. Per groep wordt dat nu niet verteld.
# $from (Number)
# $invited (Number)
# $to (Number)
waves-took-part-band = { $from } tot { $to } van de { $invited } mensen antwoordden.
# $invited (Number)
waves-took-part-few = Minder dan 5 van de { $invited } mensen antwoordden.
# $from (Number)
# $invited (Number)
# $place (String)
# $to (Number)
waves-took-part-own = In { $place } waren dat er { $from } tot { $to } van de { $invited }.
waves-took-part-low = Minder dan de helft deed mee. Wie niet antwoordde, kan er anders over denken: lees de uitkomst als die van wie meededen.

## Wat er veranderde
waves-trend = Wat veranderde er?
waves-trend-lead = Elke stip is een gemiddelde, de streep erdoor hoe zeker het is. Kleine verschillen horen erbij.
# $from (String)
# $place (String)
# $to (String)
# $wave (String)
waves-trend-higher = { $place }: hoger dan bij { $wave }, van { $from } naar { $to }.
# $from (String)
# $place (String)
# $to (String)
# $wave (String)
waves-trend-lower = { $place }: lager dan bij { $wave }, van { $from } naar { $to }.
waves-trend-none = Geen verandering die meer is dan toeval.
waves-trend-too-few = Vanaf drie rondes zie je hier of er iets verandert.
waves-trend-nothing = –
# $half (String)
# $mean (String)
waves-trend-margin = { $mean } (± { $half })
# $count (Number)
waves-trend-compared = { $count ->
    [0] Er is nog niets met een eerdere ronde vergeleken: dat kan vanaf drie rondes, en vanaf tien antwoorden.
    [one] Er is één keer vergeleken, met de vorige of de eerste ronde. Wat hier een verandering heet, is meer dan toeval.
   *[other] Er is { $count } keer vergeleken, met de vorige en de eerste ronde. Daar is rekening mee gehouden: van wat hier een verandering heet, is hooguit één op de tien toeval.
}
waves-trend-words = Waren er bij een eerdere ronde bijna dezelfde mensen uitgenodigd, dan staat die ronde er zonder cijfer: ↑ toen hoger, = ongeveer gelijk, ↓ toen lager, ? niet te zeggen. Met een cijfer erbij zou je kunnen uitrekenen wat iemand die kwam of ging, antwoordde.
# $name (String)
waves-trend-beyond = { $name } ligt bij iedereen samen buiten het gewone op en neer van alle rondes.
waves-then-marks = ↑ toen hoger, = ongeveer gelijk, ↓ toen lager, ? niet te zeggen
# $then (String)
waves-then = { $then ->
    [higher] toen hoger
    [lower] toen lager
    [alike] ongeveer gelijk
   *[unsure] niet te zeggen
}

## Groepen naast elkaar, zonder naam
waves-groups = Hoe ver liggen groepen uit elkaar?
waves-groups-lead = De balk is de helft van alle groepen die in het midden ligt, zonder namen en zonder volgorde. Schattingen van kleine groepen zijn naar het gemiddelde toe gehaald, zodat toeval niet op een verschil lijkt.
waves-groups-alike = Groepen verschillen nergens meer dan door toeval.
# $names (String)
waves-groups-differ = Groepen verschillen meer dan door toeval bij { $names }.
# $first (String)
# $last (String)
waves-and = { $first } en { $last }
waves-groups-by-chance = geen verschil dat meer is dan toeval
# $from (String)
# $to (String)
waves-groups-from-to = van { $from } tot { $to }
waves-groups-half = De helft in het midden
waves-groups-own = Jouw groep
waves-groups-own-says = jouw groep, dat ziet alleen jouw groep
waves-groups-all = Iedereen samen
waves-construct = Onderwerp

## Stelling voor stelling
waves-statements = Stelling voor stelling
waves-statements-lead = Hoeveel mensen het eens zijn, en hoeveel niet. Bij minder dan vijftig antwoorden in drie delen, afgerond op vijf procent.
waves-statement = Stelling
waves-of = Van wie
waves-disagree = Oneens
waves-neither = Geen van beide
waves-agree = Eens
# $share (String)
# $strongly (String)
waves-strongly = { $share }, waarvan helemaal: { $strongly }
# $around (String)
waves-nearly-all = { $around ->
    [low] bijna iedereen oneens
    [high] bijna iedereen eens
   *[middle] bijna iedereen in het midden
}

## Meenemen
waves-take = Neem de uitkomst mee
waves-take-says = Eén bestand met de uitkomst van iedereen samen: op papier (PDF), en als tabel voor een rekenblad, R, SPSS of Parquet. Er staat geen groep in en geen mens.
waves-take-proofs = Voor jou zit het bewijs erbij: met zwerm verify-report kun je narekenen dat er niets in staat over een paar mensen.
waves-take-now = Bewaar de uitkomst
waves-paper-tables = De veranderingen als tabel
waves-paper-foot = Iedereen samen. Er staat geen groep in en geen mens.
waves-column-wave = Ronde
waves-column-closed = Laatste dag
waves-column-id = Code van het onderwerp of de stelling
waves-column-measure = Onderwerp of stelling
waves-column-figure = Welk cijfer
waves-column-value = Waarde: een gemiddelde, of een deel in procenten
waves-column-lower = Ondergrens
waves-column-upper = Bovengrens
waves-column-from = Antwoorden, van
waves-column-to = Antwoorden, tot
waves-column-hidden = Waarom er geen cijfer is
