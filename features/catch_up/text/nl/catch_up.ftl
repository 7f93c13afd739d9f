## Bijpraten
catch-up-title = Bijpraten
catch-up-room = Team
catch-up-where = Waar je bent
catch-up-lead = Wat er speelt, van wie je team of de organisatie leidt. Niemand ziet wie dit las.
catch-up-all = Eerder
# $circle (String)
# $when (String)
catch-up-about = voor { $circle }, { $when }
# $name (String)
catch-up-of = Bijpraten van { $name }
catch-up-empty = Er is nog niet bijgepraat
catch-up-empty-says = Wie een team leidt, vertelt hier in drie regels wat er speelt, wat het voor ons betekent, en wat nog niet duidelijk is.
catch-up-empty-example = De begroting is dinsdag besproken. Voor ons blijft alles dit jaar zoals het is. Wat er met het geld voor jeugd gebeurt, weet ik nog niet.
catch-up-write = Praat je team bij
catch-up-write-line = Drie regels, in je eigen ritme
catch-up-write-lead = Drie regels zijn genoeg. Zeg ook wat je nog niet weet: stilte vullen mensen zelf in.
catch-up-for = Voor wie?
catch-up-for-hint = Kies je meer dan één, dan krijgt elk zijn eigen vragen.
catch-up-choose = Kies voor wie dit is.
catch-up-goes-on = Wat speelt er?
catch-up-means = Wat betekent het voor ons?
catch-up-not-known = Wat weet ik nog niet?
catch-up-not-known-hint = En wanneer weet je meer?
catch-up-on-my-desk = Dit lag deze week op mijn bord
catch-up-next = Volgende keer
catch-up-next-hint = In je eigen ritme. Op die dag staat het in jouw week.
catch-up-next-ahead = Kies een dag na vandaag, binnen een jaar.
# $day (String)
catch-up-next-is = Volgende keer: { $day }
catch-up-do = Vertel het
catch-up-back = Terug
# $circle (String)
catch-up-seen-by = Iedereen in { $circle }. Niemand ziet wie dit las.
catch-up-seen-chosen = Iedereen in wat je kiest. Niemand ziet wie dit las.
catch-up-nobody-sees = Voor jou en de anderen voor wie dit is. Niemand ziet of je het las of wegdeed.
catch-up-questions = Vragen
catch-up-questions-none = Nog geen vragen.
catch-up-questions-first = De eerste vragen
catch-up-questions-more = Meer vragen
catch-up-ask = Wat wil je vragen?
catch-up-ask-do = Vraag het
catch-up-ask-here = Vraag iets
catch-up-put-away = Weg van mijn Vandaag
# $day (String)
catch-up-asked-on = vroeg op { $day }
# $name (String)
# $day (String)
catch-up-answered-on = { $name } op { $day }:
catch-up-answer = Jouw antwoord
catch-up-answer-do = Antwoord
catch-up-no-answer = Nog geen antwoord.
catch-up-enough = Je hebt hier al tien vragen open. Wacht even op antwoord.
catch-up-meanwhile = Iemand anders antwoordde net al. Wat je schreef, staat er nog.
# $name (String)
catch-up-waits = { $name } vraagt iets bij je bijpraten
catch-up-waits-seen = Iedereen voor wie je dit schreef
catch-up-done-told = Verteld. Het staat op Vandaag van iedereen voor wie het is.
catch-up-done-asked = Gevraagd. Het antwoord komt hieronder te staan.
catch-up-done-answered = Je antwoord staat eronder.
catch-up-pages = Bladzijden
catch-up-newer = Nieuwer
catch-up-older = Ouder
