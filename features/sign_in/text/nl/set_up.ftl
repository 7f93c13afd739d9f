sign-in-set-up-title = Begin met Zwerm
sign-in-set-up-lead = Jij bent de eerste. Vertel wie jullie zijn, dan staat het klaar. Alles kan later anders.
sign-in-set-up-code = Code
sign-in-set-up-code-hint = Zwerm liet deze code zien toen het startte. Zo weten we dat jij bij de server hoort.
sign-in-set-up-code-wrong = Dit is niet de code die Zwerm het laatst liet zien. Kijk hem na; start Zwerm opnieuw voor een nieuwe.
sign-in-set-up-you = Jij
sign-in-set-up-you-hint = Je wordt beheerder: je zet mensen erin en nodigt ze uit. Afspraken van anderen zie je niet.
sign-in-set-up-organisation-part = Jullie organisatie
sign-in-set-up-organisation = Naam van de organisatie
sign-in-set-up-language = Taal
sign-in-set-up-time-zone = Tijdzone
sign-in-set-up-choose = Kies er een uit de lijst.
sign-in-set-up-name = Je naam
sign-in-set-up-email = Je e-mailadres
sign-in-set-up-email-wrong = Dit lijkt geen e-mailadres. Het ziet eruit als naam@organisatie.nl.
sign-in-set-up-team = Je team
sign-in-set-up-team-hint = Het eerste team; de andere komen mee als je mensen erin zet.
sign-in-set-up-organisation-empty = Vul de naam van jullie organisatie in.
sign-in-set-up-name-empty = Vul je naam in.
sign-in-set-up-email-empty = Vul je e-mailadres in.
sign-in-set-up-team-empty = Vul de naam van je team in.
sign-in-set-up-do = Begin

## Het begin
sign-in-begin-title = Zwerm staat klaar
# $organisation (String)
sign-in-begin-lead = Welkom bij { $organisation }. Zo begin je:
sign-in-begin-import = Zet je mensen erin
sign-in-begin-import-says = Uit een lijst met namen en teams. Daarna nodig je ze uit.
sign-in-begin-agree = Kijk eerst rond
sign-in-begin-agree-says = Zo zien je collega’s het straks. Iets afspreken kan zodra er iemand bij is.
sign-in-begin-hall = Zwerm in de zaal
sign-in-begin-hall-says = Meteen te doen: negen stellingen op telefoons, één afspraak
sign-in-begin-ways = Manieren om te beginnen
sign-in-begin-consent = Is er een ondernemingsraad?
sign-in-begin-consent-says = Afspraken en wat daarbij hoort gaan aan als de raad instemt, of als vastligt waarom dat niet hoeft. Regel dat eerst.
