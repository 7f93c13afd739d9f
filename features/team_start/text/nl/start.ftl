## Teamstart
start-part = Teamstart
start-part-team = Het team
start-part-roles = Rollen
start-part-context = Doelen en grenzen
start-parts = Onderdelen van dit team
start-where = Waar je bent
start-back = Terug
# $day (String)
start-title = Teamstart, { $day }
start-lead-free = Er wacht geen vraag op jullie antwoord. De rest is bijpraten.
start-lead-one = Eén vraag van een ander team wacht op jullie antwoord. De rest is bijpraten.
# $count (String) - in words
start-lead-some = { $count } vragen van andere teams wachten op jullie antwoord. De rest is bijpraten.

## Agenda
start-agenda = Op tafel
start-agenda-none = Er staat nog niets op de agenda. Wat wil jij met het team bespreken?
# $name (String)
start-item-from = Van { $name }
# $says (String)
# $from (String)
start-item-says = { $says } · { $from }
start-add = Zet iets op de agenda
start-add-title = Waar gaat het over?
start-add-title-hint = Kort. Een vraag werkt vaak goed: wie helpt Ruben met zijn eerste gesprek?
start-add-says = Wat moeten we vooraf weten?
start-add-now = Voor deze week
start-add-next-week = Voor volgende week
start-agenda-full = Er staan al zestig punten. Vink eerst wat af.
start-do-done = Besproken
start-do-next-week = Volgende week
start-do-this-week = Toch deze week
start-do-again = Toch nog niet klaar
start-do-up = Eerder
start-do-down = Later
start-do-away = Haal weg
# $count (Number)
start-next-week = { $count ->
    [one] Voor volgende week: 1 punt
   *[other] Voor volgende week: { $count } punten
}
# $count (Number)
start-dealt-with = { $count ->
    [one] Besproken deze week: 1 punt
   *[other] Besproken deze week: { $count } punten
}
# $team (String)
start-seen = Alleen { $team } en wie dit team leidt
start-done-added = Het staat op de agenda.
start-done-moved = Verschoven.
start-done-dealt-with = Besproken. Was dat niet zo? Hieronder zet je het terug.
start-done-again = Het staat weer op tafel.
start-done-away = Weggehaald.
start-done-filled-in = Ingevuld. Hier zie je wat het zegt.

## Open vragen
start-asks = Open vragen
start-we-ask = Wij hebben nodig van
start-they-ask = Zij van ons
start-we-ask-none = Wij vragen nu niets van een ander team.
start-they-ask-none = Niemand vraagt nu iets van ons.
# $team (String)
start-asks-seen = { $team }. Een ander team ziet alleen wat tussen jullie tweeën is.

## Een vraag
ask-new = Vraag iets aan een team
ask-new-lead = Zeg wat jullie nodig hebben en voor wanneer. Zij antwoorden in gesprek: ja en wanneer, of nee en waarom.
ask-to = Aan welk team?
ask-to-type = Typ de hele naam van het team.
ask-what = Wat hebben jullie nodig?
ask-what-hint = In één zin. Wat zij doen, niet hoe ze het doen.
ask-by = Nodig voor
ask-by-hint = De dag waarop het er moet zijn.
ask-do = Vraag het
# $team (String)
ask-seen-new = { $team } en het team aan wie je het vraagt
ask-choose-team = Kies een team.
ask-own-team = Dat is je eigen team. Zet het op de agenda.
ask-no-day = Dit is geen dag die bestaat.
ask-day-ahead = Kies een dag vanaf vandaag, binnen twee jaar.
ask-too-many = Jullie vragen al veel tegelijk. Rond eerst iets af.
ask-team-full = Bij dit team staan al veel vragen open. Bel even, of rond eerst een vraag samen af.
# $team (String)
ask-title = Vraag aan { $team }
ask-from = Van
ask-of = Aan
ask-stands = Zo staat het
ask-no-hurry = Geen vaste dag
# $name (String)
ask-promised-by = { $name } neemt het op
# $team (String)
ask-orphan = { $team } bestaat niet meer. Stel de vraag aan een ander team, of trek hem in.
ask-promise-title = Kunnen wij dit?
ask-promise-day = Wij zeggen het toe voor
ask-promise-day-hint = Een andere dag dan gevraagd mag ook.
ask-promise-words = Wil je er iets bij zeggen?
ask-promise-do = Ik neem het op
ask-receive-do = Gekregen, dank je wel
ask-again-title = Vraag het opnieuw
ask-again-words = Hoe zou het wel kunnen?
ask-again-hint = Wat hebben jullie minstens nodig? Wat mag anders?
ask-again-do = Vraag het zo
# $team (String)
ask-say-title = Zeg iets tegen { $team }
ask-say-words = Wat wil je zeggen of vragen?
ask-say-hint = Bellen mag ook. Zet hier wat jullie afspraken.
ask-say-do = Zeg het
ask-decline-title = Dit lukt ons niet
ask-decline-words = Waarom niet? En wat kan wel?
ask-decline-hint = Ze horen liever eerlijk nee dan een ja dat niet komt.
ask-decline-do = Zeg nee, met deze reden
ask-withdraw-do = Wij hebben dit niet meer nodig
# $from (String)
# $to (String)
ask-seen = { $from } en { $to }
ask-how = Hoe het liep
ask-meanwhile = Iemand anders deed hier net ook iets. Kijk even hoe het nu staat; wat je schreef, staat er nog.
ask-done-asked = Gevraagd. Het staat bij hen op de teamstart.
ask-done-promised = Toegezegd. Zij zien het op hun teamstart.
ask-done-declined = Je zei nee, met de reden. Zij kunnen het anders vragen.
ask-done-said = Gezegd.
ask-done-received = Mooi. Deze vraag is klaar.
ask-done-withdrawn = Ingetrokken.
# $day (String)
ask-pill-attention = Vraagt aandacht: gevraagd op { $day }
# $day (String)
ask-pill-needed = Nodig op { $day }
# $day (String)
ask-pill-asked = Gevraagd op { $day }
# $day (String)
ask-pill-who-by = Wie van ons neemt dit op? Nodig op { $day }
ask-pill-who = Wie van ons neemt dit op?
# $day (String)
ask-pill-promise-passed = Was toegezegd voor { $day }: praat even
# $day (String)
ask-pill-promised-for = Toegezegd voor { $day }
ask-pill-promised = Toegezegd
ask-pill-declined = Lukt niet: hoe kan het wel?
ask-pill-received = Gekregen
ask-pill-withdrawn = Ingetrokken
ask-pill-orphan = Dit team bestaat niet meer
# $name (String)
# $team (String)
ask-who = { $name } ({ $team })
# $who (String)
# $day (String)
ask-step-promised-for = { $who } zei het toe voor { $day }.
# $who (String)
ask-step-promised = { $who } zei het toe.
# $who (String)
ask-step-declined = { $who } zei dat het niet lukt:
# $who (String)
ask-step-said = { $who } zei:
# $who (String)
ask-step-asked = { $who } vroeg het.
# $who (String)
ask-step-received = { $who } zei: gekregen, dank je wel.
# $who (String)
ask-step-withdrawn = { $who } trok de vraag in.

