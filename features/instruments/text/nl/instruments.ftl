## Vragenlijsten
instruments-title = Vragenlijsten
instruments-lead = Wat Zwerm kan vragen. Lees elke stelling, voordat er iets gevraagd wordt.
instruments-not-yet = Wie cultuurcoördinator is, vraagt de Zwermscan, de Puls of een eigen vragenlijst in een ronde. De Leiderschapsspiegel kan in een ronde nog niet.
instruments-zwermscan = De cultuurscan: vertrouwen, autonomie, groei en zin, en waar dat op rust. De kern duurt drie minuten; andere delen komen om de beurt.
instruments-pulse = Drie stellingen uit de kern van de Zwermscan, elke keer andere. Na acht keer is alles een keer gevraagd.
instruments-mirror = Vijf dingen die leidinggeven vraagt, over één leidinggevende. Die vult eerst zelf in. De uitkomst is van de leidinggevende alleen.
# $count (Number)
instruments-at-a-time = { $count ->
    [one] 1 stelling
   *[other] { $count } stellingen
}
instruments-half-a-minute = een halve minuut
# $minutes (String)
instruments-minutes = { $minutes } minuten
# $version (String)
instruments-version = versie { $version }
# $licence (String)
instruments-licence = licentie { $licence }
instruments-in-development = in ontwikkeling
instruments-try = Probeer hem
instruments-file = Bewaar als bestand (TOML)
instruments-principles = Waar mensen goed van werken
instruments-building-blocks = Waar het op rust
instruments-outcomes = Wat het oplevert
instruments-factors = Wat leidinggeven vraagt
instruments-working = Het nieuwe werken
instruments-core = In de kern: elke meting.
instruments-in-turn = Om de beurt: niet elke meting.
instruments-factors-say = Nooit per team getoond aan wie buiten dat team is: met één leidinggevende zou het een cijfer voor een mens zijn.
instruments-reversed = andersom
instruments-reversed-says = Andersom: bij deze stelling is oneens het gunstige antwoord. Zwerm draait het antwoord om voor het telt.
# $own (String)
instruments-own = De leidinggevende zelf: { $own }
instruments-turns = De acht beurten
instruments-turns-say = Elke beurt drie stellingen, zo veel mogelijk over verschillende dingen.
instruments-preview = Zo ziet het eruit
instruments-preview-lead = Zoals iemand die antwoordt het ziet. Je kunt alles aanklikken.
instruments-nothing-sent = Niemand: hier wordt niets verstuurd of bewaard.
instruments-view = Wie kijkt
instruments-view-others = Wie met de leidinggevende werkt
instruments-view-own = De leidinggevende zelf
instruments-seen = Gezien
instruments-next-turn = De volgende beurt
instruments-of-zwerm = Van Zwerm
# $organisation (String)
instruments-of-us = Van { $organisation }
# $organisation (String)
instruments-own-lead = Een eigen vragenlijst van { $organisation }.
instruments-nameless = Nog zonder naam
instruments-draft = concept
# $day (String)
instruments-withdrawn = ingetrokken op { $day }
instruments-draft-says = Dit is een concept. Alleen cultuurcoördinatoren zien het.
instruments-withdrawn-says = Deze vragenlijst is ingetrokken: hij wordt niet meer aangeboden. Lezen kan nog.
# $number (String)
instruments-earlier = Dit is een eerdere versie. Versie { $number } is nieuwer.
instruments-statements = Stellingen
instruments-versions = Versies
# $number (String)
# $day (String)
# $author (String)
instruments-version-says = Versie { $number }, gepubliceerd op { $day }, geschreven door { $author }
# $number (String)
# $day (String)
# $author (String)
instruments-version-draft = Versie { $number }, concept van { $day }, geschreven door { $author }
instruments-keep = Voor cultuurcoördinatoren
instruments-go-on = Schrijf verder aan het concept
instruments-change = Begin een volgende versie
instruments-discard = Gooi dit concept weg
instruments-discard-ask = Wat erin staat, is dan weg. Wat gepubliceerd is, blijft.
instruments-discard-yes = Ja, gooi weg
instruments-withdraw = Trek in
instruments-withdraw-ask = Niemand kan hem dan nog kiezen voor een meting. Iedereen kan hem nog lezen. Met een volgende versie bied je hem weer aan.
instruments-withdraw-yes = Ja, trek in
instruments-done-published = Gepubliceerd. Iedereen kan deze vragenlijst nu lezen en uitproberen.
instruments-done-withdrawn = Ingetrokken.
instruments-done-discarded = Het concept is weg.
instruments-done-saved = Bewaard.
instruments-new = Maak een eigen vragenlijst
instruments-new-lead = Begin met niets, met een kopie, of met een bestand. Het wordt een concept, dat jij en andere cultuurcoördinatoren zien.
instruments-begin-with = Waar begin je mee?
instruments-begin = Begin
instruments-choose = Kies waar je mee begint.
instruments-from-nothing = Met een lege lijst
instruments-from-core = Met de kern van de Zwermscan (24 stellingen)
instruments-from-scan = Met de hele Zwermscan (54 stellingen)
instruments-from-mirror = Met de Leiderschapsspiegel (15 stellingen)
# $name (String)
instruments-from-own = Met { $name }
# $most (Number)
instruments-no-room = Er zijn al { $most } eigen vragenlijsten. Gooi eerst een concept weg.
instruments-import = Of met een bestand
instruments-import-file = Bestand
instruments-import-hint = CSV uit een spreadsheet, of TOML zoals Zwerm het bewaart. Hooguit 5 MB, 24 begrippen en 120 stellingen.
instruments-import-do = Lees dit bestand
instruments-choose-file = Kies een bestand.
instruments-example-csv = Voorbeeld om in te vullen (CSV)
instruments-example-toml = Voorbeeld: de Zwermscan (TOML)
instruments-columns = Welke kolommen kent Zwerm?
instruments-columns-say =
    Wat je met een paar stellingen samen meet. Leeg: hetzelfde als de rij erboven. Nodig.
    Hetzelfde in het Engels.
    De stelling in het Nederlands. Nodig, of die in het Engels.
    De stelling in het Engels.
    Ja of nee: is oneens bij deze stelling het gunstige antwoord?
    Het deel van de vragenlijst waar het begrip in staat. Leeg: hetzelfde als erboven.
    De naam van de kolom in een bestand met antwoorden: letters en cijfers. Leeg: Zwerm kiest er een.
    Laagste en hoogste antwoord: 1 tot 5. Leeg is 1 tot 5.
    Hoe de leidinggevende zelf het zegt, als het over één leidinggevende gaat.
    Hetzelfde in het Engels.
