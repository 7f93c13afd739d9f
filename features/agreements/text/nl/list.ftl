## De lijst
agreements-title = Afspraken
list-lead = Wat jij met anderen afsprak, en wat zij met jou.
list-tabs = Welke afspraken
list-open = Lopend
list-ended = Klaar
list-shown = Wat anderen laten zien
list-new = Spreek iets af
list-waits = Wacht op jou
list-rest = Verder lopend
list-support = Steun die anderen van jullie vragen
# $name (String)
list-i-promise = Jij belooft { $name }
# $name (String)
list-other-promises = { $name } belooft jou
# $day (String)
list-until-then = Opnieuw bekijken op { $day }. Tot dan loopt het gewoon door.
list-agreement = Afspraak
list-with = Met
list-how = Hoe het eindigde
list-when = Wanneer
list-pages = Bladzijden
# $page (Number)
# $pages (Number)
list-page-of = Bladzijde { $page } van { $pages }
list-newer = Nieuwer
list-older = Ouder
list-no-goal = Zonder doel
list-by-team = In jouw teams
list-by-goal = Bij doelen van de organisatie
list-shown-says = Resultaat en datum, bij het doel. Wie het doet en wat er verder is afgesproken, blijft van wie het afspraken.
list-shown-empty = Nog niets te zien
list-shown-empty-says = Hier staat wat collega’s met hun team of met iedereen delen: het resultaat en de datum.
list-empty = Nog geen afspraken
list-empty-says = Een afspraak is een belofte over en weer: wat er straks is, wanneer, en wat je daarvoor nodig hebt.
list-empty-example = Elk gezin dat zich meldt, heeft binnen 10 werkdagen een eerste gesprek. Klaar op 15 januari. Ik heb nodig: de planning kunnen inzien.
list-ended-empty = Nog niets afgerond
list-ended-empty-says = Hier vind je terug wat jullie samen afrondden of loslieten.

## Wat een ander te zien krijgt
shown-title = Resultaat en datum
# $day (String)
shown-ended = Klaar sinds { $day }
shown-says = Je ziet alleen het resultaat en de datum. De rest is van wie dit afspraken.

## Een versie
# $number (String)
# $name (String)
# $day (String)
version-written = Versie { $number }. { $name } schreef dit op { $day }.
version-holds = Deze versie geldt nu.
version-waits = Over deze versie zijn jullie nog in gesprek.
version-gone = Deze versie is vervangen.
version-back = Naar de afspraak

## Afdrukken
print-title = Deze afspraak afdrukken?
# $name (String)
print-says = { $name } ziet dat je dit afdrukt. Dat staat bij ‘Hoe het liep’, met de datum.
print-without = Tussenstanden en terugblik komen niet op papier.
print-how = Gebruik de knop, of druk af met je browser.

## Vandaag
home-cards = Jouw afspraken deze week
home-all = Alle afspraken
# $day (String)
home-on = op { $day }
# $name (String)
# $when (String)
home-proposed = { $name } deed { $when } een voorstel
# $name (String)
# $when (String)
home-countered = { $name } deed { $when } een tegenvoorstel
# $name (String)
# $when (String)
home-recorded = { $name } schreef { $when } op wat jullie samen afspraken
home-see-recorded = Kijk eerst even
# $name (String)
# $when (String)
home-again = { $name } stelde { $when } voor om het anders af te spreken
# $name (String)
# $when (String)
home-delivered = { $name } leverde { $when } op
# $name (String)
# $when (String)
home-ending = { $name } vroeg { $when } of jullie dit afronden
# $name (String)
# $when (String)
home-check-in = { $name } vroeg { $when } hoe het gaat
# $name (String)
home-silence = De datum met { $name } is voorbij. Hoe staat het ervoor?
# $name (String)
home-review = Tijd om opnieuw te kijken, samen met { $name }
home-see-proposal = Bekijk het voorstel
home-see-question = Bekijk de vraag
home-say-how = Zeg hoe het ervoor staat
home-look-together = Kijk hoe het verder gaat
# $text (String)
home-asks-you = Dit vraagt het van jou: { $text }
home-i-need = Wat jij nodig hebt
home-needed = Wat er nodig is
# $name (String)
home-other-needs = Wat { $name } nodig heeft
# $text (String)
# $said (String)
home-need-with = { $text }. { $said }
# $name (String)
home-need-promised = { $name } zegde het toe.
# $when (String)
# $outlook (String)
home-check-in-note = Tussenstand van { $when }: { $outlook }
# $when (String)
# $words (String)
home-check-in-words = Tussenstand van { $when }: ‘{ $words }’
# $when (String)
# $outlook (String)
# $words (String)
home-check-in-outlook = Tussenstand van { $when }: { $outlook }. ‘{ $words }’
# $text (String)
# $count (Number)
home-asks-you-more = { $count ->
    [one] Dit vraagt het van jou: { $text }, en nog één ding
   *[other] Dit vraagt het van jou: { $text }, en nog { $count } dingen
}
home-no-cards = Er loopt nu niets anders.
agreements-agree = Spreek iets af
agreements-agree-line = Wat, wanneer, wat heb je nodig

## Zoeken
search-own = Jouw afspraken
search-shown = Met jou gedeeld, per doel
# $name (String)
search-with = met { $name }
