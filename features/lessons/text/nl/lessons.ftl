## Lessen
lessons-room = Afspraken
lessons-title = Lessen
lessons-begin = Leer van wat we deden
lessons-begin-line = Ook van iets dat misging
lessons-lead = Wat we leerden van wat we afspraken, in eigen woorden. Fouten mogen, als je ervan leert.
lessons-empty = Nog geen lessen
lessons-empty-says = Een les trek je uit een afspraak van jezelf. Je houdt hem voor jezelf, of deelt hem met je team of met iedereen.
lessons-empty-example = Ik leerde dat ik eerder moet bellen als het krap wordt.
lessons-from-agreement = Kies een afspraak die klaar is
lessons-mine = Mijn lessen
lessons-of-team = Gedeeld met je team
# $organisation (String)
lessons-of-all = Gedeeld met { $organisation }
lessons-newest = De nieuwste
lessons-older = Oudere lessen
lessons-draw = Trek er een les uit
# $name (String)
lessons-beside = Les: { $name }
lessons-change = Verander deze les
lessons-remove = Haal deze les weg
lessons-to-agreement = Naar de afspraak
lessons-form-lead = Jouw les, in jouw woorden. De afspraak zelf en wat de ander schreef, blijven tussen jullie.
lessons-happened = Wat er gebeurde
lessons-happened-example = De datum kwam dichterbij en ik zei niets.
lessons-learnt = Wat ik leerde
lessons-learnt-hint = Schrijf over jezelf, niet over een ander.
lessons-learnt-example = Ik leerde dat …
lessons-differently = Wat ik voortaan anders doe
lessons-circle = Met wie deel je dit?
lessons-circle-hint = Je kunt het later altijd veranderen.
lessons-circle-missing = Kies met wie je dit deelt, of met niemand.
lessons-nobody = Alleen jij
lessons-nobody-says = Niemand anders vindt of leest deze les.
# $name (String)
lessons-team = Je team: { $name }
# $name (String)
lessons-seen-team = Jij en iedereen in { $name }
# $organisation (String)
lessons-all = Iedereen in { $organisation }
lessons-no-team = Je zit in geen team. Kies iets anders.
# $names (String)
lessons-names = In je les staat een naam: { $names }. Weten zij dat, en vinden ze het goed? Haal de naam weg, of vink hieronder aan dat het zo mag.
lessons-names-fine = De naam mag erin staan
lessons-names-says = Ik heb het gevraagd, of het gaat over iemand anders.
lessons-save = Bewaar
lessons-back = Terug
lessons-whose = Van wie
# $day (String)
lessons-drawn-on = getrokken { $day }
lessons-stale = Je veranderde deze les intussen ergens anders. Kijk wat je wilt houden, en bewaar opnieuw.
lessons-done-drawn = De les is bewaard, bij de afspraak.
lessons-done-changed = De les is veranderd.
lessons-done-removed = De les is weg, ook voor wie hem kon lezen.
