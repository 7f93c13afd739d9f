## Rondes van de scan
waves-title = Rondes
waves-lead = Eén keer samen antwoorden, en daarna weten wat er bij jullie gewaardeerd wordt en wat knelt. Niemand kan zien wie wat antwoordde.
waves-new = Nieuwe ronde
waves-new-lead = Wat vragen we, aan wie, en wanneer? Daarna kijkt de ondernemingsraad mee en tekent. Eerst dan wordt er iets gevraagd.
waves-empty = Er is nog geen ronde geweest
waves-empty-says = Een ronde duurt voor ieder een paar minuten. De cultuurcoördinator maakt hem, de ondernemingsraad tekent, en het team ziet zijn eigen uitkomst.
waves-instruments = Bekijk de vragenlijsten
waves-watches = Jij vergelijkt en tekent een ronde voordat er iets gevraagd wordt.
waves-back = Terug
# $from (String)
# $until (String)
waves-days = Antwoorden kan van { $from } tot en met { $until }.
# $from (String)
# $until (String)
waves-days-over = Antwoorden kon van { $from } tot en met { $until }.
# $from (String)
# $until (String)
waves-days-none = Gepland van { $from } tot en met { $until }; dit gaat niet door.
# $stage (String)
waves-stage = { $stage ->
    [made] in voorbereiding
    [preparing] sleutels worden gemaakt
    [prepared] wacht op handtekening
    [lapsed] niet op tijd getekend
    [collecting] aangekondigd
    [open] open
    [counting] wordt geteld
    [opened] uitkomst is er
    [withdrawn] ingetrokken
   *[other] onbekend
}
# $stage (String)
waves-stage-says = { $stage ->
    [made] Kijk wie bij wie hoort. Klopt het, dan maakt Zwerm voor elke groep een sleutel. Die maakt straks een stembiljet van die groep echt.
    [preparing] Voor elke groep wordt een eigen sleutel gemaakt. Dat mag even duren; je hoeft niet te wachten.
    [prepared] Alles staat klaar. De ondernemingsraad vergelijkt de controlecode en tekent, uiterlijk twee dagen voor de eerste dag.
    [lapsed] Er is niet op tijd getekend. Maak een nieuwe ronde met latere dagen.
    [collecting] Ieder haalt vanzelf een stembiljet op bij het inloggen. Antwoorden begint later: zo vallen ophalen en antwoorden niet samen.
    [open] Antwoorden kan nu. Wie al antwoordde, weet niemand; daarom krijgt iedereen dezelfde berichten.
    [counting] De ronde is voorbij. Er komt niets meer bij, en de uitkomst wordt gemaakt.
    [opened] De uitkomst is één keer gemaakt en verandert niet meer. De sleutels zijn vernietigd.
    [withdrawn] Deze ronde gaat niet door. De sleutels zijn vernietigd: wat er al was ingeleverd, kan niemand meer openen.
   *[other] Onbekend.
}
# $day (String)
# $who (String)
waves-made-by = { $who } maakte deze ronde op { $day }.
waves-by-itself = Zwerm
# $day (String)
# $step (String)
# $who (String)
waves-step = { $who }, { $day }: { $step ->
    [keys] liet de sleutels maken
    [prepared] schreef vast wat is afgesproken
    [countersigned] vergeleek de controlecode en tekende
    [withdrawn] trok de ronde in
    [closed] sloot de ronde en vernietigde de sleutels van de stembiljetten
    [opened] opende de antwoorden van genoeg mensen bij elkaar en vernietigde de laatste sleutels
   *[other] …
}.
# $done (String)
waves-done = { $done ->
    [own] Je eigen beeld is bewaard. Klopt het? Laat dan de sleutels maken.
    [made] De ronde is gemaakt. Er is nog niets gevraagd.
    [keys] De sleutels worden gemaakt.
    [countersigned] Getekend. De ronde is aangekondigd.
    [withdrawn] De ronde is ingetrokken.
    [wish] Bewaard. Je team en de cultuurcoördinator lezen het.
    [cells] De indeling is opnieuw gemaakt.
   *[other] Bewaard.
}

