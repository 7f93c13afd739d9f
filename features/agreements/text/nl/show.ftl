## De afspraak zelf
show-result = Resultaat
show-ready-on = Klaar op
show-standing-until = Opnieuw bekijken op
show-standing-says = Doorlopend: tot die dag gaat het gewoon door. Dan kijken jullie samen.
show-seen-when = Te zien aan
show-keep-ticks = Bewaar vinkjes
show-tick-hint = Zet een vinkje bij wat je kunt zien. Niet alles hoeft af te zijn.
# $day (String)
show-seen-on = Gezien op { $day }
show-needs = Wat ik nodig heb
show-for-whom = Voor wie doen we dit uiteindelijk?
show-reasons = Waarom dit voor mij telt
show-reason = Waarom dit voor mij telt
# $name (String)
show-reason-hint = Schrijf het in ik-vorm. { $name } leest dit ook.
show-reason-give = Schrijf waarom dit voor jou telt
show-reason-change = Verander wat jij schreef
show-keep = Bewaar
show-own-words = In mijn woorden
show-leeway = Speelruimte
show-may-go-wrong = Dit mag misgaan:
show-may-not-go-wrong = Dit niet:
show-in-return = Wat ervoor terugkomt
show-boundaries = Grenzen
# $reason (String)
show-because = Want: { $reason }
show-kind-of-work = Soort werk
show-goal = Hoort bij het doel
show-visibility = Wie ziet het resultaat
show-check-in = Tussenstand
show-check-in-says = Wat is er gedaan, wat heb ik nodig, hoe kijk ik vooruit.
# $count (Number)
show-earlier = { $count ->
    [one] Nog één eerder
   *[other] Nog { $count } eerder
}

## Steun
need-from-you = Van jou.
# $name (String)
need-from-other = Van { $name }.
# $group (String)
need-from-group-you = Van { $group }, door jou.
# $name (String)
# $group (String)
need-from-group-by = Van { $group }, door { $name }.
need-from-check-in = Gevraagd in een tussenstand.
# $day (String)
need-by = Uiterlijk { $day }.
need-asked = Nog niet toegezegd.
need-asked-of-you = Zeg je akkoord, dan zeg je dit toe.
# $day (String)
need-promised-on = Toegezegd op { $day }.
need-promised = Toegezegd.
# $day (String)
need-kept-on = Gedaan op { $day }.
need-kept = Gedaan.
need-declined = Dat kan niet.
need-dropped = Niet meer nodig.
need-do-promise = Dat doe ik
need-do-decline = Dat kan ik niet
need-do-keep = Het is er
need-do-reopen = Toch nog niet
need-do-drop = Niet meer nodig

## Steun die van een team of rol gevraagd wordt
support-title = Steun
# $name (String)
# $group (String)
support-asks = { $name } vraagt dit van { $group }
# $group (String)
support-first = Wie als eerste antwoordt, doet dat namens { $group }.
# $name (String)
# $group (String)
support-seen-by-group = { $name } en wie meedoet aan de afspraak, en iedereen van { $group } zolang niemand dit toezegde. Van de afspraak zelf zie je niets.
# $name (String)
support-seen-by = { $name } en wie meedoet aan de afspraak, en jij. Van de afspraak zelf zie je niets.

## Wat de ander schrijft
# $name (String)
show-writes = { $name } schrijft
# $before (String)
show-one-change = Eén ding is anders dan in versie { $before }. Hieronder zie je oud en nieuw naast elkaar.
# $count (String)
# $before (String)
show-changes = { $count } dingen zijn anders dan in versie { $before }. Hieronder zie je oud en nieuw naast elkaar.
show-answer = Geef antwoord
show-unreadable = De woorden van deze afspraak zijn niet meer te lezen: de sleutel is er niet meer. Waar … staat, stond tekst.
show-held = Tot jullie het eens zijn, geldt wat jullie afspraken:
show-kept = Wat je schreef

