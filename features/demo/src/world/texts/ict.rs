//! Agreements about devices, systems and digital work.

use super::template::{DEBT, DISTRICT, ICT, LEAD, PEER, Template, YOUTH, templates};

/// Devices, systems and digital work.
pub(crate) static SYSTEMS: &[Template] = templates! {
    {
        by ICT; to DISTRICT; kind Devices; weeks 5;
        title "Tablets die werken bij mensen thuis"
            / "Tablets that work in people's homes";
        result "{8-14} tablets waarmee het wijkteam ook zonder wifi verder kan"
            / "{8-14} tablets with which the district team can go on without wifi";
        seen "Vier collega's gebruikten hem een week zonder ons te bellen" / "Four colleagues used one for a week without calling us";
        need "Eén ochtend mee op huisbezoek" / "Join you on home visits for one morning";
        whom "Voor inwoners die nu wachten tot wij weer op kantoor zijn" / "For residents who now wait until we are back at the office";
        why "Ik wil zien waar mijn werk terechtkomt." / "I want to see where my work ends up.";
        told "Ik ging mee op bezoek. Het scherm was het probleem niet: het was inloggen." / "I went along on a visit. The screen was not the problem: signing in was.",
             "De eerste vijf zijn uitgegeven. Eén kwam terug met limonade erin." / "The first five are out. One came back with lemonade in it.";
        done "Alle tablets zijn op pad. Inloggen kost nog één tik." / "All tablets are on the road. Signing in takes a single tap.";
    }
    {
        by ICT; to PEER; kind Helpdesk; weeks 0;
        title "Wie belt, krijgt een mens"
            / "Whoever calls gets a person";
        result "Wie ons belt, spreekt binnen {twee|drie|vier} minuten iemand die ook echt kan helpen"
            / "Whoever calls us talks within {two|three|four} minutes to someone who can really help";
        seen "Elke vrijdag kijken we samen naar wat niet lukte" / "Every Friday we look together at what did not work";
        need "De vroege dienst met mij ruilen op maandag" / "Swap Monday's early shift with me";
        whom "Voor collega's met een inwoner tegenover zich" / "For colleagues with a resident sitting in front of them";
        why "Ik los liever iets op dan dat ik een nummer uitdeel." / "I would rather solve something than hand out a number.";
        told "Deze maand lukte het op alle dagen behalve één. Toen lag alles plat." / "This month it worked on all days but one. Everything was down that day.",
             "De meeste vragen gaan over wachtwoorden. Daar doen we iets aan." / "Most questions are about passwords. We are doing something about that.";
        done "Dit doen we nu gewoon zo." / "This is simply how we do it now.";
    }
    {
        by ICT; to DEBT; kind Digital; weeks 7;
        title "{Twee|Drie|Vier} schermen minder voor de Schulddienst"
            / "{Two|Three|Four} screens fewer for Debt Support";
        result "Voor één aanvraag opent de Schulddienst {twee|drie|vier} schermen minder dan nu"
            / "Debt Support opens {two|three|four} screens fewer for one request than it does now";
        seen "Twee collega's doen een hele aanvraag zonder zuchten" / "Two colleagues do a whole request without sighing";
        need "Een collega die een uur per week meedenkt" / "A colleague who thinks along one hour a week";
        whom "Voor wie een mens wil zien in plaats van een scherm" / "For those who want to see a person instead of a screen";
        why "Ik vind het leuk als iets verdwijnt." / "I enjoy making things disappear.";
        told "Het eerste scherm is weg. Niemand merkte het, en dat is het mooiste." / "The first screen is gone. Nobody noticed, and that is the best part.",
             "Het tweede hangt aan de leverancier. Ik bel ze elke dinsdag." / "The second depends on the supplier. I call them every Tuesday.";
        done "Het is gelukt. Een aanvraag past nu op één scherm en een half." / "Done. A request now fits on one and a half screens.";
    }
    {
        by ICT; to YOUTH; kind Digital; weeks 6;
        title "Veilig berichten sturen met ouders"
            / "Safe messages with parents";
        result "Ouders en medewerkers van Jeugd en Gezin sturen elkaar veilig berichten op hun eigen telefoon"
            / "Parents and Youth and Family staff send each other safe messages on their own phones";
        seen "{6-12} gezinnen gebruiken het zonder uitleg van ons" / "{6-12} families use it without help from us";
        need "Drie gezinnen die het als eerste willen proberen" / "Three families who want to try it first";
        whom "Voor ouders die nu een wachtwoord voor een brief nodig hebben" / "For parents who now need a password to read a letter";
        why "Ik heb zelf kinderen. Ik zou het ook op mijn telefoon willen." / "I have children myself. I would want it on my phone too.";
        told "De proef draait met drie gezinnen. Eén oma doet mee." / "The trial runs with three families. One grandmother has joined in.",
             "We wachten nog op de privacytoets. Die is over een week." / "We are still waiting for the privacy check. It is in a week.";
        done "Het werkt, en de oma heeft het aan haar zus uitgelegd." / "It works, and the grandmother explained it to her sister.";
    }
    {
        by ICT; to PEER; kind Security; weeks 3;
        title "Oefenen: alles ligt plat"
            / "Practice: everything is down";
        result "Een oefening van {twee|drie|vier} uur waarin we zonder netwerk werken, en {drie|vier|vijf} dingen die we daarna verbeteren"
            / "A practice of {two|three|four} hours without the network, and {three|four|five} things that we improve afterwards";
        seen "Iedereen weet wie hij belt als mail niet werkt" / "Everyone knows whom to call when mail does not work";
        need "De rol van de burgemeester spelen" / "Play the part of the mayor";
        whom "Voor inwoners die ook op zo'n dag geholpen willen worden" / "For residents who want help on such a day too";
        why "Ik oefen liever op een dinsdag dan dat ik leer in een crisis." / "I would rather practise on a Tuesday than learn in a crisis.";
        told "Het draaiboek past op één bladzijde. Er staan papieren telefoonnummers in." / "The plan fits on one page. It has phone numbers on paper in it.",
             "De datum staat. Twee teams doen mee." / "The date is set. Two teams take part.";
        done "Het was leerzaam en een beetje chaos. De lijst met verbeteringen hangt." / "It was instructive and a bit chaotic. The list of improvements is up.";
    }
    {
        by ICT; to LEAD; kind Rules; weeks 5;
        title "Eén formulier minder bij een nieuwe {laptop|telefoon|pas}"
            / "One form fewer for a new {laptop|phone|pass}";
        result "Een nieuwe {laptop|telefoon|pas} kost een collega één bericht en {één werkdag|twee werkdagen|drie werkdagen} wachten"
            / "A new {laptop|phone|pass} costs a colleague one message and {one working day|two working days|three working days} of waiting";
        seen "{9-15} aanvragen gingen op de nieuwe manier" / "{9-15} requests went the new way";
        need "Zeggen dat jouw handtekening niet meer hoeft" / "Say that your signature is no longer needed";
        whom "Voor nieuwe collega's die nu de eerste week meekijken" / "For new colleagues who now spend their first week looking on";
        why "Ik werd zelf hier begroet met een formulier van zes kanten." / "I was welcomed here myself with a six-page form.";
        told "Zonder handtekening scheelt het vier dagen. Er ging nog niets mis." / "Without the signature it saves four days. Nothing has gone wrong.",
             "De inkoop wil een overzicht per maand. Dat is redelijk." / "Purchasing wants an overview each month. That is reasonable.";
        done "Het formulier is weg. Iemand vroeg of hij het mocht inlijsten." / "The form is gone. Someone asked if he could frame it.";
    }
    {
        by ICT; to PEER; kind Learning; weeks 4;
        title "Mijn kennis zit niet meer alleen in mijn hoofd"
            / "What I know is no longer only in my head";
        result "Twee collega's kunnen {de back-ups|het telefoonsysteem|de koppelingen} ook zonder mij beheren"
            / "Two colleagues can run {the backups|the phone system|the interfaces} without me";
        seen "Ik ben een week weg en niemand belt" / "I am away for a week and nobody calls";
        need "Elke week een uur naast mij komen zitten" / "Come and sit next to me for an hour every week";
        whom "Voor iedereen die rekent op een systeem dat het doet" / "For everyone who counts on a system that works";
        why "Ik wil met vakantie zonder laptop." / "I want to go on holiday without a laptop.";
        told "We zijn drie keer samengekomen. Uitleggen is moeilijker dan doen." / "We have met three times. Explaining is harder than doing.",
             "Ze deden vandaag alles zelf. Ik hield mijn handen op mijn rug." / "They did everything themselves today. I kept my hands behind my back.";
        done "Ik was een week weg. Niemand belde. Een beetje jammer ook." / "I was away for a week. Nobody called. A little sad, too.";
    }
    {
        by ICT; to DISTRICT; kind Devices; weeks 2;
        title "Geluid en beeld in {plek}"
            / "Sound and picture at {plek}";
        result "In {plek} kan iedereen zonder hulp een scherm en een microfoon gebruiken"
            / "At {plek} anyone can use a screen and a microphone without help";
        seen "Iemand die het nog nooit deed, lukt het in één keer" / "Someone who never did it before gets it right the first time";
        need "Iemand met de sleutel op dinsdag" / "Someone with the key on Tuesday";
        whom "Voor bewoners die achterin zitten" / "For residents who sit at the back";
        why "Ik zat bij een avond waar de helft niets verstond." / "I was at an evening where half of the people could not hear a thing.";
        told "De kabels liggen. Nu nog een knop met het woord ‘aan’." / "The cables are in. All it needs now is a button that says on.",
             "Getest met een kinderkoor. Dat was hard." / "Tested with a children's choir. That was loud.";
        done "Het doet het. Op de knop staat ‘aan’." / "It works. The button says on.";
    }
    {
        by ICT; to PEER; kind Security; weeks 6;
        title "Een wachtwoord minder"
            / "One password fewer";
        result "Bij {drie|vier|vijf} systemen log je niet meer apart in"
            / "For {three|four|five} systems you no longer sign in separately";
        seen "Het aantal vragen over wachtwoorden zakt met de helft" / "Questions about passwords drop by half";
        need "De proef draaien op jouw eigen laptop" / "Run the trial on your own laptop";
        whom "Voor collega's met briefjes onder hun toetsenbord" / "For colleagues with notes under their keyboards";
        why "Veilig moet ook makkelijk zijn, anders doet niemand het." / "Safe must be easy too, or nobody will do it.";
        told "Twee systemen zijn over. Het derde is oud en koppig." / "Two systems have moved. The third is old and stubborn.",
             "De proefgroep is blij. Eén collega gooide zijn briefje weg waar ik bij was." / "The trial group is happy. One colleague threw his note away in front of me.";
        done "Klaar. Het oude, koppige systeem doet ook mee." / "Done. The old, stubborn system has joined in too.";
    }
};
