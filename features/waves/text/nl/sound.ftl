## Wat met wat samengaat
waves-along = Wat gaat samen met wat we bereiken?
waves-along-lead = Van de verschillen tussen mensen van dezelfde groep: welk deel gaat samen met elk onderwerp. Wat samengaat, hoeft niet van elkaar te komen.
# $outcome (String)
# $names (String)
waves-along-with = Met { $outcome } gaat samen: { $names }.
# $outcome (String)
# $names (String)
waves-along-against = Bij meer { $outcome } hoort minder: { $names }.
# $outcome (String)
waves-along-nothing = Met { $outcome } gaat niets samen dat meer is dan toeval.
# $share (String)
waves-along-all = Alles bij elkaar gaat samen met { $share } van de verschillen.
waves-along-few = Dat is hier niet te zeggen: er zijn tien groepen met antwoorden voor nodig, en van alle mensen samen tien antwoorden voor elk onderwerp.
waves-along-share = Deel
waves-along-interval = Hoe zeker
# $from (String)
# $to (String)
waves-along-from-to = van { $from } tot { $to }
# $whole (String)
waves-along-key = Hoe verder naar rechts, hoe groter het deel: helemaal rechts is { $whole }.
# $count (Number)
waves-along-compared = { $count ->
    [one] Er is één keer vergeleken. Wat hier samengaat, is meer dan toeval.
   *[other] Er is { $count } keer vergeleken. Daar is rekening mee gehouden: van wat hier samengaat, is hooguit één op de tien toeval.
}

## Hoe sterk de stellingen bij elkaar horen, en of een groep het eens is
waves-sound = Kun je op deze cijfers bouwen?
waves-sound-lead = Meten de stellingen van een onderwerp samen één ding? Dit zegt iets over de vragenlijst, niet over mensen.
waves-sound-judged = De stellingen samen
# $judged (String)
waves-sound-says = { $judged ->
    [good] meten goed één ding
    [enough] meten voldoende één ding
    [weak] hangen los samen: lees dit gemiddelde voorzichtig
    [one] één stelling: niet te zeggen
   *[few] minder dan dertig volledige antwoorden: niet te zeggen
}
waves-sound-alpha = Alfa (95%)
waves-sound-omega = Omega
# $alpha (String)
# $from (String)
# $to (String)
waves-sound-interval = { $alpha } ({ $from } tot { $to })
# $group (String)
# $names (String)
waves-agreed = In { $group } zijn jullie het eens over { $names }.
# $group (String)
# $names (String)
waves-agreed-not = In { $group } lopen jullie antwoorden uiteen over { $names }. Vraag elkaar waarom.
waves-every-construct = alle onderwerpen
