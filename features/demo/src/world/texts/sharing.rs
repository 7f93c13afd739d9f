//! What teams share of their result, in their own words, and what who leads above does about the context.

use super::template::Both;

/// What a team shared of a wave.
pub(crate) struct ShareText {
    /// Which wave: the oldest is 0.
    pub(crate) wave: usize,
    /// The place of the team.
    pub(crate) team: usize,
    /// The places in it of who wrote it and who agreed.
    pub(crate) by: [usize; 2],
    /// Days ago: written, agreed, answered, shared with everybody.
    pub(crate) ago: [Option<i64>; 4],
    /// The team's words, what it chose, the answer.
    pub(crate) words: [Both; 3],
}

const NONE: Both = Both::of("", "");

pub(crate) static SHARES: &[ShareText] = &[
    ShareText {
        wave: 4,
        team: 2,
        by: [5, 7],
        ago: [Some(170), Some(168), Some(160), None],
        words: [
            Both::of(
                "We zijn het onderling eens over wat goed werk is, en dat zien we terug. Wat knelt: de helft van de week gaat naar overleg waar wij niets te beslissen hebben.",
                "We agree with each other on what good work is, and we see that here. What chafes: half of the week goes to meetings in which we have nothing to decide.",
            ),
            Both::of(
                "We gaan alleen nog naar overleg als er iets van ons gevraagd wordt, en zeggen dat vooraf.",
                "We only go to meetings when something is asked of us, and say so beforehand.",
            ),
            Both::of(
                "Terecht. Het maandelijkse afstemmingsoverleg stopt. Wat daar gemeld werd, lezen jullie voortaan in Bijpraten. Missen jullie iets, bel me.",
                "Rightly so. The monthly alignment meeting stops. What was reported there, you read in Catching up from now on. If you miss something, call me.",
            ),
        ],
    },
    ShareText {
        wave: 4,
        team: 6,
        by: [1, 4],
        ago: [Some(171), Some(170), Some(163), Some(158)],
        words: [
            Both::of(
                "Dit was een zwaar half jaar: verhuisd en samengevoegd in dezelfde maand. Bijna alles staat lager dan de vorige keer. Het ligt niet aan de wil en niet aan ons vak; we hadden geen tijd om elkaar te leren kennen.",
                "This was a heavy half year: moved and merged in the same month. Nearly everything stands lower than last time. It is not for lack of will and not our craft; we had no time to get to know each other.",
            ),
            Both::of(
                "Elke donderdag lunchen we samen, zonder laptop.",
                "Every Thursday we have lunch together, without laptops.",
            ),
            Both::of(
                "Twee veranderingen tegelijk was mijn keuze, en die was te veel. Tot de zomer komt er niets bij. De nieuwe aanvragen van andere teams wachten; dat vertel ik hun zelf.",
                "Two changes at once was my choice, and it was too much. Until the summer nothing is added. New requests of other teams wait; I tell them so myself.",
            ),
        ],
    },
    ShareText {
        wave: 5,
        team: 1,
        by: [3, 2],
        ago: [Some(50), Some(49), Some(41), Some(36)],
        words: [
            Both::of(
                "We kijken nu elke casus samen terug, en praten eerder over wat misging. Dat zien we terug bij groei en vertrouwen. Wat ons tegenhoudt, zit om ons heen: voor een aanvraag van 80 euro vullen we hetzelfde formulier in als voor 8.000 euro. Bewoners wachten daar twee weken op.",
                "We now look back at every case together, and talk sooner about what went wrong. We see that in growth and trust. What holds us back is around us: for a request of 80 euros we fill in the same form as for 8,000 euros. Residents wait two weeks for it.",
            ),
            Both::of(
                "We blijven om de week een casus terugkijken, en vragen er iemand van een ander team bij.",
                "We go on looking back at a case every other week, and ask somebody of another team to join.",
            ),
            Both::of(
                "Over de kleine aanvragen hebben jullie gelijk. Vanaf volgende maand beslissen teams zelf tot 250 euro, zonder formulier. Boven dat bedrag gaat de gemeenteraad erover; daar praat ik met hen over, en jullie horen uiterlijk over zes weken wat eruit kwam.",
                "You are right about the small requests. From next month teams decide up to 250 euros themselves, without a form. Above that it is for the city council; I talk with them about it, and you hear within six weeks what came of it.",
            ),
        ],
    },
    ShareText {
        wave: 5,
        team: 3,
        by: [5, 2],
        ago: [Some(8), Some(5), None, None],
        words: [
            Both::of(
                "De helft van de rapportages is weg, en dat merken we: we kiezen zelf hoe we werken en hebben er meer plezier in. Wat blijft wringen: besluiten over jeugdhulp horen wij pas als gezinnen er al naar vragen. We willen ze een week eerder weten, ook als nog niet alles vaststaat.",
                "Half of the reports is gone, and we notice: we choose how we work and enjoy it more. What still chafes: decisions on youth care reach us only when families already ask about them. We want to know them a week earlier, even if not all is settled.",
            ),
            Both::of(
                "Wie een besluit hoort, belt dezelfde dag een collega van het team dat het raakt.",
                "Whoever hears of a decision calls a colleague of the team it touches the same day.",
            ),
            NONE,
        ],
    },
    ShareText {
        wave: 5,
        team: 4,
        by: [3, 6],
        ago: [Some(47), Some(44), Some(39), None],
        words: [
            Both::of(
                "Ons werk doet ertoe, dat staat hoog. Tijd om iets nieuws te proberen is er niet: elke vraag uit de wijk komt met spoed binnen.",
                "Our work matters, that stands high. There is no time to try something new: every question from the district comes in as urgent.",
            ),
            NONE,
            Both::of(
                "Spoed is voortaan alleen wat niet tot morgen kan wachten; dat spreek ik deze maand af met de wijkteams. De vrijdagmiddag is van jullie.",
                "From now on urgent is only what can't wait until tomorrow; I agree that with the district teams this month. Friday afternoon is yours.",
            ),
        ],
    },
    ShareText {
        wave: 5,
        team: 5,
        by: [6, 8],
        ago: [Some(4), None, None, None],
        words: [
            Both::of(
                "Onze grenzen staan op papier en het rooster maken we zelf. Dat geeft rust. Wat we nodig hebben: één plek waar we zien of een bewoner al bij een ander team bekend is.",
                "Our boundaries are on paper and we make the rota ourselves. That gives calm. What we need: one place where we see whether a resident is already known to another team.",
            ),
            Both::of(
                "We bellen voor elke nieuwe aanmelding eerst het wijkteam.",
                "Before each new registration we first call the district team.",
            ),
            NONE,
        ],
    },
    ShareText {
        wave: 5,
        team: 6,
        by: [1, 4],
        ago: [Some(48), Some(46), Some(40), Some(38)],
        words: [
            Both::of(
                "We zijn er nog niet, maar het gaat vooruit sinds er niets meer bij kwam. We kennen elkaar nu. Twee systemen voor meldingen naast elkaar kost ons elke dag een uur.",
                "We are not there yet, but it goes forward since nothing was added. We know each other now. Two systems for reports beside each other cost us an hour every day.",
            ),
            Both::of(
                "De donderdaglunch blijft. En wie een melding oplost, schrijft op wat hielp.",
                "Thursday lunch stays. And whoever solves a report writes down what helped.",
            ),
            Both::of(
                "Het oude meldsysteem gaat eind deze maand uit. Jullie kiezen zelf wat er overgezet wordt; het geld daarvoor is geregeld.",
                "The old system for reports goes off at the end of this month. You choose yourselves what is moved over; the money for it is there.",
            ),
        ],
    },
];