## Een ronde maken
waves-name = Naam van de ronde
waves-name-hint = Zo herkent iedereen hem.
waves-name-example = Zwermscan voorjaar
waves-instrument = Wat we vragen
waves-core = Zwermscan: de kern, 24 stellingen, drie minuten
# $turn (String)
waves-pulse = Puls, beurt { $turn }: drie stellingen
# $count (Number)
# $name (String)
waves-own = { $name }: een eigen vragenlijst, { $count ->
    [one] 1 stelling
   *[other] { $count } stellingen
}
waves-audience = Aan wie
waves-audience-hint = Een team met alles wat eronder valt, of iedereen. Ieder telt één keer mee, in het eigen hoofdteam.
waves-answer-on = Eerste dag om te antwoorden
waves-answer-on-hint = Daarvoor is er tijd om te tekenen en om stembiljetten op te halen.
waves-close-on = Laatste dag
waves-close-on-hint = Tot en met deze dag kan ieder antwoorden en het antwoord nog veranderen.
waves-make = Maak de ronde
waves-frozen = Wie er nu werkt en in welk team, wordt vastgelegd voor deze ronde. Daarna verandert dat niet meer.
# $team (String)
waves-rest-of = { $team }: overig
waves-no-instrument = Kies wat je wilt vragen.
waves-no-audience = Kies aan wie je het vraagt.
waves-no-day = Vul een dag in.
# $days (String)
waves-too-soon = Begin op zijn vroegst over { $days } dagen: er moet nog getekend worden, en ophalen en antwoorden mogen niet samenvallen.
waves-too-far = Begin binnen een half jaar.
# $days (String)
waves-too-short = Laat ieder minstens { $days } dagen antwoorden.
# $days (String)
waves-too-long = Laat een ronde niet langer dan { $days } dagen duren.
# $least (String)
waves-too-few = Hier werken minder dan { $least } mensen. Zo'n kleine groep kan niet anoniem antwoorden. Kies een team erboven, of doe een teamronde: die gaat nergens anders heen.
waves-not-now = Dat kan nu niet (meer).
waves-make-keys = Het klopt: maak de sleutels
waves-keys-made = Sleutels klaar:
waves-lost = Even geen verbinding. Het maken gaat gewoon door.
waves-refresh = Kijk opnieuw
waves-withdraw = Trek de ronde in
waves-withdraw-ask = Dan worden alle sleutels vernietigd. Wat al is ingeleverd, kan niemand ooit nog openen. Dit is niet terug te draaien.
waves-withdraw-now = Ja, trek hem in

## Tekenen
waves-sign-title = Vergelijk en teken
waves-sign-says = Lees hieronder wat is afgesproken: wat er gevraagd wordt, aan wie, in welke groepen, en vanaf hoeveel antwoorden iets getoond wordt. Vergelijk de controlecode met die van een collega. Staat bij jullie allebei dezelfde, dan ziet iedereen hetzelfde. Bewaar de code.
waves-compared = Ik heb gelezen wat is afgesproken, en de controlecode vergeleken.
waves-compare-first = Lees en vergelijk eerst, en zet dan het vinkje.
waves-sign = Teken

