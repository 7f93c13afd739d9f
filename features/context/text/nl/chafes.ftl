## Dit kader knelt
chafes-button = Dit kader knelt
chafes-title = Dit kader knelt
chafes-lead = Zeg wat er misgaat en wat je zou willen. Wie over de grens gaat, moet antwoorden: houden met een reden, verruimen, of iets proberen.
chafes-explained = Iedereen mag dit zeggen. Er komt altijd een antwoord met een reden, binnen zes weken.
chafes-in-the-way = Waar staat deze grens in de weg?
chafes-in-the-way-hint = Schrijf het zoals het is. Noem een keer dat het misging.
chafes-wanted = Wat zou je willen?
chafes-wanted-hint = Denk ook aan de reden van de grens: hoe blijft die overeind?
chafes-answer-by = Antwoord vóór
chafes-answer-by-hint = Tussen één en zes weken vanaf nu.
# $weeks (Number)
chafes-answer-within = Kies een dag tussen één en { $weeks } weken vanaf nu.
chafes-do = Zeg het
# $team (String)
chafes-seen-by-team = { $team }, wie dit team leidt, en jij. Het antwoord en de reden ziet iedereen.
chafes-is-closed = Deze grens is intussen gesloten. Hij geldt niet meer.
chafes-too-many = Je hebt al drie vragen open over deze grens. Wacht eerst op antwoord.
# $boundary (String)
chafes-about = Dit kader knelt: { $boundary }
# $day (String)
chafes-asked-on = Gezegd op { $day }
# $day (String)
chafes-answer-before = Er komt antwoord vóór { $day }.
# $day (String)
chafes-no-answer = Er kwam geen antwoord vóór { $day }.
# $day (String)
chafes-on-trial = Op proef. Op { $day } kijken we samen wat het deed.
# $day (String)
chafes-trial-no-answer = De proef zou op { $day } besproken worden. Er kwam nog geen antwoord.
chafes-answered = Beantwoord. Het antwoord staat bij de grens.
chafes-taken-back = Teruggenomen.
chafes-silent = De dag ging voorbij zonder antwoord. Dat mag niet stil blijven: spreek elkaar erop aan.
chafes-answers = Jullie antwoord
# $organisation (String)
chafes-answers-seen = Kies één van drie. Je antwoord en de reden komen bij de grens te staan, voor iedereen in { $organisation }.
chafes-why = Waarom?
chafes-why-keep-hint = Wat zou er misgaan zonder deze grens? En wat kan wel?
chafes-keep = Houden zoals het is
chafes-keep-do = We houden de grens, met deze reden
chafes-widen = Verruimen
chafes-new-text = De grens wordt
chafes-new-text-hint = In één zin: wat ligt vast?
chafes-widen-do = We verruimen de grens
chafes-try = Iets proberen
chafes-try-text = Wat proberen we?
chafes-try-text-hint = In één zin. De grens zelf blijft staan tot jullie besluiten.
chafes-try-until = Tot en met
chafes-try-review = We kijken er samen naar op
chafes-try-review-hint = Vanaf die dag wacht er weer een antwoord: houden, verruimen, of verder proberen.
chafes-try-do = We proberen dit
chafes-day-within-year = Kies een dag na vandaag, binnen een jaar.
chafes-take-back = Ik neem dit terug
chafes-meanwhile = Iemand anders antwoordde net al, of de grens veranderde. Kijk even; wat je schreef, staat er nog.
chafes-done-asked = Gezegd. Het wacht nu bij van wie de grens is.
chafes-done-answered = Je antwoord staat bij de grens, met de reden.
chafes-done-taken-back = Teruggenomen. Je woorden zijn gewist.
chafes-open = Wat knelt
chafes-open-none = Niemand zei dat deze grens knelt.
# $owner (String)
chafes-unread = Er ligt een vraag over deze grens. De woorden zijn van wie vroeg en van { $owner }.
chafes-trial = Op proef
# $day (String)
chafes-trial-until = Tot en met { $day }
# $day (String)
chafes-trial-review = Op { $day } kijken we samen wat het deed. Tot dan blijft de grens zelf staan.
# $name (String)
chafes-waits = { $name } zegt dat een grens knelt
# $name (String)
chafes-waits-trial = De proef die { $name } vroeg, loopt af
chafes-answer-it = Bekijk en antwoord
chafes-waits-seen = Wie voor deze grens antwoordt

## Wat er met een grens gebeurde
history-title = Hoe deze grens veranderde
history-none = Sinds Zwerm dit bijhoudt, bleef deze grens zoals hij is.
# $name (String)
history-made = { $name } schreef de grens op.
# $name (String)
# $was (String)
# $is (String)
history-changed = { $name } veranderde de grens van ‘{ $was }’ in ‘{ $is }’.
# $name (String)
history-reason = { $name } schreef de reden anders op.
# $name (String)
history-kept = { $name } antwoordde: we houden de grens.
# $name (String)
# $was (String)
# $is (String)
history-widened = { $name } verruimde de grens van ‘{ $was }’ naar ‘{ $is }’.
# $name (String)
# $what (String)
# $until (String)
history-tried = { $name } antwoordde: we proberen ‘{ $what }’ tot en met { $until }.
# $name (String)
history-closed = { $name } sloot de grens.
# $name (String)
history-reopened = { $name } opende de grens weer.

## Bijdragen aan een doel
goal-contributions = Wie draagt wat bij
goal-contributions-none = Nog niemand schreef hier iets. Het hoeft niet; het mag in je eigen woorden.
# $name (String)
# $words (String)
goal-contributes = { $name } draagt bij door { $words }
goal-contribute = Zeg wat jij bijdraagt
goal-contribute-change = Verander wat jij bijdraagt
goal-words = Ik draag bij door …
goal-words-hint = Maak de zin af. Jij kiest of je dit zegt, en wie het ziet.
goal-words-example = elke maandag een uur mee te lopen bij de balie
goal-circle = Wie mag dit zien?
# $team (String)
goal-only-team = Alleen { $team }
# $team (String)
goal-seen-by = Alleen voor { $team }
goal-choose-circle = Kies wie dit mag zien.
goal-take-back = Haal weg wat ik bijdraag
goal-is-closed = Dit doel is intussen gesloten.
goal-done-contributed = Het staat bij het doel.
goal-done-taken-back = Weggehaald.
goal-agreements = Afspraken
goal-agreements-none = Er zijn geen afspraken die anderen hier laten zien.
goal-agreements-shown = Alleen wat mensen zelf laten zien: wat er komt en wanneer, niet van wie.
# $day (String)
goal-by = Klaar op { $day }
# $day (String)
goal-standing = Loopt door, samen bekijken op { $day }

## Een soort werk
kind-lead = Welke rollen erover gaan, en wat mensen erover afspraken.
kind-roles = Rollen
kind-roles-none = Geen rol gaat over dit soort werk.
kind-agreements-none = Er zijn geen afspraken hierover die anderen laten zien.
kind-is-closed = Dit soort werk is gesloten. Het blijft staan waar het is gebruikt.
