## Afspraken: woorden die op meer pagina's staan
agreements-room = Afspraken
agreements-your-name = Jij
# $name (String)
agreements-and-you = { $name } (jij)
agreements-performer = Wie het doet
agreements-counterpart = Voor wie
# $first (String)
# $second (String)
agreements-two-names = { $first } en { $second }
# $name (String)
# $count (String)
agreements-and-others = { $name } en { $count } anderen
# $name (String)
# $group (String)
agreements-name-for = { $name } (namens { $group })
agreements-you-hold = Jij antwoordt hiervoor
# $name (String)
agreements-held-by = { $name } antwoordt hiervoor
agreements-whole-team-asked = Wie van het team antwoordt, doet dat namens het team
agreements-role-asked = Wie de rol heeft en antwoordt, doet dat namens de rol
agreements-nobody-left = Hier is niemand meer die kan antwoorden
agreements-nobody-in-it = Hier is niemand die kan antwoorden. Kies iemand anders, of een ander team of een andere rol.
agreements-same-person = Hier blijft niemand over die kan antwoorden, want één mens antwoordt voor één team of rol. Kies een ander team of een andere rol, of vraag die mens zelf.
agreements-choose = Kies een van deze mogelijkheden.
agreements-not-now = Dit kan nu niet meer. Hieronder zie je hoe het nu staat.
agreements-has-left = Deze collega werkt hier niet meer. Kies iemand anders.
agreements-nobody = We vinden niemand met deze naam. Kijk of je de naam goed schreef.
agreements-gone-meanwhile = Iets wat je koos, bestaat niet meer: een doel, een grens of een soort werk. Kies opnieuw.
agreements-asking-closed = Je kunt nu nog niet om een tussenstand vragen. Hieronder staat vanaf wanneer het kan.
agreements-look-back-empty = Schrijf minstens één regel. Of laat de terugblik gewoon weg.
agreements-look-back-closed = De terugblik is al te zien voor jullie allemaal. Er kan niets meer bij.
# $name (String)
agreements-only-you-two = Alleen jij en { $name }
# $names (String)
agreements-only-parties = Alleen jij, { $names }
# $name (String)
agreements-two-and-team = Jij en { $name }. De genoemde teams zien alleen het resultaat en de datum.
# $name (String)
agreements-two-and-all = Jij en { $name }. De organisatie ziet alleen het resultaat en de datum.
# $number (String)
agreements-version = Versie { $number }
# $day (String)
agreements-ready-on = Klaar op { $day }
# $day (String)
agreements-looked-at-on = Doorlopend, opnieuw bekijken op { $day }
agreements-not-in-your-file = Niet in je dossier
agreements-not-in-your-file-why = Deze afspraak is van jullie samen. De afspraak hoort niet in een personeelsdossier en telt niet mee in een beoordeling. Drukt iemand de afspraak af, dan ziet de ander dat.

## Waar het staat
# $when (String)
pill-proposal-you = Voorstel van { $when }, wacht op jou
# $name (String)
pill-proposal-other = Voorstel, wacht op { $name }
# $when (String)
pill-counter-you = Tegenvoorstel van { $when }, wacht op jou
# $name (String)
pill-counter-other = Tegenvoorstel, wacht op { $name }
# $when (String)
pill-again-you = Nieuw voorstel van { $when }, wacht op jou
# $name (String)
pill-again-other = Nieuw voorstel, wacht op { $name }
pill-agreed = Afgesproken
pill-standing = Doorlopend
pill-attention = Vraagt aandacht
pill-look-again = Tijd om opnieuw te kijken
# $when (String)
pill-delivered-you = Oplevering van { $when }, wacht op jou
# $name (String)
pill-delivered-other = Opgeleverd, wacht op { $name }
# $when (String)
pill-ending-you = Vraag van { $when }, wacht op jou
# $name (String)
pill-ending-other = Jouw vraag, wacht op { $name }
pill-closed = Samen afgerond
pill-closed-unconfirmed = Afgerond, niet bevestigd
pill-released = Samen losgelaten
pill-did-not-work-out = Niet gelukt
pill-declined = Ging niet door
pill-withdrawn = Ingetrokken
pill-waits-short = Wacht op jou
# $name (String)
pill-other-short = Wacht op { $name }

