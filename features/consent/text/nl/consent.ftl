consent-title = Instemming
# $organisation (String)
consent-lead = Wat raakt aan hoe mensen werken, staat uit tot de ondernemingsraad instemt, of tot vastligt waarom dat niet hoeft. Iedereen bij { $organisation } ziet hier hetzelfde.
consent-privacy = Wat Zwerm bewaart
consent-seen = Iedereen in de organisatie

## Hoe een onderdeel ervoor staat
consent-pill-waits = Staat uit
consent-pill-on = Aan
consent-pill-still = Staat stil
consent-waits = De ondernemingsraad heeft nog niet geantwoord.
consent-by-nobody = de ondernemingsraad
# $on (String)
# $by (String)
consent-says-consented = Instemming op { $on }, gegeven door { $by }.
# $on (String)
# $by (String)
consent-says-withdrawn = Instemming ingetrokken op { $on } door { $by }. Wat er staat kun je lezen; er verandert niets.
# $on (String)
# $by (String)
consent-says-no-council = Er is geen ondernemingsraad. Vastgelegd op { $on } door { $by }.
# $on (String)
# $by (String)
consent-says-staff-meeting = Besproken in de personeelsvergadering. Vastgelegd op { $on } door { $by }.
# $paper (String)
# $on (String)
# $by (String)
consent-says-on-paper = De ondernemingsraad stemde op papier in op { $paper }. Vastgelegd op { $on } door { $by }.
# $on (String)
# $by (String)
consent-says-denied = Op { $on } zei { $by } dat de ondernemingsraad hier niet op papier mee instemde. Wat er staat kun je lezen; er verandert niets.
consent-says-in-use = Dit was al in gebruik voordat Zwerm om instemming vroeg.
consent-look = De ondernemingsraad heeft hier nog niet naar gekeken en wordt dat gevraagd.
consent-changed = Sinds dit antwoord veranderde het dossier. De ondernemingsraad wordt opnieuw gevraagd.
consent-file = Lees het instemmingsdossier
consent-now = Hoe het ervoor staat
consent-differences = Wat er in het dossier veranderde
consent-print = Kenmerk van het dossier van nu:
consent-all-answers = Alle antwoorden

## De ondernemingsraad
consent-council = De ondernemingsraad stemt in
consent-council-says = Lees eerst het instemmingsdossier van elk onderdeel. Kies daarna waar de raad mee instemt. Dat kan voor alles tegelijk, of stap voor stap.
consent-which = Om welke onderdelen gaat het?
consent-words = Wat de raad erbij zegt
consent-words-hint = Bijvoorbeeld: wat jullie afspraken, of wanneer jullie opnieuw kijken.
consent-agree = Stem hiermee in
consent-choose-module = Kies minstens één onderdeel.
consent-stale = Intussen antwoordde iemand anders, of veranderde een dossier. Kijk hoe het nu staat en antwoord opnieuw.
# $day (String)
consent-not-yet = De raad trok dit in. Jij zit daar nog geen dertig dagen in: je kunt er vanaf { $day } weer mee instemmen.
consent-take-back = Trek de instemming in
consent-take-back-says = Wat er staat blijft leesbaar voor wie het mocht lezen. Er komt niets bij en er verandert niets, tot de raad opnieuw instemt. Wat van iemand zelf is kan die altijd weghalen.
consent-take-back-why = Waarom?
consent-take-back-do = Trek in

