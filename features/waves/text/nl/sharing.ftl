## Eerst het eigen team
waves-release = Eerst het team
waves-release-hint = Zoveel weken heeft een groep om haar eigen uitkomst samen te openen. Daarna gaat alles vanzelf open.
waves-release-says = Zo lang heeft elke groep om haar eigen uitkomst als eerste te openen. Wat meer groepen samen laat zien, opent als ze allemaal zijn geweest.
waves-release-choose = Kies een aantal weken.
# $weeks (Number)
waves-release-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}
waves-sharing = Wie ziet wat
waves-sharing-lead = Eerst het eigen team. Verder gaat jullie uitkomst alleen met jullie eigen woorden.
waves-sharing-open = Wat is open, en voor wie?
waves-sharing-is-open = open
waves-sharing-is-closed = dicht
waves-sharing-own = Jouw groep
waves-sharing-nothing = Hier is geen eigen uitkomst: er waren te weinig antwoorden. Er valt dus ook niets te delen.
# $until (String)
waves-sharing-closed = De uitkomst van jullie groep is er, en nog niemand zag haar. Open haar als jullie bij elkaar zitten. Doet niemand dat, dan gaat ze op { $until } vanzelf open.
# $day (String)
# $who (String)
waves-sharing-looked = Voor ieder van jullie. { $who } opende dit op { $day }.
# $day (String)
waves-sharing-by-itself = Voor ieder van jullie, sinds { $day } vanzelf.
# $state (String)
# $until (String)
waves-sharing-whole = { $state ->
    [open] Wie erbij hoort, ziet dit.
   *[other] Opent als elke groep hierin de eigen uitkomst heeft geopend, en anders op { $until }. Eerder zou iemand kunnen uitrekenen wat een ander team zelf nog niet zag.
}
# $team (String)
waves-sharing-who-leads = Wie { $team } leidt
waves-sharing-others = Andere collega's
waves-sharing-everybody = Iedereen in de organisatie
# $state (String)
waves-sharing-outside = { $state ->
    [open] Leest jullie woorden en de uitkomst van jullie groep. Over leidinggeven staat er geen cijfer bij.
   *[other] Ziet niets van jullie groep, tot jullie zelf delen.
}
waves-sharing-look = We zitten bij elkaar: open onze uitkomst
# $cell (String)
waves-sharing-look-seen = Ieder van { $cell } kan dit doen, één keer. Je naam en de dag staan er daarna bij, voor jullie alleen.

