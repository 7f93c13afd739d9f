## Waarnemen: een collega heeft een tijd je plek
stand-in-link = Vraag iemand waar te nemen
stand-in-list = Waarnemen
# $to (String)
# $returns (String)
stand-in-away = Wordt waargenomen door { $to } tot { $returns }
# $from (String)
# $starts (String)
# $returns (String)
stand-in-coming = Je neemt waar voor { $from } van { $starts } tot { $returns }
# $others (String)
# $day (String)
stand-in-with = Met { $others }, begonnen op { $day }
stand-in-back = Ik ben terug
stand-in-not = Toch niet
stand-in-not-needed = Toch niet nodig
stand-in-give-back = Geef terug
# $from (String)
# $returns (String)
stand-in-you = Je neemt waar voor { $from } tot { $returns }
# $from (String)
stand-in-you-says = Daarna gaat de plek vanzelf terug. Eerder teruggeven kan altijd, een reden hoeft niet. Dan lees jij hier niets meer van, en leest { $from } wat er intussen gebeurde.
# $from (String)
stand-in-reads-later = { $from } leest nu niets. Na die tijd wel: ook wat er intussen gebeurde.
# $seen (String)
# $from (String)
# $returns (String)
stand-in-seen-later = { $seen }, en { $from } vanaf { $returns }
# $to (String)
# $from (String)
# $returns (String)
stand-in-now = { $to } neemt waar voor { $from } tot { $returns }
# $to (String)
# $starts (String)
# $returns (String)
stand-in-for-you = Voor jou neemt { $to } waar van { $starts } tot { $returns }
stand-in-for-you-says = In die tijd lees je hier niets van. Ben je eerder terug, dan neem je je plek met één druk op de knop terug. Spreken jullie eerst nog iets anders af, dan gaat het waarnemen niet door en vraag je het opnieuw.
# $to (String)
# $from (String)
# $starts (String)
# $returns (String)
stand-in-later = { $to } neemt waar voor { $from } van { $starts } tot { $returns }
stand-in-past = De tijd van dit waarnemen is voorbij. Nee zeggen kan nog.
# $name (String)
# $to (String)
# $starts (String)
# $returns (String)
stand-in-title = { $name } vraagt of { $to } waarneemt van { $starts } tot { $returns }
# $to (String)
# $starts (String)
# $returns (String)
stand-in-title-you = Je vraagt of { $to } voor je waarneemt van { $starts } tot { $returns }
# $to (String)
# $returns (String)
stand-in-yes-means = Zeg je ja, dan leest { $to } wat nu is afgesproken, ook waarom het voor jou telt, en beslist zelf. Tot die tijd verandert er niets. Op { $returns } gaat de plek vanzelf terug; wie weg was, leest dan ook wat er intussen gebeurde. Eerdere tussenstanden en briefjes blijven tussen jullie.
# $name (String)
# $starts (String)
# $returns (String)
stand-in-offered-by = { $name } vraagt of jij waarneemt van { $starts } tot { $returns }
# $returns (String)
stand-in-offered-means = Zeg je ja, dan doe jij in die tijd mee in deze afspraak, onder je eigen naam en met dezelfde rechten als de anderen. Zij vonden dat al goed. Op { $returns } gaat de plek vanzelf terug, en je kunt hem altijd eerder teruggeven. Daarna lees jij hier niets meer van; wie terug is leest wat er intussen gebeurde, ook wat jij schreef. Wat zij elkaar eerder schreven, blijft tussen hen.
stand-in-take = Ja, ik neem waar
# $name (String)
# $returns (String)
# $when (String)
stand-in-asks = { $name } vraagt iemand waar te nemen tot { $returns }, { $when }
# $name (String)
# $to (String)
# $returns (String)
stand-in-asks-colleague = { $name } vraagt of { $to } tot { $returns } mag waarnemen.
# $name (String)
# $returns (String)
# $when (String)
stand-in-offers = { $name } vraagt of jij waarneemt tot { $returns }, { $when }
# $name (String)
# $starts (String)
# $returns (String)
mail-stands-in = { $name } vraagt of jij waarneemt van { $starts } tot { $returns }. Wat er is afgesproken, lees je alleen in Zwerm.
# $name (String)
# $starts (String)
# $returns (String)
mail-asks-stand-in = { $name } vraagt of een collega waarneemt van { $starts } tot { $returns }. Wat er is afgesproken, lees je alleen in Zwerm.
# $from (String)
# $returns (String)
news-stand-in-yours = Jij neemt waar voor { $from }, tot { $returns }.
# $to (String)
# $returns (String)
news-stand-in-for-you = { $to } nam voor jou waar, tot { $returns }.
# $to (String)
# $from (String)
# $returns (String)
news-stand-in-began = { $to } neemt waar voor { $from }, tot { $returns }.
news-stand-in-back-you = De plek is weer van jou. Wat er intussen gebeurde, lees je in de afspraak.
# $from (String)
news-stand-in-back = De plek is terug bij { $from }.
problem-not-after-start = Deze dag ligt niet na de eerste dag. Kies een latere dag.
refused-stood-in = Voor deze plek neemt al iemand waar, of gaat dat doen. Dat moet eerst klaar zijn.
done-stand-in-asked = Gevraagd. Eerst zeggen de anderen of dat goed is, dan je collega.
done-stand-in-agreed = Dank je wel. Op de eerste dag doe je vanzelf mee.
done-stand-in-began = Je neemt nu waar.
done-stand-in-back = Welkom terug. De plek is weer van jou.
done-stand-in-given-back = De plek is terug. Dank je wel voor het waarnemen.
done-stand-in-called-off = Dat gaat niet door. Alles blijft zoals het was.
# $name (String)
trail-stand-in-offered = { $name } vroeg een collega om waar te nemen.
# $name (String)
# $to (String)
# $starts (String)
# $returns (String)
trail-stand-in-offered-to = { $name } vroeg { $to } om waar te nemen van { $starts } tot { $returns }.
# $name (String)
trail-stand-in-agreed = { $name } zei ja om waar te nemen.
# $name (String)
# $starts (String)
# $returns (String)
trail-stand-in-agreed-for = { $name } zei ja om waar te nemen van { $starts } tot { $returns }.
trail-stand-in-began = Een collega neemt waar.
# $from (String)
# $to (String)
# $returns (String)
trail-stand-in-began-for = De plek van { $from } ging naar { $to }, tot { $returns }.
# $to (String)
# $returns (String)
trail-stand-in-began-mine = Jouw plek ging naar { $to }, tot { $returns }.
trail-stand-in-ended = Een plek ging terug na waarnemen.
# $from (String)
trail-stand-in-ended-for = De plek is terug bij { $from }.
trail-stand-in-ended-mine = Jouw plek is weer van jou.
# $name (String)
trail-stand-in-called-off = { $name } zei het waarnemen af.
trail-stand-in-lapsed = Het waarnemen ging niet door. De plek bleef zoals die was.
# $from (String)
# $to (String)
trail-stand-in-lapsed-for = Het waarnemen ging niet door. { $from } had { $to } gevraagd.
away-title = Ga je met vakantie?
away-lead = Vraag een collega om waar te nemen. Je plek komt vanzelf terug, en je leest dan weer alles.
away-none = Hier valt nu niets waar te nemen
away-none-says = Zodra je iets hebt afgesproken, kun je hier een collega vragen.
away-all-arranged = Voor alles is al gevraagd of geregeld
away-all-arranged-says = Hieronder staat hoe het ermee staat.
away-starts = Eerste dag dat je er niet bent
away-returns = Dag dat je terug bent
away-returns-hint = Op deze dag komt je plek terug. Hooguit een half jaar later.
away-with = Wie neemt waar?
away-with-all = Eén collega voor alles
away-with-all-hint = Typ een naam, of laat leeg en kies hieronder. Praat er eerst even over.
away-each = Per afspraak
away-each-says = Vul een naam in waar een ander dan hierboven waarneemt. Leeg is goed: dan geldt de naam hierboven, of er is niemand nodig.
away-left-out = Hiervoor hoeft niemand waar te nemen
away-note-example = Ik ben met de feestdagen weg. Het loopt, er hoeft waarschijnlijk niets.
away-send = Vraag het
away-seen-by = Per afspraak: jij en wie meedoet. Je collega leest je zin pas als het zover is. Niemand anders ziet dat je weg bent.
away-nobody = Schrijf wie je wilt vragen, voor alles of voor één afspraak.
away-asked = Er is al een collega gevraagd.
# $name (String)
away-stood-in = Hier is waarnemen al geregeld met { $name }.
away-wording = Er ligt een nieuw voorstel. Beantwoord dat eerst.
away-before = Nog niet afgesproken: hier valt niets waar te nemen.
# $problem (String)
away-not-this-one = { $problem } Of zet hieronder een vinkje: niemand nodig.
away-others = Hier kan het nu niet
away-step-others = Eerst zegt wie meedoet of het goed is.
away-step-colleague = Dan leest je collega wat is afgesproken, en zegt ja of nee. Een reden hoeft nooit.
away-step-back = Op de eerste dag gaat je plek naar je collega. Op de dag dat je terug bent komt die vanzelf terug.
away-step-earlier = Eerder kan altijd: jij neemt je plek terug, of je collega geeft hem terug.
away-reads-not = Niet: waarom het voor jou telt, eerdere versies, tussenstanden, briefjes en eigen woorden bij een akkoord. En na die tijd niets meer.
away-keeps-title = Wat jij ziet
away-keeps = Terwijl je weg bent: alleen dat er iemand waarneemt, en tot wanneer. Daarna weer alles van vroeger, en wat er intussen gebeurde.
# $from (String)
news-stand-in-over-for = Waarnemen voor { $from } is klaar.
# $from (String)
news-stand-in-off-for = Waarnemen voor { $from } gaat niet door.
# $to (String)
# $returns (String)
stand-in-here = { $to } neemt hier voor je waar tot { $returns }
done-offer-withdrawn = De vraag is ingetrokken.
done-offer-answered = Hierop is al geantwoord.
done-offer-gone = De vraag is er niet meer.
