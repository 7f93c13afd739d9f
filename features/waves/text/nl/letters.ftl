## Brieven op papier
waves-letters-title = Brieven op papier
waves-letters-lead = Voor wie geen account of geen eigen apparaat heeft. Iemand wordt aangevinkt en trekt daarna zelf een brief uit de stapel van de eigen groep. Op een brief staat geen naam en geen nummer; niemand weet wie welke brief heeft.
waves-letters-piles = De stapels
waves-letters-none = Er zijn nog geen brieven gemaakt.
waves-letters-made = Gemaakt
waves-letters-drawn = Uitgedeeld
waves-letters-left = In de stapel
waves-letters-count = Tel na elke dag uitdelen de stapel. Ligt er minder dan hier staat, dan is er een brief weg die niemand kreeg. Er kunnen nooit meer brieven gebruikt worden dan er zijn uitgedeeld. Versnipper na de laatste dag wat er over is.
waves-letters-make-title = Brieven maken
waves-letters-make-says = Je krijgt één bestand om af te drukken. De codes staan alleen daarin: Zwerm bewaart ze niet en kan het bestand niet nog eens geven. Druk enkelzijdig af (grote letters dubbelzijdig: twee bladzijden per brief), schud de stapel, en wis het bestand.
waves-letters-of-cell = Voor welke groep
waves-letters-how-many = Hoeveel brieven
waves-letters-how-many-hint = Niet meer dan er mensen in de groep zijn, en ten hoogste 100 tegelijk.
waves-letters-language = In welke taal
waves-letters-large = Grote letters (18 punten)
waves-letters-place = Waar staat een tablet om op te antwoorden?
waves-letters-place-hint = Dit komt op de brief te staan.
waves-letters-place-example = in de kantine, naast de koffie
waves-letters-make = Maak de brieven
waves-letters-once = Wie het bestand heeft, heeft de codes, en kan met elke brief antwoorden tot iemand er na hem mee antwoordt. Druk af waar niemand meekijkt.
waves-letters-who-makes = De ondernemingsraad maakt de brieven, zodat wie de ronde houdt de codes niet heeft. Uitdelen mag jij ook.
waves-letters-were-made = De brieven zijn gemaakt.
waves-letters-no-cell = Kies een groep.
# $most (String)
waves-letters-how-many-wrong = Vul een aantal in van 1 tot en met { $most }.
# $length (String)
waves-letters-place-long = Houd het op { $length } tekens.
# $before (String)
# $most (String)
waves-letters-too-many = Voor deze groep zijn al { $before } brieven gemaakt. Meer dan { $most } worden het er niet: twee keer zoveel als er mensen zijn.
waves-letters-kiosk = Een tablet om op te antwoorden
waves-letters-kiosk-says = Open dit adres op een tablet waarop niemand is ingelogd, en zet de tablet vast op deze bladzijde. De tablet bewaart niets. Wie klaar is, ziet een bewijs; daarna wist het scherm zichzelf. Raakt twee minuten niemand het aan, dan vraagt het eerst of er nog iemand is.
waves-letters-honest = Wie brieven afdrukt, ziet de codes, en zou ermee kunnen antwoorden. Lezen wat een ander antwoordde kan ook dan niet. Omdat er nooit meer brieven gebruikt kunnen worden dan er zijn uitgedeeld, merkt iemand het: die krijgt te horen dat alle brieven al gebruikt zijn. Wie de server beheert, ziet wie een brief kreeg en hoeveel brieven er samen geopend zijn; niet welke brief van wie is.
# $from (String)
# $until (String)
waves-letters-days = Antwoorden kan van { $from } tot en met { $until }, en duurt een paar minuten. Je hebt geen account nodig. Waar je antwoordt, weet niemand wie je bent.
# $cell (String)
# $organisation (String)
waves-letters-for = { $organisation } · voor de groep { $cell }
waves-letters-phone = Op je eigen telefoon
waves-letters-scan = Richt de camera van je telefoon op dit blok. Doe het liefst thuis: dan ziet ook wie het netwerk van je werk bekijkt niets.
waves-letters-scan-said = Een blok om te scannen. Het leidt naar
waves-letters-tablet = Of typ de code
# $address (String)
waves-letters-type = Lukt scannen niet? Ga naar { $address } en typ deze code. Grote of kleine letters maakt niet uit.
# $address (String)
# $place (String)
waves-letters-type-at = Er staat een tablet: { $place }. Of ga naar { $address }. Typ daar deze code. Grote of kleine letters maakt niet uit.
# $k (String)
waves-letters-promise = Op deze brief staat geen naam en geen nummer, en niemand weet dat jij hem trok. Wij bewaren geen tijdstip, geen IP-adres en geen volgorde. Van minder dan { $k } mensen bij elkaar wordt niets getoond. Je krijgt een bewijs waarmee je zelf nagaat dat je antwoord meetelt.
waves-letters-not-promise = Wie deze brief of een kopie heeft, kan ermee antwoorden; alleen het laatste antwoord telt. Wie de brieven afdrukte, zag de codes. Wie de server beheert, kan de software veranderen of het netwerk bekijken terwijl jij antwoordt. Antwoordt je hele groep hetzelfde, dan weet ieder jouw antwoord.
# $code (String)
waves-letters-control = Controlecode: { $code }. Die cijfers staan ook bij de ondernemingsraad, en op de bladzijde waar je antwoordt. Zijn ze daar anders, antwoord dan niet.
waves-letters-afterwards = Geef deze brief aan niemand. Je kunt er je antwoord mee veranderen; versnipper hem na de laatste dag.
waves-letters-mine = Je nam een brief op papier: daarmee antwoord je. Een stembiljet in deze browser krijg je er niet bij, want ieder heeft één stem.
# $drawn (String)
# $made (String)
waves-letters-says = Voor wie geen account heeft zijn er brieven op papier: { $made } gemaakt, { $drawn } uitgedeeld.