## Wat is afgesproken
waves-promised = Wat is afgesproken
waves-asked = Wat er gevraagd wordt
# $count (Number)
waves-questions = { $count ->
    [one] 1 stelling
   *[other] { $count } stellingen
}
waves-licence = licentie
waves-read = Lees de stellingen
waves-of-whom = Aan wie
# $people (Number)
# $cells (Number)
waves-people = { $cells ->
    [one] { $people } mensen in 1 groep
   *[other] { $people } mensen in { $cells } groepen
}
waves-shown-from = Vanaf wanneer iets getoond wordt
# $k (String)
waves-from-k = Van een groep wordt pas iets getoond vanaf { $k } antwoorden.
waves-code-title = Controlecode
waves-code-says = Deze cijfers horen bij alles wat is afgesproken. Staan bij een collega en bij de ondernemingsraad dezelfde cijfers, dan kreeg iedereen dezelfde sleutels: niemand heeft een eigen sleutel waaraan je te herkennen bent. Zijn ze anders, antwoord dan niet en vraag ernaar.
waves-manifest = Bewaar wat is afgesproken
waves-leaves = De lijst van alle bewijzen
waves-whole = Alles om na te rekenen
waves-course = Wat er gebeurde
waves-cells = De groepen
waves-cells-says = Een groep is het kleinste waarover ooit iets getoond wordt. Een klein team is samengevoegd met een team ernaast, nog voordat er sleutels waren.
waves-cells-all = Bekijk alle groepen
waves-cell = Groep
waves-invited = Uitgenodigd
waves-own-cell = Jouw groep
# $cell (String)
# $people (Number)
waves-own-cell-says = Jij hoort bij { $cell }, met { $people } mensen.
waves-who-in-cell = Wie horen erbij? Zo zie je dat niemand er vreemd tussen zit.
waves-promise-title = Wat wij beloven
# $k (String)
waves-promise = Je stembiljet en je antwoord zijn niet aan elkaar te koppelen. Dat zit in de manier van rekenen, en hangt niet af van wat iemand belooft. Wij bewaren geen tijdstip, geen IP-adres en geen volgorde. Van minder dan { $k } mensen bij elkaar wordt niets getoond. Je kunt zelf nagaan dat jouw antwoord meetelt.
waves-not-promise-title = Wat wij niet kunnen beloven
waves-not-promise = Wie deze server beheert, zou de software kunnen veranderen op het moment dat jij antwoordt, of het netwerk kunnen bekijken. Daarom staat de controlecode ook bij de ondernemingsraad. Vertrouw je het niet? Neem je stembiljet mee naar je eigen telefoon, buiten het werknetwerk. En: als iedereen in je groep hetzelfde antwoordt, weet ieder jouw antwoord.

## Je stembiljet
waves-paper = Jouw stembiljet
waves-paper-busy = Je stembiljet wordt opgehaald…
waves-paper-mine = Je stembiljet staat in deze browser. Alleen hiermee kun je antwoorden. Wis je de gegevens van deze browser, dan is het weg en kan niemand je een nieuw geven.
waves-paper-early = Antwoorden kan nog niet. Je stembiljet blijft hier staan, of je neemt het mee.
waves-paper-fresh = Je haalde je stembiljet vandaag op. Antwoord liever een andere dag, of op een ander apparaat: dan ziet ook wie het netwerk bekijkt niet dat jij het was.
waves-paper-everybody = Iedereen die inlogt, haalt een stembiljet op, ook wie niet wil antwoorden. Zo zegt het niets. Of je al antwoordde, weet deze bladzijde niet: dat zie je aan je bewijs.
waves-answer = Naar de vragen
waves-elsewhere = Neem het mee naar een ander apparaat
waves-elsewhere-says = Scan dit met je eigen telefoon, of bewaar het als bestand. Op een ander netwerk kan ook wie het netwerk hier bekijkt jou niet volgen. Geef het aan niemand: wie het heeft, kan in jouw plaats antwoorden.
waves-scan = Een blok om te scannen met je telefoon: jouw stembiljet
waves-paper-file = Bewaar als bestand
# $why (String)
waves-paper-why = { $why ->
    [elsewhere] Je stembiljet is al opgehaald in een andere browser. Er is er maar één. Open Zwerm daar, en neem het van daar mee met de scan of als bestand.
    [insecure] Deze browser, of deze verbinding zonder https, kan geen stembiljet maken. Gebruik een andere browser of een ander apparaat.
    [changed] Wat hier is afgesproken klopt niet met de controlecode. Antwoord niet, en vraag het de ondernemingsraad.
    [letter] Je nam een brief op papier: daarmee antwoord je.
    [storage] Deze browser bewaart hier niets. Zet een privévenster uit, of gebruik een andere browser.
    [offline] Geen verbinding. Je stembiljet is nog niet opgehaald; probeer het straks opnieuw.
   *[other] Je stembiljet kon niet worden opgehaald. Laad de pagina opnieuw.
}
waves-paper-elsewhere = Je stembiljet is al opgehaald in een andere browser.
waves-no-paper = Dit is geen stembiljet.

