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
sign-in-letters-lead = Druk deze bladzijde nu af (Ctrl P): de codes staan nergens anders en komen niet terug. Elke brief komt op een eigen blad. Geef hem aan de persoon zelf.
sign-in-letters-none-title = Er zijn geen brieven te maken
sign-in-letters-none = Iedereen op deze lijst kreeg al een uitnodiging.
# $name (String)
sign-in-letter-hello = Dag { $name },
# $organisation (String)
sign-in-letter-what = { $organisation } werkt met Zwerm. Hier spreek je met collega’s af wat je samen wilt bereiken. Hoe je het doet, kies je zelf.
sign-in-letter-how = Zo kom je erin
sign-in-letter-scan = Richt de camera van je telefoon op het blokje. Of ga in een browser naar dit adres:
# $name (String) - address or personnel number
sign-in-letter-choose = Kies een wachtwoord. Daarna meld je je aan met { $name }.
# $day (String)
sign-in-letter-until = Dit werkt één keer, tot en met { $day }. De code is alleen voor jou.
# $name (String)
sign-in-letter-picture = De link voor { $name } als blokje om te scannen