## Hoe vaak, hoe het gaat, wie het ziet
rhythm-none = Geen vast moment
rhythm-weekly = Elke week
rhythm-fortnightly = Om de twee weken
rhythm-monthly = Elke maand
rhythm-on-milestones = Als er iets klaar is
outlook-on-course = Op koers
outlook-tight = Krap
outlook-let-us-talk = Even praten
visibility-parties = Alleen wij
visibility-team = Onze teams
visibility-organisation = De hele organisatie

## Net gedaan
done-proposed = Je voorstel is verstuurd. Nu is het wachten op antwoord.
done-countered = Je nieuwe voorstel is verstuurd. Nu is het wachten op antwoord.
done-accepted = Afgesproken. Fijn dat het rond is.
done-accepted-too = Je zei akkoord. Het geldt zodra iedereen akkoord zegt.
done-recorded = Je hebt opgeschreven wat jullie afspraken. Het geldt zodra het bevestigd is.
done-declined = Je hebt nee gezegd. De ander ziet het.
done-withdrawn = Je hebt het ingetrokken.
done-delivered = Opgeleverd. De ander kijkt ernaar.
done-not-yet = Verstuurd. De ander ziet wat er nog open is.
done-closed = Samen afgerond. Mooi gedaan.
done-thanked = Je bedankje staat erbij. Het is afgerond zodra iedereen antwoord gaf.
done-checked-in = Je tussenstand staat erbij. De ander kan hem lezen.
done-checked-in-talk = Je tussenstand staat erbij. Goed dat je het zegt: praat even, of spreek het opnieuw af.
done-asked = Je vraag om een tussenstand is verstuurd.
done-ended-asked = Je vraag is verstuurd. Jullie beslissen dit samen.
done-ended = Jullie zijn het eens. Deze afspraak is afgelopen.
done-end-accepted = Je bent het ermee eens. Het geldt zodra iedereen dat is.
done-went-on = Jullie gaan door. Er is niets veranderd aan de afspraak.
done-ticked = De vinkjes zijn bewaard.
done-need = Bewaard. De ander ziet het ook.
done-support = Bewaard. Wie het vroeg, ziet het.
done-reason = Bewaard. De ander kan lezen waarom dit voor jou telt.
done-stepped-in = Je neemt dit over. De ander ziet waarom, en tot wanneer.
done-given-back = Je gaf het terug. De ander ziet het.
done-help-offered = Fijn dat je helpt. Wie het vroeg, ziet het.
done-help-offer-ended = Je aanbod is weg. Wie het vroeg, ziet het.
done-help-ended = Je vraag om hulp is weg. Anderen zien hem niet meer.
done-looked-back = Je terugblik is bewaard.
done-printed = Je kunt de afspraak nu afdrukken. De ander ziet dat je dit deed.

