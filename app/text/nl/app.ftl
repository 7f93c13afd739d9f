today-title = Vandaag
# $greeting (String)
# $name (String)
today-hello = { $greeting }, { $name }
today-begin = Hier begin je: spreek iets af met één collega. Het kost drie minuten.
today-free = Niemand wacht op jou. De dag is aan jou.
today-waits-for-consent = Zwerm staat klaar en wacht op instemming.
today-one-waits = Eén iemand wacht op jouw antwoord. Daarna is de dag aan jou.
# $count (String)
today-some-wait = { $count } mensen wachten op jouw antwoord. Daarna is de dag aan jou.
today-waits = Wacht op jou
today-start = Begin iets
today-week = Deze week
today-week-empty = Er staat niets gepland. Fijn.

about-title = Uitleg
about-lead = Wat Zwerm is, wat het van je ziet, en wat niet.
about-idea = Waar het om gaat
about-idea-text = Mensen willen hun werk goed doen. Zwerm helpt om samen resultaten af te spreken, elkaar de ruimte te geven die past, en van fouten te leren. Jij en de ander spreken af wat er komt. Hoe het gebeurt, kiest wie het doet.
about-agreement = Een afspraak in drie regels
about-agreement-text = Wat, wanneer, en wat je nodig hebt. De ander zegt akkoord, of doet een tegenvoorstel. Lukt het straks niet? Opnieuw afspreken is gewoon, vóór de datum. Samen rond je af.
about-agreement-go = Spreek iets af
about-seen = Wat we van je zien
about-seen-text = Je leidinggevende ziet de afspraken die jij met hem of haar maakt, en wat jij zelf met het team deelt. Verder niets.
about-unseen = Wat we niet zien
about-unseen-text = Niemand ziet wanneer je hier was, hoe lang, of hoeveel je deed. Niemand ziet of je iets gelezen hebt. Er zijn geen scores over mensen, en er is geen volgorde van mensen naar wat ze doen.
about-file = Niet in je dossier
about-file-text = Een afspraak is van wie hem maken. De afspraak hoort niet in een personeelsdossier en telt niet mee in een beoordeling.
about-keys = Toetsen
about-keys-text = Met g en dan v, a of t ga je naar Vandaag, Afspraken of Team. Met n begin je een afspraak, met j en k loop je door een lijst, met / of Ctrl K zoek je. Liever niet? Zet het uit bij Over mij.
about-trust = Waarom vertrouwen te voet komt en te paard gaat
about-development = Nog in ontwikkeling
about-development-text = Zwerm groeit. Wat je hier ziet, werkt. Meebeslissen en groei komen later, en staan daarom nog niet in het menu.
about-kept = Wat Zwerm bewaart, en de papieren voor de ondernemingsraad
about-access = Toegankelijkheid

access-title = Toegankelijkheid
access-lead = Zwerm is er voor iedereen.
access-aim = Zwerm is gemaakt om te voldoen aan WCAG 2.2 niveau AA (EN 301 549). Elke pagina werkt met toetsenbord, met een schermlezer, bij 200% tekst, in een smal venster, licht en donker, en zonder JavaScript.
access-how = Elke pagina wordt bij elke wijziging met een programma (axe) nagekeken, op een groot en een klein scherm, licht en donker. Een onafhankelijk onderzoek door mensen is er nog niet. Dat zeggen we liever eerlijk.
access-trouble = Loop je ergens tegenaan? Vertel het aan wie Zwerm bij jullie beheert. Dat is geen klacht maar hulp.
access-back = Naar Vandaag

search-title = Zoeken
search-lead = In wat jij mag zien: mensen, teams, jouw afspraken, wat met je gedeeld is, doelen, grenzen en lessen.
search-for = Waar zoek je naar?
search-nothing = Niets gevonden. Probeer een ander woord, of minder woorden.
search-no-word = Typ een woord of een naam.
# $count (Number)
search-count = { $count ->
    [one] 1 gevonden
   *[other] { $count } gevonden
}
search-more = Er is meer. Typ er een woord bij.
search-places = Ga naar
