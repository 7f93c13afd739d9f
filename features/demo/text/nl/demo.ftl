## Binnenstappen
demo-title = Stap bij iemand binnen
# $house (String)
demo-lead = Dit is { $house }: een gemeente die niet bestaat. Alles hier is verzonnen, ook de mensen en wat zij afspreken. Kies iemand en kijk rond. Je hebt geen wachtwoord nodig.
# $name (String)
demo-you-are = Je bent nu { $name }.
demo-back = Terug naar Vandaag
demo-visitors = Mensen om mee te beginnen
demo-step-in = Stap binnen als

## Iemand anders zoeken
demo-others = Iemand anders
demo-search = Zoek op naam
demo-search-do = Zoek
demo-everybody = Laat iedereen zien
demo-found-none = Zo heet hier niemand. Probeer een deel van de naam.
demo-pages = Bladzijden
# $page (Number)
demo-page = Bladzijde { $page }
demo-before = Vorige
demo-after = Volgende

## Kijk als
demo-eyes-title = Kijk als
# $name (String)
demo-eyes-lead = Wees een leidinggevende, de directeur, de beheerder, HR of de ondernemingsraad, en probeer iets te zien wat van { $name } is.
demo-eyes-who = Wie wil je zijn?
# $name (String)
demo-eyes-try = Probeer het bij { $name }
demo-eyes-first = Kies eerst hierboven wie je bent.
# $name (String)
demo-eyes-agreement = Een afspraak die { $name } met een collega heeft
demo-eyes-nothing = Wie er niet bij hoort, vindt hier niets. Niet eens dat hij bestaat.
demo-eyes-print = Dezelfde afspraak op papier
# $name (String)
demo-eyes-account = Het account van { $name }
# $name (String)
demo-eyes-account-finds = Alleen een beheerder kan dit openen. { $name } leest het daarna bij Wie keek er?
# $name (String)
demo-eyes-page = De pagina van { $name }
demo-eyes-page-finds = Die ziet iedereen gelijk: naam, team, rollen en Zo werk ik.
demo-eyes-search = Zoeken naar woorden uit de afspraak
demo-eyes-search-finds = Je vindt alleen wat je toch al mag zien.
demo-eyes-rules = Wie mag wat
demo-eyes-rules-finds = Alle regels op een rij, ook door de ogen van wie je nu bent.
demo-eyes-link = Kijk als de directeur, de beheerder of HR
demo-eyes-link-says = En probeer iets te zien wat van een collega is.

## Opnieuw beginnen
demo-anew = Opnieuw beginnen
demo-anew-says = Wat je hier doet, blijft staan tot iemand het voorbeeld opnieuw laat beginnen. Anderen op deze server zien het ook.
demo-anew-link = Begin opnieuw
demo-other-language = Binnen is nu alles in het Engels.
demo-other-language-do = Zet alles in het Nederlands
demo-other-language-says = Met deze knop begint het voorbeeld opnieuw.
demo-done-anew = Het voorbeeld is opnieuw begonnen, alsof het vandaag de eerste dag is.
demo-reset-title = Het voorbeeld opnieuw beginnen?
demo-reset-lead = Alles wat hier is bijgekomen of veranderd, verdwijnt. De mensen en afspraken komen terug zoals ze waren, met de datum van vandaag. Wie nu binnen is, stapt daarna opnieuw binnen.
demo-reset-do = Ja, begin opnieuw
demo-reset-no = Nee, terug
demo-reset-too-big = Dit voorbeeld is te groot om hier opnieuw te beginnen. Start Zwerm met een lege map.
demo-guests = Gasten van een andere organisatie
demo-guests-says = Zonder account, met een persoonlijke link. Ze vinden alleen hun eigen afspraken.
