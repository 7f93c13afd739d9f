## Wie helpt?
help-title = Wie helpt?
help-lead = Wat collega’s jou en je teams vragen. Je ziet alleen wat zij hier schreven, niet de afspraak erachter.
help-empty = Nu vraagt niemand hulp
help-empty-says = Vraag je zelf hulp? Dat kan bij een tussenstand van je afspraak.
help-list-says = Collega’s vragen hulp.
# $name (String)
# $when (String)
help-asks = { $name } vraagt, { $when }
# $when (String)
help-you-asked = Jij vroeg, { $when }
help-offer = Ik help
help-offer-end = Het lukt me toch niet
# $name (String)
help-you-offered = Je bood aan te helpen. { $name } ziet dat en neemt contact met je op.
help-to-agreement = Naar je afspraak
# $team (String)
help-seen-by-team = Iedereen in { $team }. Wie hulp aanbiedt, zien alleen degenen van de afspraak.
help-seen-by-all = De hele organisatie. Wie hulp aanbiedt, zien alleen degenen van de afspraak.
help-ask = Vraag het breder: wie helpt?
help-words = Wat vraag ik aan anderen?
help-words-hint = Schrijf het zo dat anderen het mogen lezen. Zij zien niets van de afspraak zelf.
help-words-example = Ik zoek iemand die …
help-to = Wie mag dit lezen?
help-everybody = De hele organisatie
# $name (String)
# $day (String)
help-offered = { $name } wil helpen, sinds { $day }. Loop even langs.
# $name (String)
# $day (String)
# $phone (String)
help-offered-phone = { $name } wil helpen, sinds { $day }. Bel { $phone }.
help-no-offers = Nog niemand bood hulp aan.
help-end = Haal de vraag weg
# $name (String)
# $text (String)
news-help-asked = { $name } vraagt: { $text }
