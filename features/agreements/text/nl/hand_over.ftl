## Overdragen, en wie weggaat
hand-over-link = Draag over aan een collega
hand-over-to-somebody = Vraag een collega
hand-over-let-go = Laat los
# $name (String)
hand-over-left = { $name } werkt hier niet meer
hand-over-left-says = Je kunt een collega vragen om die plek over te nemen. Wie meedoet, zegt eerst of dat goed is.
hand-over-left-alone = Je kunt een collega vragen om die plek over te nemen. Of je laat de afspraak los, met een zin erbij: dat kun je hier alleen.
hand-over-left-offered = Een collega is gevraagd om die plek over te nemen.
hand-over-left-before = Er is nog niets afgesproken. Jij kunt het voorstel intrekken of nee zeggen.
# $name (String)
# $to (String)
hand-over-title = { $name } wil de eigen plek in deze afspraak overdragen aan { $to }
# $to (String)
hand-over-title-you = Je wilt je plek in deze afspraak overdragen aan { $to }
# $name (String)
# $to (String)
# $from (String)
hand-over-title-for = { $name } vraagt of { $to } de plek van { $from } overneemt
# $to (String)
# $from (String)
hand-over-title-for-you = Je vraagt of { $to } de plek van { $from } overneemt
# $to (String)
hand-over-yes = { $to } is goed
hand-over-no = Liever niet
hand-over-no-reason = Je hoeft niet te zeggen waarom.
hand-over-end = Trek de vraag in
# $to (String)
hand-over-yes-means = Zeg je ja, dan leest { $to } wat nu is afgesproken, ook waarom het voor jou telt, en beslist zelf. Tot die tijd verandert er niets. Eerdere tussenstanden en briefjes blijven tussen jullie.
# $to (String)
hand-over-waits-receiver = Nu is het wachten op { $to }. Tot die tijd verandert er niets.
# $name (String)
hand-over-waits-others = Eerst zegt { $name } of dat goed is. Tot die tijd verandert er niets.
hand-over-form-title = Draag over aan een collega
# $name (String)
hand-over-form-title-for = Wie neemt de plek van { $name } over?
hand-over-form-lead = Niemand krijgt een afspraak, of een ander om iets mee af te spreken, zonder ja te zeggen.
hand-over-with = Aan wie?
hand-over-with-hint = Typ een naam. Praat er eerst even over.
hand-over-note = Een zin erbij
hand-over-note-example = Ik ga per 1 januari iets anders doen, en jij kent dit al.
hand-over-send = Vraag het
hand-over-how = Zo gaat het
# $name (String)
hand-over-step-others = Eerst zegt { $name } of dat goed is.
hand-over-step-nobody = Er is niemand anders die nog meedoet. Je vraag gaat meteen naar je collega.
hand-over-step-colleague = Dan leest je collega wat is afgesproken, en zegt ja of nee. Een reden hoeft nooit.
hand-over-step-until = Tot dat ja blijft alles zoals het is. Je kunt je vraag intrekken.
hand-over-reads-title = Wat je collega leest
hand-over-reads = De afspraak zoals die nu geldt: het resultaat, de datum, waar het aan te zien is, de steun en waarom het voor de ander telt.
hand-over-reads-not = Niet: eerdere versies, tussenstanden, briefjes en eigen woorden bij een akkoord. Die blijven van wie ze toen kon lezen. Ook na een ja.
hand-over-keeps-title = Wat jij daarna nog ziet
hand-over-keeps-not = Niets meer van deze afspraak. Je doet dan niet meer mee, en kijkt er ook niet op terug.
hand-over-keeps-words = Wat je schreef, blijft bij de anderen die het al konden lezen. Je naam en de data blijven in hoe het liep. Waarom het voor jou telt, wordt gewist.
hand-over-keeps-support = Steun die nog openstaat, gaat mee over.
# $name (String)
hand-over-seen-by = Jij en { $name }. Je collega leest je zin pas als het zover is.
hand-over-seen-by-colleague = Jij en je collega.
hand-over-missing = Schrijf wie je wilt vragen.
# $group (String)
hand-over-not-of-group = Deze plek is van { $group }. Kies iemand die daarbij hoort.
hand-over-gone = Deze vraag is er niet meer. Hieronder zie je hoe het nu staat.
# $name (String)
hand-over-offered-by = { $name } vraagt of jij dit overneemt
# $name (String)
# $from (String)
hand-over-offered-for = { $name } vraagt of jij de plek van { $from } overneemt
hand-over-offered-means = Zeg je ja, dan doe jij vanaf nu mee in deze afspraak, met dezelfde rechten als de anderen. Zij vonden dat al goed. Wat zij elkaar eerder schreven, in tussenstanden, briefjes en eerdere versies, blijft tussen hen: dat lees je ook later niet. Wil je het anders afspreken? Dat kan daarna.
hand-over-take = Ja, ik neem het over
# $name (String)
hand-over-offered-seen-by = Jij en { $name }. Zeg je nee, dan lees je dit daarna niet meer.
refused-takes-part-already = Deze collega doet al mee. Kies iemand anders.
refused-hand-over-asked = Er is al een collega gevraagd. Wacht op het antwoord, of trek die vraag eerst in.
show-release-alone = De anderen werken hier niet meer. Je laat dit alleen los, met een zin erbij.
show-release-now = Laat het los
done-hand-over-offered = Gevraagd. Eerst zeggen de anderen of dat goed is.
done-hand-over-asked = Je collega is gevraagd.
done-hand-over-agreed = Dank je wel. Is iedereen die meedoet het ermee eens, dan is je collega aan zet.
done-hand-over-declined = Dat gaat niet door. Alles blijft zoals het was.
done-hand-over-withdrawn = Je vraag is ingetrokken. Alles blijft zoals het was.
done-received = Je doet nu mee in deze afspraak.
# $name (String)
trail-hand-over-offered = { $name } vroeg een collega om een plek over te nemen.
# $name (String)
# $to (String)
trail-hand-over-offered-to = { $name } wilde overdragen aan { $to }.
# $name (String)
# $to (String)
# $from (String)
trail-hand-over-offered-for = { $name } vroeg { $to } om de plek van { $from } over te nemen.
# $name (String)
trail-hand-over-agreed = { $name } vond dat goed.
# $name (String)
trail-hand-over-declined = { $name } wilde dat liever niet. De plek bleef zoals die was.
# $name (String)
trail-hand-over-withdrawn = { $name } trok die vraag weer in.
trail-hand-over-lapsed = De collega die gevraagd was, werkt hier niet meer. De plek bleef zoals die was.
# $name (String)
trail-handed-over = { $name } nam een plek over en doet nu mee.
# $from (String)
# $to (String)
trail-handed-over-from = { $from } doet niet meer mee. De plek ging over naar { $to }.
# $name (String)
trail-holder-left = { $name } werkt hier niet meer.
# $name (String)
mail-hands-over = { $name } vraagt of jij een plek in een afspraak overneemt. Wat er is afgesproken, lees je alleen in Zwerm.
agreements-you-within = jou
# $name (String)
# $when (String)
leavers-asks = { $name } wil overdragen, { $when }
# $name (String)
# $to (String)
leavers-asks-colleague = { $name } vraagt of { $to } een plek mag overnemen.
# $name (String)
# $when (String)
leavers-offers = { $name } vraagt of jij het overneemt, { $when }
leavers-offers-says = Lees eerst wat er is afgesproken. Ja en nee zijn allebei goed.
leavers-left-says = Vraag een collega voor die plek, of laat de afspraak los.
leavers-see = Bekijk de vraag
leavers-settle = Kijk wat je wilt
leavers-read = Lees de afspraak
# $name (String)
leavers-seen-by = Jij en { $name }
leavers-seen-by-parties = Alleen wie meedoet.
leaving-title = Ga je weg?
leaving-lead = Dit staat nog open. Draag het over, of laat het samen los. Alleen jij ziet deze pagina.
leaving-open = Jouw open afspraken
leaving-none = Je hebt geen open afspraken
leaving-none-says = Je laat niets hangen.
leaving-hand-over = Draag over
leaving-let-go = Laat samen los
leaving-open-it = Bekijk
# $to (String)
leaving-offered = Gevraagd aan { $to }
# $to (String)
leaving-waits-others = { $to } is gevraagd, eerst zeggen de anderen of dat goed is
leaving-not-agreed = Nog niet afgesproken: trek het in, of zeg nee.
leaving-asked-to-end = Er ligt een vraag om te stoppen.
leaving-remains = Wat er blijft
leaving-remains-open = Staat er na je laatste dag nog iets open? Dan zien de anderen dat jij hier niet meer werkt. Zij kunnen een collega vragen, of loslaten. Er blijft niets hangen.
leaving-remains-words = Je naam en de data blijven in hoe het liep. Wat je schreef, blijft bij wie het al kon lezen.
leaving-remains-nobody = Niemand krijgt iets van je zonder ja te zeggen. Ook je leidinggevende leest niet mee.
hand-over-wording-open = Er ligt een nieuw voorstel bij degenen die meedoen. Zodra dat beantwoord is, kun je ja zeggen tegen wat er dan geldt. Nee zeggen kan altijd.
hand-over-left-wording = Er ligt nog een nieuw voorstel. Is dat beantwoord of ingetrokken, dan kun je een collega vragen voor die plek.
