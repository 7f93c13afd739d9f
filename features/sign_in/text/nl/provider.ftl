## Inloggen met het account van je organisatie
# $name (String) - what people call the provider
sign-in-provider-do = Log in met { $name }
sign-in-provider-or = Of zonder:
sign-in-provider-title = Inloggen via je organisatie
# $name (String) - what people call the provider
sign-in-provider-almost = Je bent ingelogd bij { $name }. Nog één stap.
sign-in-provider-on = Ga verder
sign-in-provider-again = Terug naar inloggen
# $name (String) - what people call the provider
sign-in-provider-unreachable = { $name } geeft nu geen antwoord. Probeer het zo nog eens, of log op een andere manier in.
# $name (String) - what people call the provider
sign-in-provider-refused = Inloggen bij { $name } is niet gelukt of is afgebroken. Probeer het nog eens, of log op een andere manier in.
sign-in-provider-late = Dit inloggen duurde te lang, of was al gebruikt. Begin opnieuw.
# $name (String) - what people call the provider
sign-in-provider-unknown = Zwerm weet niet wie je bent: { $name } noemt geen adres dat hier bekend is en dat is nagekeken. Log één keer op een andere manier in en koppel het bij Over mij, onder Inloggen en beveiliging. Heb je nog geen account? Vraag het aan wie Zwerm bij jullie beheert.
sign-in-provider-rests = Een ander veranderde kort geleden je mailadres. Daarom koppelt Zwerm nog een week geen nieuw account aan dat adres. Log op een andere manier in.
sign-in-provider-taken = Dit account is al gekoppeld aan een ander, of jij bent al aan een ander account gekoppeld.
sign-in-provider-last = Dit is je enige manier om in te loggen. Kies eerst een wachtwoord of maak een passkey.
# $name (String) - what people call the provider
sign-in-provider-heading = Inloggen met { $name }
# $name (String) - what people call the provider
sign-in-provider-what = Met het account dat je al hebt bij { $name }. Zwerm krijgt van daar alleen wie je bent, en geeft er niets over jou terug.
# $name (String) - what people call the provider
sign-in-provider-link = Koppel { $name }
sign-in-provider-unlink = Haal de koppeling weg
# $day (String) - a day
sign-in-provider-since = Gekoppeld sinds { $day }
sign-in-provider-done-linked = Je account is gekoppeld.
sign-in-provider-done-unlinked = De koppeling is weg.
sign-in-told-provider-linked = Je account werd gekoppeld aan het account van je organisatie. Daarmee kun je nu inloggen.
sign-in-told-provider-unlinked = De koppeling van je account met dat van je organisatie is weggehaald.
sign-in-provider-prove = Koppelen duurde te lang. Laat bij Inloggen en beveiliging nog eens zien dat jij het bent, en begin opnieuw.
