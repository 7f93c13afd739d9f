//! Agreements about care and support at home.

use super::template::{DEBT, DISTRICT, LEAD, PEER, Template, templates};

/// Care and support at home.
pub(crate) static CARE: &[Template] = templates! {
    {
        by DISTRICT; to PEER; kind HomeVisit; weeks 6;
        title "Bij {8-14} mantelzorgers op de koffie"
            / "Coffee with {8-14} family carers";
        result "{8-14} mantelzorgers in {buurt} thuis gesproken, en in één A4 verteld waar zij op vastlopen"
            / "{8-14} family carers in {buurt} visited at home, and one page on what they get stuck on";
        seen "Iedereen die ik sprak, weet wie hij kan bellen" / "Everyone I spoke to knows whom to call",
             "Het A4 ligt op tafel bij de teamstart" / "The page is on the table at the team start";
        need "De lijst met wie al langer niets van ons hoorde" / "The list of people who have not heard from us for a while";
        whom "Voor mensen die dag en nacht voor een ander zorgen" / "For people who care for someone day and night";
        why "Ik zorgde zelf drie jaar voor mijn moeder. Ik weet hoe fijn één telefoontje is." / "I cared for my mother for three years. I know how much one phone call can mean.";
        told "Ik ben bij de helft geweest. Iedereen begint over vervoer." / "I have visited half of them. Everybody brings up transport.",
             "Ik merk dat ik meer tijd neem per bezoek dan ik dacht, en dat het dat waard is." / "I notice that I take more time per visit than I thought, and that it is worth it.";
        done "Het A4 is klaar. Vervoer staat bovenaan, en dat hadden we niet bedacht." / "The page is done. Transport comes first, and we had not thought of that.";
    }
    {
        by DISTRICT; to LEAD; kind SupportAtHome; weeks 8;
        title "Hulp in huis zonder dik formulier"
            / "Help at home without the thick form";
        result "Een aanvraag voor hulp in huis past op één bladzijde en is in {10-15} minuten samen ingevuld"
            / "A request for help at home fits on one page and is filled in together in {10-15} minutes";
        seen "Vijf inwoners vulden hem in zonder iets te vragen" / "Five residents filled it in without asking anything",
             "Wat we niet nodig hebben, vragen we niet meer" / "What we do not need, we no longer ask";
        need "Zeggen welke vragen echt van de wet moeten" / "Tell me which questions the law really asks for";
        whom "Voor inwoners die nu opgeven bij bladzijde vier" / "For residents who now give up on page four";
        why "Ik schaam me als ik naast iemand zit en we samen de vraag niet snappen." / "I feel ashamed when I sit next to someone and neither of us understands the question.";
        told "Ik heb {9-13} van de 31 vragen doorgestreept. Over drie twijfel ik nog." / "I have crossed out {9-13} of the 31 questions. I still doubt about three.",
             "De proefversie ligt bij vijf mensen thuis. Ik haal hem vrijdag op." / "Five people have the trial version at home. I will collect it on Friday.";
        done "Eén bladzijde, negen vragen. Een meneer zei: is dit alles? Ja, dit is alles." / "One page, nine questions. One gentleman said: is this all? Yes, this is all.";
    }
    {
        by DISTRICT; to PEER; kind SupportAtHome; weeks 0;
        title "Na drie weken even nabellen"
            / "A call after three weeks";
        result "Wie hulp krijgt, wordt na drie weken gebeld met één vraag: helpt het?"
            / "Everyone who gets help is called after three weeks with one question: does it help?";
        seen "Wie ‘nee’ zegt, spreekt binnen een week iemand" / "Whoever says no talks to someone within a week";
        need "Bijspringen in de weken dat ik vrij ben" / "Stand in for me in the weeks I am off";
        whom "Voor mensen die niet snel zelf bellen" / "For people who do not easily call us themselves";
        why "Ik wil weten of ons werk helpt, niet alleen of het af is." / "I want to know whether our work helps, not just whether it is finished.";
        told "Ik belde er deze maand {11-19}. Vier keer was er iets kleins dat we konden oplossen." / "I called {11-19} people this month. Four times there was something small that we could solve.",
             "Ik bel nu op woensdagmiddag. Dan zijn mensen thuis en heb ik rust." / "I now call on Wednesday afternoons. People are at home then and I have peace and quiet.";
        done "Het bellen loopt, en staat in ieders week." / "The calls are running and are part of everyone's week.";
    }
    {
        by DISTRICT; to PEER; kind Together; weeks 7;
        title "Dagbesteding dichter bij huis"
            / "Day activities closer to home";
        result "In {buurt} kunnen {6-10} mensen lopend naar een plek waar ze overdag welkom zijn"
            / "In {buurt}, {6-10} people can walk to a place where they are welcome during the day";
        seen "De eerste vier mensen zijn er twee keer geweest en willen blijven" / "The first four people have been twice and want to stay";
        need "Mee naar het gesprek met {plek}" / "Come along to the talk with {plek}";
        whom "Voor mensen die nu een uur in een busje zitten" / "For people who now spend an hour in a minibus";
        why "Ik geloof dat een praatje in je eigen straat meer doet dan een programma." / "I believe that a chat in your own street does more than a programme.";
        told "{plek} wil meedoen op dinsdag en donderdag. De koffie regelen ze zelf." / "On Tuesdays and Thursdays {plek} wants to take part. They see to the coffee themselves.",
             "Ik zoek nog een vrijwilliger voor de donderdag." / "I am still looking for a volunteer for Thursdays.";
        done "Ze lopen er nu zelf heen. Eén mevrouw neemt elke week taart mee." / "They now walk there themselves. One lady brings cake every week.";
    }
    {
        by DISTRICT; to PEER; kind Handover; weeks 5;
        title "Uit het ziekenhuis, en dan?"
            / "Out of hospital, and then?";
        result "Wie uit het ziekenhuis komt, heeft op de dag zelf één naam en één nummer van ons"
            / "Whoever comes out of hospital has one name and one number from us on that very day";
        seen "Het ziekenhuis belt ons vóór {12|13|14} uur" / "The hospital calls us before {noon|1 pm|2 pm}",
             "Niemand hoeft zijn verhaal opnieuw te doen" / "Nobody has to tell their story again";
        need "De maandag en de dinsdag van mij overnemen" / "Take Mondays and Tuesdays over from me";
        whom "Voor mensen die thuiskomen met een tas vol pillen en vragen" / "For people who come home with a bag full of pills and questions";
        why "Ik vind de eerste avond thuis de belangrijkste. Daar gaat het nu mis." / "To me the first evening at home matters most. That is where it goes wrong now.";
        told "Ik ben een ochtend op de afdeling geweest. Ze wisten niet dat wij bestonden." / "I spent a morning on the ward. They did not know that we existed.",
             "De verpleging belt nu zelf. Twee keer ging het nog langs de oude weg." / "The nurses now call us themselves. Twice it still went the old way.";
        done "Drie weken lang ging niemand naar huis zonder naam en nummer." / "For three weeks nobody went home without a name and a number.";
    }
    {
        by DISTRICT; to PEER; kind Planning; weeks 4;
        title "Eén plan voor één huishouden"
            / "One plan for one household";
        result "Voor {5-9} huishoudens met meer dan drie hulpverleners is er één plan, in hun eigen woorden"
            / "For {5-9} households with more than three helpers there is one plan, in their own words";
        seen "Elk huishouden heeft het plan zelf in huis" / "Each household has the plan at home";
        need "Twee keer een uur meekijken met mijn eerste plan" / "Look along with my first plan, twice for an hour";
        whom "Voor gezinnen bij wie nu vijf mensen langs elkaar heen werken" / "For families where five people now work past each other";
        why "Ik word blij als mensen zelf weer weten wie wat doet." / "I am happy when people know for themselves again who does what.";
        told "Drie plannen zijn af. Het helpt om ze aan tafel te schrijven en niet achteraf." / "Three plans are done. It helps to write them at the table and not afterwards.",
             "Met één huishouden gaat het langzamer. Dat mag van mij." / "With one household it goes more slowly. I am fine with that.";
        done "Alle plannen liggen thuis op tafel. Het kortste is zes regels." / "All plans are on the kitchen table. The shortest is six lines.";
    }
    {
        by DISTRICT; to LEAD; kind HomeVisit; weeks 9;
        title "Een vrije dag voor wie zorgt"
            / "A day off for those who care";
        result "{10-16} mantelzorgers hebben een vaste vrije dag, met iemand die het overneemt"
            / "{10-16} family carers have a regular day off, with someone who takes over";
        seen "Elke afspraak staat al voor drie maanden vast" / "Each arrangement is fixed for three months ahead";
        need "Ruimte om {150|200|250} euro per huishouden zelf toe te zeggen" / "Room to promise {150|200|250} euros per household myself";
        whom "Voor wie al jaren geen dag voor zichzelf had" / "For those who have not had a day to themselves in years";
        why "Ik zag te veel mensen omvallen die het pas zeiden toen het niet meer ging." / "I have seen too many people break down who only said so when it was too late.";
        told "Zes mensen durven het aan. De rest wil eerst kennismaken met de vervanger." / "Six people dare to try. The others want to meet the stand-in first.",
             "De eerste vrije dag was vorige week. Ze ging naar zee." / "The first day off was last week. She went to the seaside.";
        done "De vrije dagen staan vast. Twee mensen vroegen of het ook een ochtend mag zijn: ja." / "The days off are fixed. Two people asked whether a morning is fine too: yes.";
    }
    {
        by DISTRICT; to DEBT; kind Handover; weeks 5;
        title "Geldzorgen zien aan de keukentafel"
            / "Spotting money worries at the kitchen table";
        result "Wij vragen bij elk huisbezoek naar geld, en weten wat we doen als het antwoord ‘krap’ is"
            / "We ask about money on every home visit, and know what to do when the answer is tight";
        seen "Iedereen in het team deed het twee keer, samen met een ander" / "Everyone in the team has done it twice, together with someone else";
        need "Een oefenmiddag over praten over geld" / "A practice afternoon on talking about money";
        whom "Voor mensen die de post niet meer openmaken" / "For people who no longer open their post";
        why "Ik liep zelf om de vraag heen. Dat wil ik niet meer." / "I used to walk around the question myself. I no longer want that.";
        told "Na de oefenmiddag vroeg ik het voor het eerst gewoon. Het antwoord kwam meteen." / "After the practice afternoon I simply asked for the first time. The answer came at once.",
             "De helft van het team heeft het gedaan. De andere helft plant het." / "Half of the team has done it. The other half is planning it.";
        done "We vragen het nu allemaal. Het voelt elke keer minder gek." / "We all ask it now. It feels less strange every time.";
    }
    {
        by DISTRICT; to PEER; kind SupportAtHome; weeks 6;
        title "Korter wachten op een {traplift|rolstoel|scootmobiel}"
            / "A shorter wait for a {stairlift|wheelchair|mobility scooter}";
        result "Wie een {traplift|rolstoel|scootmobiel} nodig heeft, hoort binnen {5-9} werkdagen ja of nee"
            / "Whoever needs a {stairlift|wheelchair|mobility scooter} hears yes or no within {5-9} working days";
        seen "Vier weken achter elkaar is er niemand die langer wacht" / "Four weeks in a row nobody waits longer";
        need "Meelopen met mijn eerste drie aanvragen" / "Walk along with my first three requests";
        whom "Voor mensen die nu hun eigen huis niet meer in kunnen" / "For people who can no longer get into their own home";
        why "Ik vind wachten op een simpel ja het ergste wat we doen." / "I think waiting for a simple yes is the worst thing we do to people.";
        told "De meeste tijd zat in het mailen over en weer. We bellen nu de leverancier." / "Most of the time went into mailing back and forth. We now call the supplier.",
             "Ik zit er nog twee dagen boven. De laatste dagen eraf is het lastigst." / "I am still two days over. Taking off the last days is the hardest.";
        done "Het lukt, al vier weken. Het scheelde vooral dat wij zelf ja mogen zeggen." / "It works, for four weeks now. What helped most is that we may say yes ourselves.";
    }
};
