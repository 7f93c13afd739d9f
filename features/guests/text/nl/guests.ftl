## Gasten
guests-title = Gasten
guests-lead = Spreek iets af met iemand van een andere organisatie: een woningcorporatie, een huisarts, een school, een vrijwilliger, een familielid. Zonder account, met een persoonlijke link.
guests-agreements = Afspraken
guests-yours = Jouw gasten
guests-agree = Spreek iets af
guests-invite = Nodig een gast uit
guests-name = Naam
guests-from = Van welke organisatie
guests-from-hint = Bijvoorbeeld: woningcorporatie De Sleutel, huisarts, dochter van mevrouw De Boer.
guests-email = E-mailadres
guests-email-hint = Je gast krijgt een mail zodra je iets voorstelt. Geen adres? Dan krijg je de link zelf, om te geven.
guests-language = In welke taal leest je gast?
guests-language-title = Taal
guests-language-mine = In welke taal lees je?
guests-dutch = Nederlands
guests-english = English
guests-seen = Alleen jij, je gast en wie samen met hen een afspraak heeft
guests-invite-on = Verder
guests-not-now = Nu niet
guests-what = Wat ziet een gast?
guests-what-says = Alleen de afspraken waar de gast zelf aan meedoet, en de namen van wie daaraan meedoen. Geen collega’s, geen teams, geen doelen, geen zoeken.
guests-no-address = Dit is geen e-mailadres. Kijk het nog eens na.
guests-choose = Kies een taal.
guests-state-revoked = De link is ingetrokken: je gast komt er niet meer in.
# $x (String)
guests-state-over = De tijd is om sinds { $x }. Stuur een nieuwe link als jullie verder gaan.
# $x (String)
guests-state-in = Je gast kan erin tot en met { $x }.
# $x (String)
guests-state-not-yet = De link is nog niet geopend. Je gast kan erin tot en met { $x }.
guests-of-others = Deze gast heeft ook een afspraak met een ander hier. Daarom gaat een nieuwe link alleen naar het eigen adres van de gast.
guests-link = Persoonlijke link
# $x (String)
guests-mail-says = Een nieuwe link gaat per mail naar { $x }. Eerdere links werken dan niet meer.
guests-mail-do = Mail een nieuwe link
guests-show-says = Of krijg een link om zelf te geven, op papier of van dichtbij. Je ziet hem één keer.
guests-show-do = Laat een nieuwe link zien
guests-address = Ander e-mailadres
guests-address-hint = De link gaat naar het nieuwe adres. Het oude adres krijgt daar een bericht van.
guests-address-do = Verander het adres
guests-revoke = Trek de link in
guests-revoke-says = Je gast komt er dan meteen niet meer in. Wat jullie afspraken, blijft staan.
guests-revoke-do = Trek in
guests-done-mailed = Er gaat een nieuwe link naar je gast. De oude werkt niet meer.
guests-done-moved = Veranderd. De link gaat naar het nieuwe adres, en het oude adres krijgt bericht.
guests-done-revoked = Ingetrokken. Je gast komt er niet meer in.
guests-done-same = Dit adres stond er al. Er is niets veranderd.
guests-done-spoken = Bewaard.
guests-shown-title = Een link om te geven
# $x (String)
guests-shown-lead = Geef deze link aan { $x }, en aan niemand anders.
guests-shown-once = Je ziet hem alleen nu. Hij werkt één keer, op het apparaat waarop hij wordt geopend, binnen veertien dagen.
# $x (String)
guests-shown-until = Daarna kan je gast erin tot en met { $x }.
guests-copy = Kopieer
guests-copied = Gekopieerd
guests-print = Druk af
# $x (String)
guests-link-of = De link van { $x }
# $x (String)
guests-to-guest = Naar { $x }
# $x (String)
guests-link-title = Jouw afspraken met { $x }
# $x (String)
guests-link-lead = Iemand van { $x } wil iets met je afspreken, of je hebt al een afspraak. Je hebt geen account nodig.
guests-link-hint = Deze link is alleen voor jou. Met de knop onthoudt dit apparaat dat jij het bent; daarna werkt de link nergens anders meer.
guests-link-open = Open mijn afspraken
guests-link-seen = Wie leest mee?
guests-link-seen-says = Alleen wie aan een afspraak meedoet, leest wat erin staat. Er staat nergens bij wanneer je iets las.
guests-link-here = Je hebt deze link op dit apparaat al geopend. Je kunt zo verder.
guests-link-colleague-title = Je bent hier ingelogd als collega
guests-link-colleague = Een link van een gast open je niet met je eigen account. Ben jij de gast? Open de link op een ander apparaat, of log eerst uit.
guests-link-colleague-on = Naar mijn afspraken
guests-gone-title = Deze link werkt niet (meer)
guests-gone-lead = Met een nieuwe link kun je er zo weer in.
guests-gone-why = Een link werkt één keer, op één apparaat, en niet voor altijd. Wie je uitnodigde, kan hem ook intrekken.
guests-gone-ask = Vraag een nieuwe link
guests-asking-title = Een nieuwe link
guests-asking-lead = Ben je te gast bij een organisatie die met Zwerm werkt? Dan mailen we je een nieuwe link.
guests-asking-hint = Het adres waarop je was uitgenodigd.
guests-asked-title = Kijk in je mail
guests-asked = Als je met dit adres te gast bent, staat er binnen een paar minuten een nieuwe link in je mail.
guests-asked-none = Geen mail gekregen? Vraag wie je uitnodigde om een nieuwe link.
guests-asked-again = Een ander adres
guests-works-here = Werk je hier? Log in
guests-me-title = Over mij
# $x (String)
guests-me-lead = Wat { $x } van jou bewaart, hoelang, en hoe je stopt.
guests-me-kept = Wat er van je bewaard wordt
guests-me-invited = Wie je uitnodigde
guests-me-until = Tot wanneer je erin kunt
guests-me-words = Verder de afspraken waar je aan meedoet, en wat je daarin schreef. Alleen wie eraan meedoet, leest dat.
guests-me-never = Niet: wanneer je keek, waar je was, of wat je nog meer deed. Je staat in geen lijst en geen telling.
guests-me-term = Een half jaar nadat je laatste afspraak voorbij is, worden je naam en je adres gewist.
# $x (String)
guests-me-rights = Wil je dat er eerder iets gewist of verbeterd wordt? Vraag het aan wie je uitnodigde, of aan de functionaris gegevensbescherming van { $x }.
guests-me-file = Neem alles mee (zip)
guests-keep = Bewaar
guests-out = Klaar op dit apparaat
guests-out-says = Al je apparaten vergeten dat jij het bent. Terugkomen kan met een nieuwe link.
guests-out-do = Vergeet mij op dit apparaat
guests-stop = Stoppen als gast
guests-stop-says = Je adres wordt meteen gewist en je komt er niet meer in. De anderen zien dat je niet meer meedoet. Wat jullie afspraken, blijft van jullie samen.
guests-stop-do = Stop, en wis mijn adres
# $x (String)
guests-mail-hello = Hallo { $x },
# $x (String)
guests-mail-subject = Jouw afspraken met { $x }
guests-mail-open = Open mijn afspraken
# $x (String)
guests-mail-last = De link werkt één keer, op het apparaat waarop je hem opent. Je kunt erin tot en met { $x }. Stuur hem niet door: hij is alleen voor jou. Heb je er niet om gevraagd? Dan hoef je niets te doen.
# $x (String)
guests-mail-moved-subject = Je adres bij { $x } is veranderd
guests-mail-moved-last = Klopt dit niet? Bel of mail met wie je uitnodigde. Eerdere links werken niet meer.
# $organisation (String)
# $inviter (String)
guests-mail-link = Hier is je persoonlijke link naar je afspraken met { $organisation }. { $inviter } nodigde je uit.
# $inviter (String)
# $organisation (String)
guests-mail-moved = { $inviter } van { $organisation } heeft een ander e-mailadres voor je opgeschreven. Mail over je afspraken komt vanaf nu daar.
# $x (String)
guests-mail-left-subject = Wie je uitnodigde, werkt niet meer bij { $x }
# $inviter (String)
# $organisation (String)
guests-mail-left = { $inviter } nodigde je uit, en werkt niet meer bij { $organisation }.
# $x (String)
guests-mail-left-erased = Wie je uitnodigde, werkt niet meer bij { $x }.
# $count (Number)
guests-mail-left-running = { $count ->
    [0] Er lopen nu geen afspraken met jou.
    [one] Er loopt nog één afspraak met jou. Die blijft gewoon staan.
   *[other] Er lopen nog { $count } afspraken met jou. Die blijven gewoon staan.
}
# $x (String)
guests-mail-left-with = Wie er nog zijn en ook meedoen in je afspraken: { $x }. Bij hen kun je terecht.
# $x (String)
guests-mail-left-ask = Heb je een vraag? Neem contact op met { $x }.
guests-mail-left-last = Je hoeft niets te doen. Je komt er op dezelfde manier in als eerst.