## Wat zeg jij?
show-title-you = Wat zeg jij?
# $name (String)
show-title-other = Wachten op { $name }
show-title-how = Hoe staat het ervoor?
show-title-running = Hoe gaat het verder?
show-title-look-back = Terugkijken
# $name (String)
show-waits-for = Nu is het wachten op { $name }. Jij hoeft niets te doen.
# $group (String)
show-asked-through = Je leest dit omdat { $group } gevraagd is. Wie als eerste antwoordt, doet dat namens { $group } en is daarna degene die meedoet. De anderen lezen dan niet meer mee.
# $name (String)
show-nobody-answers = Bij { $name } is niemand meer die kan antwoorden. Trek het in, of spreek het af met een ander.
show-silence = De datum is voorbij en het was even stil. Hoe staat het ervoor? Klaar, nog bezig of opnieuw afspreken: het kan allemaal.
show-review = Dit is de dag om samen te kijken. Gaan jullie zo door, wordt het anders, of is het klaar?
# $name (String)
# $day (String)
show-check-in-asked = { $name } vroeg op { $day } hoe het gaat.
# $count (Number)
show-busy = Je hebt die week al { $count } andere afspraken. Wat schuift? Alleen jij ziet dit.
show-busy-other-day = Stel een andere dag voor
# $name (String)
show-own-words-hint = { $name } leest dit bij jouw akkoord.
show-own-words-example = Zo begrijp ik het: …
# $number (String)
show-accept = Akkoord met versie { $number }
show-counter = Tegenvoorstel
show-revise = Pas je voorstel aan
show-renegotiate = Spreek opnieuw af
show-withdraw = Trek in
show-decline = Nee
show-decline-says = Dan gaat dit niet door. Kan het wel op een andere manier? Doe dan een tegenvoorstel.
show-decline-held = Dan blijft gelden wat jullie eerder afspraken.
show-decline-send = Zeg nee
show-word = Een woord erbij
show-call = Bel even
# $name (String)
# $phone (String)
show-call-number = { $name }: { $phone }
# $name (String)
show-call-no-number = { $name } heeft hier geen nummer staan. Loop even langs.
# $hours (String)
show-call-hours = Te bereiken: { $hours }
show-call-then = Daarna schrijft een van jullie op wat jullie afspraken, en wie meedoet zegt akkoord.
show-talk-title = Bel elkaar even
show-call-is-quicker = Er zijn nu twee tegenvoorstellen geweest. Bel elkaar, dan zijn jullie er zo uit. Daarna schrijft een van jullie op wat jullie afspraken, en wie meedoet bevestigt dat. Tot dan geldt er niets nieuws.
# $name (String)
show-talk-asked = { $name } gaf aan dat het zo niet lukt. Bel even om te horen wat wel kan, of spreek het meteen opnieuw af.
show-talk-asked-by-you = Je gaf aan dat het zo niet lukt. Bel even over wat wel kan, of spreek het meteen opnieuw af.
show-talk-record = Schrijf op wat jullie afspraken
show-talk-record-change = Pas aan wat je opschreef
show-talk-record-anew = Schrijf het anders op
show-talk-confirm = Ja, zo spraken we het af
# $name (String)
show-talk-recorded = { $name } schreef op wat jullie samen afspraken. Klopt het zo? Het geldt pas als je het bevestigt.
# $name (String)
show-talk-waits = Je antwoord staat. Wat jullie samen afspraken, geldt zodra { $name } het bevestigt.

