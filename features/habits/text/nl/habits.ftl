## Gewoonten en experimenten van een team
habits-title = Gewoonten
habits-lead = Kleine dingen die jullie samen doen, iedere dag of iedere week. Daar wordt de cultuur van gemaakt.
habits-no-team = Gewoonten zijn van een team. Je hebt nog geen team.
habits-team = Team
# $team (String)
habits-seen = Alleen { $team } en wie dit team leidt. Nergens staat wie wat deed.
habits-all = Alles
habits-back = Terug
habits-now = Wat we nu doen
habits-none = Jullie hebben nog geen gewoonte gekozen. Kies er één die minder dan vijf minuten kost.
habits-new = Kies een gewoonte
habits-full = Jullie hebben al drie gewoonten. Meer is te veel: rond er eerst één af.
habits-trials = Wat we proberen
habits-trials-none = Iets proberen mag mislukken: je spreekt af tot wanneer, en wat je hoopt te zien.
habits-new-trial = Begin een experiment
habits-full-trials = Jullie proberen al drie dingen tegelijk. Rond er eerst één af, dan zie je wat het deed.
habits-before = Eerder gekozen

## Eén regel
# $kind (String)
habits-kind = { $kind ->
    [new] Nieuw
    [different] Anders
    [stop] Stoppen
    [experiment] Experiment
   *[other] Afspraak
}
# $kind (String)
habits-kind-says = { $kind ->
    [new] Iets wat we nog niet deden.
    [different] Iets wat we al deden, doen we op een andere manier.
   *[other] Iets wat we laten.
}
habits-an-agreement = Een afspraak
# $begun (String)
# $day (String)
habits-until = sinds { $begun }, terugkijken op { $day }
# $begun (String)
habits-due = sinds { $begun }, tijd om terug te kijken
# $begun (String)
habits-on = op { $begun }
# $begun (String)
# $day (String)
habits-was-kept = van { $begun } tot { $day }: dit houden we
# $begun (String)
# $day (String)
habits-was-laid-aside = van { $begun } tot { $day }: weggelegd
# $begun (String)
# $day (String)
habits-was-learnt = van { $begun } tot { $day }: iets geleerd
habits-look-back-now = Kijk samen terug

## Samen afvinken
# $week (String)
habits-did-we = Deden wij dit in { $week }?
# $did (String)
habits-did = { $did ->
    [yes] Ja
    [partly] Deels
   *[other] Nee
}
habits-together = Deden wij dit?
habits-together-says = Zeg het samen, als team. Er wordt niets opgeteld, en nergens staat wie het wel of niet deed. Nee is ook een goed antwoord: dan praat je erover.
habits-too-late = Dat kan alleen over deze week en de vorige, zolang de gewoonte loopt.

## Kiezen
# $is_experiment (String)
habits-form-lead = { $is_experiment ->
    [true] Wat proberen jullie, tot wanneer, en wat hopen jullie te zien?
   *[other] Klein, van iedereen, en zo dat je merkt of je het deed.
}
habits-which-kind = Wat voor gewoonte is het?
habits-what = Wat doen we?
habits-what-hint = Maak hem klein: als … gebeurt, dan doen wij …
habits-example = Als een overleg klaar is, dan zeggen wij wie er nog van moet weten.
habits-trial-what = Wat proberen we?
habits-trial-what-hint = Eén ding tegelijk, dan zie je wat het doet.
habits-trial-example = Vier weken lang beginnen we de dag zonder mail.
habits-hope = Wat hopen we te zien?
habits-hope-hint = Dan weet je straks waar je naar kijkt.
habits-theme = Over welk thema gaat het?
habits-theme-hint = Dan zie je bij een volgende ronde van de scan wat jullie toen kozen.
habits-look-back = Wanneer kijken we terug?
habits-look-back-hint = Na een paar weken weet je of het helpt.
habits-choose = Dit kiezen we
habits-kind-missing = Kies wat voor gewoonte het is.
habits-no-theme = Kies een thema uit de lijst, of laat het leeg.
habits-no-day = Kies een dag vanaf morgen, binnen een jaar.

## Eén gewoonte of experiment
habits-one = Gewoonte
habits-trial = Experiment
habits-what-it-is = Wat het is
habits-when = Wanneer
habits-how = Hoe het ging
habits-change = Zeg het anders, of kies een andere dag
habits-save = Bewaar
habits-end = Samen terugkijken
habits-end-how = Wat doen we ermee?
habits-ending-missing = Kies wat jullie ermee doen.
# $ending (String)
habits-ending = { $ending ->
    [kept] Dit houden we
    [learnt] We hebben iets geleerd
   *[other] We leggen het weg
}
# $ending (String)
habits-ending-says = { $ending ->
    [kept] Het gaat vanzelf. We hoeven er niet meer op te letten.
    [learnt] Het werkte, of juist niet. We weten nu meer.
   *[other] Het hielp niet, of het kwam er niet van. Dat mag.
}
# $is_experiment (String)
habits-closing = { $is_experiment ->
    [true] Wat hebben we geleerd?
   *[other] Wat merkten we?
}
# $is_experiment (String)
habits-closing-is = { $is_experiment ->
    [true] Wat we leerden
   *[other] Wat we merkten
}
habits-closing-hint = Eén zin, over wat er gebeurde en niet over wie.
habits-end-do = Rond het af
habits-from-trial = Maak er een gewoonte van
habits-meanwhile = Iemand anders deed hier net ook iets mee. Hieronder staat hoe het nu is; wat je typte, staat er nog.
# $done (String)
habits-done = { $done ->
    [chosen] Gekozen. In de teamstart zeggen jullie samen hoe het gaat.
    [changed] Bewaard.
    [ticked] Genoteerd, van het hele team.
   *[other] Afgerond. Het blijft hier staan, voor het team.
}
