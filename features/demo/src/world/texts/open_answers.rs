//! What people of Waterrijk wrote to open questions of the scan.

use super::template::Both;

/// Where does the coat fit like a glove, and where does it pinch?
pub(crate) static COAT: &[Both] = &[
    Both::of(
        "Ik mag zelf bepalen hoe ik een huisbezoek voorbereid. Dat zit goed. Het knelt als ik daarna drie formulieren voor hetzelfde gezin invul.",
        "I decide myself how I prepare a home visit. That fits. It pinches when I fill in three forms for one family afterwards.",
    ),
    Both::of(
        "Passend: we verdelen het werk op maandag samen. Knellend: op woensdag komt er van boven toch iets tussendoor.",
        "Fits: we divide the work together on Mondays. Pinches: on Wednesdays something comes in from above anyway.",
    ),
    Both::of(
        "De jas zit goed zolang niemand ziek is. Bij één zieke is er geen lucht meer.",
        "The coat fits as long as nobody is ill. With one person ill there is no air left.",
    ),
    Both::of(
        "Fijn dat fouten gewoon besproken worden. Vroeger hield ik mijn mond.",
        "Good that mistakes are simply talked about. I used to keep quiet.",
    ),
    Both::of(
        "Voor een uitgave van veertig euro moet ik nog steeds een handtekening halen.",
        "For forty euros I still have to get a signature.",
    ),
    Both::of(
        "Het rooster maken we zelf en dat werkt. De vakanties gaan nog via een lijst waar niemand van begrijpt hoe die werkt.",
        "We make our own rota and that works. Holidays still go by a list that nobody understands.",
    ),
    Both::of(
        "Ik voel me vertrouwd. Alleen bij klachten van inwoners krijg ik ineens een protocol in plaats van een gesprek.",
        "I feel trusted. Only with complaints of residents I suddenly get a protocol instead of a conversation.",
    ),
    Both::of(
        "Er is tijd om van elkaar te leren sinds we op donderdag een casus naspelen.",
        "There is time to learn from each other since we play back a case on Thursdays.",
    ),
    Both::of(
        "De registratie is ruimer geworden, maar er zijn nog steeds twee systemen die elkaar niet kennen.",
        "Recording has become lighter, but there are still two systems that don't know each other.",
    ),
    Both::of(
        "Wat knelt: wij horen een besluit vaak pas als het in de krant staat.",
        "What pinches: we often hear of a decision when it is in the newspaper.",
    ),
    Both::of(
        "Wat past: ik kan thuis werken wanneer het werk het toelaat, en niemand vraagt waarom.",
        "What fits: I can work at home when the work allows it, and nobody asks why.",
    ),
    Both::of(
        "Onze doelen zijn duidelijk. Welke we mogen laten vallen als het te veel wordt, is dat niet.",
        "Our goals are clear. Which ones we may drop when it gets too much is not.",
    ),
    Both::of(
        "Ik weet bij wie ik terechtkan als iets niet lukt, en dat maakt het werk lichter.",
        "I know whom to turn to when something fails, and that makes the work lighter.",
    ),
    Both::of(
        "Het overleg met het andere team is afgesproken maar wordt steeds verzet. Daar schuurt het.",
        "The meeting with the other team is agreed but put off again and again. That chafes.",
    ),
    Both::of(
        "We mogen nee zeggen en dat doen we ook. Dat is het grootste verschil met drie jaar geleden.",
        "We may say no and we do. That is the biggest difference with three years ago.",
    ),
    Both::of(
        "Nieuwe mensen krijgen een laptop na drie weken. Zo begin je niet lekker.",
        "New people get a laptop after three weeks. That is no good beginning.",
    ),
    Both::of(
        "Trots op wat we samen voor de wijk doen. De bewoners zeggen het zelf ook.",
        "Proud of what we do for the neighbourhood together. The residents say so too.",
    ),
    Both::of(
        "De weekstart is van ons. De maandrapportage is van iemand anders en leest volgens mij niemand.",
        "The week start is ours. The monthly report is somebody else's and I think nobody reads it.",
    ),
    Both::of(
        "Het zit goed met het vertrouwen in het team. Met het vertrouwen tussen afdelingen nog niet.",
        "Trust within the team is fine. Trust between departments not yet.",
    ),
    Both::of(
        "Ik zou vaker willen horen wat er met een voorstel gebeurd is, ook als het nee is.",
        "I would like to hear more often what became of a proposal, also when it is no.",
    ),
    Both::of(
        "Ruimte genoeg om het anders te doen. Wat ontbreekt is iemand die meedenkt als het spannend wordt.",
        "Room enough to do things differently. What is missing is somebody who thinks along when it gets tense.",
    ),
    Both::of(
        "De telefoon gaat de hele dag door. Daarbuiten is het werk precies zoals ik het wil.",
        "The telephone rings all day. Apart from that the work is just as I want it.",
    ),
    Both::of(
        "We hebben een controle geschrapt en er ging niets mis. Mag dat vaker?",
        "We dropped a control and nothing went wrong. May we do so more often?",
    ),
    Both::of(
        "Ik mis een rustige plek om een lastig gesprek voor te bereiden.",
        "I miss a quiet place to prepare a difficult conversation.",
    ),
    Both::of(
        "Sinds de afspraken op papier staan, hoef ik niet meer te raden wat er van me verwacht wordt.",
        "Since the agreements are on paper I needn't guess what is expected of me.",
    ),
    Both::of(
        "Het past, behalve in december. Dan komt alles tegelijk en is er niemand die kiest.",
        "It fits, except in December. Then everything comes at once and nobody chooses.",
    ),
    Both::of(
        "Wij krijgen de ruimte, onze partners in de stad nog niet. Daardoor staan we vaak te wachten.",
        "We get the room, our partners in town don't yet. So we often stand waiting.",
    ),
    Both::of(
        "Meelopen met een ander team was het leerzaamste van het jaar.",
        "Spending a day with another team was the most instructive thing of the year.",
    ),
    Both::of(
        "Er wordt geluisterd. Soms duurt het daarna te lang voor er iets verandert.",
        "People listen. Sometimes it takes too long afterwards before anything changes.",
    ),
    Both::of(
        "De bedoeling is helder, de verordening niet. Ik sta er soms tussenin.",
        "The purpose is clear, the by-law is not. Sometimes I stand in between.",
    ),
    Both::of(
        "Het mag wel eens over geld gaan. We beslissen over alles, behalve daarover.",
        "It might be about money for once. We decide on everything except that.",
    ),
    Both::of(
        "Geen klachten. Dat had ik twee jaar geleden niet geschreven.",
        "No complaints. I would not have written that two years ago.",
    ),
];