## Waar je antwoordt
waves-no-script = Voor een anoniem antwoord moet je browser zelf rekenen, en dat kan alleen met JavaScript aan. Lukt dat hier niet, neem je stembiljet dan mee naar een ander apparaat. Zonder rekenen antwoorden zou herleidbaar zijn; dat bieden we niet aan.
# $minutes (Number)
# $until (String)
waves-ballot-lead = { $minutes ->
    [one] In één minuut
   *[other] In { $minutes } minuten
}, tot en met { $until }. Hier weet niemand wie je bent. Sla gerust iets over.
# $from (String)
waves-early = Antwoorden kan vanaf { $from }.
waves-over = Deze ronde is voorbij. Antwoorden kan niet meer.
waves-none-title = Hier is geen stembiljet
waves-none-says = Log in bij Zwerm en open de ronde: daar haal je je stembiljet op, en ga je vandaar naar de vragen. Had je het als bestand bewaard? Kies het dan hier. Er is voor ieder één stembiljet: wie het wiste en nergens anders heeft, krijgt geen nieuw.
waves-none-file = Kies het bestand
waves-in-development = Deze stellingen zijn in ontwikkeling: ze zijn nog niet bij genoeg mensen uitgeprobeerd.
waves-hand-in = Lever in
waves-sending = Je antwoord wordt ingeleverd…
waves-here = Op dit apparaat staat jouw stembiljet
waves-change-anew = Wat je inleverde is verzegeld en staat niet meer op dit apparaat. Wat je nu kiest, komt in zijn geheel in de plaats daarvan.
waves-handed-in = Ingeleverd
waves-handed-in-says = Je antwoord ligt verzegeld in de bus. Tot en met de laatste dag kun je het veranderen; alleen het laatste telt.
waves-receipt-says = Dit is jouw bewijs. Na de laatste dag vind je het terug in de lijst van alle bewijzen: dan telt je antwoord mee. Wie het bewijs heeft, kan er niet uit lezen wat je antwoordde.
waves-receipt = Bewaar het bewijs
waves-change = Verander mijn antwoord
waves-forget = Wis alles van dit apparaat
waves-forget-says = Gebruikt een ander dit apparaat ook? Wis dan je stembiljet en je antwoorden hier. Ingeleverd blijft ingeleverd; veranderen kan dan alleen nog met een stembiljet dat je elders bewaarde.
waves-ballot-gone = Hier is niets
waves-ballot-gone-says = Deze ronde is er niet, of is ingetrokken. Klopt het adres?
# $why (String)
waves-why = { $why ->
    [absent] Deze ronde is er niet meer, of is ingetrokken.
    [no_ballot] Dit stembiljet is beschadigd aangekomen. Probeer het nog eens.
    [not_yet] Antwoorden kan nog niet.
    [still] De ondernemingsraad trok zijn instemming in. Er kan nu niet geantwoord worden.
    [over] De ronde is voorbij. Dit antwoord telt niet meer mee.
    [token] Dit stembiljet hoort niet bij deze ronde.
    [signature] Dit antwoord is onderweg veranderd en is niet aangenomen. Probeer het op een ander netwerk.
    [older] Er is al een ander antwoord met dit stembiljet ingeleverd: in een ander tabblad, op een ander apparaat of eerder. Dit is nog niet ingeleverd. Lever nog eens in als dit in de plaats daarvan moet komen.
    [differs] Er is al een ander antwoord met dit stembiljet ingeleverd: in een ander tabblad, op een ander apparaat of eerder. Dit is nog niet ingeleverd. Lever nog eens in als dit in de plaats daarvan moet komen.
    [meanwhile] In een ander tabblad is intussen een antwoord ingeleverd. Dit is nog niet ingeleverd. Lever nog eens in als dit in de plaats daarvan moet komen.
    [fewer] Je vorige antwoord telde { "{before}" } stellingen, dit telt er { "{now}" }. Wat je nu inlevert, komt in zijn geheel in de plaats van het vorige. Dit is nog niet ingeleverd. Vul eerst meer in, of lever nog eens in als je dit zo wilt.
    [busy] Het is even druk. Je antwoorden staan nog hier; probeer het zo nog eens.
    [full] Er kan nu niets bewaard worden. Je antwoorden staan nog hier; probeer het later nog eens.
    [offline] Geen verbinding. Je antwoorden staan nog hier; probeer het zo nog eens.
    [broken] Dit stembiljet is niet heel, of hoort bij een andere ronde. Neem het opnieuw mee.
    [changed] Wat hier is afgesproken klopt niet met de controlecode op je stembiljet. Er wordt niets verstuurd. Vraag het de ondernemingsraad.
    [forgotten] Alles van deze ronde is van dit apparaat gewist.
    [insecure] Deze browser, of deze verbinding zonder https, kan niet zelf rekenen. Gebruik een andere browser of een ander apparaat.
    [no_letter] Deze code hoort bij geen brief van deze ronde. Kijk nog eens op de brief; staat daar dezelfde naam van de ronde?
    [not_drawn] Er zijn al net zoveel brieven gebruikt als er zijn uitgedeeld. Misschien gebruikte iemand een brief die niemand kreeg. Ga hiermee naar de ondernemingsraad; er is met deze brief niets ingeleverd.
    [receipt] Je antwoord is verstuurd, maar het bewijs dat terugkwam klopt niet. Meld dit bij de ondernemingsraad.
   *[other] Het ging niet goed. Je antwoorden staan nog hier; probeer het zo nog eens.
}

