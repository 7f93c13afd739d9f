## Alles laten wissen
erasure-title = Alles laten wissen
erasure-lead = Je kunt alles laten wissen wat van jou is. Daarna kun je niet meer inloggen.
erasure-goes = Wat er weggaat
erasure-goes-1 = Je naam, adres, functie, telefoon en wat je over jezelf schreef.
erasure-goes-2 = Wat van jou alleen is: terugblikken, waarom iets voor je uitmaakt, lessen, dank die je kreeg, wat er wringt en waar je aan bijdraagt.
erasure-goes-3 = Alles om in te loggen, je instellingen, je agenda-adres en mail die nog klaarstaat.
erasure-goes-4 = Wat er bij Wie keek er? over jou staat. Er blijft één regel: dat er iets gewist is, zonder wie.
erasure-stays = Wat er blijft, als oud-collega
erasure-stays-1 = Wat je met anderen afsprak en daar samen over schreef. Het is ook van hen. In plaats van je naam staat er oud-collega.
erasure-stays-2 = Wat je voor een team of iedereen schreef, zoals Bijpraten, sjablonen en agendapunten. Ook daar staat oud-collega.
erasure-stays-3 = Tellingen zonder namen. En je naam, als een ander die zelf in een tekst schreef: die zin is van de ander.
erasure-columns = Kolom voor kolom
# $count (Number)
erasure-open = { $count ->
    [one] Je hebt nog één afspraak die loopt
   *[other] Je hebt nog { $count } afspraken die lopen
}
erasure-open-says = Draag ze over of laat ze samen los, zolang dat nog kan. Wat er op de dag zelf nog loopt, stopt niet vanzelf: de anderen lezen dat je hier niet meer werkt, en vragen een collega of laten het los.
erasure-open-go = Bekijk wat er nog loopt
erasure-do-title = Laat alles wissen
erasure-how = Het gebeurt over veertien dagen. Tot die dag kun je het terugnemen. Je krijgt er nu een mail over. Bewaar je eigen gegevens eerst, als je ze nog wilt hebben.
erasure-last = Jij bent de enige beheerder. Geef die taak eerst aan een collega; tot dan wordt er niets gewist.
erasure-prove = Laat zien dat jij het bent
erasure-sure = Ik weet dat dit niet terug te draaien is als het gebeurd is
erasure-sure-needed = Zet hier een vinkje als je het zeker weet.
erasure-do = Laat alles wissen
erasure-not-now = Niet nu
erasure-seen = Jij en de functionaris gegevensbescherming. Je leidinggevende en de beheerder zien dit verzoek niet.
erasure-done-asked = Je verzoek staat genoteerd.
erasure-done-taken-back = Je nam je verzoek terug. Er wordt niets gewist.
# $day (String)
erasure-waits = Op { $day } wordt alles van jou gewist
erasure-waits-says = Tot die dag verandert er niets en kun je het terugnemen.
erasure-by-letter = De functionaris gegevensbescherming schreef dit op, omdat het per brief gevraagd is.
erasure-take-back = Neem het terug
# $day (String)
erasure-mail-subject = Op { $day } wordt alles van jou in Zwerm gewist
# $name (String)
erasure-mail-hello = Dag { $name },
# $organisation (String)
# $day (String)
erasure-mail-asked = Je vroeg om alles te wissen wat Zwerm bij { $organisation } van jou bewaart. Dat gebeurt op { $day }.
# $organisation (String)
# $day (String)
erasure-mail-letter = Bij de functionaris gegevensbescherming is gevraagd om alles te wissen wat Zwerm bij { $organisation } van jou bewaart. Dat gebeurt op { $day }.
erasure-mail-back = Heb je je bedacht, of was jij dit niet? Neem het dan vóór die dag terug. Kun je niet meer inloggen, zeg het dan tegen de functionaris gegevensbescherming.
erasure-mail-do = Bekijk of neem terug
rights-mail-subject = Er is iets gevraagd over jouw gegevens in Zwerm
# $day (String)
# $organisation (String)
# $right (String)
rights-mail-noted = Bij de functionaris gegevensbescherming van { $organisation } is voor jou een verzoek opgeschreven: { $right }. Je krijgt uiterlijk { $day } antwoord.
rights-mail-back = Was jij dit niet? Neem het dan terug, of zeg het tegen de functionaris gegevensbescherming.
rights-mail-do = Bekijk je rechten

