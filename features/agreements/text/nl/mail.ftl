## Mail die op iemand wacht. Van een afspraak die tussen twee blijft, staat alleen in de mail wie iets vraagt.
# $name (String)
mail-hello = Hallo { $name },
# $name (String)
mail-asks-subject = { $name } vraagt je antwoord
# $name (String)
# $result (String)
mail-asks-subject-shown = { $name } vraagt je antwoord: { $result }
# $name (String)
mail-asks-private = { $name } vraagt je antwoord op iets wat tussen jullie blijft. Wat het is, staat alleen in Zwerm.
# $name (String)
mail-asks-proposed = { $name } wil dit met je afspreken.
# $name (String)
mail-asks-countered = { $name } stelt je iets anders voor.
# $name (String)
mail-asks-renegotiated = { $name } wil dit opnieuw met je afspreken.
# $name (String)
mail-asks-recorded = { $name } schreef op wat jullie samen afspraken en vraagt of het klopt.
# $name (String)
mail-asks-delivered = { $name } zegt dat het klaar is.
# $name (String)
mail-asks-finish = { $name } vraagt om dit samen af te ronden.
# $name (String)
mail-asks-ending = { $name } vraagt hoe jullie hiermee stoppen.
# $name (String)
mail-asks-check-in = { $name } vraagt hoe het gaat.
# $name (String)
mail-asks-support = { $name } vraagt je om steun.
# $result (String)
mail-agreed-subject = Afgesproken: { $result }
# $name (String)
mail-agreed = Je hebt dit met { $name } afgesproken. De datum zit erbij voor je agenda.
# $result (String)
mail-due-subject = Vandaag: { $result }
# $name (String)
mail-due = Vandaag is de dag waarop je dit met { $name } afsprak. Is het klaar? Of lukt het niet? Dan spreek je in Zwerm iets anders af.
mail-answer = Bekijk en antwoord
mail-say-ready = Zeg dat het klaar is
mail-read = Lees het in Zwerm
# $day (String)
mail-link-is-yours = Deze link is van jou alleen. Hij werkt één keer, tot { $day }. Wie hem heeft, kan in jouw naam antwoorden. Stuur deze mail dus niet door.
# $link (String)
mail-once = Je krijgt dit bericht één keer. Hoeveel mail je wilt, kies je zelf: { $link }

## De pagina achter de link in een mail
# $name (String)
link-accept-title = { $name } wil dit met je afspreken
# $name (String)
link-accept-you-do = Jij doet het, voor { $name }.
# $name (String)
link-accept-other-does = { $name } doet het, voor jou.
# $name (String)
link-accept-you-do-many = Jij doet het. Verder doen mee: { $name }.
# $name (String)
link-accept-for-you-many = Het wordt voor jou gedaan. Verder doen mee: { $name }.
link-accept = Akkoord
link-deliver-title = Is het klaar?
# $name (String)
link-deliver-lead = { $name } hoort dan van je dat het er is.
link-deliver-lead-many = Voor wie het is, hoort dan van je dat het er is.
link-deliver = Het is klaar
# $name (String)
link-close-title = { $name } zegt dat het klaar is
link-close-lead = Is het goed zo? Dan rond je het hiermee samen af.
link-close = Klaar, dank je wel
# $name (String)
link-finish-title = { $name } wil dit samen afronden
link-finish-lead = Ben je het daarmee eens? Dan is het hiermee afgerond.
link-finish = Rond samen af
link-otherwise = Ik wil iets anders zeggen
link-yours = Wat deze link opent
# $name (String)
# $day (String)
link-opens-this = Deze link is van { $name } en opent alleen deze ene vraag. Hij werkt één keer, tot { $day }.
link-rest = Hier staan alleen het resultaat en de datum. Wat jullie verder schreven, blijft in Zwerm: log in om het te lezen.
link-done-title = Je antwoord is genoteerd
# $name (String)
link-done-accept = Afgesproken. { $name } ziet het in Zwerm.
link-done-accept-many = Afgesproken. Alle anderen zien het in Zwerm.
link-done-waits = Nu is het wachten op de anderen. Jij hoeft niets te doen.
link-done-deliver-many = Voor wie het is, krijgt nu de vraag of het goed is zo.
# $name (String)
link-done-deliver = { $name } krijgt nu de vraag of het goed is zo.
# $name (String)
link-done-close = Afgerond, samen met { $name }.
link-done-date = Je krijgt een mail met de datum, voor je agenda.
link-done-close-page = Je kunt deze pagina sluiten.
link-whole = Lees de hele afspraak
link-unknown-title = Deze link kennen we niet
link-unknown = Misschien is er een stukje van de link weggevallen. Open de mail nog eens en klik op de link zelf.
link-another-title = Deze link is van iemand anders
link-another = De mail is doorgestuurd. Alleen wie hem kreeg, kan ermee antwoorden. Er is niets gebeurd.
link-left-title = Deze link werkt niet meer
link-left = Degene voor wie de link was, werkt hier niet meer.
link-used-title = Met deze link is al geantwoord
link-used = Een link werkt één keer. Het antwoord staat in Zwerm.
link-expired-title = Deze link is verlopen
link-expired = Een link in een mail werkt zeven dagen. In Zwerm kun je nog gewoon antwoorden.
link-replaced-title = Er is een nieuwer voorstel
link-replaced = Na deze mail is er een andere versie geschreven. Lees die eerst. Er is niets afgesproken met deze link.
link-moved-title = Hier hoeft geen antwoord meer op
link-moved = Na deze mail is er iets anders gebeurd. Hoe het nu staat, lees je in Zwerm.
link-still-title = Afspraken staan stil
link-still = De ondernemingsraad trok zijn instemming met Afspraken in. Lezen kan in Zwerm; antwoorden kan nu niet.
link-nothing-lost = Er gaat niets verloren: alles staat in Zwerm.
link-sign-in = Log in
link-to-today = Naar Vandaag

## Wat er gebeurde en welke dagen er komen, buiten Zwerm: zonder woorden die tussen twee blijven
# $name (String)
news-between = Er is iets nieuws tussen jou en { $name }.
# $name (String)
news-among = Er is iets nieuws in jouw afspraak met { $name }.
news-more = Er gebeurde nog meer. Alles staat in Zwerm.
# $name (String)
day-between = Afspraak met { $name }
# $result (String)
day-ready = Klaar: { $result }
# $result (String)
day-review = Samen bekijken: { $result }
# $result (String)
day-check-in = Tussenstand: { $result }
# $name (String)
news-talk-asked = { $name } gaf een tussenstand en wil even praten.
