//! Agreements about money worries and debts.

use super::template::{DEBT, DISTRICT, LEAD, PEER, Template, templates};

/// Money worries and debts.
pub(crate) static DEBTS: &[Template] = templates! {
    {
        by DEBT; to DISTRICT; kind Handover; weeks 6;
        title "Een warme overdracht, geen formulier"
            / "A warm handover, not a form";
        result "Wie van het wijkteam naar ons komt, hoeft niets opnieuw in te vullen en wordt dezelfde week gebeld"
            / "Whoever comes to us from the district team fills in nothing again and is called the same week";
        seen "{8-14} overdrachten zonder formulier" / "{8-14} handovers without a form";
        need "Bij het eerste gesprek een kwartier aanschuiven" / "Join the first talk for a quarter of an hour";
        whom "Voor mensen die net de moed hebben om te komen" / "For people who have only just found the courage to come";
        why "Ik raak mensen kwijt tussen twee bureaus. Dat vind ik zonde." / "I lose people between two desks. I think that is a waste.";
        told "De eerste vijf gingen goed. Bij één was de week te kort." / "The first five went well. For one the week was too short.",
             "Het aanschuiven werkt. Mensen zien dat wij elkaar kennen." / "Joining the talk works. People see that we know each other.";
        done "Niemand vulde nog iets dubbel in. We houden het zo." / "Nobody filled anything in twice any more. We are keeping it like this.";
    }
    {
        by DEBT; to PEER; kind Letters; weeks 4;
        title "De {eerste brief|herinnering|uitnodiging} die mensen openmaken"
            / "The {first letter|reminder|invitation} that people open";
        result "Onze {eerste brief|herinnering|uitnodiging} is één bladzijde, zonder dreigende woorden, en {6-9} van de 10 mensen reageren"
            / "Our {first letter|reminder|invitation} is one page, without threatening words, and {6-9} out of 10 people respond";
        seen "Vier mensen die zelf schulden hadden, lazen mee" / "Four people who have had debts themselves read along";
        need "Meelezen met een rode pen" / "Read along with a red pen";
        whom "Voor mensen met een stapel dichte enveloppen" / "For people with a pile of closed envelopes";
        why "Ik maakte thuis zelf ooit een jaar lang geen post open." / "There was a year when I did not open any post at home myself.";
        told "We haalden het woord ‘gevolgen’ eruit. Er staat nu: bel me." / "We took out the word consequences. It now says: call me.",
             "De nieuwe versie is een week weg. Er belden al negen mensen." / "The new version went out a week ago. Nine people have called.";
        done "De brief is verstuurd aan iedereen. Mensen bellen nu met een naam." / "The letter went to everyone. People now call and ask for a name.";
    }
    {
        by DEBT; to LEAD; kind FirstTalk; weeks 5;
        title "Binnen {drie|vier|vijf} dagen een eerste gesprek"
            / "A first talk within {three|four|five} days";
        result "Wie zich meldt met schulden, zit binnen {drie|vier|vijf} werkdagen bij een van ons aan tafel"
            / "Whoever comes with debts sits at a table with one of us within {three|four|five} working days";
        seen "Drie weken op rij lukt het bij iedereen" / "It works for everyone three weeks in a row",
             "Spoed is dezelfde dag" / "Urgent means the same day";
        need "Een middag per week geen overleg" / "One afternoon a week without meetings";
        whom "Voor mensen die vannacht wakker lagen" / "For people who lay awake last night";
        why "Ik weet dat moed een week later weg kan zijn." / "I know that courage may be gone a week later.";
        told "We zitten op zes dagen. De woensdagmiddag helpt echt." / "We are at six days. The Wednesday afternoon really helps.",
             "Twee mensen kwamen niet. Ik heb ze gebeld, één komt alsnog." / "Two people did not come. I called them, one is coming after all.";
        done "Het lukt, ook in de week met twee zieken." / "It works, even in the week when two of us were ill.";
    }
    {
        by DEBT; to PEER; kind Learning; weeks 3;
        title "Samen één zaak van begin tot eind"
            / "One case together, from start to end";
        result "Met z'n tweeën {één zaak|twee zaken|drie zaken} van begin tot eind gedaan, en opgeschreven wat er dubbel gebeurt"
            / "Did {one case|two cases|three cases} from start to end together, and wrote down what happens twice";
        seen "Drie stappen die we kunnen missen, met een reden" / "Three steps we can do without, with a reason";
        need "Een dag per week naast elkaar zitten" / "Sit side by side one day a week";
        whom "Voor mensen die steeds hetzelfde bewijs opsturen" / "For people who keep sending the same proof";
        why "Ik doe mijn stuk al jaren en zag nooit het geheel." / "I have done my part for years and never saw the whole.";
        told "We zijn halverwege. Het bankafschrift vragen we vier keer." / "We are halfway. We ask for the bank statement four times.",
             "Naast elkaar zitten gaat sneller dan mailen. Ik leer er veel van." / "Sitting side by side is faster than mailing. I learn a lot from it.";
        done "Drie stappen kunnen weg. De vierde dachten we, maar die beschermt iemand." / "Three steps can go. We thought a fourth too, but that one protects somebody.";
    }
    {
        by DEBT; to PEER; kind Together; weeks 7;
        title "Geldcafé in {plek}"
            / "Money café at {plek}";
        result "{Vier|Vijf|Zes} avonden geldcafé in {plek}, waar mensen elkaar helpen met post en toeslagen"
            / "{Four|Five|Six} money café evenings at {plek}, where people help each other with post and allowances";
        seen "Elke avond minstens {7-12} mensen" / "At least {7-12} people each evening",
             "Twee bezoekers worden zelf vrijwilliger" / "Two visitors become volunteers themselves";
        need "Twee avonden meedoen" / "Take part on two evenings";
        whom "Voor mensen die niet naar een loket durven" / "For people who do not dare go to a counter";
        why "Ik hou van avonden waar niemand achter een bureau zit." / "I love evenings when nobody sits behind a desk.";
        told "De eerste avond: {6-13} mensen, en soep. De soep was belangrijk." / "First evening: {6-13} people, and soup. The soup mattered.",
             "Er zijn nu drie mensen die anderen helpen. Ik zet alleen nog koffie." / "Three people are now helping others. All I do is make coffee.";
        done "Alle avonden geweest. Twee bezoekers doen nu de ontvangst." / "All evenings done. Two visitors now welcome the others.";
    }
    {
        by DEBT; to LEAD; kind Rules; weeks 8;
        title "Zelf beslissen tot {500|750|1.000} euro"
            / "Deciding ourselves up to {500|750|1,000} euros";
        result "Een proef van acht weken waarin wij tot {500|750|1.000} euro zelf beslissen, met een eerlijk verhaal over hoe het ging"
            / "An eight-week trial in which we decide ourselves up to {500|750|1,000} euros, with an honest account of how it went";
        seen "Alle beslissingen staan met één zin uitleg op een lijst" / "All decisions are on a list with one sentence of explanation";
        need "Achter ons staan als er één keer iets misgaat" / "Stand behind us if something goes wrong once";
        whom "Voor mensen bij wie de stroom er morgen af gaat" / "For people whose power is cut off tomorrow";
        why "Ik weet vaak binnen een uur wat nodig is, en wacht dan twee weken." / "I often know within an hour what is needed, and then wait two weeks.";
        told "We beslisten {9-17} keer zelf. Eén keer zou ik het nu anders doen." / "We decided {9-17} times ourselves. Once I would do it differently now.",
             "De lijst is kort en leest goed. We praten meer met elkaar dan eerst." / "The list is short and reads well. We talk to each other more than before.";
        done "Het verhaal ligt er, met de ene keer dat het misging erbij." / "The account is there, including the one time it went wrong.";
    }
    {
        by DEBT; to DISTRICT; kind Advice; weeks 0;
        title "Eén middag per week aan tafel bij de wijk"
            / "One afternoon a week at the district's table";
        result "Elke {maandag|dinsdag|donderdag}middag zit een van ons bij het wijkteam, voor vragen over geld"
            / "Every {Monday|Tuesday|Thursday} afternoon one of us is with the district team for questions about money";
        seen "Wie een vraag heeft, kan zonder afspraak aanschuiven" / "Whoever has a question can sit down without an appointment";
        need "Een tafel, en niet achter een deur" / "A table, and not behind a door";
        whom "Voor inwoners bij wie zorg en geld door elkaar lopen" / "For residents for whom care and money are tangled up";
        why "Ik leer de wijk kennen, en dat maakt mijn werk beter." / "I get to know the district, and that makes my work better.";
        told "Deze maand {12-18} vragen. Ik ken nu bijna iedereen bij naam." / "{12-18} questions this month. I now know almost everyone by name.",
             "De tafel staat goed, naast het koffieapparaat." / "The table is in a good spot, next to the coffee machine.";
        done "De middag is een gewoonte geworden." / "The afternoon has become a habit.";
    }
    {
        by DEBT; to PEER; kind Letters; weeks 2;
        title "Uitleg over {toeslagen|beslag|kwijtschelding} op één kaart"
            / "{Allowances|Seizure|Remission} explained on one card";
        result "Eén kaart over {toeslagen|beslag|kwijtschelding} die je aan de keukentafel kunt gebruiken"
            / "One card about {allowances|seizure|remission} that you can use at the kitchen table";
        seen "Drie collega's gebruikten hem en legden hem niet weg" / "Three colleagues used it and did not put it aside";
        need "Eén keer uitproberen in een echt gesprek" / "Try it out once in a real talk";
        whom "Voor mensen bij wie het in hun hoofd al vol zit" / "For people whose heads are already full";
        why "Ik teken het nu elke keer op een servetje." / "I now draw it on a napkin each time.";
        told "De tekening is af. De woorden zijn lastiger." / "The drawing is done. The words are harder.",
             "Ik haalde de helft weg. Nu klopt het." / "I took half of it out. Now it is right.";
        done "De kaart is klaar en past in een jaszak." / "The card is ready and fits in a coat pocket.";
    }
    {
        by DEBT; to PEER; kind SupportAtHome; weeks 9;
        title "Na de regeling niet loslaten"
            / "Not letting go after the settlement";
        result "{10-18} mensen die klaar zijn met hun regeling, zijn na {drie|zes|negen} maanden gebeld, en we weten wie het redt"
            / "{10-18} people who finished their settlement were called after {three|six|nine} months, and we know who is managing";
        seen "Bij wie het misgaat, ligt er weer een plan" / "Where it goes wrong, there is a plan again";
        need "Meedenken over wat je vraagt zonder te controleren" / "Think along about what to ask without checking up on people";
        whom "Voor mensen die trots zijn en niet snel terugkomen" / "For people who are proud and do not easily come back";
        why "Ik wil weten of schuldenvrij ook schuldenvrij blijft." / "I want to know whether debt-free stays debt-free.";
        told "Ik sprak er negen. Zeven redden het, en vertelden graag hoe." / "I talked to nine. Seven are managing, and were happy to tell me how.",
             "Met twee mensen maak ik een nieuwe start. Die waren opgelucht." / "With two people I am making a new start. They were relieved.";
        done "Iedereen is gebeld. De meeste mensen vonden het vooral aardig." / "Everyone has been called. Most people mainly thought it was kind.";
    }
    {
        by DEBT; to PEER; kind Digital; weeks 5;
        title "Minder velden, minder klikken"
            / "Fewer fields, fewer clicks";
        result "Een nieuwe aanvraag kost ons {12-20} minuten minder aan invullen dan nu"
            / "A new request takes us {12-20} minutes less to fill in than now";
        seen "Drie collega's meten het een week lang zelf" / "Three colleagues measure it themselves for a week";
        need "Zeggen welke velden jij nooit terugleest" / "Tell me which fields you never read back";
        whom "Voor inwoners die nu naar onze rug kijken" / "For residents who now look at our backs";
        why "Ik wil mensen aankijken in plaats van een scherm." / "I want to look at people instead of a screen.";
        told "{14-19} velden zijn weg. Niemand heeft ze gemist." / "{14-19} fields are gone. Nobody has missed them.",
             "We zitten op de helft van de tijdwinst. De rest vraagt ICT." / "We have half of the time saved. The rest needs ICT.";
        done "De meting is gedaan: het scheelt genoeg voor een extra gesprek per dag." / "We measured it: it saves enough for one more talk a day.";
    }
};
