## Het team
team-room = Team
team-where = Waar dit team hangt
team-all-teams = Alle teams
team-all-people = Zoek een collega
team-yours = Jouw teams
team-parts = Onderdelen van dit team
team-part-team = Het team
team-part-roles = Rollen
team-part-context = Doelen en grenzen
team-aside = Leiding, doelen en omgeving
team-people = Wie hier werken
# $count (Number)
team-people-count = { $count ->
    [one] 1 collega
   *[other] { $count } collega’s
}
# $count (Number)
team-people-more = { $count ->
    [one] En nog iemand. Zoek bij alle collega’s.
   *[other] En nog { $count } collega’s. Zoek ze op naam.
}
# $count (Number)
team-people-fold = { $count ->
    [one] Toon nog één collega
   *[other] Toon nog { $count } collega’s
}
team-nobody-here = Hier werkt nog niemand. Wie Zwerm beheert, zet mensen in een team.
team-leads = Wie dit team leidt
team-leading-is = Leiden is hier een taak, geen rang.
team-nobody-leads = Niemand leidt dit team apart. Jullie sturen zelf.
team-notes = Wie erbij kwam in dit team
team-notes-seen = Alleen wie in dit team werkt of het leidt
# $by (String) - a name
# $day (String)
# $whom (String) - a name, or how many
team-note-joined = { $by } zette { $whom } op { $day } in dit team.
# $by (String) - a name
# $day (String)
# $whom (String) - a name, or how many
team-note-leads = { $by } liet { $whom } vanaf { $day } dit team leiden.
team-note-by-file = Wie de server beheert
# $name (String)
team-note-by-provider = De inlogdienst (met een sleutel van { $name })
team-note-gone = een oud-collega
# $count (Number)
team-note-people = { $count ->
    [one] 1 collega
   *[other] { $count } collega’s
}
team-context = Doelen en grenzen
team-context-all = Alles
team-context-none = Nog geen doelen of grenzen opgeschreven.
team-goal = Doel:
team-boundary = Grens:
team-around = De teams eromheen
# $count (Number)
team-below-more = { $count ->
    [one] En nog één team
   *[other] En nog { $count } teams
}

## Waar het team voor is
team-no-purpose = Hier staat nog niet waar dit team voor is.
team-purpose-write = Schrijf het in één zin op
team-purpose-edit = Verander
team-purpose-edit-what = waar het team voor is
team-purpose-title = Waar is dit team voor?
team-purpose-lead = Eén zin die iedereen begrijpt, ook wie hier niet werkt.
team-purpose-label = Waar dit team voor is
team-purpose-hint = Voor wie doen jullie het, en wat merkt die ervan?
team-purpose-example = Mensen in West kunnen zelf weer vooruit.
team-purpose-done = Bewaard. Iedereen ziet nu waar dit team voor is.
# $organisation (String)
team-seen-by-all = Iedereen in { $organisation }
team-save = Bewaar
team-back = Terug
team-stale = Iemand anders schreef hier net ook aan. Je ziet beide teksten. Maak er samen één van en bewaar opnieuw.
team-theirs = Wat er nu staat
team-yours-text = Wat jij schreef

## Rollen
team-role = Rol
team-roles = Rollen
team-roles-all = Alle rollen
team-roles-caption = De rollen van dit team en wie ze vervult
# $team (String)
team-roles-of = Rollen van { $team }
team-roles-empty = Nog geen rollen
team-roles-empty-says = Een rol zegt waar je voor bent en waar anderen op mogen rekenen. Iemand neemt hem op, en mag hem ook weer teruggeven.
team-roles-empty-example = Eerste gesprek. Mensen vertellen hun verhaal maar één keer. Je mag erop rekenen: ik bel binnen vijf werkdagen, en ik zeg wie er meedenkt.
team-role-free = Deze rol is nog vrij
team-role-filled-by = Wie vervult deze rol
team-role-new = Maak een rol
team-role-change = Verander deze rol
team-role-form-lead = Schrijf op waar de rol voor is. Hoe iemand het doet, kiest wie de rol vervult.
team-role-name = Naam van de rol
team-role-name-hint = Kort, zoals jullie het zeggen. Bijvoorbeeld: eerste gesprek.
team-role-purpose = Waar de rol voor is
team-role-purpose-hint = In één zin. Wat is er beter, doordat iemand dit doet?
team-role-responsibilities = Waar anderen op mogen rekenen
team-role-responsibilities-hint = Eén ding per regel.
team-role-no-responsibilities = Dit is nog niet opgeschreven.
team-role-kinds = Soorten werk
team-role-kind-gone = Dit soort werk is er niet meer. Kies opnieuw.
team-role-take = Ik neem deze rol op
team-role-hand-back = Geef terug
team-role-free-other = Haal eraf
team-role-fill = Iemand anders neemt deze rol op
team-role-fill-who = Wie
team-role-fill-hint = Iemand uit het team. Vraag het eerst even.
team-role-fill-do = Zet erbij
team-role-choose-of-team = Kies iemand uit dit team.
team-role-is-closed = Deze rol is gesloten.
team-role-open-first = Deze rol is intussen gesloten. Open hem eerst weer; wat je schreef, staat er nog.
team-role-changed-meanwhile = Iemand veranderde deze rol net. Kijk even of sluiten nog klopt.
team-role-close = Sluit deze rol
team-role-reopen = Open weer
team-role-done-made = De rol staat er. Wie neemt hem op?
team-role-done-changed = De rol is veranderd.
team-role-done-filled = Fijn. De rol is ingevuld.
team-role-done-handed-back = Je gaf de rol terug. Hij is weer vrij voor een ander.
team-role-done-freed = Bewaard. Deze collega vervult de rol niet meer.
team-role-done-closed = De rol is gesloten. Was dat niet de bedoeling? Open hem dan weer.
team-role-done-reopened = De rol is weer open.

