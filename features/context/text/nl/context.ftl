## Doelen en grenzen
context-room = Team
context-where = Waar je bent
context-title = Doelen en grenzen
context-lead = Waar we heen willen, en waarbinnen je zelf kiest hoe. Bij elke grens staat waarom die er is.
# $owner (String)
context-of = Doelen en grenzen van { $owner }
# $organisation (String)
context-everyone = Voor iedereen in { $organisation }
context-other-teams = Kijk bij een ander team
context-all-teams = Alle teams
context-parts = Onderdelen van dit team
context-part-team = Het team
context-part-start = Teamstart
context-part-roles = Rollen
# $kind (String) - goal or boundary
context-one = { $kind ->
    [goal] Doel
   *[boundary] Grens
}
# $kind (String) - goal or boundary
context-kind-of = { $kind ->
    [goal] Doelen
   *[boundary] Grenzen
}
# $kind (String) - goal or boundary
context-empty = { $kind ->
    [goal] Nog geen doelen
   *[boundary] Nog geen grenzen
}
# $kind (String) - goal or boundary
context-empty-says = { $kind ->
    [goal] Een doel zegt waar je samen heen wilt, en waarom. Afspraken kunnen eraan bijdragen.
   *[boundary] Een grens zegt wat vastligt, en waarom. Daarbinnen kies je zelf hoe je het doet.
}
# $kind (String) - goal or boundary
context-empty-example = { $kind ->
    [goal] Niemand wacht langer dan een week op een eerste gesprek. Want wie lang wacht, haakt af.
   *[boundary] Er zijn altijd twee mensen bereikbaar. Want een melding kan niet wachten.
}
# $kind (String) - goal or boundary
context-new = { $kind ->
    [goal] Schrijf een doel op
   *[boundary] Schrijf een grens op
}
# $kind (String) - goal or boundary
context-change = { $kind ->
    [goal] Verander dit doel
   *[boundary] Verander deze grens
}
# $kind (String) - goal or boundary
context-close = { $kind ->
    [goal] Sluit dit doel
   *[boundary] Sluit deze grens
}
# $kind (String) - goal or boundary
context-is-closed = { $kind ->
    [goal] Dit doel is gesloten. Wat eraan bijdroeg, blijft staan.
   *[boundary] Deze grens is gesloten. Hij geldt niet meer.
}
context-reopen = Open weer
context-agree = Spreek iets af voor dit doel
context-whose = Van wie

## Opschrijven
# $kind (String) - goal or boundary
context-form-lead = { $kind ->
    [goal] Een doel zegt waar jullie heen willen. De weg kiest wie het doet.
   *[boundary] Een grens zonder reden is een regel. Met een reden kan iemand hem begrijpen, en vragen of hij nog past.
}
# $kind (String) - goal or boundary
context-name = { $kind ->
    [goal] Het doel
   *[boundary] De grens
}
# $kind (String) - goal or boundary
context-name-hint = { $kind ->
    [goal] In één zin: hoe is het, als het gelukt is?
   *[boundary] In één zin: wat ligt vast?
}
# $kind (String) - goal or boundary
context-reason = { $kind ->
    [goal] Waarom we dit willen
   *[boundary] Waarom die er is
}
# $kind (String) - goal or boundary
context-reason-hint = { $kind ->
    [goal] Voor wie doen we het, en wat heeft die eraan?
   *[boundary] Wat beschermt deze grens, of wat stemt hij af?
}
context-noticed-by = Waaraan we het merken
context-noticed-by-hint = Wat zie of hoor je, als het lukt? Bijvoorbeeld: mensen zeggen dat ze snel werden gebeld.
# $organisation (String)
context-seen-by-all = Iedereen in { $organisation }
context-save = Bewaar
context-back = Terug
context-stale = Iemand anders schreef hier net ook aan. Je ziet beide teksten. Maak er samen één van en bewaar opnieuw.
context-open-first = Dit is intussen gesloten. Open het eerst weer; wat je schreef, staat er nog.
context-changed-meanwhile = Iemand veranderde dit net. Kijk even of sluiten nog klopt.
context-theirs = Wat er nu staat
context-yours = Wat jij schreef
# $kind (String) - goal or boundary
context-done-made = { $kind ->
    [goal] Het doel staat er. Iedereen kan het zien.
   *[boundary] De grens staat er, met de reden. Iedereen kan hem zien.
}
# $kind (String) - goal or boundary
context-done-changed = { $kind ->
    [goal] Het doel is veranderd.
   *[boundary] De grens is veranderd.
}
# $kind (String) - goal or boundary
context-done-closed = { $kind ->
    [goal] Het doel is gesloten. Was dat niet de bedoeling? Open het dan weer.
   *[boundary] De grens is gesloten. Was dat niet de bedoeling? Open hem dan weer.
}
# $kind (String) - goal or boundary
context-done-reopened = { $kind ->
    [goal] Het doel is weer open.
   *[boundary] De grens geldt weer.
}

## Soorten werk
context-kinds = Soorten werk
context-kinds-keep = Houd de soorten werk bij
context-kinds-lead = De onderwerpen van ons werk. Rollen en afspraken gaan erover.
context-kinds-empty = Nog geen soorten werk
context-kinds-empty-says = Een paar zijn genoeg: onderwerpen die iedereen kent, en waarin de een meer ervaring heeft dan de ander.
context-kinds-empty-example = Huisbezoek, eerste gesprek, beschikking schrijven, rooster maken.
# $count (Number)
context-kinds-closed = { $count ->
    [one] 1 gesloten soort werk
   *[other] { $count } gesloten soorten werk
}
context-kind-change = Verander
context-kind-add = Nieuw soort werk
context-kind-add-hint = Kort, in woorden die iedereen gebruikt. Bijvoorbeeld: huisbezoek.
context-kind-add-do = Zet erbij
context-kind-lead = Een nieuwe naam geldt overal, ook in rollen en afspraken die er al zijn.
context-kind-name = Naam
context-kind-close = Sluit dit soort werk
# $name (String)
context-kind-is-there = { $name } staat er al.
# $name (String)
context-kind-was-closed = { $name } bestond al en is gesloten. Open dat weer.
context-kind-added = Het soort werk staat erbij.
context-kind-renamed = De naam is veranderd.
context-kind-closed = Gesloten. Het blijft staan waar het al is gebruikt. Je kunt het hieronder weer openen.
context-kind-reopened = Weer open.
