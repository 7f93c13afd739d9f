house-style-title = Huisstijl
# $organisation (String)
house-style-lead = Geef Zwerm jullie eigen kleuren, hoeken, letters en logo. Iedereen bij { $organisation } ziet ze, ook op de pagina om aan te melden.

## Wat er nu is en was
house-style-now = Jullie huisstijl
# $day (String)
# $by (String)
house-style-since = Sinds { $day }, gekozen door { $by }.
house-style-see = Bekijk hem
house-style-remove = Terug naar het uiterlijk van Zwerm
house-style-before = Eerdere huisstijlen
# $day (String)
house-style-on = Op { $day }
# $since (String)
# $until (String)
house-style-between = Van { $since } tot { $until }
# $days (String)
# $by (String)
house-style-was = { $days }; vervangen of weggehaald door { $by }
house-style-done-chosen = Gelukt. Elke pagina heeft nu jullie huisstijl.
house-style-done-removed = Gedaan. Zwerm heeft weer zijn eigen uiterlijk. Terug kan altijd: kijk bij eerdere huisstijlen.

## Een bestand kiezen, of schrijven
house-style-choose = Kies bestanden
house-style-file = Themabestand
house-style-file-hint = Een CSS-bestand met tokens van NL Design System, hooguit 256 kB. Je ziet eerst een voorbeeld. Er verandert nog niets.
house-style-look = Bekijk wat je koos
house-style-write = Of schrijf het hier
house-style-tokens = Tokens
house-style-tokens-hint = Pas aan wat hier staat. Ook dan zie je eerst een voorbeeld.
house-style-look-typed = Bekijk wat je schreef
house-style-seen = Alleen wie Zwerm beheert, tot je hem kiest

## Hoe het werkt
house-style-how = Zo werkt het
house-style-how-first = Je kijkt eerst, in licht en donker. Pas als jij hem kiest, ziet iedereen hem.
house-style-how-readable = Is een kleur te licht om te lezen? Dan maken we haar donkerder tot het kan, en zeggen we welke.
house-style-how-dark = De donkere kleuren maakt Zwerm zelf, uit jullie hoofdkleur.
house-style-how-fonts = Letters die je alleen noemt, staan op het apparaat van wie kijkt. Staan ze er niet, dan komt de volgende uit je rij. Een letterbestand dat je kiest, komt van deze server.
house-style-example = Voorbeeldbestand met uitleg
house-style-known = Deze tokens leest Zwerm
house-style-token-brand = Hoofdkleur: knoppen, merkjes en wat gekozen is.
house-style-token-hover = Een knop waar de muis op staat.
house-style-token-words = De woorden op een knop.
house-style-token-link = Links.
house-style-token-cards = Hoe rond kaarten zijn, van 0 tot 64px.
house-style-token-fields = Hoe rond knoppen en velden zijn, van 0 tot 64px.
house-style-token-heads = Letter van koppen, met een reserve erachter.
house-style-token-text = Letter van de gewone tekst, met een reserve erachter.
house-style-example-head = Huisstijl voor Zwerm. Verander wat achter de dubbele punt staat. Een regel die je weghaalt, blijft zoals Zwerm zelf is.

## Wat er niet klopt
house-style-no-file = Kies eerst een bestand.
# $most (Number) - in kB
house-style-too-long = Dit is te groot. Een themabestand is hooguit { $most } kB.
house-style-not-text = Dit is geen bestand met tekst. Kies een CSS-bestand.
# $line (Number)
house-style-not-utf8 = Regel { $line }: dit is geen UTF-8. Bewaar het bestand als UTF-8 en kies het opnieuw.
house-style-no-token = We herkennen geen enkel token. Op deze pagina staat welke Zwerm leest.
# $line (Number)
# $token (String)
# $value (String)
house-style-wrong-colour = Regel { $line }, { $token }: { $value } is geen kleur die we kennen. Schrijf haar zo: #0f5c74, rgb(…), hsl(…) of oklch(…).
# $line (Number)
# $token (String)
# $value (String)
house-style-wrong-length = Regel { $line }, { $token }: { $value } is geen maat die hier past. Schrijf bijvoorbeeld 8px of 0.5rem, hooguit 64px.
# $line (Number)
# $token (String)
# $value (String)
house-style-wrong-font = Regel { $line }, { $token }: { $value } is geen rij namen van letters. Schrijf bijvoorbeeld 'Noto Sans', sans-serif.
# $count (Number)
house-style-more = En nog { $count }.

