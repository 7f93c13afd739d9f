## Zwerm in de zaal en de teamronde
hall-title = Zwerm in de zaal
hall-lead = Waarop vertrouwen wij? Negen stellingen op je telefoon, drie bouwstenen op het scherm, en één afspraak om mee te beginnen.
hall-question = Waarop vertrouwen wij?
hall-of-all = Een zaal
hall-round = Teamronde
# $team (String)
hall-round-of = Teamronde van { $team }
hall-what = Voor 5 tot 200 mensen die bij elkaar zijn, in tien minuten. Niemand heeft een account nodig.
hall-step-open = Jij opent een zaal en zet het scherm aan.
hall-step-answer = Iedereen scant de code en kiest bij negen stellingen een antwoord.
hall-step-picture = Als iedereen klaar is, laat jij het beeld zien: wat draagt ons, wat vraagt aandacht?
hall-step-agree = Samen kiezen jullie één afspraak en één gewoonte. Die neem je mee op papier.
hall-open = Open een zaal
hall-seen = Wie in de zaal is, ziet het beeld. Er wordt niets bewaard: aan het eind is alles weg.
hall-running = Nu open
hall-to-screen = Naar het scherm
hall-round-what = Voor een team alleen, ook als het te klein is voor een meting. Het team opent de ronde zelf, ziet zelf het beeld, en het gaat nergens anders heen: ook niet naar de leiding erboven.
hall-no-team = Je zit nog niet in een team.
# $people (String)
hall-team-size = { $people } mensen
# $least (String)
# $people (String)
hall-team-small = In een team van { $people } is niets anoniem: wie zijn eigen antwoord kent, raadt dat van de anderen. Onder { $least } antwoorden maakt Zwerm daarom geen beeld. Met kaarten op tafel zie je elkaars antwoord gewoon, tegelijk.
hall-open-round = Open een teamronde
hall-round-seen = Alleen wie in het team zit, ziet het scherm en het beeld. Zit je leidinggevende in het team, dan ziet die het ook; wie het team leidt zonder erin te zitten, niet.
hall-enter-title = Naar een zaal
hall-enter-lead = Typ de code die op het scherm staat.
hall-enter = Ga naar binnen
hall-sign-in = Zelf een zaal openen? Log in.
hall-code = De code
hall-code-hint = Acht letters en cijfers.
hall-no-code = Een code heeft acht letters en cijfers, zoals KTRC 4GMV.
hall-not-open = Er is nu geen zaal met deze code. Kijk nog eens op het scherm.
# $most (String)
hall-too-many = Je hebt al { $most } zalen open. Sluit er eerst een.
hall-server-full = Er zijn nu te veel zalen open op deze server. Probeer het later nog eens.
hall-done-closed = De zaal is gesloten. Er is niets van bewaard.
hall-done-written = Het staat op de kaart.

hall-gone = Deze zaal is er niet (meer)
hall-gone-says = Een zaal staat alleen in het geheugen van de server. Wordt hij gesloten, is de tijd om of start de server opnieuw, dan is alles weg. Klopt de code? Kijk nog eens op het scherm.
hall-gone-on = Typ een code
hall-gone-typed = Dit had je geschreven. Neem het over, want ook dit is straks weg:

hall-phone-lead = Negen stellingen, twee minuten. Geen account, geen naam. Sla gerust iets over.
# $team (String)
hall-phone-round = Dit is een ronde van { $team }. Alleen wie in het team zit, ziet het beeld; zit je leidinggevende erin, dan die ook. Hoe kleiner het team, hoe makkelijker je elkaars antwoord raadt.
hall-promise = Wat gebeurt er met mijn antwoord?
hall-promise-kept = Je antwoord staat alleen in het geheugen van deze server, zonder naam, zonder tijd en zonder adres. Zodra het beeld gemaakt is, wordt het losse antwoord weggegooid. Op schijf komt het nergens. Je telefoon onthoudt vier uur dat hij hier antwoordde (een cookie), zodat je niet twee keer telt.
hall-promise-not = Wie deze server beheert, zou mee kunnen kijken op het moment dat jij antwoordt. Wie alle andere antwoorden kent of zelf geeft, kan het jouwe uitrekenen. En als iedereen hetzelfde antwoordt, weet iedereen jouw antwoord.
hall-send = Klaar
hall-in-development = Deze stellingen zijn in ontwikkeling: ze zijn nog niet bij genoeg mensen uitgeprobeerd.
hall-no-point = Kies een van de antwoorden.
hall-nothing-chosen = Kies bij minstens één stelling een antwoord.
hall-no-chance = De server kan je antwoord nu niet aannemen. Probeer het over een minuut nog eens.
hall-taken = Dank je wel
hall-taken-says = Je antwoord telt mee. Kijk straks met de anderen naar het scherm.
hall-change = Pas mijn antwoord aan
hall-other = Iemand anders antwoordt op dit toestel
hall-look = Kijk naar het scherm
hall-look-says = Het beeld staat er. Was je op tijd, dan zit jouw antwoord erin; het losse antwoord is weggegooid. Antwoorden kan nu niet meer.
hall-late = Te laat voor dit beeld
hall-late-says = Het beeld is al gemaakt. Jouw antwoord telt daarin niet mee en is weggegooid. Praat wel mee: je stem telt in het gesprek.
hall-full = De zaal is vol
hall-full-says = Er passen 500 antwoorden in een zaal. Het jouwe is niet meegenomen. Praat wel mee in het gesprek.

hall-screen-lead = Pak je telefoon. Geen account, geen naam, twee minuten.
hall-scan = Een code om te scannen met je telefoon
hall-go-to = Of ga naar
hall-type = en typ
hall-answered = Antwoorden:
hall-refresh = Tel opnieuw
hall-lost = Even geen verbinding met de server. De telling loopt verder zodra die er weer is.
hall-show = Laat het beeld zien
# $least (String)
hall-show-says = Het beeld komt er één keer, van alle antwoorden samen, vanaf { $least } antwoorden. Daarna kan niemand meer antwoorden.
hall-answer-here = Antwoord op dit toestel
hall-waits = Wie de ronde opende, laat het beeld zien als iedereen klaar is.
# $hours (String)
hall-kept = Niets wordt bewaard. De zaal sluit als jij dat doet, en vanzelf na { $hours } uur.
hall-close-early = Sluit zonder beeld
hall-alone = Telefoons kunnen hier niet bij: deze server heeft een adres dat alleen op dit apparaat werkt. Wie Zwerm beheert, kan hem een adres op het netwerk geven; de handleiding zegt hoe.
# $least (String)
hall-too-few = Er zijn nog te weinig antwoorden: het beeld komt er vanaf { $least }. Met minder mensen leg je kaarten op tafel.

# $asks (String)
# $carries (String)
hall-carries-asks = { $carries } draagt ons het meest. { $asks } vraagt aandacht.
# $carries (String)
hall-carries = { $carries } draagt ons het meest.
# $asks (String)
hall-asks = { $asks } vraagt de meeste aandacht.
hall-close = Tussen de drie bouwstenen zit geen duidelijk verschil. Waar herken je dat aan?
hall-caption = Gemiddelde van 1 tot 5: hoger draagt meer. Bij een stelling die andersom is gesteld, is het antwoord omgedraaid.
hall-alike-low = bijna iedereen: laag (1–2)
hall-alike-middle = bijna iedereen: midden
hall-alike-high = bijna iedereen: hoog (4–5)
hall-hidden = niet getoond: te weinig antwoorden
hall-picture-says = Van onder naar boven: waar vertrouwen op rust. Hoger draagt meer. Een lage bouwsteen zegt iets over de omgeving van het werk, nooit over één mens.
hall-statements = Wat zeiden we per stelling?
hall-statements-says = Blauw is de gunstige kant, oranje de andere; afgerond op tien procent. Zoek de stelling waarop we het meest verschillen. Niet: wie zei dat? Wel: wanneer klopt dit, wanneer niet?
hall-statements-caption = Welk deel het met een stelling eens is, afgerond op tien procent
hall-apart = Hier lopen we uiteen
hall-disagree = ← oneens
hall-agree = eens →
hall-talk = Praat verder met de stellingen
# $least (String)
hall-talk-says = Een stelling apart tonen we vanaf { $least } antwoorden: met minder zou je kunnen raden wie wat zei. Kies er samen een. Wanneer klopt hij, wanneer niet?
hall-agree-title = Wat spreken we af?
hall-agree-says = Eén afspraak en één gewoonte. Meer is te veel.
hall-which = Welke bouwsteen vraagt deze maand aandacht?
hall-agreement = Onze afspraak
hall-agreement-example = Vrijdag weten we van elk team wie waarvoor te bellen is.
hall-begins = Wie begint?
hall-habit = Onze gewoonte
hall-habit-hint = Iets nieuws, iets anders, of iets waar jullie mee stoppen. Minder dan vijf minuten.
hall-habit-example = Als een overleg klaar is, dan zeggen wij wie er nog van moet weten.
hall-look-back = Wanneer kijken we terug?
hall-no-day = Deze dag bestaat niet.
hall-past-day = Kies een dag die nog komt.
hall-write = Zet het op de kaart
hall-card = Bewaar en naar de kaart
hall-written-seen = Wie in de zaal is. Het staat in het geheugen tot je sluit; print het, of schrijf het over.
hall-closing = Sluit de zaal
hall-close-says = Sluiten wist alles: het beeld, de afspraak en de gewoonte.
hall-on-in-zwerm = Willen jullie je eraan houden? Zet het dan als afspraak in Zwerm.
hall-new-agreement = Spreek iets af

