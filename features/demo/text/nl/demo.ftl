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
