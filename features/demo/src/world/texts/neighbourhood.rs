//! Agreements about streets, meeting places and neighbours.

use super::template::{DEBT, DISTRICT, EXPERTISE, ICT, LEAD, PEER, Template, templates};

/// Streets, meeting places and neighbours.
pub(crate) static STREETS: &[Template] = templates! {
    {
        by DISTRICT; to PEER; kind Together; weeks 6;
        title "Deur aan deur in {buurt}"
            / "Door to door in {buurt}";
        result "Aangebeld bij {60-90} deuren in {buurt}, met één vraag: wat zou hier fijn zijn?"
            / "Rang {60-90} doorbells in {buurt}, with one question: what would be nice here?";
        seen "De antwoorden hangen in de buurt zelf" / "The answers hang in the neighbourhood itself",
             "Met drie bewoners is meteen iets begonnen" / "Something has begun at once with three residents";
        need "Twee avonden samen lopen" / "Walk together for two evenings";
        whom "Voor bewoners die nooit naar een avond komen" / "For residents who never come to a meeting";
        why "Ik hoor aan de deur dingen die in geen rapport staan." / "At the door I hear things that are in no report.";
        told "Veertig deuren gedaan. Niemand was boos, veel mensen waren verbaasd." / "Forty doors done. Nobody was angry, many were surprised.",
             "Het gaat vooral over een bankje en over licht." / "It is mostly about a bench and about light.";
        done "Alle deuren gedaan. Het bankje komt er." / "All doors done. The bench is coming.";
    }
    {
        by DISTRICT; to PEER; kind Together; weeks 5;
        title "Een {moestuin|speelhoek|ruilkast} van de straat zelf"
            / "A {vegetable garden|play corner|swap cupboard} run by the street";
        result "Bewoners van {buurt} openen hun eigen {moestuin|speelhoek|ruilkast}, en houden die zelf bij"
            / "Residents of {buurt} open their own {vegetable garden|play corner|swap cupboard}, and look after it themselves";
        seen "Er staat een lijst met zes namen van bewoners, geen van ons" / "There is a list with six names of residents, none of ours";
        need "Meedenken over de vergunning, in gewone taal" / "Think along about the permit, in plain language";
        whom "Voor kinderen en opa's die nu allebei binnen zitten" / "For children and grandfathers who now both stay inside";
        why "Ik vind het mooi als ik iets niet hoef te doen." / "I like it when there is something I need not do.";
        told "De bewoners hebben een naam bedacht. Ik mocht niet meestemmen." / "The residents have thought of a name. I was not allowed to vote.",
             "De vergunning is een bladzijde geworden in plaats van negen." / "The permit is now one page instead of nine.";
        done "Zaterdag was de opening. Er waren meer mensen dan stoelen." / "Saturday was the opening. There were more people than chairs.";
    }
    {
        by DISTRICT; to LEAD; kind Rules; weeks 4;
        title "Een potje voor plannen uit {buurt}"
            / "A small fund for plans from {buurt}";
        result "{6-10} plannen van bewoners uit {buurt} kregen binnen een week een antwoord en het geld"
            / "{6-10} residents' plans from {buurt} got an answer and the money within a week";
        seen "Iedere aanvraag past op een kaartje" / "Each request fits on a card";
        need "Zelf ja mogen zeggen tot {300|400|500} euro" / "Be allowed to say yes up to {300|400|500} euros";
        whom "Voor mensen met een idee en zonder stichting" / "For people with an idea and without a foundation";
        why "Ik zag goede ideeën doodgaan in een procedure." / "I saw good ideas die in a procedure.";
        told "Vijf kaartjes binnen. Vier keer ja, één keer samen iets beters bedacht." / "Five cards in. Four times yes, once we thought of something better together.",
             "Er is nog wat over. Ik wacht op iets uit het flatgebouw." / "There is some left. I am waiting for something from the block of flats.";
        done "Alles is uitgegeven, met bon en met foto." / "All of it spent, with receipts and photos.";
    }
    {
        by DISTRICT; to PEER; kind Safety; weeks 3;
        title "Samen kijken naar overlast bij {plek}"
            / "Looking together at nuisance near {plek}";
        result "Jongeren, buren en wij hebben bij {plek} afspraken die ieder van hen zelf kan noemen"
            / "Young people, neighbours and we have agreements at {plek} that each of them can name";
        seen "Twee weken lang belt niemand de politie voor geluid" / "For two weeks nobody calls the police about noise";
        need "Met mij meelopen op vrijdagavond" / "Walk along with me on Friday evening";
        whom "Voor buren die niet slapen en jongeren zonder plek" / "For neighbours who can't sleep and young people without a place";
        why "Ik hing vroeger zelf op zo'n plein." / "I used to hang about on a square like that myself.";
        told "De jongeren willen ook rust, maar dan met muziek. We zoeken verder." / "The young people want peace too, but with music. We keep looking.",
             "De buurvrouw van nummer 12 bracht limonade. Dat deed meer dan ik." / "The neighbour at number 12 brought lemonade. That did more than I did.";
        done "De afspraken zijn er. De jongeren schreven ze zelf op." / "The agreements are there. The young people wrote them down themselves.";
    }
    {
        by DISTRICT; to PEER; kind Together; weeks 0;
        title "Elke week een open tafel in {plek}"
            / "An open table at {plek} every week";
        result "Elke {dinsdag|woensdag|vrijdag} is er een open tafel in {plek}, met altijd iemand van ons erbij"
            / "Every {Tuesday|Wednesday|Friday} there is an open table at {plek}, with one of us always there";
        seen "Wie voor het eerst komt, wordt door een bewoner ontvangen" / "Newcomers are welcomed by a resident";
        need "Om de week van mij overnemen" / "Take over from me every other week";
        whom "Voor mensen die een hele dag niemand spreken" / "For people who talk to nobody all day";
        why "Ik ken geen betere manier om te weten wat er speelt." / "I know of no better way to learn what is going on.";
        told "Vaste gasten: {9-16}. Nieuw deze maand: vier." / "Regulars: {9-16}. New this month: four.",
             "Ik zat er vorige week alleen bij. Ze deden alles zelf." / "Last week I just sat there. They did it all themselves.";
        done "De tafel draait op bewoners. Wij schuiven aan." / "The residents run the table. We pull up a chair.";
    }
    {
        by DISTRICT; to EXPERTISE; kind Learning; weeks 5;
        title "Eenzaamheid zien, en dan?"
            / "Noticing loneliness, and then?";
        result "Het team kent vijf vragen over eenzaamheid, en iedereen heeft er een gebruikt"
            / "The team knows five questions about loneliness, and everyone has used one";
        seen "Bij de teamstart vertelt ieder één antwoord, zonder naam" / "At the team start each tells one answer, without a name";
        need "Een uur om de vragen samen te kiezen" / "An hour to choose the questions together";
        whom "Voor mensen die zeggen dat het goed gaat" / "For people who say they are fine";
        why "Ik vroeg altijd ‘gaat het?’ en kreeg altijd ‘ja’." / "I always asked: are you all right? And always got: yes.";
        told "De vragen zijn gekozen. De beste is: wie belde u het laatst?" / "The questions are chosen. The best one: who was the last to call you?",
             "De helft van het team heeft er een gesteld. Het werd twee keer stil." / "Half of the team has asked one. Twice it went quiet.";
        done "Iedereen heeft het gedaan. We houden er drie van de vijf." / "Everyone has done it. We keep three of the five.";
    }
    {
        by DISTRICT; to PEER; kind Together; weeks 7;
        title "Taalmaatjes in {buurt}"
            / "Language buddies in {buurt}";
        result "{8-15} bewoners van {buurt} oefenen elke week Nederlands met een buur"
            / "{8-15} residents of {buurt} practise Dutch with a neighbour every week";
        seen "De koppels zien elkaar ook als wij er niet zijn" / "The pairs meet without us too";
        need "Zes mensen in jouw netwerk vragen" / "Ask six people in your network";
        whom "Voor wie de taal wel leert, maar nergens spreekt" / "For those who learn the language but have nowhere to speak it";
        why "Mijn vader leerde Nederlands van de buurman. Over duiven." / "My father learned Dutch from the man next door. About pigeons.";
        told "Zeven koppels lopen. De achtste zoekt iemand die van breien houdt." / "Seven pairs are running. The eighth looks for someone who loves knitting.",
             "Ik hoorde voor het eerst een grap. Ik snapte hem niet, zij wel." / "I heard a joke for the first time. I did not get it, they did.";
        done "Alle koppels lopen. De breister heeft er twee." / "All pairs are running. The knitter has two.";
    }
    {
        by DISTRICT; to DEBT; kind Advice; weeks 4;
        title "Warm blijven in {buurt}"
            / "Keeping warm in {buurt}";
        result "{15-24} huishoudens in {buurt} weten wat ze kunnen doen aan hun energierekening, en deden er één ding van"
            / "{15-24} households in {buurt} know what they can do about their energy bill, and have done one thing";
        seen "We belden na twee weken of het hielp" / "After two weeks we called to hear whether it helped";
        need "Iemand die bij lastige rekeningen meekijkt" / "Someone to look along at difficult bills";
        whom "Voor mensen die met hun jas aan op de bank zitten" / "For people who sit on the sofa in their coats";
        why "Ik kan niet uitleggen hoe toeslagen werken als iemand het koud heeft." / "I can't explain how allowances work to someone who is cold.";
        told "Twaalf huishoudens gedaan. Tochtstrips zijn populairder dan ik." / "Twelve households done. Draught strips are more popular than I am.",
             "Twee rekeningen klopten niet. Die zijn hersteld." / "Two bills were wrong. They have been put right.";
        done "Alle huishoudens zijn bezocht. De tochtstrips zijn op." / "All households visited. The draught strips have run out.";
    }
    {
        by DISTRICT; to ICT; kind Digital; weeks 6;
        title "Digitaal spreekuur zonder haast"
            / "Digital help without haste";
        result "In {plek} helpen {drie|vier|vijf} jongeren elke week bewoners met hun telefoon"
            / "At {plek}, {three|four|five} young people help residents with their phones every week";
        seen "Bewoners komen terug om zelf iets uit te leggen" / "Residents come back to explain something themselves";
        need "Twee oude tablets om op te oefenen" / "Two old tablets to practise on";
        whom "Voor wie bang is op het verkeerde knopje te drukken" / "For those who fear pressing the wrong button";
        why "Mijn buurvrouw durft nu te beeldbellen met haar zoon." / "My neighbour now dares to video call her son.";
        told "De jongeren zijn geduldig. Geduldiger dan ik." / "The young people are patient. More patient than I am.",
             "We zijn drie weken bezig. De rij wordt langer, en gezelliger." / "We are three weeks in. The queue gets longer, and merrier.";
        done "Het spreekuur draait. Een mevrouw van 84 geeft nu zelf les." / "The hours are running. A lady of 84 now teaches herself.";
    }
};
