## De pagina om de pagina heen
skip-to-content = Naar de inhoud
main-menu = Hoofdmenu
room-today = Vandaag
room-agreements = Afspraken
room-team = Team
# $count (Number) - how many things wait for the reader
waiting-for-you = { $count ->
    [one] wacht op jou
   *[other] wachten op jou
}
inbox = Postvak
about-me = Over mij
explanation = Uitleg
demo = Voorbeeld
# $organisation (String) - the demo organisation's name
demo-of = Voorbeeld: { $organisation }. Alles hier is verzonnen.
step-into-someone-else = Stap bij iemand anders binnen
language-of-page = Taal

## Formulieren
may-stay-empty = mag leeg blijven
# $count (Number) - how many fields ask for attention
not-yet-right = { $count ->
    [one] Eén ding klopt nog niet
   *[other] { $count } dingen kloppen nog niet
}
your-input-is-kept = Wat je schreef, staat er nog.
draft-restored = Je eerdere tekst staat er weer. Die was op dit apparaat bewaard.
draft-discard = Gooi weg en begin opnieuw
draft-kept = Wat je typt, blijft op dit apparaat bewaard, een week of tot je het verstuurt. Op een ander apparaat staat het niet.
who-sees-this = Wie ziet dit:
choose = Kies
i-form-hint = Kun je dit ook met ‘ik’ zeggen? Bijvoorbeeld: Ik merk … Ik heb nodig … Ik ga …
what-how-hint = Is dit het resultaat, of de manier waarop? De manier kiest wie het doet.

## Zoeken en het menu
search = Zoeken
search-for = Waar zoek je naar?
search-how = Met de pijltjes loop je door wat gevonden is. Esc sluit.
close = Sluit
quick-add = Spreek iets af
quick-more = Meer afspreken op een eigen pagina

## Delen
was = was
becomes = wordt
see-as-table = Bekijk als tabel
flock-explained = Elke vogel is een afspraak die mensen hier dit kwartaal samen afrondden. Ook als ze onderweg anders werd, of samen werd losgelaten. De zwerm is van de hele organisatie: niemand wordt apart geteld, en meer hoeft niet.

# $count (String) - how many agreements, written out
flock-sentence = { $count } samen afgerond dit kwartaal
flock-first = De eerste samen afgerond dit kwartaal
flock-empty = Dit kwartaal begint de zwerm weer klein
# $each (String) - how many agreements one bird stands for
flock-scale = (elke vogel staat voor { $each })
flock-caption = Afspraken die deze organisatie samen afrondde
flock-quarter = Kwartaal
flock-finished = Samen afgerond

disk-full = Er kan nu even niets bewaard worden: de schijf van de server is vol. Lezen gaat gewoon door. Wie Zwerm beheert, kan ruimte maken.

## Begroeting
good-morning = Goedemorgen
good-afternoon = Goedemiddag
good-evening = Goedenavond

## Waar de hulpregels op letten: begin van een zin, of ergens erin; een sterretje staat voor wat er tussen komt
i-form-starts = jij | je | ze | het management | zij moeten
what-how-has = via | door middel van | met behulp van | volgens het format | eerst * dan

## Een eigen cijfer, week na week
# $week (String) - the number of the week
trend-week = week { $week }
trend-week-head = Week
trend-value = Cijfer
trend-nothing = Nog niets ingevuld.
# $missing (String) - how many more
# $value (String)
# $week (String)
trend-few = { $week }: { $value }. Nog { $missing } keer invullen, dan zie je wat gewoon op en neer is.
# $high (String)
# $low (String)
# $value (String)
# $week (String)
trend-usual = { $week }: { $value }. Dat is gewoon op en neer, tussen { $low } en { $high }.
# $high (String)
# $low (String)
# $value (String)
# $week (String)
trend-outside = { $week }: { $value }. Gewoon is { $low } tot { $high }. Wat was er anders?
# $high (String)
# $low (String)
# $week (String)
trend-higher = Gewoon was { $low } tot { $high }. Sinds { $week } ligt het hoger: er is echt iets veranderd.
# $high (String)
# $low (String)
# $week (String)
trend-lower = Gewoon was { $low } tot { $high }. Sinds { $week } ligt het lager: er is echt iets veranderd.
# $week (String)
trend-leans-up = Sinds { $week } ligt het elke keer boven het midden: er schuift iets.
# $week (String)
trend-leans-down = Sinds { $week } ligt het elke keer onder het midden: er schuift iets.
trend-wanted = Dat is de kant die jullie op willen.
trend-not-wanted = Dat is niet de kant die jullie op willen.
# $high (String)
# $low (String)
# $name (String)
trend-caption = { $name }. Het gewone op en neer: { $low } tot { $high }.

## Wat stilstaat
# $name (String)
stands-still = { $name }: dit staat stil. De ondernemingsraad trok zijn instemming in. Lezen kan, veranderen niet.
stands-still-where = Hoe het ervoor staat

## Bouwstenen en stellingen
stones-block = Bouwsteen
stones-mean = Gemiddeld
stones-margin = Hoe zeker
shares-statement = Stelling
shares-disagree = Oneens
shares-neither = Niet eens, niet oneens
shares-agree = Eens

## Stellingen, één voor één of alles op één pagina
steps-at = Stelling { "{" }at{ "}" } van { "{" }all{ "}" }
steps-next = Volgende
steps-skip = Sla over
steps-back = Vorige
steps-all = Alles op één pagina
steps-one = Eén voor één
steps-skipped = Je sloeg { "{" }n{ "}" } over.
steps-to-skipped = Naar de eerste die je oversloeg
