## Collega's zoeken
people-title = Collega’s
people-lead = Zoek wie je nodig hebt. Iedereen staat op naam; een andere volgorde is er niet.
people-search = Zoek op naam
people-search-do = Zoek
people-all = Alle collega’s
people-none = Niemand gevonden
people-none-says = Niemand heet hier zo. Probeer een deel van de naam. Accenten en hoofdletters maken niet uit.
people-page-empty = Verder is er niemand.
people-pages = Bladzijden
# $page (Number)
people-page = Bladzijde { $page }
people-page-before = Vorige
people-page-after = Volgende

## Iemands pagina
# $name (String)
people-agree-with = Spreek iets af met { $name }
people-leads = Leidt
people-teams = Teams
people-roles = Rollen
people-phone = Telefoon
people-working-hours = Werktijden
people-how-i-work = Zo werk ik
# $name (String)
people-how-nothing = { $name } schreef hier nog niets. Vraag gerust hoe jullie het best samenwerken.
people-how-nothing-own = Hier staat nog niets. Twee zinnen zijn genoeg om anderen te helpen.
people-this-is-you = Zo zien collega’s jou
people-change-own = Verander wat hier staat
people-former = Oud-collega
people-former-says = Deze collega werkt hier niet meer. Wat jullie samen afspraken, vind je bij je afspraken.
people-to-agreements = Naar je afspraken
people-note-leaving = Vertrek of terugkeer

## Over mij
people-me-title = Over mij
people-me-lead = Wat je collega’s van je lezen, en hoe Zwerm voor jou werkt.
people-me-form = Wat collega’s van je lezen
people-me-settings = Hoe Zwerm voor jou werkt
people-how-hint = Waar en wanneer je werkt, hoe je het best te bereiken bent, en wanneer liever niet.
people-how-example = Bel gerust. Mail lees ik aan het eind van de dag. Op woensdag ben ik er niet.
people-mail = Mail en agenda
people-mail-choose = Kies hoeveel mail je krijgt
people-hours-hint = In je eigen woorden. Bijvoorbeeld: maandag tot en met donderdag.
people-phone-hint = Een nummer of een toestel waarop collega’s je mogen bellen.
people-language = Taal
people-language-choose = Kies een taal uit de lijst.
people-zone = Tijdzone: waar je werkt
people-zone-hint = Zo klopt voor jou welke dag het is.
people-zone-choose = Kies een plek uit de lijst.
people-zone-netherlands = Nederland en België
people-zone-bonaire = Bonaire, Saba en Sint Eustatius
people-zone-sint-maarten = Sint Maarten
people-zone-curacao = Curaçao
people-zone-aruba = Aruba
people-zone-suriname = Suriname
people-zone-united-kingdom = Verenigd Koninkrijk en Ierland
people-zone-portugal = Portugal
people-zone-morocco = Marokko
people-zone-eastern-europe = Griekenland, Finland en andere landen in het oosten van Europa
people-zone-turkey = Turkije
people-save = Bewaar
people-saved = Bewaard.
people-stale = Intussen veranderde dit ergens anders. Je ziet beide teksten. Maak er één van en bewaar opnieuw.
people-theirs = Wat er nu staat
people-yours = Wat jij schreef
# $organisation (String)
people-seen-by-all = Iedereen in { $organisation }
people-seen-by-you = Alleen jij
people-me-known = Zo sta je hier bekend
people-name = Naam
people-job-title = Functie
people-address = E-mail
people-me-known-says = Je e-mail zie jij, en wie Zwerm beheert. Je collega’s niet.
# $names (String)
people-me-wrong = Klopt er iets niet? Zeg het tegen { $names }.
people-my-own = Mijn gegevens
people-what-we-see = Wat we van je zien, en wat niet
people-what-we-see-says = Je leidinggevende ziet de afspraken die jij met hem of haar maakt, en wat jij zelf met het team deelt. Verder niets. Niemand ziet wanneer je hier was, hoe lang, of hoeveel je deed.
people-signing-in = Inloggen
people-password = Verander je wachtwoord
people-security = Inloggen en beveiliging
people-sessions = Waar je bent ingelogd
people-sign-out = Log uit
people-my-page = Bekijk je eigen pagina
people-find = Zoek een collega
people-keys = Sneltoetsen
people-keys-on = Sneltoetsen aan
people-keys-says = Met g en dan v, a of t ga je naar Vandaag, Afspraken of Team. Met n begin je een afspraak. Dit geldt in deze browser.
people-keeping = Beheer
people-keep-import = Mensen en teams uit een bestand
people-keep-invite = Nodig mensen uit
people-keep-kinds = Soorten werk
people-keep-style = Huisstijl
people-keep-installation = Back-ups en de server
people-keep-leaving = Iemand vertrekt: zoek eerst de collega
# $day (String)
people-me-leaves = Je laatste dag hier is { $day }. Klopt dat niet? Zeg het tegen wie Zwerm beheert.
# $day (String)
people-me-rests = Je laatste dag was { $day }. Je bent er nog, want niemand anders beheert Zwerm. Geef die taak aan een collega: dan vertrek je binnen een uur. Blijf je toch? Neem het vertrek dan terug.