## De uitkomst
waves-report = Uitkomst
waves-heat = Waar gaat het goed, en waar wringt het?
waves-table = Gemiddelden van 1 tot 5. Jouw groep staat naast het geheel, nooit naast een andere groep.
waves-wave = Ronde
waves-plus-minus = plus of min
waves-not-shown = Niet getoond:
waves-low = Laag
waves-high = Hoog
waves-sure = ± hoe zeker het is
# $from (Number)
# $to (Number)
waves-band = { $from } tot { $to } antwoorden
waves-no-band = te weinig antwoorden
waves-scale = 1 is helemaal oneens, 5 helemaal eens.
# $best (String)
# $least (String)
# $place (String)
waves-says = Bij { $place } staat { $best } het hoogst, en { $least } het laagst.
# $place (String)
waves-says-close = Bij { $place } liggen de onderwerpen dicht bij elkaar.
waves-says-nothing = Er zijn te weinig antwoorden om iets te tonen.
# $around (String)
waves-alike = { $around ->
    [low] laag
    [high] hoog
   *[middle] midden
}
# $why (String)
waves-hidden = { $why ->
    [nobody] hier was toen geen uitkomst
    [too_few] te weinig antwoorden
    [withheld] alleen voor het geheel
    [few_changed] te weinig veranderd
    [gives_away] zou een kleine groep verraden
    [above_hidden] het geheel is niet getoond
    [all_alike] bijna iedereen gelijk
   *[not_proven] niet bewezen veilig
}
waves-no-own = Jouw team deed niet mee, of je zit nu in een ander team.
waves-report-seen = Jij en wie in dezelfde groep zit zien jullie groep. Het geheel ziet iedereen. Van andere groepen ziet niemand van jullie meer dan waar de helft in het midden ligt, zonder naam. Jullie groep ziet niemand anders, tenzij jullie zelf delen.
waves-to-wave = Naar de ronde

## Op Vandaag
# $until (String)
waves-today-open = Je kunt antwoorden tot en met { $until }. Iedereen krijgt dit bericht, ook wie al antwoordde: dat weet niemand.
# $from (String)
waves-today-early = Antwoorden kan vanaf { $from }. Je stembiljet wordt nu vast opgehaald.
# $until (String)
waves-today-sign = Deze ronde wacht op jou: vergelijk wat er beloofd wordt en teken, uiterlijk { $until }. Zonder handtekening gaat hij niet door.
waves-today-on = Naar de ronde
