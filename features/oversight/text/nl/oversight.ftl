## Wie keek er?
oversight-looked-title = Wie keek er?
oversight-looked-lead = Wat iemand die er niet bij hoort over jou opende, veranderde of uit Zwerm haalde. Met de dag, zonder tijdstip.
oversight-me = Over mij
oversight-about = Waar dit over gaat
oversight-nobody = Niemand keek
oversight-nobody-says = Niemand die er niet bij hoort, opende of veranderde iets over jou. Zo hoort het meestal te zijn. Gebeurt het wel, dan lees je hier wie het was en op welke dag.
oversight-cut = Hier staan de nieuwste 200 regels.
oversight-seen = Alleen jij
oversight-here = Wat hier staat
oversight-here-says = Een beheerder die je account opent of iets verandert. Een collega die een afspraak opent die jij en de ander laten zien. Wat er met de gegevens van iedereen gebeurde, zoals een back-up die werd teruggezet. Eén regel per persoon, per soort, per dag.
oversight-never = Wat hier nooit staat
oversight-never-says = Of iemand met wie je iets afspreekt, jouw tussenstand of bericht las. Tussen jullie twee houdt Zwerm niets bij. Ook niet wie je naam, team en Zo werk ik opzocht: dat mag elke collega zien.
oversight-offices = Wie welke taak heeft
oversight-by-server = Wie de server beheert
# $by (String)
oversight-agreement-opened = { $by } opende een afspraak die je laat zien.
# $by (String)
oversight-account-opened = { $by } opende wat er van je account bewaard wordt.
# $by (String)
oversight-account-changed = { $by } veranderde iets aan je account.
# $by (String)
oversight-office-changed = { $by } gaf je een taak voor de organisatie, of beëindigde die.
# $by (String)
oversight-letter-printed = { $by } maakte een brief waarmee jij kunt inloggen.
# $by (String)
oversight-accounts-listed = { $by } bekeek wie er al een account heeft en wie nog niet, jou ook.
# $by (String)
oversight-people-imported = { $by } las een bestand in met mensen of teams van de organisatie.
# $by (String)
oversight-people-synced = De inlogdienst haalde namen, adressen en teams van iedereen op of hield ze bij. { $by } maakte de sleutel daarvoor.
# $by (String)
oversight-account-synced = De inlogdienst veranderde iets aan je account. { $by } maakte de sleutel daarvoor.
# $by (String)
oversight-provider-key-changed = { $by } maakte een sleutel waarmee de inlogdienst mensen en teams bijhoudt, of nam er een terug.
# $by (String)
oversight-restored = { $by } zette een eerdere back-up van alles terug.
# $by (String)
oversight-key-renewed = { $by } gaf Zwerm een nieuw sleutelbestand.

## Wie mag wat
oversight-permissions-title = Wie mag wat
oversight-permissions-lead = Deze lijst komt uit de regels waar Zwerm zich zelf aan houdt. Ze wordt er bij elke versie opnieuw uit gemaakt.
oversight-roles = Door de ogen van
oversight-role-everybody = Iedereen
oversight-role-lead = Wie een team leidt
oversight-role-administrator = Beheerder
oversight-role-culture = Cultuurcoördinator
oversight-role-council = Ondernemingsraad
oversight-role-protection = Gegevensbescherming
oversight-no-one = Niemand

