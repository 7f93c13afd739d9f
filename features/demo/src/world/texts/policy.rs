//! Agreements about direction, rules, money and telling what is going on.

use super::template::{BOARD, DEBT, DISTRICT, HR, ICT, LEAD, PEER, Template, YOUTH, templates};

/// Direction, rules, money and telling what is going on.
pub(crate) static DIRECTION: &[Template] = templates! {
    {
        by BOARD; to DISTRICT; kind Briefing; weeks 3;
        title "Zeggen of het geld voor {jeugd|de wijk|welzijn} blijft"
            / "Saying whether the money for {youth|the district|welfare} stays";
        result "De teams weten wat we weten over het geld voor {jeugd|de wijk|welzijn}, en ook wat we nog niet weten"
            / "The teams know what we know about the money for {youth|the district|welfare}, and also what we do not know yet";
        seen "Het past op een half A4 en staat in geen bijlage" / "It fits on half a page and is in no appendix";
        need "Jullie drie lastigste vragen, vooraf" / "Your three hardest questions, beforehand";
        whom "Voor mensen die nu plannen maken op drijfzand" / "For people who are now planning on quicksand";
        why "Ik wachtte te lang tot alles zeker was." / "I waited too long for everything to be certain.";
        told "Het halve A4 is er. De vragen waren lastig, en terecht." / "The half page is there. The questions were hard, and fair.",
             "Eén ding weet ik pas na de raad. Dat staat er zo in." / "One thing I will only know after the council. It says so.";
        done "Verteld in twee teams. Ik kon niet alles beantwoorden, en dat was goed." / "Told in two teams. I could not answer everything, and that was fine.";
    }
    {
        by BOARD; to PEER; kind Writing; weeks 4;
        title "Een raadsvoorstel van {twee|drie|vier} bladzijden"
            / "A council proposal of {two|three|four} pages";
        result "Het voorstel over {wonen|zorg|armoede} is {twee|drie|vier} bladzijden, en een raadslid kan het aan een buur uitleggen"
            / "The proposal on {housing|care|poverty} is {two|three|four} pages, and a councillor can explain it to a neighbour";
        seen "Twee mensen van buiten lazen het en vertelden het goed na" / "Two outsiders read it and retold it well";
        need "Eén keer streng meelezen" / "Read along once, strictly";
        whom "Voor inwoners over wie het gaat" / "For the residents it is about";
        why "Ik schreef jarenlang bijlagen die niemand las." / "For years I wrote appendices that nobody read.";
        told "De versie van gisteren is zes bladzijden. Ik ben er nog niet." / "Yesterday's version is six pages. I am not there yet.",
             "Het moeilijkste is weglaten. Vandaag lukte dat." / "The hardest part is leaving out. Today it worked.";
        done "Het voorstel is klaar, zonder bijlage." / "The proposal is ready, without an appendix.";
    }
    {
        by BOARD; to LEAD; kind Rules; weeks 6;
        title "Onze regels over {declaraties|subsidies|vergaderen|inkoop|verlof|sleutels|brieven} tegen het licht"
            / "Our rules on {expenses|grants|meetings|purchasing|leave|keys|letters} held up to the light";
        result "Van {vijf|zes|zeven} eigen regels over {declaraties|subsidies|vergaderen|inkoop|verlof|sleutels|brieven} staat op papier waarom ze er zijn, en minstens één gaat weg"
            / "For {five|six|seven} of our own rules on {expenses|grants|meetings|purchasing|leave|keys|letters} it is on paper why they exist, and at least one goes";
        seen "Wie met de regel werkt, was bij het gesprek" / "Those who work with the rule were in the talk";
        need "Geen nieuwe regels tot dit klaar is" / "No new rules until this is done";
        whom "Voor collega's die regels volgen die niemand meer begrijpt" / "For colleagues who follow rules nobody understands any more";
        why "Ik heb er zelf twee bedacht. Die wil ik als eerste wegdoen." / "I made two of them myself. I want to drop those first.";
        told "Drie regels gedaan. Eén bleek te beschermen, die blijft met uitleg." / "Three rules done. One turned out to protect people, it stays with a reason.",
             "Mijn eigen regel is gesneuveld. Er was applaus." / "My own rule is gone. There was applause.";
        done "Twee regels weg, één lichter, de rest met een reden." / "Two rules gone, one made lighter, the rest with a reason.";
    }
    {
        by BOARD; to DEBT; kind Rules; weeks 5;
        title "Een mandaat dat klopt met het werk"
            / "A mandate that fits the work";
        result "De Schulddienst mag zelf beslissen over {drie|vier|vijf} dingen die nu langs ons gaan"
            / "Debt Support may decide for itself about {three|four|five} things that now pass through us";
        seen "Het staat op één blad, met de grens en de reden" / "It is on one sheet, with the boundary and the reason";
        need "Vier voorbeelden uit de praktijk" / "Four examples from practice";
        whom "Voor mensen die nu wachten op een krabbel" / "For people who now wait for a scribble";
        why "Ik teken dingen die ik niet lees. Dat is geen controle." / "I sign things that I do not read. That is not a check.";
        told "De voorbeelden waren sterk. Ik teken nu al minder." / "The examples were strong. I already sign less.",
             "De jurist en ik zijn het over één punt oneens. We praten donderdag." / "The lawyer and I disagree on one point. We talk on Thursday.";
        done "Het blad is getekend. Het was mijn laatste krabbel." / "The sheet is signed. It was my last scribble.";
    }
    {
        by BOARD; to PEER; kind Briefing; weeks 0;
        title "Elke vrijdag drie regels Bijpraten"
            / "Three lines of news every Friday";
        result "Elke vrijdag staat er wat er speelt, wat het betekent, en wat we nog niet weten"
            / "Every Friday it says what is going on, what it means, and what we do not know yet";
        seen "Vragen krijgen binnen {drie|vier|vijf} werkdagen antwoord" / "Questions get an answer within {three|four|five} working days";
        need "Om de week de eerste versie van jou" / "A first version from you every other week";
        whom "Voor collega's die het nu in de krant lezen" / "For colleagues who now read it in the paper";
        why "Zelf hoor ik ook liever iets halfs dan niets." / "I too would rather hear half of something than nothing.";
        told "Acht weken op rij gelukt. Eén keer schreef ik: ik weet het niet." / "Eight weeks in a row. Once I wrote: I do not know.",
             "Deze week kwamen er vier vragen. Drie zijn beantwoord." / "Four questions came in this week. Three have been answered.";
        done "Het is een vaste gewoonte. Mensen vragen ernaar als het later is." / "It is a fixed habit. People ask about it when it is late.";
    }
    {
        by BOARD; to YOUTH; kind Figures; weeks 7;
        title "Cijfers die Jeugd en Gezin zelf kiest"
            / "Figures that Youth and Family choose themselves";
        result "Jeugd en Gezin kiest {twee|drie|vier} eigen cijfers, en wij stoppen met de {zes|acht|negen} die wij vroegen"
            / "Youth and Family choose {two|three|four} figures of their own, and we stop asking for our {six|eight|nine}";
        seen "Het team ziet ze zelf als eerste" / "The team sees them first";
        need "Twee middagen om te kiezen wat jullie helpt" / "Two afternoons to choose what helps you";
        whom "Voor gezinnen die meer hebben aan een gesprek dan aan een tabel" / "For families who gain more from a talk than from a table";
        why "Ik vroeg om cijfers en keek er dan niet naar." / "I asked for figures and then did not look at them.";
        told "De lijst van wat we niet meer vragen is af. Hij is lang." / "The list of what we no longer ask is done. It is long.",
             "Het team koos iets verrassends: hoe vaak iemand zijn verhaal opnieuw doet." / "The team chose something surprising: how often someone tells their story again.";
        done "De oude lijst is weg. De nieuwe hangt in hun eigen ruimte." / "The old list is gone. The new one hangs in their own room.";
    }
    {
        by BOARD; to HR; kind Recruiting; weeks 5;
        title "Een begroting die {HR|het team|de OR} kan lezen"
            / "A budget that {HR|the team|the works council} can read";
        result "Het geld voor personeel staat op {één bladzijde|twee bladzijden}, met per regel waar het voor is"
            / "The money for staff is on {one page|two pages}, with what it is for on each line";
        seen "Drie mensen zonder geldopleiding leggen het goed uit" / "Three people without financial training explain it well";
        need "Zeggen welke regels jullie nooit begrepen" / "Say which lines you never understood";
        whom "Voor teams die binnen vaste uren moeten kiezen" / "For teams that have to choose within fixed hours";
        why "Wie het geld snapt, kan zelf kiezen." / "Who understands the money can choose for themselves.";
        told "De eerste bladzijde is af. Er stond drie keer hetzelfde in." / "The first page is done. It said the same thing three times.",
             "Eén regel begreep ik zelf ook niet. Die is uitgezocht." / "There was one line that I did not understand either. I found out.";
        done "Klaar. Iemand vond er een fout in, en dat is precies de bedoeling." / "Done. Someone found a mistake in it, and that is exactly the point.";
    }
    {
        by BOARD; to ICT; kind Security; weeks 6;
        title "Een oefening met de hele directie"
            / "A practice with the whole management";
        result "De directie oefende een dag zonder systemen, en besloot over {drie|vier|vijf} dingen die daarna anders gaan"
            / "Management practised a day without systems, and decided on {three|four|five} things to do differently";
        seen "Iedereen weet wat hij zelf mag beslissen" / "Everyone knows what they may decide themselves";
        need "Een draaiboek dat niet te makkelijk is" / "A script that is not too easy";
        whom "Voor inwoners die ook op die dag op ons rekenen" / "For residents who count on us that day too";
        why "Ik wil weten wat ik doe als mijn telefoon zwart is." / "I want to know what I do when my phone goes black.";
        told "De datum staat. Niemand mag zijn agenda als smoes gebruiken." / "The date is set. Nobody may use their diary as an excuse.",
             "Het draaiboek is streng. Ik heb er zin in." / "The script is tough. I am looking forward to it.";
        done "Gedaan. Ik wist als eerste mijn wachtwoord niet." / "Done. I was the first to forget my password.";
    }
    {
        by BOARD; to DISTRICT; kind Together; weeks 4;
        title "Een dag mee in {buurt}"
            / "A day along in {buurt}";
        result "Een dag meegelopen in {buurt}, en bij de directie verteld wat drie dingen met ons beleid doen"
            / "Spent a day along in {buurt}, and told management what three things mean for our policy";
        seen "De collega met wie ik meeliep, leest het verhaal eerst" / "The colleague I went along with reads the story first";
        need "Een gewone dag, niet de mooiste" / "An ordinary day, not the best one";
        whom "Voor bewoners die ons beleid elke dag tegenkomen" / "For residents who meet our policy every day";
        why "Ik schrijf over straten waar ik nooit loop." / "I write about streets that I never walk in.";
        told "De dag is geweest. Ik heb pijn in mijn voeten en vier vragen." / "The day is done. I have sore feet and four questions.",
             "Ik schrijf het op. Het eerste punt gaat over mijzelf." / "I am writing it down. The first point is about myself.";
        done "Verteld. Twee dingen gaan we anders doen." / "Told. There are two things we will do differently.";
    }
};
