## Zo draait Zwerm
administration-title = Zo draait Zwerm
administration-lead = Hoe het met de server gaat, en wat jij eraan kunt doen. Hier staat niets over mensen.
administration-seen = De beheerders
administration-today = Er is iets met de server

## Back-ups
administration-backup = Back-ups
# $day (String)
administration-backup-well = De laatste back-up is van { $day }. Ze is nagekeken.
administration-demo = Dit is een verzonnen organisatie. Daar maakt Zwerm geen back-ups van.
administration-backup-none = Er is nog geen back-up gemaakt.
# $day (String)
administration-backup-old = De laatste back-up is van { $day }. Dat is te lang geleden.
# $day (String)
administration-backup-failed = De back-up is niet gelukt. De laatste die lukte is van { $day }.
administration-backup-never-worked = De back-up is niet gelukt. Er is nog geen enkele.
administration-backup-how = Zwerm maakt er elke nacht een, als dat aan staat. Kijk in de instellingen naar backup-keep, of laat op de server zwerm backup draaien.
administration-newest = Bestand:
administration-postgres = De gegevens staan in PostgreSQL. Zwerm maakt daar zelf geen back-up van.
administration-postgres-how = Maak elke nacht een back-up met pg_dump, en zet er elke maand een terug op een andere plek. In de handleiding staat hoe.

## De proef
administration-drill = De proef met een back-up
administration-drill-says = Elke maand zet Zwerm de nieuwste back-up terug op een andere plek. Zwerm leest alles, telt de rijen en vergelijkt het logboek Wie keek er? met dat van nu. Daarna ruimt Zwerm de kopie op.
# $day (String)
administration-drill-well = De proef van { $day } is gelukt.
administration-drill-none = Er is nog geen proef gedaan.
# $day (String)
administration-drill-old = De laatste proef die lukte is van { $day }. Dat is te lang geleden.
# $day (String)
administration-drill-failed = De proef van { $day } is niet gelukt. Reken niet op deze back-up.
administration-drill-how = Laat op de server zwerm drill draaien. Dan weet je het meteen.

## Wat te doen
administration-do-room = Er is te weinig ruimte op de schijf. Maak ruimte, bewaar minder back-ups, of kies met backup-to een andere map.
administration-do-damaged = De database of de kopie is beschadigd. Laat op de server zwerm doctor draaien. Dat zegt of de database zelf heel is, en wat je dan doet.
administration-do-key = Het sleutelbestand van de back-ups ontbreekt, of het is een ander. Zet je kopie ervan terug op de plek van backup-key.
administration-do-altered = Het bestand is niet wat er geschreven is. Kijk wie bij de map kan, en laat op de server zwerm backup en daarna zwerm drill draaien.
administration-do-log = Het logboek Wie keek er? in de back-up is een ander dan dat van nu. Zette je een oudere back-up terug? Dan komt het goed bij de volgende back-up. Zo niet, bel je functionaris gegevensbescherming en laat zwerm verify-log draaien.
administration-do-file = De map met back-ups kan niet gelezen of geschreven worden. Kijk of de schijf er is, en of Zwerm erbij mag.
administration-do-other = In het logboek van de server staat waarom. Op Debian: journalctl -u zwerm.

## Klok
administration-clock = De klok van de server
# $day (String)
administration-clock-leapt = De klok van de server versprong op { $day } meer dan vijf minuten. Zwerm telt zelf verder, zodat niemand wordt uitgelogd en geen link te vroeg of te laat verloopt.
administration-clock-how = Zet de klok goed (timedatectl laat zien of hij gelijk loopt) en start Zwerm daarna opnieuw.
administration-erased = De lijst van wie gewist is
# $day (String)
administration-erased-damaged = Sinds { $day } is de lijst van wie gewist is (zwerm.erased) beschadigd. De regels die te lezen zijn, gelden gewoon.
administration-erased-how = Zet de kopie van zwerm.erased terug die je bewaart. zwerm doctor zegt om welke regels het gaat. Heb je geen kopie? Haal die regels dan weg: over wie ze gingen, komt alleen met een oudere back-up terug.

## Mail
administration-mail = Mail en ander werk dat wacht
# $count (Number)
administration-waiting = { $count ->
    [0] Er wacht niets.
    [one] Er wacht één ding, zoals een mail die nog weg moet.
   *[other] Er wachten { $count } dingen, zoals mails die nog weg moeten.
}
# $count (Number)
administration-given-up = { $count ->
    [one] Eén ding lukte na drie dagen nog niet. Laat op de server zwerm doctor draaien; dat zegt waarom.
   *[other] { $count } dingen lukten na drie dagen nog niet. Laat op de server zwerm doctor draaien; dat zegt waarom.
}

## Deze installatie
administration-facts = Deze installatie
administration-version = Versie van Zwerm
administration-database = Database
administration-size = Grootte van de gegevens
administration-free = Vrij op de schijf
# $count (String)
administration-megabytes = { $count } MB
administration-doctor = Meer weten
administration-doctor-says = Op de server kijkt dit alles na, en zegt wat je kunt doen:
