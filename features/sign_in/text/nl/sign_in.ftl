## Inloggen
sign-in-title = Welkom
sign-in-lead = Log in en ga verder waar je was.
sign-in-name = E-mailadres of personeelsnummer
sign-in-password = Wachtwoord
sign-in-do = Log in
sign-in-forgotten = Wachtwoord vergeten?
sign-in-wrong = Deze naam en dit wachtwoord horen niet bij elkaar. Kijk ze na, of vraag een nieuw wachtwoord.
sign-in-name-empty = Vul je e-mailadres of personeelsnummer in.
sign-in-password-empty = Vul je wachtwoord in.
# $seconds (Number) - how long to wait
sign-in-wait-seconds = { $seconds ->
    [one] Dit ging een paar keer mis. Probeer het over één seconde opnieuw.
   *[other] Dit ging een paar keer mis. Probeer het over { $seconds } seconden opnieuw.
}
# $minutes (Number) - how long to wait
sign-in-wait-minutes = { $minutes ->
    [one] Dit ging een paar keer mis. Probeer het over één minuut opnieuw, of vraag een nieuw wachtwoord.
   *[other] Dit ging een paar keer mis. Probeer het over { $minutes } minuten opnieuw, of vraag een nieuw wachtwoord.
}
sign-in-text-is-kept = Je was even weg, dus je bent uitgelogd. Wat je schreef, is bewaard. Log in en het staat er weer.
sign-in-no-account = Nog geen wachtwoord? Vraag een uitnodiging aan wie Zwerm bij jullie beheert.
sign-in-demo = Dit is een voorbeeld. Je stapt binnen zonder wachtwoord.
sign-in-demo-go = Stap bij iemand binnen

## Wat je schreef
sign-in-kept-title = Dit schreef je
sign-in-kept-lead = Je was uitgelogd toen je het verstuurde. Er is nog niets mee gedaan.
sign-in-kept-send = Verstuur het nu
sign-in-kept-drop = Gooi het weg
sign-in-kept-none-title = Er ligt niets meer klaar
sign-in-kept-none = Wat je schreef, is verstuurd of weggegooid. Langer dan een uur bewaren we het niet.
sign-in-kept-seen = Alleen jij ziet dit, tot je het verstuurt
sign-in-kept-empty = Je had nog niets ingevuld, alleen op een knop gedrukt.

## Uitgelogd
sign-in-out-title = Je bent uitgelogd
sign-in-out-lead = Tot de volgende keer. Op een gedeelde computer is gewist wat je nog aan het schrijven was.
sign-in-out-again = Log weer in
sign-in-to-today = Naar Vandaag

## Een wachtwoord kiezen
sign-in-new-password = Nieuw wachtwoord
sign-in-own-password = Kies een wachtwoord
# $advised (Number) - how many characters
# $least (Number) - how many characters
sign-in-new-password-hint = Een zin van vier woorden werkt goed. { $advised } tekens of meer is sterk, { $least } is het minste. Plakken mag.
sign-in-repeat-password = Nog een keer
# $least (Number) - how many characters
sign-in-weak-short = Dit is te kort. Neem minstens { $least } tekens; een zin van vier woorden werkt goed.
sign-in-weak-long = Dit is te lang om te bewaren. Een of twee zinnen passen wel.
sign-in-weak-used = Dit wachtwoord gebruiken veel mensen, dus het wordt als eerste geprobeerd. Kies iets wat alleen jij bedenkt.
sign-in-weak-own = Dit is een naam die iedereen hier kent. Kies iets wat alleen jij bedenkt.
sign-in-weak-empty = Kies een wachtwoord.
sign-in-repeat-other = De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer.

## De link uit een mail of brief
# $name (String) - first name
sign-in-link-welcome = Welkom, { $name }
# $organisation (String)
sign-in-link-lead = { $organisation } werkt met Zwerm: hier spreek je met collega’s af wat je samen wilt bereiken. Hoe je het doet, kies je zelf.
# $name (String) - first name
sign-in-link-reset = Een nieuw wachtwoord, { $name }
sign-in-link-reset-lead = Kies een ander wachtwoord. Daarna ben je overal elders uitgelogd.
# $name (String) - address or personnel number
sign-in-link-account = Je logt in met { $name }.
sign-in-link-step-in = Stap in
sign-in-link-keep = Bewaar en stap in
sign-in-seen-title = Wat we van je zien, en wat niet
sign-in-seen = Je leidinggevende ziet de afspraken die jij met hem of haar maakt, en wat jij zelf met het team deelt. Verder niets. Niemand ziet wanneer je hier was, hoe lang, of hoeveel je deed.
sign-in-gone-title = Deze link werkt niet meer
sign-in-gone-lead = Een link werkt één keer. Een uitnodiging blijft twee weken goed, een link voor een nieuw wachtwoord twee uur, of op papier drie dagen.
sign-in-gone-new = Had je al een wachtwoord? Vraag dan een nieuwe link. Is dit je eerste keer? Vraag een nieuwe uitnodiging aan wie Zwerm bij jullie beheert.
sign-in-gone-ask = Vraag een nieuwe link

## Wachtwoord vergeten
sign-in-forgotten-title = Wachtwoord vergeten?
sign-in-forgotten-lead = Dat kan gebeuren. We sturen je een mail met een link waarmee je een nieuw wachtwoord kiest.
sign-in-forgotten-do = Stuur de mail
sign-in-forgotten-back = Terug naar inloggen
sign-in-forgotten-sent-title = Kijk in je mail
sign-in-forgotten-sent = Kennen we deze naam en is er een mailadres bij, dan staat er zo een mail voor je klaar. De link werkt twee uur. Zie je niets? Kijk ook bij ongewenste mail.
sign-in-forgotten-no-mail = Heb je geen mailadres bij je werk? Vraag dan hulp aan wie Zwerm bij jullie beheert.

## Je wachtwoord veranderen
sign-in-change-title = Je wachtwoord
sign-in-change-lead = Met een nieuw wachtwoord word je op andere apparaten uitgelogd. Hier blijf je ingelogd.
sign-in-current-password = Je huidige wachtwoord
sign-in-current-wrong = Dit is niet je huidige wachtwoord.
sign-in-change-do = Bewaar mijn nieuwe wachtwoord
sign-in-changed = Je hebt een nieuw wachtwoord. Op andere apparaten ben je uitgelogd.
sign-in-change-none = Je hebt hier nog geen wachtwoord. Gebruik de link die je kreeg, of vraag er een.
sign-in-about-me = Over mij

sign-in-shared = Dit is een gedeelde computer
sign-in-shared-says = Wat je begint te schrijven, is dan weg als je uitlogt.
sign-in-kept-here = Wat je begon te schrijven en nog niet verstuurde, blijft een week op dit apparaat staan. Alleen jij ziet het terug, als je hier weer inlogt.
sign-in-kept-erase = Wis het nu
