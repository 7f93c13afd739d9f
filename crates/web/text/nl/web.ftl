web-absent = Deze pagina is er niet
web-absent-why = Misschien is ze verhuisd, of is ze niet voor jou. Dat verschil laten we met opzet niet zien.
web-too-large = Dit is te groot
web-too-large-why = Maak het kleiner en probeer het opnieuw. Er is niets veranderd.
web-busy = Even druk
web-busy-why = Het is nu te druk. Er is niets half gedaan. Probeer het over een minuut opnieuw.
web-fast = Dat ging wel erg snel
# $wait (String) - so long, in words
web-fast-why = Er kwamen in korte tijd heel veel verzoeken van jou. Over { $wait } kan het weer; er is niets verloren.
# $seconds (Number)
web-seconds = { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
}
# $minutes (Number)
web-minutes = { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
}
web-full = Er is geen ruimte meer
web-full-why = De schijf van de server is vol. Lezen kan nog; bewaren niet. Er is niets half gedaan. Vertel het aan wie Zwerm beheert.
web-damaged = Een deel is niet te lezen
web-damaged-why = Zwerm kan een deel van wat bewaard is niet lezen. Dit ligt niet aan jou, en er is niets half gedaan. Vertel het vandaag nog aan wie Zwerm beheert: er kan een back-up teruggezet worden.
web-form = Dit formulier is niet meer geldig
web-form-old = Dit formulier is te oud geworden, of je bent intussen opnieuw ingelogd. Kijk het na en verstuur het nog eens.
web-broken = Er ging iets mis bij ons
web-broken-why = Dit ligt niet aan jou. Er is niets half gedaan. Probeer het opnieuw, of ga terug naar Vandaag.
web-way-on = Naar Vandaag
web-typed = Dit schreef je
web-typed-keep = Verstuur het straks nog eens, of kopieer het naar een plek waar je het terugvindt. Hier is het niet bewaard.
web-again = Probeer het opnieuw
web-empty = Vul dit nog in.
# $most (Number)
web-too-long = Dit is te lang. Er passen { $most } tekens in.
web-too-nested = Deze tekst heeft te veel lagen van aanhalingen of lijsten. Maak hem eenvoudiger.
web-guest-out = Je link werkt niet meer
web-guest-out-why = Daarom is dit niet verstuurd. Met een nieuwe link kun je verder.
web-guest-out-ask = Vraag een nieuwe link

# $name (String)
web-waits = { $name }: dit staat nog uit
# $name (String)
web-still = { $name }: dit staat stil
web-waits-why = Dit onderdeel raakt aan hoe mensen werken. Daarom gaat het pas aan als de ondernemingsraad instemt, of als vastligt waarom dat niet hoeft.
web-still-why = De ondernemingsraad trok zijn instemming in. Wat er staat kun je blijven lezen; veranderen kan niet.
web-shut-not-sent = Wat je net verstuurde, is niet bewaard.
web-shut-what = Waar dit voor is
web-shut-where = Hoe het ervoor staat
web-shut-file = Lees het instemmingsdossier