## Ons cijfer
start-figures = Ons cijfer
start-figures-keep = Onze cijfers
start-figures-none = Kies één tot vijf cijfers die jullie zelf willen volgen. Elke week invullen kost tien seconden.
# $team (String)
start-figures-seen = Alleen { $team } en wie dit team leidt. Niemand boven of naast jullie ziet dit, en het wordt nergens vergeleken.
# $team (String)
figure-title = Ons cijfer, { $team }
figure-lead = Jullie kiezen zelf wat je wilt volgen. Kies iets waar je zelf van leert: hoe lang iemand wacht, hoe vaak iets opnieuw moet.
figure-pick = Kies een cijfer
figure-pick-do = Volg dit cijfer
figure-name = Wat tellen jullie?
figure-name-hint = Bijvoorbeeld: werkdagen tot het eerste gesprek.
figure-unit = Waarin?
figure-unit-hint = Bijvoorbeeld: dagen, keren, uren.
figure-better = Welke kant willen jullie op?
figure-better-up = Omhoog
figure-better-down = Omlaag
figure-better-none = Geen van beide, we willen het zien
figure-choose-better = Kies een van de drie.
figure-enough = Vijf cijfers is genoeg. Doe er eerst een weg als je een ander wilt volgen.
figure-stale = Iemand anders veranderde dit cijfer net ook. Je ziet beide teksten. Maak er samen één van en bewaar opnieuw.
figure-theirs = Wat er nu staat
figure-yours = Wat jij schreef
figure-change = Verander dit cijfer
figure-save = Bewaar
figure-week = Welke week?
figure-value = Cijfer
# $week (String)
start-last-week = Vorige week ({ $week })
# $week (String)
start-this-week = Deze week ({ $week })
figure-choose-week = Kies een week uit de lijst.
figure-no-number = Vul een getal in, zoals 7 of 7,5.
figure-mend = Verbeter een week
figure-mend-hint = Leeg laten haalt de week weg.
figure-explained = De band is het gewone op en neer. We rekenen hem uit de eerste tien weken: het midden, plus en min 2,66 keer de gemiddelde stap van week tot week. Wat binnen de band valt, hoeft niemand uit te leggen.
# $week (String)
figure-measure-says = Is dit het nieuwe gewoon? Reken dan opnieuw vanaf { $week }. De oude punten blijven staan.
# $week (String)
figure-measure = Reken opnieuw vanaf { $week }
figure-close = Doe dit cijfer weg
figure-reopen = Volg het weer
figure-is-away = Jullie volgen dit cijfer nu niet.
# $count (Number)
figure-away = { $count ->
    [one] 1 cijfer dat jullie eerder volgden
   *[other] { $count } cijfers die jullie eerder volgden
}
figure-done-made = Gekozen. Vul het elke week in op de teamstart.
figure-done-closed = Weggedaan. Wat je invulde, blijft bewaard.
figure-done-changed = Veranderd.
figure-done-reopened = Jullie volgen dit cijfer weer.
figure-done-measured = De band rekent nu vanaf die week.
figure-done-mended = Verbeterd.
