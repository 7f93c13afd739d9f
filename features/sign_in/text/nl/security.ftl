## Inloggen en beveiliging
sign-in-security-title = Inloggen en beveiliging
sign-in-security-lead = Hoe je binnenkomt, en hoe je zorgt dat niemand anders dat doet.
sign-in-security-password = Met je e-mailadres of personeelsnummer en je wachtwoord kom je binnen.
sign-in-security-change = Verander je wachtwoord
sign-in-security-where = Zie op welke apparaten je bent ingelogd, en log daar uit.
sign-in-security-seen = Alleen jij ziet deze bladzijde

## De tweede stap
sign-in-second-title = Tweede stap
sign-in-second-what = Na je wachtwoord vraagt Zwerm nog een code uit een app op je telefoon. Wie alleen je wachtwoord kent, komt dan niet binnen.
# $day (String) - since when
sign-in-second-since = Aan sinds { $day }
sign-in-second-put = Zet de tweede stap aan
sign-in-second-see = Bekijk je tweede stap
sign-in-second-asked = Je beheert Zwerm voor je collega’s. Een tweede stap beschermt dan niet alleen jou. Het mag, het hoeft niet.
sign-in-second-scan = Zet Zwerm in je app
sign-in-second-app = Gebruik een app die codes maakt, zoals Aegis, 2FAS, Microsoft Authenticator of die van je telefoon. Scan dit blok met de app.
sign-in-second-picture = Blok om te scannen met je app. De sleutel ernaast is dezelfde.
sign-in-second-type = Lukt scannen niet? Typ dan deze sleutel over in de app:
sign-in-second-first = Typ de eerste code
sign-in-second-first-hint = De zes cijfers die je app nu laat zien
sign-in-second-do = Zet aan
sign-in-second-next = Daarna krijg je tien herstelcodes, voor als je telefoon weg is.
sign-in-second-wrong = Dit is niet de code die je app nu laat zien. Wacht op de volgende, en kijk of de klok van je telefoon gelijk loopt.
sign-in-second-again = Er ging iets mis met de sleutel. Scan het nieuwe blok en probeer het opnieuw.
sign-in-second-off = Zet de tweede stap uit
sign-in-second-done-off = De tweede stap staat uit. Je herstelcodes werken niet meer.

## De code bij het inloggen
sign-in-code-title = Nog één stap
sign-in-code-lead = Je wachtwoord klopt. Typ nu de code uit je app.
sign-in-code-field = Code
sign-in-code-hint = Zes cijfers uit je app, of een van je herstelcodes
sign-in-code-do = Ga verder
sign-in-code-empty = Vul de code in.
sign-in-code-wrong = Deze code klopt niet, of is al gebruikt. Neem de volgende code uit je app, of een andere herstelcode.
sign-in-code-lost = Ben je je telefoon en je herstelcodes kwijt? Vraag hulp aan wie Zwerm bij jullie beheert.
sign-in-code-late = Dit duurde te lang. Begin opnieuw met je wachtwoord.

## Herstelcodes
sign-in-recovery-title = Je herstelcodes
sign-in-recovery-lead = Hiermee kom je binnen als je app er niet is. Elke code werkt één keer. Bewaar ze nu: ze komen niet terug.
sign-in-recovery-keys = Afdrukken kan met Ctrl P. Of schrijf de codes over.
sign-in-recovery-copy = Kopieer de codes
sign-in-recovery-copied = Gekopieerd
sign-in-recovery-kept = Ik heb ze bewaard
# $name (String) - whose codes
sign-in-recovery-for = Herstelcodes voor Zwerm van { $name }
sign-in-recovery-how = Typ na je wachtwoord een van deze codes in plaats van de code uit je app. Streep hem daarna door.
# $day (String) - when they were made
sign-in-recovery-made = Gemaakt op { $day }. Nieuwe codes maken deze ongeldig.
# $count (Number) - how many codes
sign-in-recovery-left = { $count ->
    [0] Je hebt geen herstelcodes meer.
    [one] Je hebt nog één herstelcode.
   *[other] Je hebt nog { $count } herstelcodes.
}
sign-in-recovery-new = Maak nieuwe herstelcodes
sign-in-recovery-new-says = Maak je nieuwe, dan werken de oude niet meer.

## Laten zien dat jij het bent
sign-in-proof = Je wachtwoord, of een code
sign-in-proof-hint = Een code uit je app of een herstelcode mag ook.
sign-in-proof-empty = Vul je wachtwoord in.
sign-in-proof-wrong = Dit klopt niet. Kijk het na en probeer het opnieuw.

