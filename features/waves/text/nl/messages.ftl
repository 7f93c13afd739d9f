## Wat iedereen te horen krijgt
# $from (String)
# $until (String)
waves-told-announced = Antwoorden kan van { $from } tot en met { $until }. Log vast een keer in: dan ligt je stembiljet klaar. Iedereen krijgt dit bericht.
# $until (String)
waves-told-halfway = De helft van de tijd is om. Heb je al geantwoord? Dat weet niemand, dus krijgt iedereen dit bericht. Antwoorden kan tot en met { $until }.
# $until (String)
waves-told-last = Heb je al geantwoord? Het kan nog tot en met { $until }. Dit is het laatste bericht, en iedereen krijgt het: niemand weet wie al antwoordde.
# $who (String)
# $why (String)
waves-told-withdrawn = { $who } trok deze ronde in. De reden: { $why }
waves-messages = Berichten
# $halfway (String)
# $last (String)
waves-messages-three = Iedereen krijgt dezelfde drie berichten: bij de aankondiging, op { $halfway } en op { $last }. Ook wie al antwoordde, want dat weet niemand. Wie geen mail wil, krijgt geen mail.
# $last (String)
waves-messages-two = Iedereen krijgt dezelfde twee berichten: bij de aankondiging en op { $last }. Ook wie al antwoordde, want dat weet niemand. Wie geen mail wil, krijgt geen mail.
waves-put-aside = Leg opzij
waves-put-aside-says = Alleen in deze browser. Niemand ziet dat.

## Intrekken
waves-reason = Waarom gaat de ronde niet door?
waves-reason-hint = Iedereen die was uitgenodigd, leest dit. Tekende de ondernemingsraad al, dan krijgt die ook bericht.
waves-reason-example = Er komt een reorganisatie tussendoor; we vragen het in het voorjaar.
# $why (String)
waves-withdrawn-why = De reden: { $why }
# $day (String)
# $who (String)
# $why (String)
waves-today-withdrawn = { $who } trok deze ronde in op { $day }. De reden: { $why }
# $day (String)
# $who (String)
# $why (String)
waves-today-withdrawn-signed = { $who } trok deze ronde in op { $day }, nadat er getekend was. De sleutels zijn vernietigd. De reden: { $why }

## Rondes die verzonnen zijn
waves-made-up-says = De uitkomst is verzonnen, zoals alles in deze demo.
waves-made-up-promise = Bij een echte ronde staat hier wat wij beloven, en kun je zelf nagaan dat jouw antwoord meetelt. Bij deze niet: er waren geen sleutels en geen stembiljetten, en er is niets na te rekenen.
# $day (String)
# $who (String)
# $step (String)
waves-made-up-step = { $who }, { $day }: { $step ->
    [keys] bereidde de ronde voor
    [prepared] schreef vast wat er gevraagd wordt
    [countersigned] keek mee en ging akkoord
    [closed] sloot de ronde
    [opened] maakte de uitkomst
   *[other] …
} (verzonnen).
waves-code-whole = De hele code