## Geen eigen team
team-choose-title = Jouw team
team-choose-lead = Je hebt nu geen vast team. Kies waar je wilt kijken.
team-choose-none = Je staat nog niet in een team
team-choose-none-says = Een team is de mensen met wie je het samen doet: met rollen, doelen en grenzen. Wie Zwerm beheert, zet je erbij. Kijk intussen gerust bij een ander team.
team-choose-import = Zet mensen in teams
team-all-look = Bekijk alle teams

## Alle teams
# $organisation (String)
team-all-lead = Zo is { $organisation } opgebouwd. Hoger in de boom is niet belangrijker.
# $team (String)
team-under = Onder { $team }
team-search = Zoek een team op naam
team-search-do = Zoek
# $count (Number)
team-found = { $count ->
    [0] Niets gevonden
    [one] 1 team gevonden
   *[other] { $count } teams gevonden
}
team-found-none = Geen team heet zo. Probeer een deel van de naam.
# $count (Number)
team-below = { $count ->
    [one] 1 team eronder
   *[other] { $count } teams eronder
}
team-all-none = Hier hangen geen teams
team-all-none-says = Teams komen erbij met een import van mensen.
team-pages = Bladzijden
team-page-before = Vorige
team-page-after = Volgende
# $page (Number)
# $pages (Number)
team-page-of = Bladzijde { $page } van { $pages }

## Een team dat er niet meer is
# $team (String)
team-closing-title = Sluit { $team }
team-closing-crumb = Sluit dit team
team-closing-lead = Een team dat er niet meer is, gaat uit de lijsten. Wat er gebeurde, blijft bewaard.
team-closing-free = Er is niemand en niets meer open
team-closing-gone = Niemand vindt dit team daarna nog, en een bestand zet er niemand meer in.
team-closing-kept = Afspraken van mensen blijven zoals ze zijn. Ze horen bij mensen, niet bij een team.
team-closing-asked = Is dit team nog om een afspraak of om steun gevraagd? Dan leest wie het vroeg dat er niemand meer is, en kan die het aan een ander vragen. Wat het is, blijft van hen.
team-closing-undo = Onder Alle teams kun je dit altijd terugdraaien.
team-closing-do = Sluit dit team
team-closing-way = Dit moet eerst nog
# $count (Number)
team-closing-people = { $count ->
    [one] Er werkt nog één collega. Kies bij Gegevens een ander team.
   *[other] Er werken nog { $count } collega’s. Kies bij Gegevens een ander team, of gebruik een bestand.
}
# $count (Number)
team-closing-leads = { $count ->
    [one] Eén collega leidt dit team nog. Dat verander je met een bestand: de kolom Leidt.
   *[other] { $count } collega’s leiden dit team nog. Dat verander je met een bestand: de kolom Leidt.
}
# $count (Number)
team-closing-below = { $count ->
    [one] Er hangt nog één team onder.
   *[other] Er hangen nog { $count } teams onder.
}
# $count (Number)
team-closing-roles = { $count ->
    [one] Er is nog één rol.
   *[other] Er zijn nog { $count } rollen.
}
# $count (Number)
team-closing-direction = { $count ->
    [one] Er staat nog één doel of grens open.
   *[other] Er staan nog { $count } doelen en grenzen open.
}
team-closing-how = Kom daarna hier terug.
team-closing-not-yet = Er is nog iemand of iets in dit team. Hieronder staat wat eerst moet.
team-closing-done = Gelukt. Het team staat niet meer in de lijsten. Hieronder draai je het terug.
# $count (Number)
team-closed = { $count ->
    [one] Eén team is er niet meer
   *[other] { $count } teams zijn er niet meer
}
# $day (String)
team-closed-on = gesloten op { $day }
team-reopen = Open weer
team-reopened = Dit team is er weer.
team-closing-above-first = Het team erboven is ook gesloten. Open dat eerst weer.

## Teamstart, bijpraten, en afspraken naar doel
team-part-start = Teamstart
team-start-line = Agenda, open vragen en ons cijfer
team-catch-up = Bijpraten
team-catch-up-line = Wat er speelt
team-round = Teamronde
team-round-line = Waarop vertrouwen wij? Negen stellingen, alleen voor ons
team-agreements = Waar we aan werken
team-agreements-other = Zonder doel erbij
# $count (Number)
team-agreements-more = { $count ->
    [one] En nog een afspraak
   *[other] En nog { $count } afspraken
}
team-agreements-shown = Alleen wat mensen zelf laten zien: wat er komt en wanneer, niet van wie.
# $day (String)
team-by = Klaar op { $day }
# $day (String)
team-standing = Loopt door, samen bekijken op { $day }
# $count (Number)
team-roles-more = { $count ->
    [one] En nog een rol
   *[other] En nog { $count } rollen
}