## Het voorbeeld
house-style-proposed = Zo wordt het
house-style-pill = Nog niets veranderd
# $by (String)
# $day (String)
house-style-proposed-by = Voorstel van { $by }, { $day }.
house-style-past = Een eerdere huisstijl
# $days (String)
house-style-past-says = { $days }.
house-style-whole-page = Deze hele pagina staat in deze huisstijl.
# $organisation (String)
house-style-for-all = Als je hem kiest: iedereen bij { $organisation }
house-style-do = Kies deze huisstijl
house-style-change = Pas iets aan
house-style-other = Naar de huisstijl
house-style-nudges = Beter leesbaar gemaakt
house-style-nudges-says = Deze kleuren waren te slecht te lezen. We gebruiken de kleur erachter.
# $line (Number)
# $token (String)
# $from (String)
# $to (String)
# $contrast (String)
house-style-nudged = Regel { $line }, { $token }: { $from } wordt { $to }. Het contrast was { $contrast }; 4,5 is nodig.
# $token (String)
# $from (String)
# $to (String)
# $contrast (String)
house-style-nudged-too = { $token }: { $from } wordt { $to }. Het contrast was { $contrast }; 4,5 is nodig.
house-style-sample = Zo ziet het eruit
house-style-light = Licht
house-style-dark = Donker
house-style-readable = Hoe goed je het leest
house-style-readable-says = Het laagste contrast van woorden met hun achtergrond. Vanaf 4,5 is het goed te lezen (WCAG 2.2 AA). Meer is beter, 21 is het meeste.
house-style-words = Woorden
house-style-on-buttons = Op een knop
house-style-in-brand = In de hoofdkleur
house-style-links = Links
# $count (Number)
house-style-skipped = { $count ->
    [one] Eén token doet hier niets
   *[other] { $count } tokens doen hier niets
}
house-style-skipped-says = Dat is niet erg: een themabestand is er voor meer dan Zwerm alleen. Staat er een naam bij die je wel bedoelde? Kijk dan of hij goed gespeld is.
# $line (Number)
# $token (String)
house-style-skipped-one = Regel { $line }: { $token }
house-style-sample-pill = Donderdag
house-style-sample-title = Twintig huisbezoeken
house-style-sample-text = Twintig bezoeken gedaan, en verteld wat opvalt.
house-style-sample-link = Meer uitleg
house-style-sample-waits = Wacht op jou
house-style-sample-leaf = Op koers
house-style-sample-button = Akkoord
house-style-sample-quiet = Doe een tegenvoorstel
house-style-sample-note = Jullie twee kunnen dit altijd opnieuw afspreken.

## Logo en letters
house-style-logo = Logo
# $most (Number) - in kB
# $side (Number) - in punten
house-style-logo-hint = PNG of SVG, hooguit { $most } kB; een PNG hooguit { $side } bij { $side } punten. Het komt in plaats van de naam Zwerm, boven het menu en bij het aanmelden.
house-style-heading-font = Letter van koppen
house-style-text-font = Letter van de gewone tekst
# $most (Number) - in kB
house-style-font-hint = Een WOFF2-bestand, hooguit { $most } kB. Kies een letter die jullie op een website mogen gebruiken.
house-style-logo-look = Zie je het logo hieronder goed, in licht en in donker? Zo niet, kies dan een andere versie.
house-style-files = Eigen bestanden
# $name (String)
# $kind (String)
# $size (Number) - in kB
house-style-there-is = { $name }: { $kind }, { $size } kB
house-style-without-logo = Haal het logo weg
house-style-without-heading-font = Haal de letter van koppen weg
house-style-without-text-font = Haal de letter van de gewone tekst weg
house-style-nothing-left = Zo blijft er niets over. Kies dan: Terug naar het uiterlijk van Zwerm.
# $most (Number) - in kB
house-style-logo-too-large = Dit logo is te groot. Een logo is hooguit { $most } kB.
# $most (Number) - in kB
house-style-font-too-large = Dit letterbestand is te groot. Het is hooguit { $most } kB.
house-style-no-picture = Dit is geen PNG en geen SVG. Kies een ander bestand.
house-style-broken-png = Dit PNG-bestand is niet heel, of er staat meer in dan een plaatje. Bewaar het opnieuw als PNG.
# $width (Number)
# $height (Number)
# $side (Number)
house-style-sides = Dit plaatje is { $width } bij { $height } punten. Een logo is hooguit { $side } bij { $side } punten.
# $line (Number)
house-style-broken-svg = Regel { $line }: dit is geen SVG die we kunnen lezen. Bewaar het logo als gewone SVG (plain SVG).
house-style-svg-not-utf8 = Deze SVG is geen UTF-8. Bewaar haar als UTF-8.
house-style-svg-doctype = In deze SVG staat een DOCTYPE. Die mag er niet in. Haal die regel weg, of bewaar het logo als gewone SVG (plain SVG).
# $line (Number)
# $name (String)
house-style-svg-element = Regel { $line }: { $name } mag niet in een logo. Er mogen alleen vormen in. Bewaar het logo als gewone SVG (plain SVG), zonder stijlblok.
# $line (Number)
# $name (String)
# $element (String)
house-style-svg-attribute = Regel { $line }: { $name } bij { $element } mag zo niet in een logo. Bewaar het logo als gewone SVG (plain SVG), met kenmerken in plaats van stijlen (presentation attributes).
house-style-svg-too-much = Deze SVG tekent te veel: te veel of te diep genestelde vormen. Maak haar eenvoudiger.
house-style-no-font = Dit is geen WOFF2-bestand. Kies een letter die op .woff2 eindigt.
house-style-broken-font = Dit WOFF2-bestand is niet heel, of er staan meer letters in dan één. Haal het opnieuw op.
