on-foot-lead = Een rekenmodel in het klein. Het laat een vorm zien: langzaam erbij, snel eraf.
on-foot-nobody = Dit gaat over verzonnen mensen. Zwerm rekent nergens uit hoeveel iemand te vertrouwen is, en bewaart daar niets over. Hoe het tussen jullie is, bespreken jullie zelf.
on-foot-model = Het idee
on-foot-model-says = Iedere afspraak die nagekomen wordt, legt iets bij op een stapel. Wie woordbreuk voelt, legt iets op de andere stapel, en leest ook een deel van het verleden anders. Wat je nog niet weet, vul je in met het goede vertrouwen waarmee je begint.
on-foot-formula = vertrouwen = (goed + 0,7 × 2) / (goed + slecht + 2)
on-foot-formula-says = Goed en slecht zijn de twee stapels. De 2 is wat je begint te weten, de 0,7 dat je met vertrouwen begint. Na een jaar telt alles nog half.
on-foot-first = Rekenvoorbeeld 1: drie keer woord houden
on-foot-first-says = Iris en Bram kennen elkaar niet. Iris begint op 70%: (0 + 1,4) / 2. Bram komt drie gewone afspraken na.
# $good (String)
# $share (String)
on-foot-first-sum = Goed is nu { $good }: ({ $good } + 1,4) / ({ $good } + 2). Dat is { $share }.
on-foot-second = Rekenvoorbeeld 2: één keer niet
on-foot-second-says = Bram laat het werk liggen en zegt niets. Iris voelt zich in de steek gelaten, en zegt dat. Er komen 2 bij slecht, en van goed schuift een tiende mee.
# $good (String)
# $bad (String)
# $share (String)
on-foot-second-sum = Goed is nu { $good }, slecht { $bad }: ({ $good } + 1,4) / ({ $good } + { $bad } + 2). Dat is { $share }.
# $kept (Number)
# $needed (Number)
on-foot-regained = Opgebouwd met { $kept } afspraken; terug op de oude plek na { $needed }.
on-foot-try = Probeer het zelf
on-foot-try-says = Kies hoe erg het was, en of jullie er samen van geleerd hebben.
on-foot-how-bad = Hoe erg was het?
# $severity (String)
on-foot-severity = { $severity ->
    [quarter] Vervelend: te laat, en niets gezegd
    [half] Erg
   *[whole] Heel erg: niet gedaan, en niets gezegd
}
on-foot-repair = Is het hersteld, met een les die jullie allebei onderschrijven?
# $repaired (String)
on-foot-repaired = { $repaired ->
    [yes] Ja: dan telt het half
   *[no] Nee
}
on-foot-reckon = Reken uit
# $count (Number)
on-foot-after = { $count ->
    [one] Na 1 nagekomen afspraak
   *[other] Na { $count } nagekomen afspraken
}
# $before (String)
# $after (String)
on-foot-lost = van { $before } naar { $after }
on-foot-key = De balk is wat er verloren gaat, de stip waar het vertrouwen dan staat. Links is 0%, rechts 100%.
on-foot-table = Eén breuk, na zoveel nagekomen afspraken
on-foot-kept = Daarvoor
on-foot-before = Vertrouwen
on-foot-then = Na de breuk
on-foot-needed = Nodig om terug te komen
on-foot-honest = Wat dit wel en niet zegt
on-foot-honest-says = De getallen zijn gekozen en niet gemeten: niemand is ermee geijkt. Te laat met een bericht vooraf is in het model geen breuk, en opnieuw afspreken ook niet: dat is openheid. Wie iets niet redt doordat beloofde steun niet kwam, verliest niets. Kwade bedoelingen leidt het model nooit af: iemand moet ze voelen en zeggen.
on-foot-sources = De formule is die van Jøsang en Ismail (2002). Dat kunnen, het goede willen en woord houden elk samengaan met wat mensen met elkaar aandurven, vonden Colquitt, Scott en LePine (2007) in 132 onderzoeken; wat samengaat, is nog geen oorzaak. Dat een verontschuldiging een fout in het kunnen beter herstelt dan woordbreuk, vonden Kim en anderen (2013) in het laboratorium.
