## Postvak
inbox-title = Postvak
inbox-lead = Wat er gebeurde in wat jij met anderen afspreekt.
inbox-new = Nieuw voor jou
inbox-new-none = Niets nieuws.
inbox-put-aside = Leg dit bij Eerder
inbox-put-aside-done = Het staat nu bij Eerder.
inbox-seen-by = Alleen jij
inbox-waits = Niet vergeten
inbox-waits-none = Niemand wacht op jou.
inbox-earlier = Eerder
inbox-days = De komende twee weken
inbox-days-none = Er staat niets op een datum.

## Mail en agenda
inbox-settings-title = Mail en agenda
inbox-settings-lead = Kies hoeveel Zwerm je mailt, en zet je datums in je eigen agenda.
inbox-mail = Mail
# $address (String)
inbox-mail-to = Mail gaat naar { $address }.
inbox-mail-nowhere = Zwerm kent geen e-mailadres van je. Alles staat in je postvak.
inbox-how-much = Hoeveel mail wil je?
inbox-mail-daily = Meteen, en één keer per dag
inbox-mail-daily-says = Meteen als iemand op jou wacht. Wat er verder is, één keer per dag.
inbox-mail-weekly = Meteen, en één keer per week
inbox-mail-weekly-says = Meteen als iemand op jou wacht. Wat er verder is, op je eerste werkdag van de week.
inbox-mail-direct = Alleen als iemand op mij wacht
inbox-mail-direct-says = De rest lees je in je postvak.
inbox-mail-none = Geen mail
inbox-mail-none-says = Alles lees je in je postvak.
inbox-choose = Kies hoeveel mail je wilt.
# De dagen, van maandag tot en met zondag
inbox-weekdays = maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag
# $days (String)
# $from (String)
# $until (String)
inbox-hours = Mail komt alleen binnen je werktijden. Zwerm leest die zo: { $days }, van { $from } tot { $until } uur.
inbox-hours-change = Verander je werktijden
inbox-save = Bewaar
inbox-saved = Bewaard.
inbox-feed = Je datums in je eigen agenda
inbox-feed-says = Met een geheim adres leest je agenda de datums van je afspraken. Een titel staat er alleen bij als je team of de organisatie die ook ziet. Anders staat er: Afspraak met, en een voornaam.
inbox-feed-once = Dit adres zie je maar één keer. Zet het in je agenda als abonnement.
inbox-feed-copy = Kopieer het adres
inbox-feed-copied = Gekopieerd
# $day (String)
inbox-feed-since = Je hebt een adres sinds { $day }. Kwijt of door iemand anders gezien? Maak dan een nieuw: het oude werkt meteen niet meer.
inbox-feed-make = Maak een geheim adres
inbox-feed-renew = Maak een nieuw adres
inbox-feed-end = Stop met dit adres
inbox-feed-ended = Het adres werkt niet meer.
inbox-feed-made = Je agenda-adres is gemaakt, en één keer getoond. Zag je het niet? Maak dan een nieuw.
inbox-feed-seen-by = Wie het adres heeft, ziet deze datums. Deel het met niemand.

## De mail van een dag of een week
# $organisation (String)
digest-subject-new = Wat er nieuw is in { $organisation }
# $organisation (String)
digest-subject-days = Niet vergeten in { $organisation }
# $name (String)
digest-hello = Hallo { $name },
digest-new = Nieuw voor jou
digest-days = Niet vergeten
digest-between = Iets tussen jullie
digest-open = Open je postvak
# $link (String)
digest-daily = Je krijgt dit hooguit één keer per dag. Liever minder? { $link }
# $link (String)
digest-weekly = Je krijgt dit hooguit één keer per week. Liever anders? { $link }