## Weggaan en terugkomen
# $name (String)
people-leaving-title = { $name } vertrekt
people-leaving-lead = Noteer wanneer. Praat er eerst samen over: lopende afspraken draag je over of laat je los in gesprek, niet hier.
people-leaving-when = Wanneer?
people-leaving-now = Nu meteen
people-leaving-now-says = Inloggen kan daarna niet meer. Wie nog binnen is, wordt meteen uitgelogd.
people-leaving-after = Na een laatste dag
people-leaving-after-says = Tot en met die dag verandert er niets.
people-leaving-day = Laatste dag
people-leaving-day-hint = Nodig als je voor een laatste dag kiest.
people-leaving-do = Noteer het vertrek
people-leaving-what = Wat er dan gebeurt
people-leaving-sessions = De collega kan niet meer inloggen en staat niet meer in teams en lijsten.
people-leaving-proposals = Niemand kan nog iets nieuws met deze collega afspreken.
people-leaving-agreements = Afspraken die er al zijn, blijven staan. Wie er ook in meedoet, ziet dat deze collega weg is, en kan een ander vragen of loslaten.
people-leaving-undo = Je kunt dit altijd terugdraaien.
people-leaving-choose = Kies nu meteen, of na een laatste dag.
people-leaving-day-needed = Kies de laatste dag.
people-leaving-no-day = Deze dag bestaat niet. Kies er een uit de kalender.
people-leaving-before = Deze dag ligt voor de eerste dag van deze collega.
people-leaving-far = Deze dag ligt te ver weg. Noteer het later.
people-leaving-last = Daarna is er niemand meer die Zwerm beheert. Dat kan niet.
people-leaving-already = Deze collega werkt hier al niet meer.
# $day (String)
people-leaves-on = De laatste dag is { $day }. Daarna kan deze collega niet meer inloggen.
# $day (String)
people-leaving-rests = De laatste dag was { $day }. Deze collega is er nog, want niemand anders beheert Zwerm. Zodra een ander die taak heeft, gaat het vertrek binnen een uur door.
# $day (String)
people-left-on = Werkt hier niet meer. De laatste dag was { $day }.
people-stay = Blijft toch
people-come-back = Komt terug
people-leaving-done = Genoteerd. Deze collega kan niet meer inloggen.
people-leaving-planned = Genoteerd. Tot en met die dag verandert er niets.
people-staying-done = Genoteerd. Deze collega hoort er weer gewoon bij.
people-back = Terug