## Waarom iets niet kan
refused-ended = Deze afspraak is al afgelopen. Er verandert niets meer.
# $number (String)
refused-replaced-version = Deze versie is net vervangen. Lees eerst versie { $number }; je antwoord geldt nog niet.
refused-unknown-version = Deze versie bestaat niet. Lees de nieuwste versie en antwoord dan.
refused-own-proposal = Dit is je eigen voorstel. De ander geeft antwoord.
refused-already-agreed = Jullie waren het al eens over deze versie. Er hoeft niets meer.
refused-not-your-turn = Nu is het wachten op een ander.
refused-already-accepted = Jij gaf hier al antwoord op. Nu is het wachten op een ander.
refused-not-yours = Dit is niet van jou om in te trekken. Je kunt er wel op antwoorden.
refused-nothing-asked = Er staat geen vraag meer open. Misschien is er net geantwoord.
refused-first-answer = Er staat nog iets anders open. Geef daar eerst antwoord op, of trek het in.
refused-not-agreed-yet = Er is nog niets afgesproken.
refused-performer-delivers = Wie het doet, levert op.
refused-deliver-instead = Jij doet dit. Zeg dat het klaar is door op te leveren.
refused-standing-has-no-delivery = Een doorlopende afspraak lever je niet op. Je rondt die samen af.
refused-already-delivered = Dit is al opgeleverd.
refused-not-delivered = Er is nog niets opgeleverd.
refused-already-asked = Deze vraag staat al open.
refused-talk-first = Er zijn al twee tegenvoorstellen geweest. Bel elkaar, en schrijf dan op wat jullie afspraken.
refused-counterpart-steps-in = Ingrijpen kan alleen wie erop rekent: voor wie dit gedaan wordt.
refused-already-taken-over = Iemand heeft dit al een tijdje overgenomen.
refused-taken-over = Iemand heeft dit een tijdje overgenomen. Opleveren kan weer als je het terug hebt.
refused-not-taken-over = Niemand heeft dit overgenomen. Misschien is het net teruggegeven.
no-support-counter-instead = Dit staat in een voorstel. Kan het niet? Doe dan een tegenvoorstel.
no-support-renegotiate-instead = Dit is toegezegd. Lukt het niet? Spreek het dan opnieuw af.
no-support-giver-answers = Wie het geeft, antwoordt hierop.
no-support-asker-lets-go = Alleen wie het vroeg, kan zeggen dat het niet meer nodig is.
no-support-nothing-to-answer = Hier is al op geantwoord.
no-support-ended = De afspraak is afgelopen. Hier verandert niets meer.

## Wat er in een formulier niet klopt
problem-missing = Vul dit nog in.
problem-missing-with = Met wie spreek je dit af? Typ een naam.
problem-missing-side = Kies wie het doet.
problem-missing-result = Schrijf in één zin wat er straks is.
problem-missing-due = Kies een dag.
problem-missing-boundary = Kies om welke grens het gaat.
problem-missing-need = Schrijf wat er nodig is, of haal de datum weg.
problem-missing-giver = Kies van wie je dit vraagt.
# $most (Number)
problem-too-long = Dit is te lang. Er passen { $most } tekens in.
problem-too-nested = Deze tekst heeft te veel lagen van aanhalingen of lijsten. Maak hem eenvoudiger.
problem-not-a-day = Deze dag bestaat niet. Schrijf hem zo: 15-1-2027.
problem-in-the-past = Deze dag is al voorbij. Kies vandaag of een dag die nog komt.
# $day (String)
problem-too-far = Zo ver vooruit kan niemand kijken. Kies een dag tot en met { $day }.
# $most (Number)
problem-too-many = Dit zijn er te veel. Er passen er { $most }.
problem-not-a-choice = Kies een van deze mogelijkheden.
problem-with-yourself = Dit ben je zelf. Kies met wie je iets afspreekt.
problem-twice = Deze staat er al bij.
problem-no-party = Vraag het van wie meedoet, of van een team of rol.
problem-nothing-changed = Dit voorstel zegt hetzelfde als het vorige. Verander iets, of zeg akkoord.

## Hulpregels voor wie schrijft
# $words (String)
hint-how = ‘{ $words }’: is dat het resultaat, of de manier waarop? De manier kiest wie het doet.
# $words (String)
hint-say-i = ‘{ $words }’: kun je dit ook met ‘ik’ zeggen?
hint-what-will-be-there = Wat is er straks precies? Een paar woorden meer helpt jullie allebei.
# $words (String)
hint-vague = ‘{ $words }’ kan ieder anders opvatten. Wat bedoel je hier?
hint-seen-when = Waaraan zien jullie dat het gelukt is? Een regel onder ‘Te zien aan’ helpt.
hint-what-do-you-need = Heb je er iets voor nodig? Vragen mag.
hint-long-way = Dit duurt nog lang. Een tussenstand, of een kleinere eerste stap, helpt vaak.
hint-not-a-working-day = Deze dag valt in het weekend of op een feestdag. Is dat de bedoeling?
