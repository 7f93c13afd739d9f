## Teams die te klein zijn, en zijn samengevoegd
waves-merged-own = Jullie team is samengevoegd
# $people (Number)
# $cell (String)
# $invited (Number)
waves-merged-into = { $people ->
    [one] 1 mens
   *[other] { $people } mensen
}, samengevoegd tot { $cell }: { $invited } mensen.
waves-merged-out = Doet niet mee aan deze ronde: het team kiest voor een teamronde.
waves-merged-why = Jullie team is te klein om apart anoniem te antwoorden. In een grotere groep kan niemand zien wie wat antwoordde. Jullie zien straks de uitkomst van die groep samen, en niet van jullie team apart.
waves-merged-all = Kleine teams die zijn samengevoegd
# $teams (String)
# $day (String)
waves-merged-waits = Nog geen antwoord van { $teams }. Ze kunnen antwoorden tot en met { $day }; het hoeft niet.
waves-merged-now = Maak de sleutels nu al
waves-merged-now-says = Dan staat de indeling vast, en kunnen deze teams niets meer laten weten.
# $least (String)
waves-merged-too-few = Zo houdt niet elke groep minstens { $least } mensen over. Dan kan niet iedereen anoniem antwoorden. De indeling is niet veranderd. Praat erover met de teams.
waves-wish-ask = Vinden jullie dat goed? Je antwoordt voor je hele team.
waves-wish-choose-agreed = Ja, zo is het goed
waves-wish-choose-round = Liever een teamronde
waves-wish-choose-round-says = Jullie team doet dan niet mee aan deze ronde. Een teamronde open je zelf, en gaat nergens anders heen.
waves-wish-choose-with = Liever met een ander team
waves-wish-which = Met welk team?
waves-wish-which-hint = Alleen als je voor een ander team kiest.
waves-wish-choose = Kies wat jullie willen.
waves-wish-send = Laat het weten
waves-wish-hall = Wat is een teamronde?
waves-wish-seen = Je team, de cultuurcoördinator en wie tekent lezen dit, met je naam
# $day (String)
waves-wish-until = Antwoorden en veranderen kan tot en met { $day }; het hoeft niet.
waves-wish-over = De tijd om iets te laten weten is voorbij.
waves-wish-none = Het team liet nog niets weten.
# $who (String)
# $day (String)
waves-wish-agreed = { $who } zei op { $day }: zo is het goed.
# $who (String)
# $day (String)
waves-wish-round = { $who } zei op { $day }: liever een teamronde.
# $who (String)
# $day (String)
# $team (String)
waves-wish-with = { $who } zei op { $day }: liever met { $team }.
waves-regroup = Maak de indeling opnieuw
waves-regroup-says = Niet elke groep is zoals de teams het willen. Zwerm kan de indeling opnieuw maken, met wie er vandaag werkt. Dat gaat alleen door als elke groep groot genoeg blijft.
# $who (String)
# $day (String)
waves-cut-step = { $who }, { $day }: maakte de indeling opnieuw, zoals teams het wilden.
# $until (String)
waves-today-merged = Jullie team is te klein om apart anoniem te antwoorden, en is samengevoegd met een team ernaast. Vinden jullie dat goed? Laat het weten tot en met { $until }; het hoeft niet.
