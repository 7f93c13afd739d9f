# $name (String)
sign-in-mail-hello = Dag { $name },
# $organisation (String)
sign-in-mail-invitation-subject = Welkom bij Zwerm van { $organisation }
# $organisation (String)
sign-in-mail-invitation = { $organisation } werkt met Zwerm. Hier spreek je met collega’s af wat je samen wilt bereiken. Hoe je het doet, kies je zelf.
# $day (String)
sign-in-mail-invitation-until = Kies een wachtwoord en stap in. De link werkt één keer, tot en met { $day }.
sign-in-mail-invitation-do = Kies een wachtwoord
sign-in-mail-invitation-else = Zegt dit je niets? Dan hoef je niets te doen.
sign-in-mail-reset-subject = Een nieuw wachtwoord voor Zwerm
sign-in-mail-reset = Iemand vroeg voor jou een nieuw wachtwoord voor Zwerm. Was jij dat? Kies er dan hier een. De link werkt één keer, en twee uur lang.
sign-in-mail-reset-do = Kies een nieuw wachtwoord
sign-in-mail-reset-else = Was jij het niet? Dan hoef je niets te doen. Je wachtwoord blijft zoals het is.