## Mensen en teams uit een bestand
people-import-title = Mensen en teams uit een bestand
people-import-lead = Kies een CSV-bestand uit je personeelssysteem of uit Excel. Je ziet eerst wat er verandert. Pas als jij het zegt, gebeurt het.
people-import-file = Je bestand
people-import-hint = Met mensen of met teams. Je mag er ook van elk één tegelijk kiezen. Samen hooguit 64 MB.
people-import-look = Bekijk wat er verandert
people-import-choose = Kies eerst een bestand.
people-import-too-many = Kies hooguit twee bestanden: één met mensen en één met teams.
# $count (Number)
people-import-wrong = { $count ->
    [one] Eén ding klopt nog niet in je bestand
   *[other] { $count } dingen kloppen nog niet in je bestand
}
people-import-wrong-says = Er is niets veranderd. Verbeter je bestand en kies het opnieuw.
people-import-gone = Dit bestand hebben we niet meer. We bewaren het hooguit een uur. Kies het opnieuw.
people-import-how = Zo werkt het
people-import-key = Ieder mens heeft een personeelsnummer. Daaraan herkennen we wie het is, ook na een nieuwe naam.
people-import-stay = Wie niet in het bestand staat, blijft. Alleen de kolom Uit dienst laat iemand vertrekken.
people-import-empty-cell = Een kolom die ontbreekt, verandert niets. Een lege cel maakt leeg.
people-import-whole = Alles of niets: zolang er iets niet klopt, verandert er niets.
people-import-any = Komma, puntkomma of tab, Nederlandse of Engelse koppen: dat zien we zelf.
people-import-examples = Voorbeelden om in te vullen
people-import-example-people = Mensen (CSV)
people-import-example-teams = Teams (CSV)
people-import-columns = Welke kolommen we kennen
people-import-in-people = In een bestand met mensen
people-import-in-teams = In een bestand met teams
people-import-kept = Alleen jij ziet dit bestand. We bewaren het hooguit een uur.
people-import-before = Eerder doorgevoerd
# $day (String)
# $name (String)
people-import-by = { $day }, door { $name }
people-plan-title = Dit verandert er
people-plan-pill = Nog niets veranderd
people-plan-nothing = Er is niets te doen
people-plan-nothing-says = Alles wat in dit bestand staat, staat al zo in Zwerm.
people-plan-right = Klopt het?
people-plan-right-says = Dan voeren we precies dit door, in één keer.
people-plan-do = Voer dit door
people-plan-other = Kies een ander bestand
people-plan-changed = Intussen veranderde er iets in Zwerm. Hier staat wat er nu zou gebeuren. Kijk het nog eens na en voer het dan door.
people-plan-know = Goed om te weten
people-plan-new = Nieuwe collega’s
people-plan-different = Collega’s bij wie iets verandert
people-plan-new-teams = Nieuwe teams
people-plan-different-teams = Teams waarbij iets verandert
people-plan-change = Was en wordt
people-plan-team = Team
people-plan-parent = Hoort bij
people-plan-purpose = Waar het voor is
people-carried-title = Doorgevoerd
# $day (String)
people-carried-on = Doorgevoerd op { $day }.
people-carried-nothing = Er veranderde niets.
people-carried-next = Wat nu?
people-carried-invite = Nodig nieuwe collega’s uit
people-carried-teams = Bekijk de teams
people-carried-more = Kies nog een bestand
people-carried-done = Gelukt. Alles uit je bestand staat nu in Zwerm.
# $count (Number)
people-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
# $count (Number)
people-count-new = { $count ->
    [one] 1 nieuwe collega
   *[other] { $count } nieuwe collega’s
}
# $count (Number)
people-count-changed = { $count ->
    [one] 1 collega bijgewerkt
   *[other] { $count } collega’s bijgewerkt
}
# $count (Number)
people-count-new-teams = { $count ->
    [one] 1 nieuw team
   *[other] { $count } nieuwe teams
}
# $count (Number)
people-count-changed-teams = { $count ->
    [one] 1 team bijgewerkt
   *[other] { $count } teams bijgewerkt
}
# $count (Number)
people-count-gone = { $count ->
    [one] 1 collega werkt hier niet meer en kan daarna meteen niet meer inloggen.
   *[other] { $count } collega’s werken hier niet meer en kunnen daarna meteen niet meer inloggen.
}
# $count (Number)
people-count-leaving = { $count ->
    [one] 1 collega vertrekt later, na de dag in het bestand.
   *[other] { $count } collega’s vertrekken later, na de dag in het bestand.
}
# $count (Number)
people-count-back = { $count ->
    [one] 1 collega blijft of komt terug.
   *[other] { $count } collega’s blijven of komen terug.
}
# $count (Number)
people-count-same = { $count ->
    [one] Bij 1 collega verandert niets.
   *[other] { $count } collega’s blijven zoals ze zijn.
}
# $count (Number)
people-count-same-teams = { $count ->
    [one] 1 team blijft zoals het is.
   *[other] { $count } teams blijven zoals ze zijn.
}
# $count (Number)
people-count-absent = { $count ->
    [one] 1 collega staat niet in het bestand en blijft gewoon.
   *[other] { $count } collega’s staan niet in het bestand en blijven gewoon.
}
# $count (Number)
people-count-already-gone = { $count ->
    [one] 1 collega in het bestand was al weg en komt er niet meer bij.
   *[other] { $count } collega’s in het bestand waren al weg en komen er niet meer bij.
}