## De ondernemingsraad
oversight-title = Toezicht
oversight-lead = Hier controleer je zelf of Zwerm zich aan de afspraken houdt. Je ziet geen gegevens van mensen.
oversight-log = Het logboek Wie keek er?
# $size (Number)
oversight-log-says = { $size ->
    [0] Er staat nog geen regel in. Elke regel is straks vastgemaakt aan de regel ervoor. Verandert iemand er één, dan klopt de keten niet meer.
    [one] Er staat één regel in. Elke regel is vastgemaakt aan de regel ervoor. Verandert iemand er één, dan klopt de keten niet meer.
   *[other] Er staan { $size } regels in. Elke regel is vastgemaakt aan de regel ervoor. Verandert iemand er één, dan klopt de keten niet meer.
}
oversight-check = Controleer alle regels
# $lines (Number)
# $signed (Number)
# $erased (Number)
# $answers (Number)
oversight-whole = Het klopt. Gecontroleerd: { $lines } regels en { $signed } ondertekende dagen. Van { $erased } regels zijn de woorden gewist. De instemming van de ondernemingsraad staat er zoals die gegeven is: { $answers } antwoorden.
# $number (Number)
oversight-broken = Het logboek is veranderd. Regel { $number } is veranderd, of ontbreekt. Gaat die regel over een antwoord van de ondernemingsraad? Dan kan dat antwoord veranderd zijn. Bewaar je ondertekende dagen en bel wie de server beheert én je functionaris gegevensbescherming.
oversight-counts = Hoe vaak wat is genoteerd, zonder namen
oversight-what = Wat
oversight-times = Regels
oversight-when = Van en tot
# $from (String)
# $until (String)
oversight-days = { $from } tot en met { $until }
oversight-council-seen = De ondernemingsraad en de functionaris gegevensbescherming
oversight-signed = Ondertekende dagen
oversight-signed-says = Als een dag voorbij is, ondertekent Zwerm hoe lang het logboek is en waarmee het eindigt. Dat krijg je ook per mail. Bewaar die mails: wie het logboek later herschrijft, krijgt jouw mails niet veranderd.
oversight-signed-none = Nog geen. De eerste komt na de eerste dag waarop iets genoteerd is.
# $size (Number)
oversight-lines = { $size ->
    [one] 1 regel
   *[other] { $size } regels
}
oversight-key = De openbare sleutel
oversight-key-says = Met deze sleutel controleert iedereen een ondertekende dag, ook met een ander programma (signed note, Ed25519). Schrijf hem op. Op de server: zwerm verify-log --checkpoint BESTAND --key SLEUTEL.
oversight-more = Verder
oversight-consent = Instemming
oversight-settings = Instellingen en wijzigingen

oversight-kind-agreement-opened = Afspraken die anderen openden
oversight-kind-account-opened = Accounts die werden geopend
oversight-kind-account-changed = Accounts die veranderden
oversight-kind-office-changed = Taken gegeven of beëindigd
oversight-kind-letter-printed = Brieven om in te loggen
oversight-kind-accounts-listed = De lijst van wie een account heeft
oversight-kind-people-imported = Bestanden ingelezen
oversight-kind-people-synced = Mensen en teams opgehaald of bijgehouden door de inlogdienst
oversight-kind-account-synced = Accounts veranderd door de inlogdienst
oversight-kind-provider-key-changed = Sleutels van de inlogdienst gemaakt of teruggenomen
oversight-kind-restored = Back-ups teruggezet
oversight-kind-key-renewed = Nieuwe sleutelbestanden
oversight-kind-module-answered = Antwoorden over onderdelen
oversight-kind-erased = Mensen die alles lieten wissen
oversight-kind-forgotten = Regels van langer dan vijf jaar geleden vergeten

## Mail
# $day (String)
# $organisation (String)
oversight-mail-subject = Ondertekende dag { $day }, { $organisation }
# $name (String)
oversight-mail-hello = Dag { $name },
oversight-mail-what = Bij deze mail zit een ondertekende dag van het logboek Wie keek er? Er staat in hoeveel regels het logboek had en waarmee het eindigde. Er staat niets in over mensen.
oversight-mail-keep = Bewaar deze mail. Zo kan niemand het logboek later ongemerkt herschrijven, ook wie de server beheert niet.
oversight-mail-how = Twijfel je? Open Toezicht in Zwerm, of laat op de server zwerm verify-log draaien met het bestand bij deze mail.
oversight-mail-key = Openbare sleutel:
