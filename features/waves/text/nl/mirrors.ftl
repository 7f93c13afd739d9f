## De Leiderschapsspiegel
waves-mirror-title = Leiderschapsspiegel
waves-mirror-ask = Vraag een spiegel voor jezelf
waves-mirror-lead-in = Hoe zien de mensen aan wie je leiding geeft wat jij doet? Jij vraagt het, en alleen jij ziet wat eruit komt. Niemand kan een spiegel van een ander vragen.
waves-mirror-how = Zo gaat het
waves-mirror-how-own = Eerst zeg je hoe je het zelf ziet: vijftien stellingen, twee minuten. Daarna ligt dat vast.
waves-mirror-how-ask = De ondernemingsraad tekent. Dan antwoorden je mensen anoniem op dezelfde vijftien stellingen. Ze zien dat het jouw spiegel is, en wie er nog meer gevraagd is.
# $k (String)
waves-mirror-how-see = Vanaf { $k } antwoorden zie je wat zij samen zeggen, naast je eigen beeld. Jij kiest of je het met hen deelt.
# $people (Number)
waves-mirror-people = { $people ->
    [one] Je geeft leiding aan 1 mens.
   *[other] Je geeft leiding aan { $people } mensen. Zij worden allemaal gevraagd, als één groep.
}
waves-mirror-make = Vraag de spiegel
waves-mirror-made = De spiegel is gemaakt. Er is nog niets gevraagd: zeg eerst hoe je het zelf ziet.
# $name (String)
waves-mirror-of = Spiegel van { $name }
# $name (String)
waves-mirror-whom = De mensen aan wie { $name } leiding geeft
# $least (String)
# $people (Number)
waves-mirror-too-few = Een spiegel kan vanaf { $least } mensen. Jij geeft leiding aan { $people ->
    [0] niemand
    [one] 1 mens
   *[other] { $people } mensen
}: bij zo weinig kun je raden wie wat zei.
waves-mirror-runs = Er loopt al een spiegel van jou. Wacht tot die voorbij is, of trek hem in.
# $day (String)
waves-mirror-too-soon = Een volgende spiegel kan vanaf { $day }. Liggen er twee dicht bij elkaar, dan zie je aan het verschil wat één mens zei.
waves-mirror-instead = Wat wel kan
waves-mirror-instead-says = Vraag het hun zelf. Doe met je team "Waarop vertrouwen wij?", of maak met iemand een afspraak en kijk er samen op terug: daarin zeg je elkaar wat er goed ging en wat er anders kan.
waves-mirror-to-hall = Naar "Waarop vertrouwen wij?"
waves-mirror-to-agree = Spreek iets af
# $k (String)
waves-mirror-yours = Dit is jouw spiegel. De uitkomst is voor jou alleen: niet voor HR, niet voor wie boven je staat, niet voor de ondernemingsraad. Je ziet iets vanaf { $k } antwoorden. Stop je met leidinggeven, dan blijft hij van jou.
# $k (String)
# $name (String)
waves-mirror-about = Vanaf { $k } antwoorden ziet { $name } wat jullie samen zeggen, en niemand anders. "Mijn leidinggevende" is hier { $name }. Deelt { $name } de uitkomst met wie gevraagd is, dan staat die hier.
waves-mirror-give-own = Zeg hoe je het zelf ziet
waves-mirror-change-own = Verander je eigen beeld
waves-mirror-see = Bekijk je spiegel
# $name (String)
waves-mirror-see-shown = Bekijk wat { $name } deelt
waves-mirror-own = Je eigen beeld
waves-mirror-own-lead = Hoe zie je het zelf? Tot de eerste dag van antwoorden kun je dit veranderen; daarna ligt het vast.
waves-mirror-own-seen = Alleen jij, tenzij je het na afloop zelf deelt. Het wordt verzegeld bewaard.
waves-mirror-own-lacks = Kies wat het dichtst bij je ligt.
waves-mirror-own-first = Zeg eerst hoe je het zelf ziet.
waves-mirror-own-fixed = Je eigen beeld ligt vast: er kan al geantwoord worden.
waves-mirror-keep-own = Bewaar je eigen beeld
waves-mirror-five = Wat leidinggeven vraagt
waves-mirror-no-total = Er is geen cijfer voor het geheel, en geen vergelijking met anderen.
waves-mirror-nothing = Er zijn te weinig antwoorden om iets te tonen. Dat zegt niets over jou.
# $name (String)
waves-mirror-lead-shown = { $name } deelt met jullie wat jullie samen zeiden.
# $kind (String)
# $whose (String)
# $name (String)
# $topics (String)
waves-mirror-lead = { $kind ->
    [same] { $whose ->
        [own] Jij en je mensen zien ongeveer hetzelfde.
       *[shown] { $name } en jullie zien ongeveer hetzelfde.
    }
   *[differs] { $whose ->
        [own] Jij ziet het anders dan je mensen bij: { $topics }.
       *[shown] { $name } ziet het anders dan jullie bij: { $topics }.
    }
}
# $around (String)
# $whose (String)
waves-mirror-says = { $whose ->
    [own] { $around ->
        [high] Je mensen herkennen dit bij jou.
        [middle] Je mensen herkennen dit deels, of denken er verschillend over.
        [low] Je mensen herkennen dit weinig.
       *[hidden] Hier zijn te weinig antwoorden om iets te zeggen.
    }
   *[shown] { $around ->
        [high] Jullie herkennen dit.
        [middle] Jullie herkennen dit deels, of denken er verschillend over.
        [low] Jullie herkennen dit weinig.
       *[hidden] Hier zijn te weinig antwoorden om iets te zeggen.
    }
}
# $beside (String)
# $whose (String)
waves-mirror-beside = { $whose ->
    [own] { $beside ->
        [same] Jij ziet het ongeveer net zo.
        [higher] Jij ziet er zelf meer van dan zij. Vraag eens waar ze het missen.
       *[lower] Zij zien er meer van dan jij zelf. Vraag eens waaraan ze het merken.
    }
   *[shown] { $beside ->
        [same] Je leidinggevende ziet het ongeveer net zo.
        [higher] Je leidinggevende ziet er zelf meer van dan jullie.
       *[lower] Jullie zien er meer van dan je leidinggevende zelf.
    }
}
# $before (String)
waves-mirror-before = { $before ->
    [same] Ongeveer gelijk aan je vorige spiegel.
    [higher] Hoger dan in je vorige spiegel.
   *[lower] Lager dan in je vorige spiegel.
}
waves-mirror-not-compared = Sinds je vorige spiegel is bijna dezelfde groep gevraagd, op een paar mensen na. Daarom staan ze niet naast elkaar: aan het verschil zou je zien wat die paar mensen zeiden.
waves-mirror-figures = Bekijk de cijfers
waves-mirror-topic = Onderwerp
waves-mirror-theirs = Samen
waves-mirror-alike = bijna iedereen gelijk
waves-mirror-statements = Lees het eigen beeld terug
# $whom (String)
waves-mirror-seen = { $whom ->
    [alone] Jij alleen. Geen collega, HR, leiding, beheerder of ondernemingsraad, en het staat in geen enkel overzicht.
    [shown] Jij, en wie gevraagd is. Verder niemand, en het staat in geen enkel overzicht.
   *[theirs] Wie gevraagd is, zolang je leidinggevende het deelt. Verder niemand.
}
waves-mirror-share-title = Deel het met wie gevraagd is
waves-mirror-share-says = Zij gaven dit beeld samen. Deel je het, dan kun je er met elkaar over praten. Verder ziet niemand het, en je kunt het terugnemen.
waves-mirror-share-own = Deel ook je eigen beeld
waves-mirror-share = Deel de uitkomst
# $day (String)
waves-mirror-shown-on = Je deelt dit sinds { $day } met wie gevraagd is.
waves-mirror-take-back = Neem het terug
# $done (String)
waves-mirror-done = { $done ->
    [shown] Gedeeld met wie gevraagd is.
   *[taken_back] Teruggenomen: alleen jij ziet het weer.
}