## Wie Zwerm beheert
consent-first = Eerst dit
consent-first-says = Zonder antwoord gaan deze onderdelen niet aan. Is er een ondernemingsraad? Dan geeft die het antwoord.
consent-has-council = Er zit iemand in de ondernemingsraad. Die ziet op Vandaag dat Zwerm om een antwoord vraagt. Jij hoeft niets te doen.
# $day (String)
consent-council-rests = Er zit nu niemand in de ondernemingsraad: wie erin zat, is genoteerd als vertrokken. Komt die niet terug, dan kun je vanaf { $day } iemand aanwijzen. Tot dan kan alleen vastliggen wat de raad op papier zei.
consent-step-office = Geef iemand van de ondernemingsraad die taak.
consent-step-office-where = Wie welke taak heeft
consent-step-file = Laat de raad de instemmingsdossiers lezen. Ze staan hieronder bij elk onderdeel en je kunt ze afdrukken.
consent-step-answer = De raad stemt in op deze pagina. Dan gaat het meteen aan.
consent-tell = Instemmen hoeft niet, of gebeurde op papier
consent-tell-says = Dit komt bij elk onderdeel te staan, met jouw naam. Een ondernemingsraad kan later alsnog anders beslissen.
consent-ground = Waarom hoeft het niet?
consent-no-council = Er is geen ondernemingsraad
consent-no-council-says = Bijvoorbeeld omdat jullie met minder dan vijftig mensen zijn.
consent-staff-meeting = Er is een personeelsvergadering
consent-staff-meeting-says = Het is daar besproken.
consent-on-paper = De ondernemingsraad stemde op papier in
consent-on-paper-says = Je vult hieronder de dag in.
consent-paper = De dag op het papier
consent-paper-hint = Alleen als de raad op papier instemde.
consent-paper-day = Vul de dag in die op het papier staat.
consent-paper-to-come = Deze dag komt nog.
consent-choose-ground = Kies waarom het niet hoeft.
consent-why = In je eigen woorden
consent-why-hint = Met wie is het besproken? Wat spraken jullie af?
consent-put = Leg dit vast

## Wat er gebeurde
consent-done-consented = Vastgelegd. Wat de raad koos, staat nu aan.
consent-done-told = Vastgelegd. Deze onderdelen staan nu aan.
consent-done-denied = Vastgelegd. Iedereen leest dat de raad hier niet mee instemde, en het staat stil.
consent-done-taken-back = Vastgelegd. Dit onderdeel staat nu stil.

## Uitleg
consent-how = Zo werkt het
consent-how-off = Wat uit staat, is er voor niemand. Er wordt niets van bewaard.
consent-how-law = Volgens de WOR (artikel 27) stemt de ondernemingsraad in met regels over gegevens van wie er werkt.
consent-how-back = De raad kan zijn instemming altijd intrekken. Alleen de raad zelf zet het dan weer aan: iemand die er dertig dagen in zit, of wie het zelf introk. Dat blijft zo als er een nieuwe raad komt.
consent-how-again = Verandert in een nieuwe versie wat Zwerm bewaart, wie het ziet of hoe lang? Dan vraagt Zwerm de raad opnieuw, en laat zien wat er anders is.
consent-offices = Wie er in de ondernemingsraad zit

## Op Vandaag
consent-today = Instemming
consent-today-council = Zwerm vraagt de ondernemingsraad om een antwoord.
consent-today-answer = Bekijk de vraag
# $by (String)
# $day (String)
consent-today-on-paper = { $by } legde op { $day } vast dat de ondernemingsraad op papier instemde. Daardoor staat dit aan:
consent-deny = Dat klopt niet
consent-deny-says = Dan staat het meteen stil. Iedereen leest dat jij dit zei, en wanneer.
# $organisation (String)
consent-mail-subject = Op papier ingestemd? { $organisation }
# $name (String)
consent-mail-hello = Hoi { $name },
# $by (String)
consent-mail-what = { $by } legde vast dat de ondernemingsraad op papier instemde. Daardoor staat dit nu aan:
consent-mail-do = Klopt dat? Dan hoef je niets te doen. Klopt het niet? Zeg dat dan op Vandaag, met één tik. Dan staat het meteen stil.
consent-today-keeper = Een deel van Zwerm wacht op de ondernemingsraad, of op jouw uitleg waarom dat niet hoeft.
consent-today-begin = Regel dit eerst
consent-today-waits = Afspraken maken kan nog niet: de ondernemingsraad heeft nog niet ingestemd. Je kunt vast rondkijken en vertellen hoe je werkt.
consent-today-still = Afspraken staan stil: de ondernemingsraad trok zijn instemming in. Lezen kan wel.
consent-today-see = Hoe het ervoor staat

## Instellingen
settings-title = Instellingen en wijzigingen
# $organisation (String)
settings-lead = Wat er ingesteld is en wat daaraan veranderde: wie, wanneer, waarom en van wat naar wat. Iedereen bij { $organisation } kan dit lezen.
settings-changes = Wijzigingen
settings-none = Er is nog niets veranderd.
settings-more = Verder
settings-terms = Bewaartermijnen
settings-terms-says = Hoe lang Zwerm iets bewaart, staat in het programma en niet in een instelling. Verandert het met een nieuwe versie, dan vraagt Zwerm de ondernemingsraad opnieuw.
settings-off = uit
settings-on = aan
settings-still = stil