## Onderweg
show-done = Wat is er gedaan?
show-need = Wat heb ik nodig?
# $name (String)
show-need-hint = Dit wordt een vraag aan { $name }.
show-need-of = Van wie vraag je dit?
show-needed = Ik heb nodig:
show-outlook = Hoe kijk ik vooruit?
show-outlook-on-course = Dit gaat lukken.
show-outlook-tight = Het wordt spannend.
show-outlook-let-us-talk = Zo lukt het niet. Laten we kijken wat wel kan.
show-check-in-give = Geef een tussenstand
show-ask-check-in = Vraag een tussenstand
# $day (String)
show-you-asked = Je vroeg op { $day } om een tussenstand.
# $name (String)
show-no-rhythm = Jullie spraken geen vaste tussenstand af. { $name } kan er altijd een geven.
# $opens (String)
# $day (String)
show-asking-agreed = Je kunt vanaf { $opens } om een tussenstand vragen, want jullie spraken dit af op { $day }.
# $opens (String)
# $day (String)
# $name (String)
show-asking-checked-in = Je kunt vanaf { $opens } om een tussenstand vragen, want op { $day } kwam er een van { $name }.
# $opens (String)
# $day (String)
show-asking-asked = Je kunt vanaf { $opens } opnieuw om een tussenstand vragen, want je vroeg het op { $day }.
show-deliver = Het is klaar
show-deliver-send = Lever op
show-delivery-note = Wat is er nu?
show-thanks = Klaar, dank je wel
show-thanks-example = Wat jij deed, hielp mij, omdat …
show-noticed = Wat merkten de mensen voor wie dit was ervan?
show-noticed-hint = Je hoeft het niet te weten. Eén zin is genoeg.
show-not-yet = Nog niet
show-not-yet-send = Verstuur
show-still-open = Wat is er nog open?
# $day (String)
show-fourteen-days = Komt er tot en met { $day } geen antwoord, dan telt dit als afgerond, niet bevestigd.

## Samen ophouden
show-endings = Of op een andere manier afronden
show-why = Waarom?
show-learnt = Wat heb ik hiervan geleerd?
show-release = Loslaten
show-release-says = Het hoeft niet meer, of nu niet. Jullie beslissen dit samen.
# $name (String)
show-release-ask = Vraag { $name } om los te laten
show-failed = Het is niet gelukt
show-failed-says = Dat mag. Schrijf op wat je ervan leerde. De ander kan dat ook doen.
# $name (String)
show-failed-ask = Vraag { $name } of die dat ook vindt
show-finish = Samen afronden
show-finish-standing = Het is genoeg zo, of het gaat nu vanzelf.
show-finish-dated = Je hebt wat jullie afspraken.
# $name (String)
show-finish-ask = Vraag { $name } om af te ronden
# $name (String)
show-released-question = { $name } wil dit samen loslaten. Daarna staat er niets meer open.
# $name (String)
show-failed-question = { $name } zegt dat het niet gelukt is. Vind jij dat ook?
# $name (String)
show-finish-question = { $name } wil dit samen afronden.
show-release-yes = Ja, we laten het los
show-failed-yes = Ja, het is niet gelukt
show-go-on = Liever doorgaan

## Terugkijken
show-look-back-offer = Wil je er samen twee minuten op terugkijken? Het mag, het hoeft niet.
# $day (String)
show-look-back-given = Je terugblik is bewaard. Je kunt die tot en met { $day } nog veranderen.
# $name (String)
# $day (String)
show-look-back-when = Jij en { $name } lezen elkaars terugblik zodra iedereen iets gaf. Na { $day } ziet ieder wat er gegeven is, ook wie zelf niets gaf.
show-look-back-send = Bewaar mijn terugblik
show-went-well = Wat ging goed?
show-went-well-example = Ik merkte dat …
show-do-differently = Wat zou ik anders doen?
show-do-differently-example = Ik zou eerder …
show-ask-or-offer = Wat vraag of bied ik hierna?
show-ask-or-offer-example = Ik kan …
show-no-look-back = Jullie keken hier niet op terug. Dat mag.

## Naast de afspraak
show-about = Over deze afspraak
show-who-sees = Wie ziet dit
# $teams (String)
show-team-sees = Voor { $teams } alleen het resultaat en de datum.
show-all-see = De hele organisatie ziet alleen het resultaat en de datum.
show-always-two = Tussenstanden en terugblik blijven altijd van jullie samen.
show-how-it-went = Hoe het liep
show-further = Verder
show-print = Druk af
# $name (String)
show-part-of-goal = Hoort bij het doel: { $name }
show-again-is-fine = Lukt het straks niet? Opnieuw afspreken is gewoon, vóór de datum.

