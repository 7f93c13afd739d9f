web-absent = Deze pagina is er niet
web-absent-why = Misschien is ze verhuisd, of is ze niet voor jou. Dat verschil laten we met opzet niet zien.
web-too-large = Dit is te groot
web-too-large-why = Maak het kleiner en probeer het opnieuw. Er is niets veranderd.
web-busy = Even druk
web-busy-why = Het is nu te druk. Er is niets half gedaan. Probeer het over een minuut opnieuw.
web-full = Er is geen ruimte meer
web-full-why = De schijf van de server is vol. Lezen kan nog; bewaren niet. Er is niets half gedaan. Vertel het aan wie Zwerm beheert.
web-form = Dit formulier is niet meer geldig
web-form-old = Dit formulier is te oud geworden, of je bent intussen opnieuw aangemeld. Kijk het na en verstuur het nog eens.
web-broken = Er ging iets mis bij ons
web-broken-why = Dit ligt niet aan jou. Er is niets half gedaan. Probeer het opnieuw, of ga terug naar Vandaag.
web-way-on = Naar Vandaag
web-empty = Vul dit nog in.
# $most (Number)
web-too-long = Dit is te lang. Er passen { $most } tekens in.
web-too-nested = Deze tekst heeft te veel lagen van aanhalingen of lijsten. Maak hem eenvoudiger.
