## Waar je bent ingelogd
sign-in-sessions-title = Waar je bent ingelogd
sign-in-sessions-lead = Op deze apparaten ben je nu ingelogd. Je ziet alleen de dag waarop het begon. Wanneer je hier was, houdt niemand bij.
# $count (Number) - how many sessions
sign-in-sessions-now = { $count ->
    [one] Op één apparaat
   *[other] Op { $count } plekken
}
sign-in-sessions-here = dit apparaat
# $day (String) - the day it began
sign-in-sessions-since = Sinds { $day }
sign-in-sessions-end = Log uit
sign-in-sessions-end-others = Log me overal elders uit
sign-in-sessions-done-one = Dat apparaat is uitgelogd.
sign-in-sessions-done-others = Je bent nu alleen nog hier ingelogd.
sign-in-sessions-seen = Alleen jij ziet deze lijst. We bewaren geen adres, geen plaats en geen tijdstip.
sign-in-sessions-strange = Staat hier iets wat je niet kent? Log het uit en kies een nieuw wachtwoord.
# $browser (String)
# $system (String)
sign-in-device = { $browser } op { $system }
sign-in-device-unknown = Een apparaat
sign-in-ended-password = Er is een nieuw wachtwoord gekozen. Daarom ben je hier uitgelogd. Deed jij dat niet zelf? Vraag dan meteen een nieuw wachtwoord.
sign-in-ended-elsewhere = Je hebt dit apparaat zelf uitgelogd, vanaf een ander apparaat.
sign-in-ended-rights = Er is iets veranderd in wat jij hier mag doen. Daarom ben je overal uitgelogd. Log opnieuw in; op Vandaag lees je wat er veranderde.
sign-in-ended-safety = Een beheerder heeft je voor de zekerheid overal uitgelogd. Log opnieuw in.
sign-in-sessions-everybody = Iedereen uitloggen
sign-in-sessions-everybody-says = Is er iets misgegaan waarvan je niet weet hoe ver het reikt? Dan kun je iedereen overal uitloggen, ook gasten. Jij blijft hier ingelogd. Er gaat niets verloren; iedereen logt gewoon opnieuw in en leest waarom. Het staat bij iedereen in Wie keek er?
sign-in-sessions-everybody-do = Log iedereen uit
sign-in-sessions-done-everybody = Iedereen is uitgelogd, behalve jij hier.