/// What is missing in this list?
pub(crate) static MISSING: &[Both] = &[
    Both::of(
        "Iets over werkdruk. Nu lijkt het of alles aan de cultuur ligt.",
        "Something on workload. As it is, everything seems to be about culture.",
    ),
    Both::of(
        "Een vraag over de systemen waar we mee werken.",
        "A question about the systems we work with.",
    ),
    Both::of(
        "Of je na een zware dag ergens je verhaal kwijt kunt.",
        "Whether you can tell your story somewhere after a hard day.",
    ),
    Both::of(
        "Hoe we met inwoners omgaan, niet alleen met elkaar.",
        "How we treat residents, not only each other.",
    ),
    Both::of(
        "Ik mis veiligheid op straat: niet elk gesprek is aan een bureau.",
        "I miss safety in the street: not every talk is at a desk.",
    ),
    Both::of(
        "Vraag ook eens wat we het afgelopen jaar hebben losgelaten.",
        "Ask what we let go of last year, too.",
    ),
    Both::of(
        "Samenwerken met andere afdelingen. Binnen het team gaat het goed.",
        "Working with other departments. Within the team it goes well.",
    ),
    Both::of(
        "Of afspraken ook nagekomen worden door wie er niet bij zat.",
        "Whether agreements are kept by those who were not there.",
    ),
    Both::of(
        "Iets over parttimers: die missen de helft van wat er besproken wordt.",
        "Something on part-timers: they miss half of what is discussed.",
    ),
    Both::of("Niets. Drie minuten is lang genoeg.", "Nothing. Three minutes is long enough."),
    Both::of(
        "Hoe lang het duurt voor een idee een antwoord krijgt.",
        "How long it takes before an idea is answered.",
    ),
    Both::of(
        "De stelling over fouten gaat over mezelf. Ik wil ook iets over fouten van bovenaf kwijt.",
        "The statement on mistakes is about myself. I also want to say something about mistakes from above.",
    ),
    Both::of(
        "Of je hier oud kunt worden: fysiek werk komt niet voor in de lijst.",
        "Whether one can grow old here: physical work is not in the list.",
    ),
    Both::of(
        "Taal. Niet iedereen leest dit even makkelijk.",
        "Language. Not everybody reads this with the same ease.",
    ),
    Both::of(
        "Wat je trots maakt. Het gaat snel over wat beter moet.",
        "What makes you proud. It is soon about what has to improve.",
    ),
    Both::of("Of er genoeg gelachen wordt. Ik meen het.", "Whether we laugh enough. I mean it."),
    Both::of(
        "Een vraag over reistijd en thuiswerken.",
        "A question on travel time and working at home.",
    ),
    Both::of(
        "Hoe we omgaan met mensen die een tijd ziek zijn geweest.",
        "How we deal with people who were ill for a while.",
    ),
];