## Hoe het liep
# $text (String)
# $words (String)
trail-with-words = { $text } ‘{ $words }’
# $name (String)
trail-proposed = { $name } stelde dit voor.
# $name (String)
trail-countered = { $name } deed een tegenvoorstel.
# $name (String)
trail-revised = { $name } paste het voorstel aan.
# $name (String)
trail-renegotiated = { $name } stelde voor om het anders af te spreken.
# $name (String)
# $number (String)
trail-agreed = { $name } zei akkoord met versie { $number }.
# $name (String)
# $number (String)
trail-declined = { $name } zei nee tegen versie { $number }.
# $name (String)
trail-withdrawn = { $name } trok dat weer in.
# $name (String)
trail-delivered = { $name } leverde op.
# $name (String)
trail-not-yet = { $name } zei wat er nog open is.
# $name (String)
trail-closed = { $name } zei: klaar, dank je wel.
trail-closed-unconfirmed = Na veertien dagen zonder antwoord telt dit als afgerond, niet bevestigd.
# $name (String)
trail-release-asked = { $name } vroeg om dit los te laten.
# $name (String)
trail-did-not-work-out-asked = { $name } zei dat het niet gelukt is.
# $name (String)
trail-finish-asked = { $name } vroeg om dit samen af te ronden.
# $name (String)
trail-end-accepted = { $name } is het daarmee eens.
# $name (String)
trail-released = { $name } liet het ook los.
# $name (String)
trail-did-not-work-out = { $name } vond ook dat het niet gelukt is.
# $name (String)
trail-went-on = { $name } wilde liever doorgaan.
# $name (String)
trail-checked-in = { $name } gaf een tussenstand.
# $name (String)
trail-check-in-asked = { $name } vroeg om een tussenstand.
# $name (String)
trail-need-promised = { $name } zegde steun toe.
# $name (String)
trail-need-declined = { $name } zei dat gevraagde steun niet kan.
# $name (String)
trail-need-kept = { $name } schreef op dat de steun er is.
# $name (String)
trail-need-reopened = { $name } schreef op dat de steun er nog niet is.
# $name (String)
trail-need-dropped = { $name } had steun niet meer nodig.
# $name (String)
trail-printed = { $name } drukte de afspraak af.
# $name (String)
trail-recorded = { $name } schreef op wat jullie samen afspraken.
# $name (String)
trail-taken-over = { $name } greep in en nam dit een tijdje over.
# $name (String)
trail-given-back = { $name } gaf het terug.
trail-came-back = De laatste dag van het ingrijpen is voorbij. Wie het doet, heeft het weer terug.
# $name (String)
trail-help-asked = { $name } vroeg anderen om hulp.
# $name (String)
trail-help-offered = { $name } bood hulp aan.
# $name (String)
trail-help-offer-ended = { $name } kan toch niet helpen.
# $name (String)
trail-help-ended = { $name } vraagt geen hulp meer.
# $name (String)
# $day (String)
trail-taken-over-until = { $name } greep in en nam dit over tot en met { $day }.

## Ik grijp in
step-in-title = Ik grijp in
step-in-says = Soms is het nodig. Je neemt dit dan een tijdje over. Wie meedoet ziet waarom, en leest het later terug in hoe het liep. Het houdt vanzelf op.
step-in-boundary = Om welke grens gaat het?
step-in-other-boundary = Een andere grens
step-in-other-words = Welke andere grens?
step-in-other-hint = Alleen als je hierboven een andere grens koos.
step-in-why = Waarom grijp ik in?
step-in-why-example = Ik neem dit over, omdat …
step-in-until = Tot en met wanneer?
step-in-until-hint = Daarna heeft wie het doet het vanzelf weer terug. Het kan hoogstens twee maanden duren.
step-in-gives-back = Wat is er nodig om het terug te geven?
step-in-gives-back-example = Ik geef het terug zodra …
step-in-send = Ik neem het over
# $name (String)
# $day (String)
step-in-about = { $name } grijpt in, tot en met { $day }
# $day (String)
step-in-about-you = Je grijpt in, tot en met { $day }
step-in-boundary-is = De grens:
step-in-gives-back-is = Nodig om het terug te geven:
step-in-ends = Daarna houdt het vanzelf op. Opnieuw afspreken kan altijd.
step-in-end = Geef het nu terug
