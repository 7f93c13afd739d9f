## Met een gast van een andere organisatie
# $organisation (String)
guest-list-title = Jouw afspraken met { $organisation }
guest-left-says = Een collega kan die plek overnemen; jij zegt dan eerst of dat goed is. Blijf je alleen over? Dan kun je de afspraak loslaten, met een zin erbij.
guest-with-hint = Iemand met wie je al een afspraak hebt.
guest-list-lead = Wat jullie aan elkaar beloven. Hier staat alleen waar jij zelf aan meedoet.
guest-party = gast
# $name (String)
guest-left = { $name } doet niet meer mee
# $from (String)
guest-party-from = gast, { $from }
form-with-guest = Met iemand van een andere organisatie
agreements-guests-alone = Kies iemand van de organisatie met wie je al een afspraak hebt.
# $organisation (String)
mail-guest-open = Open jouw afspraken met { $organisation }
mail-guest-link = Deze link is alleen voor jou. Hij werkt één keer, op het apparaat waarop je hem opent. Je hebt geen account nodig.
