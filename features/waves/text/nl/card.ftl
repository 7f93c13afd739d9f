## De gesprekskaart van een ronde
waves-card = Gesprekskaart
waves-card-aim = Voor een gesprek van een halfuur met je team: zien wat er staat, en één stap kiezen.
waves-card-print = Print
waves-card-browser = Printen kan met het menu van je browser. De kaart past op één A4.
waves-card-out = Wat opvalt
waves-card-best = Staat sterk
waves-card-least = Roept een vraag op
waves-card-hold = Wat doen jullie hier dat werkt? Houd dat vast.
waves-card-no-mark = Dat is geen cijfer voor jullie, maar een begin van een gesprek.
waves-card-close = De onderwerpen liggen bij jullie dicht bij elkaar: wat verschilt, kan toeval zijn. Kies samen waar jullie het over willen hebben.
waves-card-hidden = Van jullie groep is geen beeld, omdat er te weinig antwoorden zijn. Praten kan wel: kies samen een onderwerp.
waves-card-before = Eerder kozen jullie
waves-card-talk = Praat met elkaar
# $theme (String)
waves-card-talk-about = Praat over { $theme }
waves-card-how = Eerst ieder twee minuten voor zichzelf, dan een rondje. Wie wat antwoordde, hoeft niemand te zeggen of te raden.
waves-card-other = Liever over iets anders?
waves-card-choose = Wat kiezen wij?
waves-card-what = Wat gaan we doen?
waves-card-who = Wie begint?
waves-card-when = Wanneer kijken we terug?
waves-card-habit = Kies een gewoonte
waves-card-trial = Begin een experiment
waves-card-parallel = Werk er tegelijk aan met het team erboven
waves-card-agreement = Spreek iets af
# $group (String)
waves-card-seen = Alleen wie in deze groep zit: { $group }. Wat een team koos, ziet alleen dat team.
# $day (String)
# $kind (String)
waves-chose = Op { $day } kozen jullie { $kind ->
    [experiment] een experiment.
    [agreement] een afspraak.
   *[other] een gewoonte.
}
# $day (String)
# $kind (String)
# $theme (String)
waves-chose-about = Op { $day } kozen jullie { $kind ->
    [experiment] een experiment
    [agreement] een afspraak
   *[other] een gewoonte
} bij { $theme }.
# $ending (String)
waves-chosen-ended = { $ending ->
    [kept] Die houden jullie.
    [learnt] Jullie leerden er iets van.
   *[other] Die is weggelegd.
}

