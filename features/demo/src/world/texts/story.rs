//! The agreements of the pictures: Samira's day, and what she and her colleagues finished before.

use super::template::Both;

macro_rules! lines {
    ($($name:ident $nl:literal / $en:literal;)+) => {
        $(pub(crate) static $name: Both = Both::of($nl, $en);)+
    };
}

lines! {
    FAMILIES_TITLE "Gezinnen snel een eerste gesprek" / "A first talk for families, soon";
    FAMILIES_RESULT "Elk gezin dat zich meldt, heeft binnen 10 werkdagen een eerste gesprek." / "Every family that comes to us has a first talk within 10 working days.";
    FAMILIES_SEEN_WEEKS "Drie weken achter elkaar wacht geen gezin langer" / "Three weeks in a row no family waits longer";
    FAMILIES_SEEN_CALL "Elk gezin weet op dag één wie het kan bellen" / "Every family knows on day one whom they can call";
    FAMILIES_WHOM "Voor gezinnen die nu weken niets horen en niet weten wie ze kunnen bellen." / "For families who now hear nothing for weeks and do not know whom to call.";
    FAMILIES_FIRST "Ik hoor te veel gezinnen zeggen: we dachten dat jullie ons vergeten waren. Zullen we dit samen afspreken?" / "I hear too many families say: we thought you had forgotten us. Shall we agree on this together?";
    FAMILIES_SECOND "Graag. Je krijgt onze planning te zien, en ik hoor het graag meteen als het krap wordt." / "Gladly. You will get to see our planning, and I would like to hear at once when it gets tight.";
    FAMILIES_THIRD "Met de {feestdagen|vrije dagen} ertussen haal ik {was} alleen met haast. Haast wil ik hier juist niet." / "With the {holidays|days off} in between I can only make {was} by rushing. And rushing is just what I do not want here.";
    FAMILIES_EXPERT "Eén dag per week een gedragsdeskundige" / "A behavioural expert, one day a week";
    FAMILIES_PLANNING "De planning van Wijkteam West kunnen inzien" / "Being able to see District team West's planning";
    FAMILIES_WORD "Meteen een seintje als het krap wordt" / "A word at once when it gets tight";
    FAMILIES_MAY "10 werkdagen wachten in drukke weken" / "waiting 10 working days in busy weeks";
    FAMILIES_MAY_MORE "15 werkdagen wachten in {de kerstweken|vakantieweken}" / "waiting 15 working days in {the Christmas weeks|holiday weeks}";
    FAMILIES_MAY_NOT "een kind in gevaar wacht nooit" / "a child in danger never waits";
    FAMILIES_WHY_JOOST "Ik kom liever vroeg met lege handen dan laat met een plan." / "I would rather come early with empty hands than late with a plan.";
    FAMILIES_WHY_SAMIRA "Bij mij aan tafel zitten ouders die al drie weken op de bel wachten." / "At my table there are parents who have been waiting for the doorbell for three weeks.";

    FOLDER_TITLE "Folder over geldzorgen in gewone taal" / "Leaflet about money worries in plain language";
    FOLDER_RESULT "Een folder over geldzorgen die mensen zonder hulp kunnen lezen" / "A leaflet about money worries that people can read without help";
    FOLDER_SEEN "Vier inwoners lazen mee" / "Four residents read along";
    FOLDER_NEED "Twee adressen van mensen die eerlijk willen meelezen" / "Two addresses of people who will read along honestly";
    FOLDER_WHOM "Voor mensen die een folder nu meteen weer wegleggen." / "For people who now put a leaflet straight back down.";
    FOLDER_WHY "Ik lees alles hardop. Deze kreeg ik mijn mond niet uit." / "I read everything aloud. I could not get this one past my lips.";
    FOLDER_TOLD "Twee mensen hebben gelezen. Het woord ‘beslagvrije voet’ is gesneuveld." / "Two people have read it. The term protected earnings is gone.";
    FOLDER_DONE "Vier inwoners lazen mee. Er staat geen moeilijk woord meer in." / "Four residents read along. There is not one hard word left in it.";
    FOLDER_WORDS "Jij bent pas tevreden als mijn buurvrouw het snapt. Ik ook." / "You will only be pleased when my neighbour understands it. So will I.";

    VISITS_TITLE "Twintig huisbezoeken bij beginnende schulden" / "Twenty home visits where debts begin";
    VISITS_RESULT "20 bezoeken gedaan, en verteld wat opvalt" / "20 visits made, and told what stands out";
    VISITS_SEEN "Bij elke voordeur weet iemand daarna wie hij kan bellen" / "At every front door someone knows afterwards whom to call";
    VISITS_NEED "Zelf ter plekke 150 euro mogen uitgeven" / "Being allowed to spend 150 euros on the spot";
    VISITS_WHOM "Voor mensen bij wie de eerste rode brief net binnen is." / "For people who have just had their first red letter.";
    VISITS_MESSAGE "Ik wil erbij zijn vóór de deurwaarder. Geef je me wat ruimte om meteen iets te doen?" / "I want to be there before the bailiff. Will you give me some room to do something at once?";
    VISITS_WHY "Mijn vader maakte brieven niet open. Eén bezoek had gescheeld." / "My father did not open letters. One visit would have made a difference.";
    VISITS_WHY_MARIT "Ik wil weten wat jullie aan de deur zien, niet wat er in een formulier past." / "I want to know what you see at the door, not what fits on a form.";
    VISITS_WORDS "Jij kiest waar en hoe. Ik zorg voor de 150 euro en vraag er niet naar." / "You choose where and how. I see to the 150 euros and do not ask about them.";
    VISITS_MAY "de helft van de mensen doet niet open" / "half of the people do not open the door";
    VISITS_MAY_NOT "niemand schrikt van ons" / "nobody is frightened by us";
    VISITS_TOLD "Twaalf bezoeken gedaan. Bijna iedereen wist van één brief niet wat erin stond." / "Twelve visits made. Almost everyone had one letter they did not understand.";

    KITCHEN_TITLE "Zelf een keukentafelgesprek leiden" / "Leading a kitchen table talk myself";
    KITCHEN_RESULT "Het gesprek geleid, en drie dingen verteld die wij niet meer zien" / "The talk led, and told three things that we no longer see";
    KITCHEN_NEED "Een uur met Samira vooraf" / "An hour with Samira beforehand";
    KITCHEN_WHOM "Voor een gezin dat een frisse blik verdient." / "For a family that deserves a fresh eye.";
    KITCHEN_MESSAGE "Ik heb zes keer meegekeken. Ik denk dat ik het nu zelf kan." / "I have watched six times. I think I can do it myself now.";
    KITCHEN_WHY "Ik wil weten of ik kan luisteren zonder alvast te helpen." / "I want to know whether I can listen without helping already.";
    KITCHEN_WORDS "Jij leidt, ik zit ernaast en zeg niets. Echt niets." / "You lead, I sit next to you and say nothing. Really nothing.";
    KITCHEN_TOLD "Ik heb er zin in." / "I am looking forward to it.";

    PHONE_TITLE "Wie belt, heeft binnen twee werkdagen een mens aan de lijn" / "Whoever calls has a person on the line within two working days";
    PHONE_RESULT "Elke verwijzing van de huisarts krijgt binnen twee werkdagen een gesprek" / "Every referral from a general practitioner gets a talk within two working days";
    PHONE_NEED "Eén vast nummer waarop wij de huisarts bereiken" / "One fixed number on which we can reach the practice";
    PHONE_WHOM "Voor mensen die net aan de huisarts durfden te vertellen wat er is." / "For people who have only just dared to tell their doctor.";
    PHONE_WORDS "Twee dagen is twee dagen, ook in de vakantie. Ik zorg voor het nummer." / "Two days is two days, in the holidays too. I see to the number.";
    PHONE_TOLD "Elf verwijzingen deze maand. Bij één was het drie dagen, dat heb ik gezegd." / "Eleven referrals this month. One took three days, and I said so.";

    DOCTOR_TITLE "Op dag één de huisarts bellen" / "Calling the doctor on day one";
    DOCTOR_RESULT "Vier weken lang belden we de huisarts op dag één, ook als we nog niets wisten" / "For four weeks we called the doctor on day one, even when we did not know anything yet";
    DOCTOR_NEED "De nummers van alle praktijken in West" / "The numbers of all practices in West";
    DOCTOR_DONE "Negentien keer gebeld. Twaalf keer wist de huisarts iets dat wij niet wisten." / "Called nineteen times. Twelve times the doctor knew something that we did not.";

    WATCH_TITLE "Zes keer meekijken aan de keukentafel" / "Watching at the kitchen table six times";
    WATCH_RESULT "Zes gesprekken meegekeken, en na elk gesprek tien minuten nagepraat" / "Watched six talks, and talked for ten minutes after each";
    WATCH_NEED "Na afloop tien minuten, ook als het druk is" / "Ten minutes afterwards, also when it is busy";
    WATCH_DONE "Zes keer gekeken. Ik weet nu dat stil zijn ook werk is." / "Watched six times. I now know that being silent is work too.";

    SPEND_TITLE "Antwoord over uitgaven tot 150 euro" / "An answer about spending up to 150 euros";
    SPEND_RESULT "Het team weet of we zelf tot 150 euro mogen uitgeven, en waarom wel of niet" / "The team knows whether we may spend up to 150 euros ourselves, and why or why not";
    SPEND_NEED "Vijf voorbeelden uit de wijk" / "Five examples from the district";
    SPEND_DONE "Het is ja, met een bon. De proef duurt tot de zomer." / "It is yes, with a receipt. The trial runs until summer.";

    LEAFLETS_TITLE "De folder naar alle huisartsen" / "The leaflet to all doctors";
    LEAFLETS_RESULT "De folder over geldzorgen ligt bij alle negen praktijken in West" / "The leaflet about money worries lies in all nine practices in West";
    LEAFLETS_NEED "Samen langs de eerste praktijk" / "Visit the first practice together";

    THANKS_ONE "Klaar, dank je wel. De huisarts belt nu ook ons." / "Done, thank you. The doctor now calls us too.";
    THANKS_TWO "Mooi. Het ging steeds meer van jou uit." / "Lovely. It came more and more from you.";
    THANKS_THREE "Dank je wel dat je het gewoon vroeg." / "Thank you for simply asking.";
}
