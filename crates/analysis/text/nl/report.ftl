# $first (String)
# $last (String)
report-and = { $first } en { $last }
report-lang-title = Rapport
report-table = Bekijk als tabel
report-figures = Bekijk de cijfers
report-figures-as-tables = De cijfers van de tekeningen
report-hidden-heading = Wat je hier niet ziet, en waarom
report-method-heading = Hoe dit is gerekend
report-warnings-heading = Let op bij dit bestand
report-not-shown = Niet getoond:
report-plus-minus = plus of min
report-low = Laag
report-high = Hoog
report-sure = ± hoe zeker we zijn
report-hatched = Niet getoond
report-footer = Gemaakt met Zwerm. Gemiddelden gaan over groepen, nooit over één mens.
reason-nobody = niemand vulde dit in
# $least (String)
reason-too-few = minder dan { $least } antwoorden
reason-withheld = afgesproken om niet te tonen
reason-few-changed = er wisselden te weinig mensen sinds de vorige ronde
reason-leaves-too-few = naast de rest zou een te kleine groep overblijven
reason-gives-away = samen met andere cijfers zou je een kleine groep kunnen uitrekenen
reason-above-hidden = het geheel erboven is niet getoond
reason-not-proven = niet bewezen dat het veilig is
reason-too-narrow = de andere gemiddelden samen zouden dit te precies maken
reason-all-alike = negen van de tien of meer antwoordden gelijk
lead-nothing = Er zijn te weinig antwoorden om iets te tonen.
# $name (String)
# $mean (String)
lead-one = Het gemiddelde van { $name } is { $mean }.
# $low (String)
# $high (String)
lead-close = Alles ligt dicht bij elkaar: de gemiddelden gaan van { $low } tot { $high }. Wat het hoogst en het laagst staat, kan toeval zijn.
# $top (String)
# $high (String)
# $bottom (String)
# $low (String)
lead-apart = Het hoogst staat { $top } ({ $high }), het laagst { $bottom } ({ $low }). Dat verschil is meer dan toeval.
# $from (String)
# $to (String)
fact-answers = { $from } tot { $to } antwoorden
# $least (String)
fact-anonymous = Onder { $least } antwoorden geen cijfer
fact-in-development = Vragenlijst in ontwikkeling
heat-heading = Waar gaat het goed, en waar wringt het?
# $low (String)
# $high (String)
heat-lead = Gemiddelden van { $low } tot { $high }. Geen enkel team staat hier met naam.
heat-all = Hele organisatie
heat-now = Deze ronde
heat-round = Ronde
heat-not-asked = niet gevraagd
heat-for-all-alone = alleen voor de hele organisatie: anders wordt het een cijfer voor één leidinggevende
table-construct = Onderwerp
table-statement = Stelling
table-outcome = Uitkomst
table-mean = Gemiddelde
table-middle-half = Helft van de teams in het midden
table-between = Deel van de verschillen dat tussen teams ligt
table-share = Aandeel
table-interval = Met 95% zekerheid tussen
table-none = niet getoond
# $low (String)
# $high (String)
table-range = { $low } tot { $high }
# $mean (String)
# $half (String)
table-margin = { $mean } ± { $half }
teams-alike = Tussen teams is geen aantoonbaar verschil
# $names (String)
teams-differ = Teams verschillen aantoonbaar in { $names }
teams-lead = De teams staan hier zonder naam, als één band. Een team ziet zijn eigen beeld als eerste en beslist zelf of het dat deelt.
teams-band = De helft van de teams die in het midden ligt
teams-mean = Hele organisatie
teams-caption = Teams naast elkaar, zonder naam
# $name (String)
# $mean (String)
# $band (String)
teams-said = { $name }: gemiddeld { $mean }; de helft van de teams in het midden: { $band }
# $count (String)
note-comparisons = Aantal vergelijkingen hiervoor: { $count }. Daarmee is rekening gehouden.
# $layer (String)
layers-layer = Laag { $layer }
trend-lead = Hele organisatie. De streep bij elk punt is waar het gemiddelde met 95% zekerheid ligt.
trend-caption = Gemiddelden per ronde, met de marge
trend-too-few = Twee rondes naast elkaar: te weinig om van een verandering te spreken
trend-none = Tussen de eerste en de laatste ronde is geen aantoonbare verandering
# $name (String)
# $from (String)
# $to (String)
trend-up = { $name } steeg van { $from } naar { $to }.
# $name (String)
# $from (String)
# $to (String)
trend-down = { $name } daalde van { $from } naar { $to }.
# $name (String)
trend-turnover = { $name }: deze verandering kan ook komen doordat andere mensen antwoordden.
likert-heading = Hoe de antwoorden verdeeld zijn
# $text (String)
# $share (String)
likert-most = “{ $text }”: daar is { $share } het mee eens, het meest van alle stellingen
likert-lead = Elke stelling zoals hij er stond, hele organisatie, in procenten. In drie delen bij minder dan 50 antwoorden, en waar een paar mensen een stelling oversloegen.
likert-caption = Antwoorden per stelling
likert-low = Oneens
likert-middle = Niet eens, niet oneens
likert-high = Eens
# $share (String)
likert-agree = { $share } eens
# $text (String)
# $low (String)
# $middle (String)
# $high (String)
likert-said = { $text } { $low } oneens, { $middle } niet eens en niet oneens, { $high } eens
drivers-lead = Hoeveel van de verschillen binnen teams in de uitkomst met elk onderwerp samengaat.
drivers-caption = Wat met wat samenhangt
drivers-bar = Aandeel
drivers-reach = Met 95% zekerheid hiertussen
drivers-none = Er zijn te weinig antwoorden of teams om te zeggen wat met wat samenhangt
# $outcome (String)
drivers-too-few = Over “{ $outcome }” zijn er te weinig antwoorden of teams.
# $outcome (String)
drivers-nothing = Bij “{ $outcome }” hangt niets aantoonbaar samen met één van de onderwerpen.
# $name (String)
# $outcome (String)
# $share (String)
# $between (String)
drivers-said = { $name } hangt samen met { $outcome }: { $share }, met 95% zekerheid { $between }
drivers-not-cause = Samenhang zegt niet wat waardoor komt.
sound-heading = Kun je op deze cijfers bouwen?
sound-lead = Meten de stellingen samen één ding, en ziet men het binnen een team hetzelfde?
sound-caption = Betrouwbaarheid en eensgezindheid
sound-reliability = De stellingen samen
sound-alpha = Alfa (95%)
sound-omega = Omega
sound-agreement = Binnen teams
sound-icc = ICC(1), ICC(2)
sound-one-item = één stelling: niet te zeggen
# $least (String)
sound-too-few = minder dan { $least } volledige antwoorden: niet te zeggen
sound-good = meten goed één ding
sound-enough = meten voldoende één ding
sound-weak = hangen los samen: lees dit gemiddelde met voorzichtigheid
# $value (String)
# $low (String)
# $high (String)
sound-interval = { $value } ({ $low } tot { $high })
# $one (String)
# $two (String)
sound-iccs = { $one } en { $two }
# $alike (String)
# $all (String)
sound-teams = { $alike } van { $all } teams zien het hetzelfde
hidden-teams = Geen enkel team staat in dit rapport met naam. Wie de gegevens beheert, vindt teams in analysis.json; dat bestand is niet om te delen.
hidden-nothing = Verder is niets weggelaten.
# $count (String)
# $reason (String)
hidden-figures = Gemiddelden die ontbreken: { $count }, want { $reason }.
# $name (String)
# $version (String)
# $licence (String)
method-instrument = Vragenlijst { $name }, versie { $version }, licentie { $licence }.
method-scores = Stellingen die andersom gesteld zijn, zijn eerst omgedraaid. Wie minstens driekwart van de stellingen van een onderwerp invulde, telt daar mee met het gemiddelde.
method-teams = Verschil tussen teams: variantieanalyse en ICC over wie alle stellingen van het onderwerp invulde, en REML over alle gemiddelden. Het heet pas een verschil als het ook na correctie voor alle vergelijkingen (Benjamini-Yekutieli, 10%) meer is dan toeval.
method-reliability = Betrouwbaarheid: alfa over alle antwoorden (elke samenhang over wie beide stellingen invulde; interval van Feldt) en omega (één factor, maximum likelihood) over wie alles invulde, vanaf 30 volledige antwoorden. Eensgezindheid: rwg(J) over wie alles invulde, tegen een gelijke verdeling; hetzelfde zien heet het vanaf 0,71 en boven wat toeval geeft.
method-along = Samenhang: R² binnen teams, verdeeld volgens LMG (boven twaalf onderwerpen volgens Johnson), met intervallen door teams opnieuw te trekken; vanaf 50 antwoorden, 10 per onderwerp en 10 teams.
method-many = Verandering tussen rondes: Welch, gecorrigeerd volgens Benjamini-Hochberg (10%), en nooit bij minder dan drie rondes.
# $answers (String)
# $left (String)
# $spread (String)
method-shown = Getoond vanaf { $answers } antwoorden; wat overblijft is ook minstens { $left } mensen; hoe een stelling verdeeld is vanaf { $spread } antwoorden.
# $seed (String)
method-seed = Startgetal voor toeval: { $seed }. Met hetzelfde bestand en hetzelfde getal komt hetzelfde rapport.
# $names (String)
warn-not-asked = Niet gevraagd in dit bestand: { $names }.
# $names (String)
warn-unused = Niet gebruikte kolommen: { $names }.
# $name (String)
warn-nobody = { $name } is door niemand ingevuld.
# $name (String)
warn-all-alike = Bij { $name } gaf iedereen hetzelfde antwoord; daar valt niets mee te vergelijken.
# $name (String)
warn-few = Minder dan de helft vulde { $name } in.
# $name (String)
warn-measured = { $name } bevat getallen tussen de antwoorden in; daarvan is geen verdeling gemaakt.
warn-no-team = Sommige rijen hebben geen team; die tellen mee in het geheel.
warn-one-team = Er is maar één team; vergelijken tussen teams kan niet.
warn-unlinked = Er is niet bekend wie in meer rondes antwoordde; rondes zijn behandeld alsof het andere mensen waren.
heat-unit = Onderdeel
heat-margin = Marge
# $folder (String)
report-farewell = Het rapport staat in { $folder }: open report.html. Deel analysis.json niet: daarin staan teams met naam.
# $outcome (String)
# $names (String)
drivers-with = Met “{ $outcome }” hangt aantoonbaar samen: { $names }.
# $outcome (String)
# $names (String)
drivers-against = Andersom hangt met “{ $outcome }” samen: { $names } (meer van het een, minder van het ander).
# $outcome (String)
# $share (String)
drivers-all = Alle onderwerpen samen gaan bij “{ $outcome }” samen met { $share } van de verschillen binnen teams.
# $share (String)
drivers-whole = De hele balk is { $share }
# $from (String)
# $to (String)
heat-from-to = Van { $from } tot en met { $to }
# $name (String)
# $at (String)
# $count (String)
heat-page = { $name } ({ $at } van { $count })
layers-caption = De lagen van de organisatie naast elkaar
layers-lead = Komt wat de leiding over het eigen werk zegt, terug op de werkvloer? Laag 1 is de top van de organisatie.
layers-lead-column = Komt wat de ene laag over het eigen werk zegt, terug in de andere?
layers-alike = Tussen de lagen van de organisatie is geen aantoonbaar verschil
# $names (String)
layers-differ = De lagen van de organisatie verschillen aantoonbaar in { $names }
layers-too-few = De lagen van de organisatie kunnen hier niet naast elkaar staan
# $names (String)
layers-parallel = Bij { $names } gaat het gelijk op: waar mensen hoger in de boom hoger antwoorden, doen de mensen direct eronder dat ook. Dat zegt niet wat waardoor komt.
layers-not-parallel = Dat het antwoord van de ene laag terugkomt in de laag eronder, is hier niet aantoonbaar.
# $name (String)
cut-caption = Groepen naar “{ $name }” naast elkaar
cut-lead = Hele organisatie, naar een kenmerk dat vooraf is gekozen. De volgorde is die van het bestand.
# $name (String)
cut-alike = Tussen de groepen naar “{ $name }” is geen aantoonbaar verschil
# $name (String)
# $names (String)
cut-differ = De groepen naar “{ $name }” verschillen aantoonbaar in { $names }
# $name (String)
cut-too-few = Groepen naar “{ $name }” kunnen hier niet naast elkaar staan
response-caption = Hoeveel mensen meededen
response-head = Antwoordde
response-lead = Van wie was uitgenodigd. In woorden, want een percentage telt mensen.
# $share (String)
response-whole = Van alle mensen antwoordde { $share }
response-under-quarter = minder dan een kwart
response-under-half = minder dan de helft
response-over-half = meer dan de helft
response-over-three-quarters = meer dan driekwart
response-nearly-all = bijna iedereen
response-low = Waar minder dan de helft antwoordde, kan het beeld van de rest anders zijn. Lees die cijfers met voorzichtigheid.
# $name (String)
# $waves (String)
trend-beyond = { $name }: { $waves } ligt buiten wat de eigen reeks gewoon maakt.
# $name (String)
# $wave (String)
trend-drift = { $name }: vanaf { $wave } schuift de reeks langzaam weg van haar eigen gemiddelde.
# $name (String)
# $wave (String)
# $from (String)
# $to (String)
trend-break = { $name } ligt sinds { $wave } op een ander niveau: eerst { $from }, daarna { $to }.
# $count (String)
trend-by-itself = Bij { $count } reeksen valt er soms een punt door toeval buiten zijn grenzen. Vraag dus eerst wat er toen was.
trend-limits = Hiertussen ligt de reeks gewoonlijk
trend-outside = Ligt daarbuiten
# $name (String)
trend-stayers = { $name }: ook wie in beide rondes antwoordde, antwoordde anders; komen en gaan alleen verklaart deze verandering niet.
# $share (String)
trend-stayed = Van de antwoorden in de eerste en de laatste ronde samen is ongeveer { $share } van mensen die beide keren meededen.
factors-lead = Binnen teams: wie binnen een team een punt hoger antwoordt op het onderwerp, zoveel punten hoger of lager op de uitkomst. Tussen teams: hetzelfde voor gemiddelden van teams. De andere onderwerpen zijn gelijk gehouden.
factors-caption = Wat er in en tussen teams samengaat met de uitkomst
factors-between = Tussen teams
factors-within = Binnen teams
# $name (String)
# $level (String)
factors-row = { $name } · { $level }
factors-dot = Punten uitkomst per punt onderwerp
factors-zero = Geen samenhang
# $outcome (String)
# $names (String)
factors-teams-more = Teams die hoger staan op { $names }, staan ook hoger op “{ $outcome }”.
# $outcome (String)
# $names (String)
factors-teams-less = Teams die hoger staan op { $names }, staan lager op “{ $outcome }”.
# $outcome (String)
factors-teams-none = Tussen teams hangt geen onderwerp aantoonbaar samen met “{ $outcome }”.
# $outcome (String)
factors-few-teams = Er zijn te weinig teams om te zeggen wat er tussen teams samenhangt met “{ $outcome }”.
# $names (String)
factors-people-more = Binnen teams gaat meer { $names } samen met meer.
# $names (String)
factors-people-less = Binnen teams gaat meer { $names } samen met minder.
sound-factor = Past één factor?
# $cfi (String)
# $rmsea (String)
# $srmr (String)
sound-fit = CFI { $cfi }; RMSEA { $rmsea }; SRMR { $srmr }
warn-more-than-invited = Ergens antwoordden meer mensen dan er volgens de boom waren uitgenodigd; daar staat geen respons.
method-row = Een reeks van acht rondes of meer: grenzen van de reeks zelf (XmR, 2,66 keer het gemiddelde verschil van buren), langzaam verschuiven (EWMA) en één breuk (CUSUM, Benjamini-Hochberg 10%). Tussen en binnen teams: regressie met een eigen niveau per team (REML), alleen met minstens 10 teams meer dan er onderwerpen zijn.
# $least (String)
hidden-proof = In report.json staat één bewijs voor alles wat hier geteld en gemiddeld is, samen: afdelingen, lagen, groepen, teams zonder naam, alle rondes, en stellingen naast hun onderwerp. Geen optelling daarvan gaat over minder dan { $least } mensen, en de gemiddelden leggen geen verborgen groep tot op een punt vast. Iedereen kan het narekenen met: zwerm verify-report.
hidden-unproved = Drie dingen staan niet in dat bewijs. De band van de helft van de teams in het midden: die is wel samen met alles getoetst, maar het bewijs ervan zou gemiddelden van teams verraden. De marges: ze zijn van dezelfde groepen, maar hoe precies ze een verborgen groep begrenzen is niet bewezen. En getallen die geen optelling zijn, zoals alfa, omega, ICC en samenhang: die gaan elk over iedereen samen.
# $name (String)
trend-moves = { $name }: de reeks ligt niet stil. Zoveel rondes liggen buiten haar grenzen dat het om de hele reeks gaat, niet om één ronde.
# $count (String)
factors-many = { $count } onderwerpen (zie de tabel)