## Op de opdrachtregel
# $name (String)
people-now-new = Nieuw: { $name }
# $name (String)
# $what (String)
# $old (String)
# $new (String)
people-now-changed = Verandert: { $name }, { $what }: { $old } → { $new }
people-now-would = Er is nog niets veranderd. Met --apply gebeurt het.
people-now-done = Doorgevoerd.
people-now-set-up-first = Dit is geen installatie met één organisatie. Start eerst zwerm serve en richt die in.

## Eén collega: erbij, gegevens
people-add = Voeg een collega toe
people-add-title = Een nieuwe collega
people-add-lead = Zet één collega in Zwerm. Zijn het er veel, dan gaat een bestand sneller.
people-add-address-hint = Hiermee logt je collega in. Zonder adres komt de uitnodiging op papier.
people-add-team-hint = Waar je collega het meest werkt. Typ een paar letters.
people-add-language-hint = Zo begint Zwerm. Daarna kiest je collega zelf.
people-add-do = Voeg toe
people-add-next = Wat daarna komt
people-add-next-says = Je nodigt je collega meteen uit, met een mail of met een brief. Telefoon, werktijden en Zo werk ik schrijft je collega zelf.
people-key = Personeelsnummer
people-key-hint = Nodig als er geen e-mail is: daarmee logt je collega dan in. Met dit nummer vindt een bestand later dezelfde mens.
people-key-needed = Vul een e-mailadres of een personeelsnummer in. Daarmee logt je collega in.
people-first-day = Eerste werkdag
# $organisation (String)
people-details-seen = Iedereen in { $organisation }. E-mail, nummer en eerste werkdag alleen je collega zelf en wie Zwerm beheert
people-details = Gegevens
# $name (String)
people-details-title = Gegevens van { $name }
people-details-lead = Zo staat je collega hier bekend. Wat je verandert, leest je collega bij Over mij: met jouw naam en de dag.
people-details-address-hint = Hiermee logt je collega in, en hier komt de mail voor een nieuw wachtwoord.
# $key (String)
people-details-key = Personeelsnummer: { $key }
people-details-teams-hint = Op elke regel één team.
people-details-further = Ook lid van
people-details-leads = Leidt
people-details-saved = Bewaard. Je collega leest bij Over mij wat er veranderde.
people-details-access = Uitnodiging en wachtwoord

