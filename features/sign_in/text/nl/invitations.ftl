sign-in-invite-title = Uitnodigen
sign-in-invite-lead = Iedereen kiest zelf een wachtwoord, met een link die één keer werkt en twee weken goed blijft.
# $count (Number)
sign-in-invite-waiting = { $count ->
    [0] Iedereen heeft een wachtwoord
    [one] Eén collega heeft nog geen wachtwoord
   *[other] { $count } mensen hebben nog geen wachtwoord
}
sign-in-invite-none-title = Iedereen kan erin
sign-in-invite-none = Wie er nu is, heeft een wachtwoord. Zet je er nieuwe mensen in, dan nodig je ze hier uit.
sign-in-invite-import = Zet mensen erin
sign-in-invite-found-none = Niemand zonder wachtwoord past hierbij.
sign-in-invite-search = Zoek op naam
sign-in-invite-search-hint = Een deel van de naam is genoeg.
sign-in-invite-team = Team
sign-in-invite-team-hint = Typ een paar letters, of laat leeg voor iedereen.
# $team (String) - what was typed
sign-in-invite-team-unknown = Geen team heet zo: { $team }.
sign-in-invite-show = Laat zien
sign-in-invite-everyone = Iedereen tegelijk
# $team (String)
sign-in-invite-whole-team = Heel { $team }
# $count (Number)
# $mail (Number) - of those, with a mail address
sign-in-invite-uninvited = { $count ->
    [0] Iedereen op deze lijst kreeg al een uitnodiging.
    [one] Eén collega kreeg nog geen uitnodiging. Met een mailadres: { $mail }.
   *[other] { $count } mensen kregen nog geen uitnodiging. Met een mailadres: { $mail }.
}
sign-in-invite-mail-all = Mail iedereen met een mailadres
# $most (Number)
sign-in-invite-paper-all = Maak brieven (hoogstens { $most } per keer)
sign-in-invite-some = Of kies mensen
sign-in-invite-caption = Wie nog geen wachtwoord heeft, op naam
sign-in-invite-who = Naam
sign-in-invite-invited = Uitgenodigd
sign-in-invite-address = Mailadres
sign-in-invite-no-address = geen mailadres
sign-in-invite-not-yet = nog niet
sign-in-invite-on-its-way = wordt verstuurd
sign-in-invite-sending = De uitnodigingen worden nu verstuurd, aan iedereen met een mailadres die er nog geen kreeg. Kom straks terug voor wie er dan nog geen heeft.
# $day (String)
sign-in-invite-by-mail = op { $day }, met een mail
# $day (String)
sign-in-invite-by-paper = op { $day }, met een brief
sign-in-invite-mail = Stuur een mail
sign-in-invite-paper = Maak een brief
sign-in-invite-again-note = Een nieuwe uitnodiging vervangt de vorige: een verloren brief opent dan niets meer.
sign-in-invite-nobody = Kies eerst wie je uitnodigt.
# $names (String)
sign-in-invite-no-mail = Zonder mailadres: { $names }. Maak voor hen een brief.
# $most (Number)
sign-in-invite-too-many = Kies er hoogstens { $most } tegelijk.
sign-in-invite-sent = De uitnodigingen worden nu gemaild. Dat kan bij veel mensen even duren.
sign-in-invite-page-before = Vorige
sign-in-invite-page-after = Volgende
sign-in-invite-pages = Bladzijden
# $page (Number)
# $pages (Number)
sign-in-invite-page-of = Bladzijde { $page } van { $pages }

## Brieven
# $count (Number)
sign-in-letters-title = { $count ->
    [one] Eén brief om af te drukken
   *[other] { $count } brieven om af te drukken
}
sign-in-letters-lead = Druk deze bladzijde nu af: de codes staan nergens anders en komen niet terug. Elke brief komt op een eigen blad. Geef hem aan de persoon zelf.
sign-in-letters-print = Druk af
sign-in-letters-keys = Afdrukken kan met Ctrl P.
sign-in-letters-back = Klaar
sign-in-letters-none-title = Er zijn geen brieven te maken
sign-in-letters-none = Iedereen op deze lijst kreeg al een uitnodiging.
# $name (String)
sign-in-letter-hello = Dag { $name },
# $organisation (String)
sign-in-letter-what = { $organisation } werkt met Zwerm. Hier spreek je met collega’s af wat je samen wilt bereiken. Hoe je het doet, kies je zelf.
sign-in-letter-how = Zo kom je erin
sign-in-letter-scan = Richt de camera van je telefoon op het blokje. Of ga in een browser naar dit adres:
# $name (String) - address or personnel number
sign-in-letter-choose = Kies een wachtwoord. Daarna log je in met { $name }.
# $day (String)
sign-in-letter-until = Dit werkt één keer, tot en met { $day }. De code is alleen voor jou.
# $organisation (String)
sign-in-letter-reset = Met deze brief kies je een nieuw wachtwoord voor Zwerm van { $organisation }.
sign-in-letter-reset-how = Zo kies je een nieuw wachtwoord
sign-in-letter-reset-else = Tot je een nieuw wachtwoord kiest, blijft je oude gewoon werken. Vroeg je hier niet om? Zeg het dan tegen wie Zwerm bij jullie beheert, en gooi deze brief weg.
# $name (String)
sign-in-letter-picture = De link voor { $name } als blokje om te scannen

## Hoe één collega binnenkomt
sign-in-access = Uitnodiging en wachtwoord
# $name (String)
sign-in-access-title = Zo komt { $name } binnen
sign-in-access-lead = Een wachtwoord kiest iedereen zelf. Niemand anders ziet het, ook jij niet.
# $name (String)
sign-in-access-added = { $name } staat in Zwerm.
# $name (String) - first name
sign-in-access-invite = Nodig { $name } uit
# $name (String) - first name
sign-in-access-invite-says = { $name } heeft nog geen wachtwoord. De link in de uitnodiging werkt één keer en blijft twee weken goed.
# $email (String)
sign-in-access-mail-to = Mail naar { $email }
# $day (String)
sign-in-access-by-mail = Uitgenodigd op { $day }, met een mail. Een nieuwe uitnodiging vervangt die.
# $day (String)
sign-in-access-by-paper = Uitgenodigd op { $day }, met een brief. Een nieuwe uitnodiging vervangt die.
sign-in-access-later = Liever later, of meer mensen tegelijk?
sign-in-access-password = Wachtwoord vergeten
# $name (String) - first name
# $email (String)
sign-in-access-by-self = { $name } vraagt zelf een nieuw wachtwoord, op de bladzijde om in te loggen. De mail gaat naar { $email }.
sign-in-access-other-address = Klopt dat adres niet meer? Verander het eerst.
# $name (String) - first name
sign-in-access-letter-says = { $name } heeft geen mailadres. Daarom druk jij een brief af. De link erin werkt één keer en blijft drie dagen goed.
sign-in-access-letter-old = Tot de brief gebruikt is, blijft het oude wachtwoord gewoon werken.
# $name (String) - first name
sign-in-access-letter-told = { $name } leest op Vandaag en bij Over mij dat jij deze brief afdrukte, en op welke dag.
# $name (String) - first name
sign-in-access-letter-hand = Geef de brief aan { $name } zelf. Een nieuwe brief vervangt de vorige.
# $day (String)
sign-in-access-letter-until = Er is al een brief. Die werkt tot en met { $day }.
sign-in-access-letter-do = Maak een brief
sign-in-access-no-letter = Zo’n brief is er alleen voor wie een wachtwoord heeft en geen mailadres.
sign-in-access-another = Voeg nog iemand toe
sign-in-access-details = Gegevens