## Delen
waves-sharing-title = Delen, met jullie eigen woorden
# $leads (String)
# $team (String)
waves-sharing-invites = Delen hoeft niet. Wil je het wel, schrijf dan op wat jullie in de uitkomst zien. Is een ander van jullie het ermee eens, dan leest { $leads } jullie woorden met jullie cijfers, en antwoordt wat er aan de omgeving gebeurt. Dat is wie { $team } leidt. Over leidinggeven staat er geen cijfer bij.
waves-sharing-invites-all = Delen hoeft niet. Boven jullie leidt niemand anders. Is een ander van jullie het eens met wat je schrijft, dan leest iedereen in de organisatie het, met jullie cijfers.
waves-sharing-comment = Wat zien wij in deze uitkomst, en wat hebben we nodig?
waves-sharing-comment-hint = Noem wat goed gaat, wat wringt, en wat een ander dan jullie kan veranderen: regels, tijd, besluiten. Noem geen collega's bij naam.
waves-sharing-chose = Wat kiezen wij zelf?
waves-sharing-chose-hint = Een gewoonte, iets om uit te proberen, een afspraak.
waves-sharing-propose = Leg het voor aan de groep
waves-sharing-propose-seen = Alleen jullie groep leest dit, tot een ander van jullie het ermee eens is.
waves-sharing-there = Een collega legde intussen ook iets voor. Lees dat eerst, hieronder. Wat je typte staat hier nog.
waves-sharing-typed = Dit typte jij. Wil je dit in plaats van wat er ligt, neem dat dan eerst terug. Bewaar deze tekst zo lang ergens anders.
waves-sharing-another = Een ander van jullie moet dit doen: met z'n tweeën spreken jullie voor de groep.
waves-sharing-meanwhile = Intussen gebeurde er iets anders mee. Kijk hoe het nu staat.
# $stage (String)
waves-sharing-stage = { $stage ->
    [proposed] wacht op een tweede
    [shared] wacht op antwoord
    [answered] beantwoord
   *[all] gedeeld
}
# $stage (String)
# $to (String)
waves-sharing-says = { $stage ->
    [proposed] Nog alleen voor jullie. Is een ander van jullie (niet wie leidt) het ermee eens, dan gaat dit met jullie cijfers naar: { $to }.
    [shared] Dit leest nu: { $to }. Daar komt het antwoord vandaan.
    [answered] Dit leest: { $to }. Het is beantwoord, en blijft staan.
   *[all] Dit leest nu: { $to }.
}
# $day (String)
# $who (String)
waves-sharing-wrote = { $who } schreef dit op { $day }.
# $day (String)
# $step (String)
# $who (String)
waves-sharing-step = { $who }, { $day }: { $step ->
    [agreed] was het ermee eens
    [answered] antwoordde
    [wide_asked] wil het met iedereen delen
    [wide_agreed] vond dat goed
    [wide_ended] wil het niet (meer) met iedereen delen
   *[other] nam het terug
}.
# $day (String)
# $who (String)
waves-sharing-answered = { $who } antwoordde op { $day }
waves-sharing-agree = Ik ben het ermee eens: deel het
waves-sharing-back = Neem het terug
# $stage (String)
waves-sharing-back-ask = { $stage ->
    [proposed] Dan gaat het nergens heen. Ieder van jullie kan daarna iets anders voorleggen.
   *[other] Dan leest niemand buiten jullie groep het meer. Wie het al las, heeft het gelezen. Na een antwoord kan dit niet meer.
}
waves-sharing-back-now = Ja, neem het terug
waves-sharing-wide = Ook voor iedereen?
waves-sharing-wide-no = Jullie kunnen dezelfde woorden en cijfers ook met de hele organisatie delen. Daar staan groepen op alfabet, nooit op volgorde van cijfers.
# $who (String)
waves-sharing-wide-asked = { $who } wil dit met de hele organisatie delen. Daar zijn twee van jullie voor nodig.
waves-sharing-wide-shown = Iedereen in de organisatie leest dit, met de naam van jullie groep. Jullie kunnen daar op elk moment mee stoppen.
waves-sharing-wide-ask = Stel voor het met iedereen te delen
waves-sharing-wide-agree = Goed: deel het met iedereen
waves-sharing-wide-end = Niet met iedereen delen
# $done (String)
waves-sharing-done = { $done ->
    [proposed] Voorgelegd aan je groep.
    [agreed] Gedeeld.
    [taken_back] Teruggenomen.
    [wide_asked] Voorgesteld aan je groep.
    [wide_agreed] Iedereen in de organisatie kan het nu lezen.
    [wide_ended] Het is niet voor iedereen.
   *[answered] Je antwoord staat bij het team.
}

## Wat groepen deelden
waves-shared = Wat teams deelden
waves-shared-lead = Alleen wat een team zelf wilde delen, met zijn eigen woorden, op alfabet. Wie niets deelt, staat hier niet; daar volgt niets uit.
waves-shared-empty = Hier staat nog niets
waves-shared-empty-says = Een team kiest zelf of het zijn uitkomst deelt, en met wie.
waves-shared-sees = Wat zij erin zien
waves-shared-chose = Wat zij zelf kiezen
waves-shared-figures = Bekijk hun cijfers
# $cell (String)
waves-shared-scale = { $cell }: gemiddelden, ± hoe zeker het is. Vergelijk ze met wat zij schrijven, niet met een ander team.
waves-shared-answer = Wat doen wij aan de omgeving?
waves-shared-answer-hint = Regels, tijd, middelen, besluiten: wat verander je, en wanneer? Kan iets niet, zeg dan waarom.
waves-shared-answer-do = Antwoord het team
# $cell (String)
waves-shared-answer-seen = { $cell } leest dit, met je naam en de dag. Daarna verandert het niet meer.
waves-shared-waits = Dit wacht nog op antwoord.
waves-shared-meanwhile = Hier is net al op geantwoord. Lees eerst dat antwoord.

## Op Vandaag
# $until (String)
waves-today-look = De uitkomst is er. Jullie groep ziet haar als eerste: open haar als jullie bij elkaar zitten, uiterlijk { $until }.
# $who (String)
waves-today-agree = { $who } schreef op wat jullie van de uitkomst delen. Een van jullie anderen zegt er ja op, of niet.
# $who (String)
waves-today-wide = { $who } wil wat jullie deelden met iedereen delen. Een van jullie anderen beslist mee.
# $who (String)
waves-today-answered = { $who } antwoordde op wat jullie deelden.
# $groups (String)
waves-today-waits = Zij deelden hun uitkomst met je, en wachten op wat jij aan de omgeving doet: { $groups }.
waves-today-see = Bekijk het