## Wie welke taak heeft
people-office-title = Wie welke taak heeft
people-office-lead = Een taak voor de hele organisatie. Iedereen mag weten wie welke taak heeft. Met geen enkele taak zie je afspraken van anderen.
people-office-administrator = Beheerder
people-office-administrator-says = Zet mensen en teams in Zwerm, nodigt ze uit en houdt de instellingen bij.
people-office-culture = Cultuurcoördinator
people-office-culture-says = Bereidt de cultuurscan voor en wat daarop volgt. Ziet van niemand een antwoord.
people-office-council = Lid van de ondernemingsraad
people-office-council-says = Kijkt voor alle collega’s mee: naar instellingen, veranderingen en bewijzen. Ziet geen gegevens van mensen. Zodra de raad er is, bepaalt de raad zelf wie erin zit.
people-office-protection = Functionaris gegevensbescherming
people-office-protection-says = Let op wat er over mensen bewaard wordt. Ziet aantallen, geen gegevens van mensen.
people-office-nobody = Nog niemand.
# $day (String)
people-office-rests = Nu niemand: wie erin zat, is genoteerd als vertrokken. Komt die niet terug, dan kan een beheerder vanaf { $day } iemand aanwijzen.
people-office-before = Eerder
# $day (String)
people-office-since = sinds { $day }
# $since (String)
# $until (String)
people-office-until = van { $since } tot { $until }
# $name (String)
people-office-of = Taken van { $name }
# $name (String)
people-office-of-lead = Welke taken heeft { $name } voor de hele organisatie?
# $day (String)
people-office-is = Sinds { $day }.
people-office-says = Je collega logt daarna opnieuw in en leest op Vandaag dat jij dit deed.
people-office-give = Geef deze taak
people-office-end = Beëindig
people-office-stop = Ik stop hiermee
people-office-how = Iemand een taak geven? Zoek de collega en kies Taken.
people-office-last = Dit is de laatste beheerder die Zwerm nog in kan. Maak eerst iemand anders beheerder.
people-office-both-sides = Dit gaat niet samen. Wie Zwerm inricht, kan er niet ook toezicht op houden. Beëindig eerst de andere taak, of vraag een andere collega.
people-office-given = Gelukt. Je collega heeft deze taak nu, en logt opnieuw in.
people-office-ended = Gelukt. Deze taak is beëindigd.

## Wat anderen met je account deden
people-notes = Wat anderen met je account deden
people-looked = Wie keek er?
people-permitted = Wie mag wat
people-oversight = Toezicht
people-notes-today = Er veranderde iets aan je account
people-notes-none = Niets.
people-me-going = Ga je weg?
people-me-going-says = Zie wat er nog openstaat. Je kunt het overdragen, of samen loslaten. Alleen jij ziet dat.
people-me-going-link = Wat er nog openstaat
people-me-away-link = Ga je met vakantie?
people-notes-says = Hier lees je wie iets aan je account veranderde, en op welke dag. Klopt er iets niet? Zeg het meteen.
people-notes-seen = Alleen jij
people-note-by-file = Wie de server beheert
# $name (String)
people-note-by-provider = De inlogdienst (met een sleutel van { $name })
# $day (String)
# $by (String) - who did it
people-note-name = { $by } veranderde je naam op { $day }.
# $day (String)
# $by (String) - who did it
people-note-address = { $by } veranderde je e-mailadres op { $day }. Daarmee log je in.
# $day (String)
# $by (String) - who did it
people-note-team = { $by } veranderde je team op { $day }.
# $day (String)
# $by (String) - who did it
people-note-leads = { $by } veranderde op { $day } welke teams je leidt.
# $day (String)
# $by (String) - who did it
people-note-reset-letter = { $by } drukte op { $day } een brief af waarmee je een nieuw wachtwoord kiest. Tot je dat doet, blijft je oude wachtwoord gewoon werken. Vroeg je er niet om? Zeg het meteen.
# $day (String)
people-note-second-on = Op { $day } kwam er een tweede stap bij je inloggen. Was jij dat niet? Zeg het meteen.
# $day (String)
people-note-second-off = Op { $day } ging de tweede stap bij je inloggen uit. Was jij dat niet? Zeg het meteen.
# $by (String)
# $day (String)
people-note-left = { $by } noteerde op { $day } dat je hier niet meer werkt of vertrekt.
# $by (String)
# $day (String)
people-note-returned = { $by } noteerde op { $day } dat je hier werkt en blijft.
# $by (String)
# $day (String)
people-note-second-helped = { $by } zette op { $day } de tweede stap bij je inloggen uit, omdat je er niet meer in kwam. Vroeg je er niet om? Zeg het meteen.
# $by (String)
# $day (String)
people-note-signed-out = { $by } heeft je op { $day } voor de zekerheid overal uitgelogd.
# $day (String)
people-note-passkey-added = Op { $day } kwam er een passkey bij je account. Was jij dat niet? Zeg het meteen.
# $day (String)
people-note-passkey-removed = Op { $day } ging er een passkey van je account weg. Was jij dat niet? Zeg het meteen.
# $day (String)
people-note-passkey-refused = Op { $day } werd een passkey van je geweigerd: hij lijkt op twee plekken te bestaan. Haal hem weg en maak een nieuwe.
# $day (String) - a day
people-note-provider-linked = Op { $day } werd je account gekoppeld aan dat van je organisatie.
# $day (String) - a day
people-note-provider-unlinked = Op { $day } haalde je de koppeling met het account van je organisatie weg.
# $day (String)
# $by (String) - who did it
# $office (String) - which
people-note-office-given = { $by } gaf je op { $day } een taak voor de hele organisatie: { $office }.
# $day (String)
# $by (String) - who did it
# $office (String) - which
people-note-office-ended = Sinds { $day } heb je een taak niet meer. Dat deed { $by }. Het gaat om: { $office }.

