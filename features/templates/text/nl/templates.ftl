## Sjablonen
templates-room = Afspraken
templates-title = Sjablonen
templates-lead = Wat jullie vaker afspreken, staat hier klaar. Je vult aan wat voor deze keer geldt.
templates-empty = Nog geen sjablonen
templates-empty-says = Een sjabloon is een afspraak met puntjes: het resultaat, wat ervoor nodig is en waaraan je het ziet.
templates-empty-example = Er ligt een advies van één bladzijde over …
templates-new = Schrijf een sjabloon
templates-use = Spreek dit af
templates-start = Zes sjablonen om mee te beginnen
templates-start-line = Voor wat in elke organisatie voorkomt
templates-start-says = Advies geven, een besluit voorbereiden, iemand inwerken, een dienst die doorloopt, iets uitproberen, iemand verder helpen. Je kunt ze daarna veranderen of sluiten.
templates-start-do = Zet ze klaar
# $count (Number)
templates-closed = { $count ->
    [one] 1 gesloten sjabloon
   *[other] { $count } gesloten sjablonen
}
templates-is-closed = Dit sjabloon is gesloten. Wat ermee is afgesproken, blijft staan.
templates-reopen = Open weer
templates-close = Sluit dit sjabloon
templates-change = Verander dit sjabloon
templates-form-lead = Schrijf het resultaat op, niet de weg ernaartoe. Zet puntjes (…) waar elke afspraak eigen woorden heeft.
templates-whose = Van wie
templates-whose-hint = Iedereen in dit team kan het gebruiken en veranderen.
# $organisation (String)
templates-for-all = Voor iedereen in { $organisation }
templates-owner-missing = Kies voor wie dit sjabloon is.
templates-name = Korte naam
templates-name-hint = Bijvoorbeeld: advies op een vraag.
templates-result = Wat er dan is
templates-result-hint = Bijvoorbeeld: er ligt een advies van één bladzijde over …
templates-needs = Wat ervoor nodig is
templates-criteria = Waaraan je het ziet
templates-line-hint = Eén ding per regel, hooguit twaalf.
# $most (Number)
templates-too-many = Hooguit { $most } regels. Haal er een paar weg.
templates-rhythm = Hoe vaak een tussenstand
templates-kind = Soort werk
templates-goal = Doel
templates-seen = Wie het gebruikt: je team, of iedereen als het voor iedereen is
templates-save = Bewaar
templates-back = Terug
templates-both = Iemand anders schreef hier ook aan
templates-yours = Wat jij schreef
templates-theirs = Wat er nu staat
templates-stale = Iemand anders veranderde dit net. Je ziet beide teksten. Maak er één van en bewaar opnieuw.
templates-open-first = Dit sjabloon is intussen gesloten. Open het eerst weer; wat je schreef, staat er nog.
templates-wordings = Hoe het veranderde
# $number (String)
templates-wording = Versie { $number }
# $name (String)
# $day (String)
templates-written = { $name }, { $day }
templates-done-made = Het sjabloon staat klaar.
templates-done-changed = Er is een nieuwe versie. Afspraken die er al zijn, blijven zoals ze zijn.
templates-done-closed = Gesloten. Je kunt het weer openen.
templates-done-reopened = Het sjabloon is weer open.
templates-done-set-out = Er staan zes sjablonen klaar. Verander of sluit wat niet past.
# $rhythm (String)
templates-rhythm-of = { $rhythm ->
    [weekly] Elke week
    [fortnightly] Om de twee weken
    [monthly] Elke maand
    [on_milestones] Als er iets klaar is
   *[other] Geen vast moment
}
