## Een ronde die vertrouwelijk is, en niet anoniem
waves-confidential-name = vertrouwelijk, niet anoniem
waves-confidential-warning = Deze ronde is vertrouwelijk, en niet anoniem. Wie de server beheert, zou met moeite kunnen nagaan wie wat antwoordde.
waves-secrecy = Hoe goed is het afgeschermd?
waves-secrecy-hint = Anoniem is beter. Kies vertrouwelijk alleen als mensen niet met JavaScript kunnen antwoorden.
waves-anonymous = Anoniem
waves-anonymous-says = Niemand kan zien wie wat antwoordde, ook wie de server beheert niet. Ieder kan nagaan dat een antwoord meetelt.
waves-confidential = Vertrouwelijk
waves-confidential-says = Namen worden niet bij antwoorden bewaard, maar wie de server beheert zou het kunnen nagaan. Het staat op elke bladzijde van de ronde.
waves-confidential-why = Waarom vertrouwelijk?
waves-confidential-why-hint = Alleen als je vertrouwelijk kiest. Iedereen die je uitnodigt, leest dit.
waves-confidential-why-example = Op de werkplaats staan alleen computers waarop JavaScript uit staat.
waves-confidential-why-needed = Schrijf waarom deze ronde niet anoniem kan zijn. Iedereen leest dat.
# $reason (String)
waves-confidential-reason = Waarom niet anoniem: { $reason }
# $stage (String)
waves-confidential-stage = { $stage ->
    [made] Kijk wie bij wie hoort. Klopt het, leg dan vast wat is afgesproken.
    [prepared] Alles staat klaar. De ondernemingsraad leest wat is afgesproken en tekent, uiterlijk twee dagen voor de eerste dag.
    [lapsed] Er is niet op tijd getekend. Maak een nieuwe ronde met latere dagen.
    [collecting] De ronde is aangekondigd. Antwoorden kan vanaf de eerste dag, als je bent ingelogd.
    [open] Antwoorden kan nu, één keer. Iedereen krijgt dezelfde berichten.
    [counting] De ronde is voorbij. Er komt niets meer bij, en de uitkomst wordt gemaakt.
    [opened] De uitkomst is één keer gemaakt en verandert niet meer. De losse antwoorden zijn gewist.
    [withdrawn] Deze ronde gaat niet door. Wat er al was ingeleverd, is gewist.
   *[other] Onbekend.
}
# $day (String)
# $step (String)
# $who (String)
waves-confidential-step = { $who }, { $day }: { $step ->
    [keys] legde vast wat is afgesproken
    [prepared] schreef er de controlecode bij
    [countersigned] las wat is afgesproken en tekende
    [withdrawn] trok de ronde in
    [closed] sloot de ronde en wiste wie er had ingeleverd
    [opened] maakte de uitkomst en wiste de losse antwoorden
   *[other] …
}.
waves-confidential-fix = Het klopt: leg het vast
# $k (String)
waves-confidential-promise = Bij je antwoord staat geen naam en geen tijdstip. Dat je hebt ingeleverd onthoudt Zwerm tot de laatste dag, zodat niemand twee keer antwoordt; niemand kan dat bekijken. Van minder dan { $k } mensen bij elkaar wordt niets getoond. Na de ronde worden de losse antwoorden gewist.
waves-confidential-not-promise = Je antwoordt terwijl je bent ingelogd. Wie deze server beheert, zou kunnen meekijken, of later uit reservekopieën kunnen afleiden wie wat antwoordde. Je kunt niet zelf nagaan dat je antwoord meetelt, en je kunt het niet meer veranderen: niemand weet welk antwoord van jou is. En: als iedereen in je groep hetzelfde antwoordt, weet ieder jouw antwoord.
waves-confidential-code-says = Deze cijfers horen bij alles wat is afgesproken. Staan bij een collega en bij de ondernemingsraad dezelfde cijfers, dan leest iedereen hetzelfde.
waves-confidential-answer = Geef je antwoord
# $minutes (Number)
# $until (String)
waves-confidential-lead = Het kost { $minutes ->
    [one] ongeveer 1 minuut
   *[other] ongeveer { $minutes } minuten
}. Tot en met { $until }. Je mag overslaan wat je wilt.
waves-confidential-once = Je levert één keer in. Daarna kun je niets meer veranderen.
waves-confidential-hand-in = Lever in
waves-confidential-nothing = Je hebt nog niets ingevuld. Geef minstens één antwoord.
waves-confidential-unknown = Kies een van de antwoorden die er staan.
waves-confidential-handed-in = Je hebt ingeleverd. Dank je wel. Zwerm weet niet welk antwoord van jou is, dus veranderen kan niet meer.
waves-confidential-before = Je had al ingeleverd. Wat je nu invulde is niet bewaard: Zwerm weet niet welk antwoord van jou is, en kan het dus niet vervangen.
# $until (String)
waves-confidential-today = Je kunt antwoorden tot en met { $until }. Vertrouwelijk, niet anoniem. Iedereen krijgt dit bericht.
# $from (String)
waves-confidential-today-early = Antwoorden kan vanaf { $from }. Vertrouwelijk, niet anoniem.
