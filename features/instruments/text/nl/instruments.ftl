## Vragenlijsten
instruments-title = Vragenlijsten
instruments-lead = Wat Zwerm kan vragen. Lees elke stelling, voordat er iets gevraagd wordt.
instruments-not-yet = Een meting met deze vragenlijsten kan in Zwerm nog niet. Wel: Zwerm in de zaal, de teamronde, en zwerm analyse voor antwoorden die je al hebt.
instruments-zwermscan = De cultuurscan: vertrouwen, autonomie, groei en zin, en waar dat op rust. De kern duurt drie minuten; andere delen komen om de beurt.
instruments-pulse = Drie stellingen uit de kern van de Zwermscan, elke keer andere. Na acht keer is alles een keer gevraagd.
instruments-mirror = Vijf dingen die leidinggeven vraagt, over één leidinggevende. Die vult eerst zelf in. De uitkomst is van de leidinggevende alleen.
# $count (String)
instruments-at-a-time = { $count } stellingen
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
instruments-at = Stelling { "{" }at{ "}" } van { "{" }all{ "}" }
instruments-next = Volgende
instruments-skip = Sla over
instruments-back = Vorige
instruments-all = Alles op één pagina
instruments-one = Eén voor één
instruments-skipped = Je sloeg { "{" }n{ "}" } over.
instruments-to-skipped = Naar de eerste die je oversloeg