## Verbeteren, beperken, bezwaar
rights-title = Je rechten
rights-lead = Klopt er iets niet, of wil je dat Zwerm even niets met je gegevens doet? Vraag het hier. Binnen een maand krijg je antwoord.
rights-own = Wat je vroeg
rights-self = Wat je zelf kunt doen
rights-self-says = Je eigen gegevens verander je bij Over mij. Een zin in een afspraak verander je met een nieuwe versie, samen met de ander. Wat van jou alleen is, haal je zelf weg.
rights-ask = Vraag het de functionaris gegevensbescherming
rights-which = Waar gaat het om?
rights-choose = Kies waar het om gaat.
rights-already = Dit heb je al gevraagd. Het staat hierboven.
rights-words = Wat is er, en wat wil je?
rights-words-hint = Bij beperken mag dit leeg blijven.
rights-send = Vraag het
rights-seen = Jij en de functionaris gegevensbescherming
rights-done-asked = Je verzoek staat genoteerd.
rights-done-taken-back = Je nam het terug.
rights-erase = Alles wissen
rights-rectify = Verbeteren
rights-rectify-says = Er staat iets wat niet klopt en dat je zelf niet kunt veranderen.
rights-restrict = Beperken
rights-restrict-says = Geldt meteen, tot je het terugneemt: je krijgt geen mail over afspraken en niemand vindt je naam in Zoeken. Wie iets met je afsprak, ziet dat nog wel.
rights-object = Bezwaar
rights-object-says = Je vindt dat Zwerm iets niet met je gegevens mag doen.
rights-answered = Er is antwoord op wat je vroeg over je gegevens
rights-answer = Antwoord:
rights-take-back = Neem terug
# $day (String)
rights-waits-erase = Gebeurt op { $day }.
rights-begun = Wordt nu gewist.
# $day (String)
rights-waits-restrict = Geldt nu. Antwoord uiterlijk { $day }.
# $day (String)
rights-waits = Wacht op antwoord, uiterlijk { $day }.
# $day (String)
rights-taken-back = Teruggenomen { $day }.
# $day (String)
rights-granted = Toegewezen { $day }.
# $day (String)
rights-declined = Afgewezen { $day }.

## De functionaris gegevensbescherming
officer-title = Verzoeken
officer-lead = Wat mensen over hun eigen gegevens vragen. Je ziet alleen het verzoek, niet de gegevens zelf.
officer-open = Wacht nog
officer-none = Er staat geen verzoek open.
# $day (String)
# $count (Number)
officer-owed = { $count ->
    [one] Een verzoek wacht op je antwoord, uiterlijk { $day }
   *[other] { $count } verzoeken wachten op je antwoord, het eerste uiterlijk { $day }
}
officer-closed = Klaar, het laatste jaar
# $what (String)
# $name (String)
officer-of = { $what }: { $name }
# $day (String)
officer-asked = Gevraagd op { $day }
officer-was-letter = Het kwam per brief.
officer-answer = Geef antwoord
officer-what = Wat is je antwoord?
officer-grant = Toegewezen
officer-decline = Afgewezen
officer-choose = Kies toegewezen of afgewezen.
officer-words = Waarom, en wat er gedaan is
officer-words-hint = Wijs je het af? Zeg dan ook dat iemand naar de Autoriteit Persoonsgegevens of de rechter kan.
officer-send = Geef antwoord
officer-answered-already = Hier is al antwoord op gegeven, of het is teruggenomen.
officer-own = Je eigen verzoek beantwoordt een ander. Is er geen, vraag dan het bestuur wie het doet.
officer-done-answered = Je antwoord staat er. Wie het vroeg leest het bij Je rechten.
officer-done-noted = Het verzoek staat genoteerd.
officer-letter-title = Schrijf een verzoek per brief op
officer-letter-lead = Voor wie niet (meer) kan inloggen. Ga eerst na wie je voor je hebt.
officer-name = Van wie is de brief?
officer-name-hint = De hele naam, ook van wie hier niet meer werkt.
officer-nobody = Niemand heet zo. Schrijf de hele naam zoals die in Zwerm staat.
officer-which = Meer mensen heten zo. Kies wie het is.
# $day (String)
officer-left = Werkt hier niet meer sinds { $day }
officer-here = Werkt hier
officer-letter-words = Wat er in de brief staat
officer-letter-told = Diegene krijgt een mail, als er een adres is. Alles wissen kan veertien dagen worden teruggenomen. Dat jij dit opschreef staat bij Wie keek er?
officer-prove = Laat eerst zien dat jij het bent
officer-prove-again = Het is meer dan tien minuten geleden dat je liet zien dat jij het bent. Doe dat nog eens; je tekst blijft hier staan. Verstuur daarna opnieuw.
officer-own-letter = Voor jezelf vraag je het bij Je rechten of Alles wissen.
officer-letter-send = Schrijf het op
officer-already = Dit staat al open voor deze persoon.
officer-last = Dit is de enige beheerder. Eerst moet een ander die taak hebben.

## Op Mijn gegevens
mine-rights = Je rechten
mine-rights-says = Laat iets verbeteren, beperk wat Zwerm met je gegevens doet, maak bezwaar, of laat alles wissen.
