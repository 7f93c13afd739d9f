## Parallel proces: een thema waar een team en het team erboven tegelijk aan werken
habits-parallel = Parallel proces
habits-parallel-what = Eén thema, waar jullie en het team boven jullie tegelijk aan werken. Ieder begint bij zichzelf, en jullie zien het naast elkaar.
# $team (String)
# $above (String)
habits-parallel-lead = Hier werken tegelijk aan: { $team } · { $above }. Ieder begint bij zichzelf.
# $team (String)
# $above (String)
habits-parallel-seen = Dit leest wie in { $team } of in { $above } zit, of zo'n team leidt. Verder niemand. Er staat nergens een naam bij.
habits-parallel-now = Waar we nu aan werken
habits-parallel-none = Er loopt nu niets.
habits-parallel-before = Eerder
habits-parallel-begin = Begin een parallel proces
# $team (String)
# $above (String)
# $begun (String)
habits-parallel-since = { $team } · { $above }, sinds { $begun }
# $team (String)
# $above (String)
# $begun (String)
# $day (String)
habits-parallel-from = { $team } · { $above }, van { $begun } tot { $day }
# $team (String)
habits-parallel-nobody = Boven { $team } staat geen team met mensen erin. Daarom kan dit hier niet beginnen.
habits-parallel-there = Jullie hebben er al één lopen. Rond die eerst af.
habits-parallel-no-room = Jullie kiezen hier twee gewoonten, en een team heeft er hoogstens drie. Rond er eerst een af, dan is er ruimte.
habits-parallel-no-theme = Kies een thema uit de lijst.

## De drie kolommen
habits-parallel-client = Bij de cliënt
habits-parallel-client-hint = Wat doen jullie anders met de mensen voor wie jullie werken?
habits-parallel-client-example = We vragen eerst wat iemand zelf wil proberen.
habits-parallel-us = Onder ons
habits-parallel-us-hint = Wat doen jullie anders met elkaar, bij hetzelfde thema?
habits-parallel-us-example = We vragen elkaar eerst wat je zelf wilt proberen.
habits-parallel-board = Door het bestuur
habits-parallel-board-ask = Wat doen jullie zelf anders, bij hetzelfde thema?
habits-parallel-board-hint = Het wordt ook een gewoonte van jullie eigen team. Of jullie die doen, zien de anderen niet.
habits-parallel-write = Schrijf het erbij
habits-parallel-empty = Nog niet geschreven.
# $team (String)
# $day (String)
habits-parallel-said = { $team }, { $day }
# $above (String)
habits-parallel-becomes = Allebei worden ze ook een gewoonte van jullie team. Of jullie ze doen, ziet { $above } niet.
habits-parallel-send = Deel het en begin
# $words (String)
habits-parallel-typed = Dit typte je: { $words }

## Afronden
habits-parallel-end = Samen afronden
habits-parallel-brought = Wat het bracht
habits-parallel-brought-ask = Wat bracht het?
habits-parallel-brought-hint = Eén zin. Stoppen mag ook zonder dat het bestuur iets schreef; zeg dan waarom.
# $day (String)
habits-parallel-over = Afgerond op { $day }
# $done (String)
habits-parallel-done = { $done ->
    [begun] Begonnen. Het team boven jullie ziet het nu ook.
    [written] Geschreven. Het staat er nu naast, en bij jullie gewoonten.
   *[other] Afgerond. Het blijft voor jullie allebei te lezen.
}

## Op Vandaag
# $team (String)
# $theme (String)
habits-parallel-asked = { $team } werkt aan { $theme } en vraagt wat jullie doen
habits-parallel-asked-says = Hetzelfde thema, tegelijk: wat doen jullie zelf anders?
habits-parallel-see = Bekijk