## Wat iemand hoort
sign-in-told-subject = Er veranderde iets aan hoe je inlogt bij Zwerm
sign-in-told-second-on = Bij je account staat nu een tweede stap aan: na je wachtwoord vraagt Zwerm een code uit een app.
sign-in-told-second-off = De tweede stap bij je account staat uit. Je wachtwoord is weer genoeg om binnen te komen.
sign-in-told-second-helped = Een beheerder zette de tweede stap bij je account uit, omdat je er niet meer in kwam. Je wachtwoord is nu genoeg om binnen te komen.
sign-in-told-signed-out = Een beheerder heeft je voor de zekerheid overal uitgelogd. Je kunt gewoon opnieuw inloggen.
sign-in-told-password = Je hebt een nieuw wachtwoord voor Zwerm. Op andere apparaten ben je uitgelogd.
sign-in-told-password-linked = Je account is ook gekoppeld aan een account van je organisatie: wie daarmee inlogt, heeft dit wachtwoord niet nodig. Ken je die koppeling niet? Haal hem dan weg bij Inloggen en beveiliging.
sign-in-told-do = Bekijk hoe je inlogt
sign-in-told-else = Was jij dat niet, of vroeg je er niet om? Kies dan meteen een nieuw wachtwoord en zeg het tegen wie Zwerm bij jullie beheert.

## Hulp van een beheerder
# $name (String) - first name
sign-in-access-second = { $name } heeft bij het inloggen een tweede stap. Is { $name } de telefoon én de herstelcodes kwijt? Dan kun je die stap uitzetten.
# $name (String) - first name
sign-in-access-second-sure = Spreek { $name } eerst zelf, zodat je zeker weet wie het vraagt.
# $name (String) - first name
sign-in-access-second-told = { $name } krijgt er een mail over, als er een adres is, en leest op Vandaag dat jij het deed.
sign-in-access-second-do = Zet de tweede stap uit
# $name (String) - first name
sign-in-access-second-done = De tweede stap van { $name } staat uit.

## Een adres dat een ander veranderde
sign-in-address-subject = Je mailadres in Zwerm is veranderd
# $organisation (String) - name
# $by (String) - who did it
sign-in-address-changed = Bij { $organisation } staat voor jou in Zwerm niet meer dit adres. Dat veranderde { $by }.
# $day (String) - a day
sign-in-address-rests = Tot en met { $day } komt er naar het nieuwe adres geen link voor een ander wachtwoord. Zo kan niemand zonder jou je account in.
sign-in-address-by-file = wie de server beheert
# $name (String)
sign-in-address-by-provider = de inlogdienst van de organisatie, met een sleutel van { $name }
sign-in-address-do = Log in
sign-in-address-else = Klopt het niet? Log in met je personeelsnummer, kies een nieuw wachtwoord en zeg het meteen tegen de functionaris gegevensbescherming of de ondernemingsraad. Klopt het wel, dan hoef je niets te doen.
sign-in-resting-subject = Nog even geen nieuw wachtwoord
# $day (String) - a day
sign-in-resting = Je vroeg een nieuw wachtwoord. Een ander veranderde kort geleden je mailadres. Daarom maakt Zwerm tot en met { $day } geen link: zo kan niemand met een ander adres je account in. Je oude wachtwoord werkt gewoon.
# $name (String) - first name
# $day (String) - a day
sign-in-access-rests = Het mailadres van { $name } is kort geleden veranderd. Tot en met { $day } maakt niemand hier een andere weg naar binnen: geen brief, geen link, en de tweede stap blijft. Het wachtwoord van { $name } werkt gewoon.
# $name (String) - first name
sign-in-access-letter-none = { $name } heeft geen mailadres meer.

## Nog één keer
sign-in-prove-title = Laat zien dat jij het bent
sign-in-prove-lead = Wat nu komt, kan niet ongedaan gemaakt worden. Daarom vraagt Zwerm nog één keer of jij het bent.
sign-in-prove-do = Ga verder
sign-in-prove-passkey = Je logt in met een passkey. Log uit en weer in: de eerste tien minuten daarna weet Zwerm dat jij het bent.
sign-in-prove-out = Log uit
sign-in-access-out = Overal uitloggen
# $name (String) - first name
sign-in-access-out-says = Is er een telefoon of laptop van { $name } weg? Dan kun je { $name } overal uitloggen. { $name } logt daarna opnieuw in, krijgt er een mail over, als er een adres is, en leest op Vandaag dat jij het deed.
# $name (String) - first name
sign-in-access-out-do = Log { $name } overal uit
# $name (String) - first name
sign-in-access-out-done = { $name } is overal uitgelogd.