people-keep-provider = Inlogdienst laten bijhouden
people-provider-title = De inlogdienst houdt mensen bij
people-provider-lead = Geef de inlogdienst van je organisatie (zoals Microsoft Entra of Okta) een sleutel. Dan staan nieuwe collega's vanzelf in Zwerm, en is wie vertrekt er meteen uit.
people-provider-new = Je nieuwe sleutel
people-provider-once = Zet hem nu in de inlogdienst. Je ziet hem maar één keer: Zwerm bewaart hem niet.
people-provider-key = Sleutel
people-provider-copy = Kopieer de sleutel
people-provider-copied = Gekopieerd
people-provider-keys = Sleutels
people-provider-none = Er is nog geen sleutel.
# $day (String)
# $by (String)
people-provider-made = { $by } maakte deze sleutel op { $day }
# $day (String)
people-provider-used = Het laatst gebruikt op { $day }
people-provider-unused = Nog nooit gebruikt
people-provider-stopped = Deze sleutel werkt niet meer: wie hem maakte, is geen beheerder meer. Maak een nieuwe.
people-provider-end = Neem terug
people-provider-ended = De sleutel is teruggenomen. Hij opent niets meer.
people-provider-make = Maak een sleutel
people-provider-two = Er zijn twee sleutels. Neem er eerst een terug.
people-provider-seen = Alleen de beheerders. Iedereen leest bij Wie keek er? dat er een sleutel is gemaakt of teruggenomen.
people-provider-address = Het adres voor de inlogdienst (SCIM)
people-provider-how = Wat de inlogdienst kan
people-provider-does = Mensen erbij zetten, en hun naam, e-mailadres en functie bijhouden. Wie het is, leest bij Over mij wat er veranderde.
people-provider-leaves = Iemand laten vertrekken. Die komt er dan meteen niet meer in. Er wordt niets gewist.
people-provider-teams = Teams maken, een naam geven, en mensen erin en eruit zetten. Wat het team zelf schrijft, ziet hij niet.
people-provider-never = Afspraken, terugblikken, taken en wie een team leidt: daar komt hij niet bij.
people-provider-maker = Een sleutel werkt zolang wie hem maakte beheerder is. Gaat die persoon weg? Laat eerst een ander een sleutel maken.