## Drempels
threshold-title = Drempels
threshold-lead = Met hoeveel mensen een groep minstens moet zijn voordat er iets over te zien is. Metingen komen later; deze getallen gelden dan meteen.
threshold-what = Wat
threshold-level = Nu
threshold-floor = Laagst
threshold-pill-waits = Wacht op antwoord
threshold-how = Zo verandert een drempel
threshold-how-raise = Hoger maken kan één beheerder of één lid van de ondernemingsraad. Dat geldt meteen.
threshold-how-lower = Lager maken vraagt er twee. Een beheerder stelt het voor. Iemand van de ondernemingsraad stemt in binnen veertien dagen. Is er geen ondernemingsraad? Dan de functionaris gegevensbescherming. Wie instemt, heeft die taak al minstens dertig dagen voor het voorstel.
threshold-how-floor = Onder het laagste getal kan niemand. Het staat in het programma.
threshold-how-wave = Loopt er een meting? Dan verandert er niets tot die klaar is.
threshold-invited = Mensen in een groep
threshold-invited-says = Zoveel mensen zijn minstens uitgenodigd in een groep die meedoet met een meting.
threshold-answers = Antwoorden voor een gemiddelde
threshold-answers-says = Bij minder antwoorden is er geen gemiddelde te zien.
threshold-left-over = Mensen die overblijven
threshold-left-over-says = Zoveel mensen blijven er minstens over naast een groep die te zien is. Anders is terug te rekenen wat de rest zei.
threshold-spread = Antwoorden voor een verdeling
threshold-spread-says = Bij minder antwoorden is niet te zien hoe ze verdeeld zijn.
threshold-open-answers = Antwoorden voor open antwoorden
threshold-open-answers-says = Bij minder antwoorden is niet te lezen wat mensen opschreven.
# $level (Number)
# $floor (Number)
threshold-now = Nu { $level }, en nooit lager dan { $floor }
# $to (Number)
# $until (String)
threshold-proposed = Voorgesteld: { $to }. Antwoorden kan tot en met { $until }
threshold-other-side = Dit wordt lager als de ondernemingsraad instemt. Is er geen ondernemingsraad? Dan de functionaris gegevensbescherming.
threshold-assent = Stem in
threshold-refuse = Stem niet in
threshold-take-back = Trek je voorstel in
threshold-other = Een ander getal
threshold-other-says = Een hoger getal geldt meteen. Een lager getal wordt een voorstel van een beheerder.
threshold-number = Aantal mensen
# $floor (Number)
# $most (Number)
threshold-level-wrong = Vul een heel getal in van { $floor } tot en met { $most }.
threshold-why = Waarom?
threshold-send = Verander dit
threshold-is-so = Het is nu al zo.
threshold-waits-already = Er wacht al een voorstel. Dat moet eerst beantwoord of ingetrokken zijn.
threshold-own = Wie iets voorstelt, stemt er niet zelf mee in.
threshold-council-answers = Er is een ondernemingsraad. Alleen die kan hiermee instemmen.
# $days (Number) hoeveel dagen iemand die taak al moet hebben
threshold-too-new = Je hebt je taak nog te kort. Instemmen kan wie die taak minstens { $days } dagen voor het voorstel kreeg.
threshold-wave-runs = Er loopt een meting. Tot die klaar is, verandert er niets.
threshold-done-raised = Vastgelegd. Het hogere getal geldt nu.
threshold-done-proposed = Je voorstel staat klaar. De andere kant ziet het op Vandaag.
threshold-done-lowered = Vastgelegd. Het lagere getal geldt nu.
threshold-done-closed = Het voorstel is van de baan.
# $by (String)
threshold-says-raised = Hoger gemaakt door { $by }.
# $by (String)
# $other (String)
threshold-says-lowered = Voorgesteld door { $by }, instemming van { $other }.
# $by (String)
threshold-says-waits = Voorgesteld door { $by }. Er is nog geen antwoord.
# $by (String)
# $other (String)
threshold-says-closed = Voorgesteld door { $by }. Niet doorgegaan: { $other }.
consent-today-threshold = Er ligt een voorstel om een drempel lager te maken. Iemand van jullie kant antwoordt.