## Drie vragen bij ieder thema
# $theme (String)
waves-ask-1 = { $theme ->
    [trust] Wanneer liet iemand merken: dit vertrouw ik jou toe? Wat deed dat met je?
    [autonomy] Welk besluit nam je laatst zelf, en hoe pakte dat uit?
    [growth] Wat heb je het afgelopen halfjaar geleerd, en van wie?
    [meaning] Voor wie maakte je werk laatst echt verschil? Hoe weet je dat?
    [self_steering] Wat regelden wij laatst samen, zonder dat iemand het vroeg?
    [craft] Op welk stuk werk zijn wij trots, en wat maakte het goed?
    [context] Waar willen wij over een jaar staan? Zeg het ieder in één zin.
    [achieving] Wat is ons het afgelopen halfjaar gelukt?
    [improving] Wat doen wij nu beter dan een jaar geleden?
    [joy] Op welke dag ging je blij naar huis, en wat was er die dag?
    [steering] Welk resultaat telt dit jaar het meest? Zeggen wij allemaal hetzelfde?
    [giving_trust] Waar kreeg je ruimte, en wat maakte dat het goed ging?
    [communication] Welk nieuws hoorde je op tijd, en wie zorgde daarvoor?
    [letting_grow] Welk deel van je werk past echt bij jou?
    [bonding] Wanneer voelde je: hier hoor ik bij?
    [free_in_time] Wanneer en waar werk jij het best?
    [results] Waaraan zien wij dat ons werk iets oplevert?
    [responsibility] Wanneer pakte iemand iets op wat niemand had gevraagd?
    [open_knowledge] Wie van een ander team hielp ons verder, en hoe vonden we die?
    [flexible] Wanneer kon je werk meebewegen met je leven?
   *[other] Wat herkennen wij in dit beeld? Geef ieder een voorbeeld.
}
# $theme (String)
waves-ask-2 = { $theme ->
    [trust] Wat beloven wij elkaar dat er vaak bij inschiet?
    [autonomy] Waarvoor vragen wij toestemming die niemand nodig heeft?
    [growth] Wat ging er mis waar wij nog niet over praatten? Wat houdt ons tegen?
    [meaning] Welk werk doen wij waar niemand iets aan heeft?
    [self_steering] Wat laten wij liggen omdat het van een ander lijkt?
    [craft] Over welk werk zijn wij het niet eens wat goed is?
    [context] Welke regel zit goed werk in de weg, en wie kan daar iets aan doen?
    [achieving] Wat staat tussen ons en wat we willen bereiken?
    [improving] Welk idee ligt al maanden stil? Waar wacht het op?
    [joy] Wat kost meer energie dan het waard is?
    [steering] Waar ligt vast hoe je iets doet, terwijl het ook anders kan?
    [giving_trust] Wat wordt nagekeken zonder dat het iets toevoegt?
    [communication] Welk besluit hoorden wij te laat, en waar ging dat mis?
    [letting_grow] Wat wil je proberen dat je nu laat? Wat is er het ergste aan als het mislukt?
    [bonding] Waarin sta je er alleen voor?
    [free_in_time] Wanneer zijn wij bereikbaar terwijl het niet hoeft?
    [results] Waar letten wij op dat je erbij bent, in plaats van op wat het oplevert?
    [responsibility] Wat doen wij als een afspraak niet lukt: zeggen we het, of hopen we?
    [open_knowledge] Welke kennis zit bij één of twee mensen?
    [flexible] Voor wie is ons rooster lastig, en weten we dat van elkaar?
   *[other] Wat verrast ons, en wat kan de reden zijn?
}
# $theme (String)
waves-ask-3 = { $theme ->
    [trust] Wat zeggen wij morgen wel, dat we nu vaak inslikken?
    [autonomy] Welk besluit leggen wij vanaf nu bij wie het werk doet?
    [growth] Hoe bespreken wij de volgende fout binnen een week, zonder schuldige?
    [meaning] Van wie willen wij vaker horen wat ons werk oplevert? Wie vraagt het?
    [self_steering] Wat verdelen wij vanaf nu zelf?
    [craft] Wie kijkt er mee met wie, en wanneer?
    [context] Welk getal of welk verhaal willen wij iedere week zien, zodat we kunnen bijsturen?
    [achieving] Welke ene stap brengt ons het dichtst bij ons doel?
    [improving] Wat proberen wij vier weken anders?
    [joy] Waar doen wij iedere week iets meer van?
    [steering] Over welk resultaat spreken wij deze maand iets af?
    [giving_trust] Welke controle laten wij een maand weg, en hoe merken we of dat goed gaat?
    [communication] Wat vertellen wij elkaar vanaf nu vóór het besloten is?
    [letting_grow] Wie ruilt een taak met wie, voor een maand?
    [bonding] Hoe weten wij iedere week hoe het met de ander gaat?
    [free_in_time] Welke afspraak over bereikbaar zijn geeft iedereen rust?
    [results] Bij welk werk spreken wij af wanneer het klaar en goed is?
    [responsibility] Hoe zeggen wij het op tijd als iets niet gaat lukken?
    [open_knowledge] Wat schrijven of tonen wij deze maand voor een ander team?
    [flexible] Wat kunnen wij onderling ruilen zodat het voor iedereen past?
   *[other] Wat is één kleine stap die wij zelf kunnen zetten?
}
# $kind (String)
waves-trend-chose = { $kind ->
    [experiment] experiment
    [agreement] afspraak
   *[other] gewoonte
}