instruments-of-others = Zijn de stellingen van iemand anders? Vraag dan eerst of je ze mag gebruiken en veranderen. Veel bekende vragenlijsten mag je niet zomaar overnemen.
# $count (Number)
instruments-file-wrong = { $count ->
    [one] Er is één ding mis in dit bestand. Er is niets bewaard.
   *[other] Er zijn { $count } dingen mis in dit bestand. Er is niets bewaard.
}
# $line (String)
# $says (String)
instruments-line = Regel { $line }: { $says }
# $count (String)
instruments-more-wrong = En nog { $count }.
# $most (String)
instruments-file-large = Dit bestand is te groot: hooguit { $most } MB.
instruments-file-spreadsheet = Dit is een spreadsheet. Bewaar hem als CSV en kies dat bestand.
instruments-file-no-text = Dit is geen tekst die Zwerm kan lezen. Bewaar het als CSV (UTF-8).
instruments-file-quote = Een aanhalingsteken klopt niet. Zet er om een cel twee, of geen.
instruments-file-empty = Er staat niets in.
instruments-file-headings = Boven de kolommen moet in elk geval begrip staan, en nl of en.
# $heading (String)
instruments-file-heading-twice = De kolom { $heading } staat er twee keer.
# $most (String)
instruments-file-cells = Deze rij heeft meer cellen dan de { $most } kolommen. Staat er een scheidingsteken in een stelling? Zet die dan tussen aanhalingstekens.
instruments-file-no-words = Deze rij heeft geen stelling.
instruments-file-no-construct = Zeg bij welk begrip deze stelling hoort.
# $typed (String)
instruments-file-reversed = { $typed } is geen ja of nee. Zeg of deze stelling andersom is.
# $typed (String)
instruments-file-scale = { $typed } is geen schaal. Schrijf bijvoorbeeld 1 tot 5. Van 1-5 maakt een spreadsheet soms een datum.
instruments-edit-lead = Elke knop bewaart wat je typte. Publiceren kan als iedereen de stellingen kan lezen.
instruments-both = Iemand anders schreef hier ook aan
instruments-yours = Wat jij schreef
instruments-theirs = Wat er nu staat
instruments-stale = Iemand anders veranderde dit net. Je ziet beide teksten. Maak er één van en bewaar opnieuw.
instruments-no-draft = Iemand anders publiceerde dit intussen. Begin in een ander venster een volgende versie en bewaar dan opnieuw; wat je schreef, staat er nog.
instruments-stops = Wat publiceren nog tegenhoudt
# $count (Number)
instruments-hints = { $count ->
    [one] 1 tip
   *[other] { $count } tips
}
instruments-hints-say = Tips houden niets tegen. Jij beslist.
instruments-save = Bewaar
instruments-read = Lees hem
instruments-whole = De vragenlijst
instruments-name = Naam
instruments-in-dutch = in het Nederlands
instruments-in-english = in het Engels
instruments-dutch = Nederlands
instruments-english = Engels
instruments-licence-name = Licentie
instruments-licence-hint = Wie mag deze woorden gebruiken? Een code zoals EUPL-1.2 of CC-BY-4.0, of: eigen gebruik. Iedereen ziet dit.
instruments-languages = Talen
instruments-languages-hint = In elke taal die je kiest, moeten alle stellingen er staan.
instruments-new-words = Deze stellingen zijn nog niet onderzocht
instruments-new-words-say = Dan staat er overal “in ontwikkeling” bij.
# $number (String)
instruments-part = Begrip { $number }
instruments-part-name = Naam van het begrip
instruments-block = Deel
instruments-block-hint = Begrippen met hetzelfde deel staan bij elkaar. Wat in “Wat leidinggeven vraagt” staat, toont Zwerm nooit per team aan anderen.
instruments-scale = Schaal
instruments-scale-of-words = 1 tot 5: helemaal oneens tot helemaal eens
# $low (String)
# $high (String)
instruments-scale-of-numbers = { $low } tot { $high }: zonder woorden, alleen als bestand
instruments-statement = Stelling
instruments-own-words = Zoals de leidinggevende het zelf zegt,
instruments-reversed-box = Andersom: oneens is het gunstige antwoord
instruments-up = Omhoog
instruments-down = Omlaag
instruments-remove = Haal weg
instruments-add = Nog een stelling
instruments-part-up = Begrip omhoog
instruments-part-down = Begrip omlaag
instruments-part-remove = Haal dit begrip weg
instruments-part-remove-ask = De stellingen van dit begrip gaan mee.
instruments-part-remove-yes = Ja, haal weg
instruments-part-add = Nog een begrip
instruments-full = Meer past er niet: hooguit 120 stellingen en 24 begrippen. Een stelling die de leidinggevende ook zelf leest, telt dubbel.
instruments-publish = Publiceer
instruments-publish-says = Iedereen in de organisatie kan hem dan lezen en uitproberen. Deze versie verandert daarna niet meer.
instruments-may-use = Deze woorden zijn van ons, of we mogen ze gebruiken
instruments-may-use-says = Zijn ze van anderen? Dan heb je gelezen onder welke licentie ze staan, en die hierboven ingevuld.
instruments-may-use-first = Mogen jullie deze woorden gebruiken? Zet een vinkje als het zo is.
instruments-seen-draft = Cultuurcoördinatoren, tot je publiceert
instruments-name-first-nl = De vragenlijst heeft nog geen Nederlandse naam.
instruments-name-first-en = De vragenlijst heeft nog geen Engelse naam.
instruments-licence-first = Er staat nog niet bij wie deze woorden mag gebruiken. Vul een licentie in.
# $id (String)
instruments-part-name-first-nl = Begrip { $id } heeft nog geen Nederlandse naam.
# $id (String)
instruments-part-name-first-en = Begrip { $id } heeft nog geen Engelse naam.
