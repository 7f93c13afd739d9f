//! Agreements about young people and families.

use super::template::{DISTRICT, EXPERTISE, FAMILIES, LEAD, PEER, Template, YOUTH, templates};

/// Young people and families.
pub(crate) static YOUNG: &[Template] = templates! {
    {
        by YOUTH; to DISTRICT; kind FirstTalk; weeks 6;
        title "Geen gezin vertelt het twee keer"
            / "No family tells it twice";
        result "Bij een overgang van wijkteam naar Jeugd en Gezin zitten we één keer samen aan tafel met het gezin"
            / "When a family moves from the district team to Youth and Family, we sit down with them once, together";
        seen "{6-10} overgangen op deze manier gedaan" / "{6-10} handovers done this way",
             "De gezinnen zeggen zelf of het hielp" / "The families say for themselves whether it helped";
        need "Twee vaste middagen in de week waarop jullie kunnen" / "Two fixed afternoons a week that suit your team";
        whom "Voor ouders die hun verhaal al vier keer deden" / "For parents who have told their story four times already";
        why "Ik zie mensen moe worden van ons. Dat kan niet de bedoeling zijn." / "I see people getting tired of us. That can't be what we are for.";
        told "De eerste drie zijn gedaan. Het scheelt een brief en een maand." / "The first three are done. It saves a letter and a month.",
             "Eén keer lukte de middag niet. Toen belden we met z'n drieën, dat ging ook." / "Once the afternoon did not work. So the three of us called, and that worked too.";
        done "Elke keer samen aan tafel. Eén vader zei: nu hoef ik niet meer te onthouden wat ik aan wie vertelde." / "At one table every time. A father said: now I no longer have to remember what I told whom.";
    }
    {
        by FAMILIES; to PEER; kind FirstTalk; weeks 5;
        title "Praten mét jongeren, niet over ze"
            / "Talking with young people, not about them";
        result "Bij elk overleg over een jongere van {12|14|15} jaar of ouder zit die er zelf bij, of koos wie er voor hem praat"
            / "In every meeting about someone aged {12|14|15} or over, they are there themselves, or chose who speaks for them";
        seen "Zes overleggen achter elkaar lukt het" / "It works six meetings in a row";
        need "Meedenken over een uitnodiging die jongeren wél lezen" / "Help me think of an invitation that young people do read";
        whom "Voor jongeren die nu achteraf horen wat er besloten is" / "For young people who now hear afterwards what was decided";
        why "Ik leer het meest als zij het zelf vertellen." / "I learn most when they tell it themselves.";
        told "We begonnen met een appje in plaats van een brief. Drie van de vier kwamen." / "We started with a text message instead of a letter. Three out of four came.",
             "Ik vind het spannend, en de gesprekken worden korter en beter." / "I find it exciting, and the talks are getting shorter and better.";
        done "Bij de laatste zes was de jongere erbij. Eén keer koos ze haar voetbaltrainer." / "At the last six the young person was there. Once she chose her football coach.";
    }
    {
        by YOUTH; to PEER; kind School; weeks 8;
        title "Vaste ochtend op school {school}"
            / "A fixed morning at {school} school";
        result "Elke {dinsdag|woensdag|donderdag} tussen 8 en 10 uur is er iemand van ons op {school}, en na acht weken weten we wat het oplevert"
            / "Every {Tuesday|Wednesday|Thursday} from 8 to 10 one of us is at {school}, and after eight weeks we know what it does";
        seen "Leraren lopen binnen zonder afspraak" / "Teachers walk in without an appointment";
        need "Twee ochtenden van mij overnemen" / "Take over two of my mornings";
        whom "Voor ouders die het schoolplein wel durven, en ons kantoor niet" / "For parents who dare to come to the schoolyard, but not to our office";
        why "Ik wil erbij zijn als het nog klein is." / "I want to be there while it is still small.";
        told "De eerste twee weken dronk ik vooral koffie. Nu komen ze." / "The first two weeks I mostly drank coffee. Now they come.",
             "Deze week vijf korte vragen. Vier kon ik meteen beantwoorden." / "Five short questions this week. I could answer four on the spot.";
        done "Acht weken gedaan. School vraagt of we blijven, en ik wil dat ook." / "Eight weeks done. The school asks whether we will stay, and I want that too.";
    }
    {
        by EXPERTISE; to DISTRICT; kind Advice; weeks 0;
        title "Meedenken binnen twee dagen"
            / "Thinking along within two days";
        result "Wie ons een vraag stelt over een kind, praat binnen {twee|drie} werkdagen met een van ons"
            / "Whoever asks us about a child talks to one of us within {two|three} working days";
        seen "Elke maandag kijken we samen wat bleef liggen" / "Every Monday we look together at what was left";
        need "De vraag in drie zinnen, zonder naam van het kind" / "The question in three sentences, without the child's name";
        whom "Voor kinderen bij wie twijfel nu weken duurt" / "For children about whom doubt now lasts for weeks";
        why "Ik denk liever vroeg mee dan laat uit te leggen." / "I would rather think along early than explain late.";
        told "Deze maand {14-22} vragen. Twee duurden langer, en dat hebben we gezegd." / "{14-22} questions this month. Two took longer, and we said so.",
             "De drie zinnen helpen. We zijn sneller bij waar het om gaat." / "The three sentences help. We get to the point faster.";
        done "Het is gewoon geworden. Ook in de vakantie is er iemand." / "It has become normal. In the holidays there is someone too.";
    }
    {
        by EXPERTISE; to LEAD; kind Advice; weeks 10;
        title "Eén gedragsdeskundige dichter bij de wijk"
            / "One behavioural expert closer to the district";
        result "Een voorstel dat twee wijkteams goed vinden, voor één dag per week een gedragsdeskundige in de wijk"
            / "A proposal that two district teams support, for one day a week of a behavioural expert in the district";
        seen "Er staat in wat we daarvoor laten liggen" / "It says what we will leave undone for it",
             "Beide teams lazen het en zeiden wat er mist" / "Both teams read it and said what is missing";
        need "Zeggen hoeveel geld er is, ook als dat tegenvalt" / "Say how much money there is, even if that is disappointing";
        whom "Voor gezinnen die nu wachten tot het erger is" / "For families who now wait until it gets worse";
        why "Ik werk het liefst waar de vraag ontstaat." / "I like to work where the question comes up.";
        told "Ik sprak beide teams. Ze willen iets anders: dat staat er nu eerlijk in." / "I talked to both teams. They want different things: it now says so honestly.",
             "De versie van vorige week was te lang. Nu zijn het twee bladzijden." / "Last week's version was too long. It is now two pages.";
        done "Het voorstel ligt er. Beide teams kunnen ermee verder." / "The proposal is there. Both teams can go on with it.";
    }
    {
        by YOUTH; to PEER; kind Safety; weeks 4;
        title "Samen oefenen met een lastig gesprek"
            / "Practising a difficult talk together";
        result "Iedereen in ons groepje oefende één keer een gesprek over veiligheid, met iemand die meekijkt"
            / "Everyone in our small group has practised one talk about safety, with someone watching";
        seen "Wie oefende, kan vertellen wat hij anders doet" / "Whoever practised can say what they do differently";
        need "De rol van ouder spelen, twee keer" / "Play the part of a parent, twice";
        whom "Voor kinderen van wie de ouders ons nu vermijden" / "For children whose parents now avoid us";
        why "Ik stel deze gesprekken uit. Dat wil ik leren." / "I put these talks off. I want to learn not to.";
        told "Ik heb zelf als eerste geoefend. Het was ongemakkelijk en goed." / "I practised first. It was uncomfortable and good.",
             "Nog twee collega's te gaan. We doen het nu bij de lunch." / "Two more colleagues to go. We now do it over lunch.";
        done "Iedereen heeft geoefend. Ik stel het gesprek niet meer uit." / "Everyone has practised. I no longer put the talk off.";
    }
    {
        by YOUTH; to DISTRICT; kind Handover; weeks 6;
        title "Van 17 naar 18 zonder gat"
            / "From 17 to 18 without a gap";
        result "{9-15} jongeren die dit halfjaar 18 worden, weten wie er daarna voor hen is"
            / "{9-15} young people who turn 18 this half-year know who will be there for them afterwards";
        seen "Elke jongere sprak die persoon al één keer" / "Each of them has met that person once";
        need "Voor elke jongere een naam uit het wijkteam" / "A name from the district team for each of them";
        whom "Voor jongeren bij wie alles stopt op hun verjaardag" / "For young people for whom everything stops on their birthday";
        why "Ik wil dat een verjaardag een feest is, en geen einde." / "I want a birthday to be a party, not an end.";
        told "Zeven namen zijn rond. Bij twee zoeken we iemand die past." / "Seven names are settled. For two we are looking for the right match.",
             "De kennismakingen gaan goed. Eén was in de snackbar." / "The first meetings go well. One was in a snack bar.";
        done "Iedereen heeft een naam en een gezicht. Eén wilde liever wachten, dat mag." / "Everyone has a name and a face. One preferred to wait, and that is fine.";
    }
    {
        by FAMILIES; to PEER; kind Writing; weeks 3;
        title "Een verslag dat ouders snappen"
            / "A report that parents understand";
        result "Ons verslag past op {één bladzijde|twee bladzijden}, en ouders lezen het voordat het weggaat"
            / "Our report fits on {one page|two pages}, and parents read it before it goes out";
        seen "Vier ouders zeiden: zo was het" / "Four parents said: that is how it was";
        need "Mijn eerste twee verslagen hardop voorlezen aan elkaar" / "Read my first two reports aloud to each other";
        whom "Voor ouders die nu een woordenboek nodig hebben" / "For parents who now need a dictionary";
        why "Ik schreef het altijd voor mijn collega's. Het is van de ouders." / "I always wrote it for my colleagues. It belongs to the parents.";
        told "Ik heb er drie herschreven. Het kortste is ook het eerlijkste." / "I rewrote three. The shortest is also the most honest.",
             "Eén moeder haalde er een zin uit. Ze had gelijk." / "One mother took a sentence out. She was right.";
        done "De nieuwe vorm werkt. Ouders zetten er nu zelf iets bij." / "The new form works. Parents now add something themselves.";
    }
    {
        by YOUTH; to LEAD; kind Planning; weeks 5;
        title "De wachtlijst eerlijk op tafel"
            / "The waiting list, honestly on the table";
        result "Elke week weet iedereen hoeveel gezinnen wachten, en elk gezin weet hoe lang nog"
            / "Every week everyone knows how many families are waiting, and every family knows how much longer";
        seen "Alle wachtende gezinnen zijn de afgelopen twee weken gebeld" / "All waiting families were called in the past two weeks";
        need "Rust: één maand geen nieuwe lijstjes erbij" / "Peace: one month without extra lists";
        whom "Voor gezinnen die denken dat we ze vergeten zijn" / "For families who think we have forgotten them";
        why "Ik slaap beter als ik weet wie er wacht." / "I sleep better when I know who is waiting.";
        told "Ik belde {17-26} gezinnen. Vijf hadden zelf al een oplossing." / "I called {17-26} families. Five had already found a solution themselves.",
             "Het bord hangt. Het is minder erg dan we dachten, en nu zien we het." / "The board is up. It is less bad than we thought, and now we can see it.";
        done "Alle gezinnen weten waar ze aan toe zijn. De lijst is korter dan hij leek." / "All families know where they stand. The list is shorter than it seemed.";
    }
    {
        by FAMILIES; to PEER; kind Together; weeks 7;
        title "Ouders helpen ouders in {buurt}"
            / "Parents help parents in {buurt}";
        result "In {buurt} begint een groep van {6-11} ouders die zichzelf na {drie|vier|vijf} keer redt"
            / "In {buurt} a group of {6-11} parents starts that can do without us after {three|four|five} meetings";
        seen "De laatste keer zijn wij er niet meer bij" / "We are no longer there the last time";
        need "Samen de eerste avond doen" / "Run the first evening together";
        whom "Voor ouders die denken dat zij de enigen zijn" / "For parents who think they are the only ones";
        why "Ik word blij als wij niet meer nodig zijn." / "I am happy when we are no longer needed.";
        told "De eerste avond waren er vijf. De tweede negen." / "There were five on the first evening. Nine on the second.",
             "Twee ouders nemen de leiding. Ik zeg steeds minder." / "Two parents are taking the lead. I say less and less.";
        done "Ze hebben een groepsapp en een vaste avond. Wij zijn niet meer nodig." / "They have a group chat and a fixed evening. We are no longer needed.";
    }
    {
        by EXPERTISE; to PEER; kind Learning; weeks 6;
        title "Leren van {drie|vier|vijf} gesloten trajecten"
            / "Learning from {three|four|five} finished cases";
        result "Van {drie|vier|vijf} trajecten weten we wat hielp, en één ding dat we voortaan anders doen"
            / "For {three|four|five} cases we know what helped, and one thing we will do differently from now on";
        seen "Het gezin las mee, zonder namen op papier" / "The family read along, with no names on paper";
        need "Meelezen als iemand die er niet bij was" / "Read along as someone who was not there";
        whom "Voor de kinderen die hierna komen" / "For the children who come next";
        why "Ik wil niet dezelfde fout twee keer maken en hem een regel noemen." / "I do not want to make the same mistake twice and call it a rule.";
        told "Eén traject is besproken. Wat hielp was klein: iemand die bleef bellen." / "One case has been discussed. What helped was small: someone who kept calling.",
             "Het tweede gesprek schoof een week op. De rest staat." / "The second talk moved a week. The rest is set.";
        done "Eén ding doen we nu anders: op dag één vragen wie er al helpt." / "There is one thing we now do differently: on day one we ask who is already helping.";
    }
    {
        by FAMILIES; to DISTRICT; kind Advice; weeks 4;
        title "Vroeg erbij op de opvang"
            / "Early, at the nursery";
        result "{Vier|Vijf|Zes} leidsters van de opvang in {buurt} weten wanneer ze ons bellen, en doen dat ook"
            / "{Four|Five|Six} nursery workers in {buurt} know when to call us, and do so";
        seen "De eerste drie telefoontjes zijn geweest" / "The first three calls have come in";
        need "Eén vast nummer dat wordt opgenomen" / "One fixed number that is answered";
        whom "Voor de kleinsten, die het niet zelf kunnen zeggen" / "For the smallest ones, who can't say it themselves";
        why "Ik hoor te vaak achteraf: we zagen het al op de opvang." / "Too often I hear afterwards: we saw it at the nursery.";
        told "Ik was op {twee|drie|vier} locaties. Ze vroegen vooral: mogen we wel bellen?" / "I went to {two|three|four} locations. They mostly asked: are we allowed to call?",
             "Het eerste telefoontje kwam gisteren. Het was goed dat ze belden." / "The first call came yesterday. It was good that they called.";
        done "Ze bellen. En wij bellen terug om te vertellen hoe het afliep." / "They call. And we call back to say how it went.";
    }
    {
        by FAMILIES; to PEER; kind Safety; weeks 0;
        title "Nooit alleen naar een spannend gesprek"
            / "Never alone to a tense talk";
        result "Wie een spannend gesprek heeft, kan die ochtend nog een collega meevragen, en die gaat mee"
            / "Whoever has a tense talk can ask a colleague that same morning, and the colleague comes along";
        seen "Na afloop drinken we samen koffie" / "Afterwards we have coffee together";
        need "Zelf ook bellen als jij het spannend vindt" / "Call me too when you find it tense";
        whom "Voor gezinnen die aan ons merken of we rustig zijn" / "For families who can tell from us whether we are calm";
        why "Ik deed het één keer alleen. Dat was één keer te veel." / "I did it alone once. That was once too often.";
        told "Deze maand {3-7} keer meegegaan. Eén keer was ik degene die belde." / "Came along {3-7} times this month. Once it was me who called.",
             "Het helpt al om te weten dat het kan." / "It already helps to know that I can.";
        done "Het is gewoon geworden om te vragen." / "It has become normal to ask.";
    }
};
