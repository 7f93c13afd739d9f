//! Agreements about being easy to reach: the counter, the phone, letters, the website.

use super::template::{DISTRICT, FRONT, ICT, LEAD, PEER, Template, templates};

/// The counter, the phone, letters and the website.
pub(crate) static COUNTER: &[Template] = templates! {
    {
        by FRONT; to PEER; kind Reception; weeks 4;
        title "De inloop zonder nummertjes"
            / "The drop-in without numbered tickets";
        result "Wie binnenkomt, wordt binnen {twee|drie|vijf} minuten begroet door een mens, ook als het druk is"
            / "Whoever comes in is greeted by a person within {two|three|five} minutes, also when it is busy";
        seen "Twee weken lang hangt er geen nummertje meer" / "For two weeks no ticket machine is used";
        need "Samen de eerste drukke ochtend draaien" / "Run the first busy morning together";
        whom "Voor mensen die toch al zenuwachtig zijn" / "For people who are nervous as it is";
        why "Ik hoor liever een naam dan een nummer." / "I would rather hear a name than a number.";
        told "De eerste week ging het ook mis. Toen kwam er een gastvrouw bij: een bewoner." / "In the first week it went wrong too. Then a hostess joined: a resident.",
             "De begroeting lukt. Het wachten is niet korter, wel vriendelijker." / "The greeting works. The wait is not shorter, but it is kinder.";
        done "De automaat staat in de kelder. Niemand vroeg ernaar." / "The ticket machine is in the basement. Nobody asked about it.";
    }
    {
        by FRONT; to PEER; kind Letters; weeks 3;
        title "{Vijf|Zes|Acht} brieven in gewone taal"
            / "{Five|Six|Eight} letters in plain language";
        result "Onze {vijf|zes|acht} meest verstuurde brieven zijn te lezen zonder hulp"
            / "Our {five|six|eight} most sent letters can be read without help";
        seen "Vier bewoners lazen ze hardop en struikelden niet" / "Four residents read them aloud and did not stumble";
        need "Een tweede paar ogen op elke brief" / "A second pair of eyes on each letter";
        whom "Voor wie een brief eerst weglegt" / "For those who put a letter aside first";
        why "Mijn oma bewaarde brieven tot ik kwam. Ik was tien." / "My grandmother kept letters until I came. I was ten.";
        told "Er zijn er drie klaar. ‘Betreffende’ is overal weg." / "Three are ready. Regarding is gone everywhere.",
             "De lezers zijn streng en hebben gelijk." / "The readers are strict and they are right.";
        done "Alle brieven zijn klaar. De langste heeft twaalf zinnen." / "All letters are ready. The longest has twelve sentences.";
    }
    {
        by FRONT; to ICT; kind Digital; weeks 6;
        title "Een afspraak maken in {twee|drie|vier} tikken"
            / "Making an appointment in {two|three|four} taps";
        result "Een bewoner maakt op zijn telefoon in {twee|drie|vier} tikken een afspraak met ons"
            / "A resident makes an appointment with us on a phone in {two|three|four} taps";
        seen "Zes mensen van de open tafel lukt het zonder hulp" / "Six people from the open table manage without help";
        need "Iemand die de agenda's aan elkaar knoopt" / "Someone to link the diaries";
        whom "Voor mensen die nu vrij nemen om te bellen" / "For people who now take time off work to call";
        why "Ik zat zelf twintig minuten in de wacht bij mijn eigen werk." / "I was on hold for twenty minutes, calling my own workplace.";
        told "We zijn van negen naar vijf tikken. De laatste zijn taai." / "We went from nine taps to five. The last ones are tough.",
             "De agenda's praten met elkaar. Nu wij nog met de agenda's." / "The diaries talk to each other. Now we must learn to talk to them.";
        done "Het lukt, en bellen mag ook nog gewoon." / "It works, and calling is still fine too.";
    }
    {
        by FRONT; to PEER; kind Reception; weeks 0;
        title "Zeggen hoe lang het duurt"
            / "Saying how long it takes";
        result "Wie iets aanvraagt, hoort van ons een dag, en als die niet lukt bellen wij vóór die dag"
            / "Whoever asks for something hears a day from us, and if we can't keep it we call before that day";
        seen "Elke week kijken we samen welke dag niet lukte" / "Every week we look together at which day we missed";
        need "Een seintje zodra jij ziet dat iets uitloopt" / "A word as soon as you see that something is running late";
        whom "Voor mensen die niet durven bellen om te vragen hoe het staat" / "For people who do not dare call to ask how things stand";
        why "Ik kan wachten, als ik maar weet waarop." / "I can wait, as long as I know what for.";
        told "Deze maand belden we {5-11} keer van tevoren. Niemand was boos." / "This month we called ahead {5-11} times. Nobody was angry.",
             "Eén keer waren we te laat met bellen. Dat hebben we gezegd." / "Once we called too late. We said so.";
        done "Het is gewoon geworden. Mensen bedanken ons voor slecht nieuws." / "It has become normal. People thank us for bad news.";
    }
    {
        by FRONT; to PEER; kind Reception; weeks 5;
        title "Tolken die er zijn als je ze nodig hebt"
            / "Interpreters who are there when you need them";
        result "Voor {vier|vijf|zes} talen is er binnen {tien|vijftien|twintig} minuten een tolk aan de telefoon"
            / "For {four|five|six} languages an interpreter is on the phone within {ten|fifteen|twenty} minutes";
        seen "Iedereen heeft het één keer gedaan" / "Everyone has done it once";
        need "Oefenen met een collega die de taal spreekt" / "Practise with a colleague who speaks the language";
        whom "Voor ouders die nu hun kind laten vertalen" / "For parents who now let their child translate";
        why "Ik was dat kind." / "I was that child.";
        told "Drie talen lopen. Bij de vierde moesten we lang zoeken." / "Three languages are running. The fourth took a long search.",
             "Het kaartje met nummers hangt naast elke telefoon." / "The card with numbers hangs beside each phone.";
        done "Alle talen zijn er. Geen kind hoefde deze maand te vertalen." / "All languages are covered. No child had to translate this month.";
    }
    {
        by FRONT; to LEAD; kind Rules; weeks 6;
        title "Weg met een {handtekening|kopie|controle} aan de balie"
            / "Dropping a {signature|copy|check} at the counter";
        result "Zes weken proef zonder die ene {handtekening|kopie|controle}, en dan samen kijken wat we misten"
            / "A six-week trial without that one {signature|copy|check}, and then see together what we missed";
        seen "Vooraf schrijft ieder op wat hij verwacht" / "Beforehand everyone writes down what they expect";
        need "Uitleggen aan de accountant dat het een proef is" / "Explain to the auditor that it is a trial";
        whom "Voor mensen die nu terug naar huis moeten voor een papier" / "For people who now have to go home for a piece of paper";
        why "Ik heb al jaren niets met die papieren gedaan." / "I have not done anything with those papers for years.";
        told "Halverwege. Niemand vroeg er nog naar." / "Halfway. Nobody has asked for it yet.",
             "Eén keer was hij handig geweest. Eén keer in drie weken." / "Once it would have been useful. Once in three weeks.";
        done "De proef is klaar. We misten hem één keer. Ik stel voor: weg." / "The trial is over. We missed it once. I propose: drop it.";
    }
    {
        by FRONT; to PEER; kind Learning; weeks 3;
        title "Rustig blijven als iemand boos is"
            / "Staying calm when someone is angry";
        result "Samen {drie|vier|vijf} lastige momenten nagespeeld, en één zin gevonden die bij ieder past"
            / "Replayed {three|four|five} difficult moments together, and found one sentence that suits each of us";
        seen "Iedereen kan zijn zin uit zijn hoofd" / "Everyone knows their sentence by heart";
        need "Eerlijk zeggen hoe ik overkom" / "Tell me honestly how I come across";
        whom "Voor mensen die boos zijn omdat ze bang zijn" / "For people who are angry because they are afraid";
        why "Ik neem het mee naar huis. Dat wil ik minder." / "I take it home with me. I want less of that.";
        told "Twee momenten gedaan. Mijn zin is: ik wil het snappen, vertel." / "Two moments done. My sentence is: I want to understand, tell me.",
             "Gisteren werkte hij echt. Ik trilde pas daarna." / "Yesterday it really worked. I only shook afterwards.";
        done "Iedereen heeft een zin. We vragen elkaar nu ook: gaat het?" / "Everyone has a sentence. We now also ask each other: are you all right?";
    }
    {
        by FRONT; to DISTRICT; kind Handover; weeks 4;
        title "Nooit meer doorverbinden in het niets"
            / "Never again put through to nowhere";
        result "Wie doorverbonden wordt, hoort eerst een naam, en het gesprek komt ook echt aan"
            / "Whoever is put through first hears a name, and the call really arrives";
        seen "Een week lang tellen we mee: geen enkel gesprek valt weg" / "We count along for a week: not one call is lost";
        need "Een lijst met wie wanneer bereikbaar is" / "A list of who can be reached when";
        whom "Voor wie voor de derde keer hetzelfde vertelt" / "For those telling the same thing a third time";
        why "Ik heb een hekel aan dat stille wachtmuziekje." / "I can't stand that soft waiting music.";
        told "De lijst is er. Hij klopt op maandag, en op vrijdag nog niet." / "The list is there. It is right on Mondays, and not yet on Fridays.",
             "We belden elkaar als oefening. Drie keer kwam ik bij de kantine uit." / "We called each other to practise. Three times I ended up in the canteen.";
        done "Een week geteld: alles kwam aan. Ook op vrijdag." / "Counted for a week: everything arrived. On Friday too.";
    }
    {
        by FRONT; to PEER; kind Writing; weeks 2;
        title "De website over {paspoorten|afval|parkeren} herschreven"
            / "The website about {passports|waste|parking} rewritten";
        result "De bladzijde over {paspoorten|afval|parkeren} begint met het antwoord, en is half zo lang"
            / "The page about {passports|waste|parking} starts with the answer, and is half as long";
        seen "We krijgen er minder telefoon over" / "We get fewer calls about it";
        need "De tien vragen die jij het meest hoort" / "The ten questions you hear most";
        whom "Voor wie om half elf 's avonds iets wil weten" / "For those who want to know something at half past ten at night";
        why "Ik wil dat mensen ons niet hoeven te bellen voor iets simpels." / "I want people not to have to call us about simple things.";
        told "De tien vragen hebben nu tien antwoorden. Eén wist niemand." / "The ten questions now have ten answers. One of them nobody knew.",
             "De tekst staat klaar. Morgen leest mijn buurman hem." / "The text is ready. My neighbour will read it tomorrow.";
        done "Hij staat erop. Mijn buurman zegt: eindelijk." / "It is online. My neighbour says: at last.";
    }
};
