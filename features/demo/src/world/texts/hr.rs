//! Agreements about people at work: joining, learning, staying healthy.

use super::template::{BOARD, DISTRICT, HR, ICT, LEAD, PEER, Template, YOUTH, templates};

/// People at work.
pub(crate) static STAFF: &[Template] = templates! {
    {
        by HR; to DISTRICT; kind Recruiting; weeks 5;
        title "Het team kiest zelf een nieuwe collega"
            / "The team chooses its own new colleague";
        result "Het team kiest een nieuwe collega, en wij letten alleen op wat volgens de cao moet"
            / "The team chooses a new colleague, and we only watch what the labour agreement asks";
        seen "Twee teamleden voerden zelf de gesprekken" / "Two team members held the talks themselves";
        need "Twee middagen om samen te oefenen" / "Two afternoons to practise together";
        whom "Voor de nieuwe collega, die meteen weet met wie hij werkt" / "For the new colleague, who knows at once whom they will work with";
        why "Ik geloof dat een team beter kiest dan ik." / "I believe that a team chooses better than I do.";
        told "We oefenden met een nepgesprek. Er werd veel gelachen en geleerd." / "We practised with a mock talk. There was a lot of laughter and learning.",
             "De vacature is geschreven door het team. Geen woord ‘dynamisch’." / "The team wrote the vacancy. It does not say dynamic anywhere.";
        done "De keuze is gemaakt. Ik heb er alleen koffie bij gezet." / "The choice is made. All I did was bring the coffee.";
    }
    {
        by HR; to ICT; kind Joining; weeks 4;
        title "Een eerste dag waarop alles klaarstaat"
            / "A first day with everything ready";
        result "De volgende {vijf|zes|acht} nieuwe collega's hebben om negen uur een laptop, een pas en iemand om mee te lunchen"
            / "The next {five|six|eight} new colleagues have a laptop, a pass and someone to have lunch with at nine o'clock";
        seen "We vragen het aan het eind van dag één" / "We ask at the end of day one";
        need "De laptop drie dagen eerder klaar" / "The laptop ready three days earlier";
        whom "Voor wie de hele nacht wakker lag van de zenuwen" / "For those who lay awake all night from nerves";
        why "Mijn eigen eerste dag zat ik in een gang." / "I spent my own first day in a corridor.";
        told "De eerste twee zijn begonnen. De lunch viel meer op dan de laptop." / "The first two have started. They noticed the lunch more than the laptop.",
             "Eén pas was er niet. Die had ik zelf moeten bellen." / "One pass was missing. I should have called about it myself.";
        done "Iedereen is goed begonnen. De lunchlijst blijft." / "Everyone had a good start. The lunch list stays.";
    }
    {
        by HR; to LEAD; kind Rules; weeks 8;
        title "Het functioneringsformulier gaat weg"
            / "The appraisal form goes away";
        result "In {twee|drie|vier} teams komt een open gesprek in de plaats van het formulier, en we vertellen eerlijk wat het doet"
            / "In {two|three|four} teams an open talk replaces the form, and we say honestly what it does";
        seen "Wie wil, kan het oude formulier blijven gebruiken" / "Whoever wants to can keep using the old form";
        need "Zelf als eerste zo'n gesprek voeren" / "Be the first to have such a talk";
        whom "Voor mensen die een jaar wachten om iets te zeggen" / "For people who wait a year to say something";
        why "Ik las vierhonderd formulieren. Er stond bijna niets in." / "I read four hundred forms. There was almost nothing in them.";
        told "Twee teams zijn begonnen. De gesprekken duren korter en gaan dieper." / "Two teams have started. The talks are shorter and go deeper.",
             "De ondernemingsraad denkt mee. Goede vragen." / "The works council is thinking along. Good questions.";
        done "De proef is rond. Het verhaal ligt er, ook van wie het formulier miste." / "The trial is done. The account is there, including from those who missed the form.";
    }
    {
        by HR; to YOUTH; kind Health; weeks 6;
        title "Rust in de agenda van {een drukke groep|de avonddienst|de nieuwe lichting}"
            / "Calm in the diary of {a busy group|the evening shift|the newcomers}";
        result "{5-9} collega's schreven hun eigen rooster, en houden dat zes weken vol"
            / "{5-9} colleagues wrote their own schedule, and kept it up for six weeks";
        seen "Iedereen had elke week een middag zonder overleg" / "Everyone had an afternoon without meetings each week";
        need "Niet plannen op die middag, ook niet even" / "Plan nothing on that afternoon, not even something small";
        whom "Voor mensen die 's avonds nog bijtikken" / "For people who still type up their notes in the evening";
        why "Ik praat liever nu over drukte dan straks over ziekte." / "I would rather talk about pressure now than about illness later.";
        told "Drie weken gedaan. De donderdagmiddag is heilig." / "Three weeks done. Thursday afternoon is sacred.",
             "Twee mensen wilden juist vaste avonden. Dat kan ook." / "Two people actually wanted fixed evenings. That is possible too.";
        done "Zes weken volgehouden. Ze willen niet meer terug." / "Kept up for six weeks. They do not want to go back.";
    }
    {
        by HR; to BOARD; kind Figures; weeks 3;
        title "Verzuim vertellen zonder vingers te wijzen"
            / "Talking about sick leave without pointing fingers";
        result "Eén bladzijde over verzuim, voor de hele organisatie samen, met {twee|drie|vier} dingen die de directie kan doen"
            / "One page about sick leave, for the organisation as a whole, with {two|three|four} things management can do";
        seen "Geen enkel team of mens is te herkennen" / "No team or person can be recognised";
        need "Een half uur waarin jullie alleen luisteren" / "Half an hour in which you only listen";
        whom "Voor wie nu ziek thuis zit en zich schuldig voelt" / "For those who are ill at home and feel guilty";
        why "Ik ben klaar met lijstjes per team." / "I have had enough of lists by team.";
        told "De bladzijde is af. Er staat één getal op, en veel verhaal." / "The page is done. It has one figure on it, and a lot of story.",
             "Ik las hem voor aan twee collega's die ziek waren. Het klopte." / "I read it to two colleagues who had been ill. They said it was right.";
        done "Verteld, en er is geluisterd. Er wordt meteen iets mee gedaan." / "Told, and listened to. Something is being done with it right away.";
    }
    {
        by HR; to PEER; kind Learning; weeks 7;
        title "Meelopen voor wie dat wil"
            / "Shadowing for those who want it";
        result "{8-14} collega's liepen een dag mee bij een ander team, en vertelden wat hen opviel"
            / "{8-14} colleagues spent a day with another team, and told what struck them";
        seen "Minstens drie leidinggevenden doen mee" / "At least three leaders take part";
        need "Zelf een dag meelopen bij ICT" / "Spend a day with ICT yourself";
        whom "Voor inwoners die merken dat wij elkaar niet kennen" / "For residents who notice that we do not know each other";
        why "Ik leerde mijn werk door bij een ander te kijken." / "I learned my work by watching someone else.";
        told "Vijf dagen zijn gepland. De directeur gaat naar de inloop." / "Five days are planned. The director goes to the drop-in.",
             "De eerste verhalen zijn binnen. Iedereen schrok van de telefoon." / "The first stories are in. Everyone was struck by the phones.";
        done "Alle dagen zijn geweest. De verhalen hangen in de hal." / "All the days have been. The stories hang in the hall.";
    }
    {
        by HR; to LEAD; kind Planning; weeks 4;
        title "Roosters die teams zelf maken"
            / "Schedules that teams make themselves";
        result "{Twee|Drie|Vier} teams maken hun eigen rooster, binnen {drie|vier|vijf} afspraken die voor iedereen gelden"
            / "{Two|Three|Four} teams make their own schedule, within {three|four|five} agreements that hold for everyone";
        seen "Er zijn altijd twee mensen bereikbaar" / "There are always two people on call";
        need "Zeggen welke regels echt vastliggen" / "Say which rules are really fixed";
        whom "Voor wie een leven naast het werk heeft" / "For those who have a life beside work";
        why "Ik zag een team in een uur oplossen waar ik weken op puzzelde." / "I saw a team solve in an hour what I had puzzled over for weeks.";
        told "Het eerste rooster is klaar. Er zit één gat in, dat lossen ze zelf op." / "The first schedule is done. There is one gap in it, which they will fill themselves.",
             "Er bleken drie regels te zijn waarvan niemand wist waarom." / "There turned out to be three rules that nobody knew the reason for.";
        done "De teams roosteren zelf. De drie regels zijn weg." / "The teams make their own schedules. The three rules are gone.";
    }
    {
        by HR; to DISTRICT; kind Joining; weeks 6;
        title "Een vaste maat voor {stagiairs|zij-instromers|invallers}"
            / "A regular buddy for {trainees|career changers|stand-ins}";
        result "Alle {5-9} {stagiairs|zij-instromers|invallers} hebben een maat die elke week een half uur vrijhoudt"
            / "All {5-9} {trainees|career changers|stand-ins} have a buddy who keeps half an hour free every week";
        seen "De maten vinden zelf dat het te doen is" / "The buddies themselves find it doable";
        need "Namen van mensen die het leuk vinden, niet van wie toevallig tijd heeft" / "Names of people who enjoy it, not of whoever happens to have time";
        whom "Voor wie bang is een domme vraag te stellen" / "For those afraid of asking a silly question";
        why "Ik had zelf zo'n maat. Ik bel haar nog steeds." / "I had a buddy like that. I still call her.";
        told "De eerste vier koppels zijn gemaakt. Twee gaan samen wandelen." / "The first four pairs are made. Two go for walks together.",
             "Eén koppel klikte niet. We hebben geruild, zonder gedoe." / "One pair did not click. We swapped, without any fuss.";
        done "Iedereen heeft een maat. De wandeling is een gewoonte geworden." / "Everyone has a buddy. The walk has become a habit.";
    }
    {
        by HR; to PEER; kind Letters; weeks 2;
        title "Een brief over {verlof|pensioen|salaris} die klopt en warm is"
            / "A letter about {leave|pension|salary} that is right and warm";
        result "De brief over {verlof|pensioen|salaris} is één bladzijde, en collega's bellen niet meer om te vragen wat er staat"
            / "The letter about {leave|pension|salary} is one page, and colleagues no longer call to ask what it says";
        seen "Vijf collega's lazen hem en wisten wat ze moesten doen" / "Five colleagues read it and knew what to do";
        need "Meelezen of het juridisch nog klopt" / "Check that it is still legally right";
        whom "Voor collega's die niet elke dag brieven lezen" / "For colleagues who do not read letters every day";
        why "Ik kreeg hem zelf en snapte hem niet. Ik had hem geschreven." / "I got it myself and did not understand it. I had written it.";
        told "De nieuwe versie is half zo lang. Het jaartal klopt nu ook." / "The new version is half as long. The year is right now too.",
             "De jurist haalde één zin terug. Terecht." / "The lawyer put one sentence back. Rightly so.";
        done "Verstuurd. Er belden twee mensen, allebei om te bedanken." / "Sent. Two people called, both to say thank you.";
    }
    {
        by HR; to PEER; kind Advice; weeks 0;
        title "Een vraag aan HR krijgt een mens"
            / "A question to HR gets a person";
        result "Wie ons iets vraagt, hoort binnen {twee|drie|vier} werkdagen een stem, geen verwijzing"
            / "Whoever asks us something hears a voice within {two|three|four} working days, not a referral";
        seen "Elke maand lezen we samen tien vragen terug" / "Every month we read back ten questions together";
        need "De donderdag van mij overnemen" / "Take Thursdays over from me";
        whom "Voor wie niet weet onder welk kopje zijn vraag hoort" / "For those who do not know which heading their question falls under";
        why "Ik werd zelf eens drie keer doorverwezen, naar mezelf." / "I was once referred three times, to myself.";
        told "Deze maand {18-27} vragen. De meeste waren in vijf minuten klaar." / "{18-27} questions this month. Most were done in five minutes.",
             "Twee vragen bleven liggen. Dat hebben we gezegd en opgelost." / "Two questions were left. We said so and solved them.";
        done "Dit doen we nu vanzelf." / "We now do this by ourselves.";
    }
};