## Uitdelen
waves-desk-title = Brieven uitdelen
waves-desk-lead = Zoek wie er voor je staat, vink aan, en laat zelf een brief trekken.
waves-desk-go = Deel brieven uit
waves-desk-name = Naam
waves-desk-name-hint = Een deel van de naam is genoeg.
waves-desk-find = Zoek
waves-desk-nobody = Niemand gevonden die zo heet.
waves-desk-not-invited = Is voor deze ronde niet uitgenodigd: werkte hier nog niet toen de ronde werd gemaakt, of hoort niet bij wie er gevraagd wordt.
# $cell (String)
waves-desk-of = Hoort bij { $cell }.
# $cell (String)
waves-desk-draws = Laat nu een brief trekken uit de stapel { $cell }.
# $who (String)
waves-desk-has-letter = Kreeg een brief; { $who } vinkte dat aan.
waves-desk-has-paper = Heeft al een stembiljet, in de browser van een eerder bezoek, en kan dus geen brief krijgen: ieder heeft één stem.
# $cell (String)
waves-desk-no-pile = De stapel { $cell } is op, of er zijn nog geen brieven voor gemaakt. De ondernemingsraad kan er brieven bij maken.
waves-desk-give = Geef een brief
waves-desk-back = De brief is terug
waves-desk-stays = Nu er geantwoord kan worden, gaat geen brief meer terug. Was het een vergissing? Laat dan ook deze collega een brief trekken.
waves-desk-seen = De ondernemingsraad en de cultuurcoördinator zien hier wie een brief kreeg en wie een stembiljet ophaalde. Of iemand antwoordde, ziet niemand.
# $done (String)
waves-desk-done = { $done ->
    [drawn] Aangevinkt.
    [back] De brief hoort weer in de stapel.
   *[other] Bewaard.
}

## Antwoorden met een brief
waves-letter-title = Antwoord met je brief
waves-letter-code = De code op je brief
waves-letter-hint = Zes groepjes van vijf letters en cijfers. Hoofdletters hoeven niet. Scannen met een scanner mag ook.
waves-letter-go = Verder
# $groups (String)
waves-letter-typo = Er klopt iets niet in groepje { $groups }. Kijk nog eens goed op de brief: het zijn zes groepjes van vijf.
waves-kiosk-lead = Deze tablet bewaart niets. Ben je klaar, dan wist het scherm zichzelf.
waves-kiosk-still = Ben je er nog?
waves-kiosk-still-says = Over 20 seconden wordt alles op dit scherm gewist. Wat je al had ingeleverd, blijft ingeleverd.
waves-kiosk-on = Ja, ik ga verder
waves-kiosk-stop = Stop en wis alles
waves-kiosk-receipt = Je bewijs, om een foto van te maken
# $seconds (String)
waves-kiosk-wipes = Dit scherm wist zichzelf over { $seconds } seconden.
waves-kiosk-longer = Geef me meer tijd
waves-kiosk-now = Klaar: wis nu