hall-print = Print
hall-talk-card = Gesprekskaart
hall-talk-aim = Doel: zien wat ons al draagt, en één stap kiezen. 20 minuten.
hall-talk-1 = Ieder denkt twee minuten: wanneer vertrouwde iemand mij in dit werk, en wat deed dat met mij?
hall-talk-2 = Rondje: ieder vertelt het in een minuut. De rest luistert. Geen raad.
hall-talk-3 = Leg elk verhaal bij een bouwsteen: wijzelf, ons vak, onze omgeving. Welke blijft leeg?
hall-talk-4 = Kies één ding voor die bouwsteen. Wie begint, en wanneer kijken we terug?
hall-talk-5 = Kies één gewoonte: als … gebeurt, dan doen wij … Helpt het niet? Dan stoppen we, zonder schuldgevoel.
hall-talk-apart = Stellingen waarop we het meest verschillen:
hall-paper-only = Dit staat alleen op papier. Zwerm bewaart er niets van.

hall-cards = Kaarten op tafel
hall-cards-line = dezelfde negen stellingen op papier, zonder telefoons.
hall-cards-lead = Voor een klein team, of voor wie liever geen telefoon pakt. Niets is hier anoniem: je legt je antwoord open op tafel, tegelijk met de anderen.
hall-cards-1 = Print en knip de stellingen. Geef ieder de cijfers 1 tot en met 5.
hall-cards-2 = Lees een stelling voor. Ieder kiest stil een cijfer en legt het dicht neer. Draai tegelijk om.
hall-cards-3 = Hoogste en laagste vertellen wanneer het voor hen klopt. De rest luistert.
hall-cards-4 = Kies na negen stellingen welke bouwsteen aandacht vraagt, één afspraak en één gewoonte.
hall-cards-each = De cijfers: voor ieder een rij

hall-show-now = Ja, nu laten zien
hall-show-ask = Is iedereen klaar? Daarna kan niemand meer antwoorden.
hall-close-ask = Ja, sluit en wis alles
hall-together = Dit zeiden wij samen.
# $count (String)
hall-count = { $count } antwoorden
hall-halves = Met minder dan tien antwoorden ronden we af op een half punt: anders kun je uitrekenen wat één mens zei.
hall-margin = De streep is hoe zeker het gemiddelde is.
hall-end-low = 1 draagt weinig
hall-end-high = 5 draagt veel
hall-alike-disagree = bijna iedereen: oneens
hall-alike-neither = bijna iedereen: niet eens, niet oneens
hall-alike-agree = bijna iedereen: eens
hall-reversed = andersom: een laag cijfer is hier gunstig
hall-few-cards = Met te weinig mensen?
hall-print-browser = Print deze bladzijde met je browser.
