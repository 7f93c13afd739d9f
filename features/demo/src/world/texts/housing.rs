//! Agreements about homes, rent and moving.

use super::template::{DEBT, DISTRICT, FRONT, LEAD, PEER, Template, templates};

/// Homes, rent and moving.
pub(crate) static HOMES: &[Template] = templates! {
    {
        by DISTRICT; to DEBT; kind FirstTalk; weeks 5;
        title "Bellen na {één maand|twee maanden} huurachterstand"
            / "Calling after {one month|two months} of rent arrears";
        result "Wie {één maand|twee maanden} huur mist, wordt door ons gebeld vóórdat er een brief van een deurwaarder komt"
            / "Whoever misses {one month|two months} of rent is called by us before a bailiff's letter arrives";
        seen "{12-20} mensen gebeld, en met de helft is er een plan" / "{12-20} people called, and half of them have a plan";
        need "De signalen van de woningcorporatie op één plek" / "The housing association's signals in one place";
        whom "Voor gezinnen die bang zijn voor de bel" / "For families who are afraid of the doorbell";
        why "Ik kwam één keer te laat bij een ontruiming. Nooit meer." / "Once I came too late, on the day of an eviction. Never again.";
        told "Ik belde er negen. Zeven namen op bij de tweede keer." / "I called nine. Seven answered the second time.",
             "De meeste mensen zijn opgelucht. Eén hing op, en belde terug." / "Most people are relieved. One hung up, and called back.";
        done "Iedereen gesproken. Er is deze maand niemand uit huis gezet." / "Talked to everyone. Nobody was put out of their home this month.";
    }
    {
        by DISTRICT; to PEER; kind Housing; weeks 8;
        title "Doorstromen in {buurt} zonder haast"
            / "Moving on in {buurt} without haste";
        result "{6-10} ouderen in {buurt} kennen een kleinere woning in de buurt, en kiezen zelf of ze gaan"
            / "{6-10} older people in {buurt} know of a smaller home nearby, and choose for themselves whether to go";
        seen "Iedereen is één keer binnen geweest" / "Everyone has been inside one once";
        need "Meegaan naar de eerste bezichtiging" / "Come along to the first viewing";
        whom "Voor mensen met drie lege kamers en een steile trap" / "For people with three empty rooms and steep stairs";
        why "Mijn ouders wachtten te lang. Daarna kon het niet meer rustig." / "My parents waited too long. After that it could no longer be done calmly.";
        told "Vier mensen gingen kijken. Eén was verliefd op het balkon." / "Four people went to look. One fell in love with the balcony.",
             "Niemand wil in de winter verhuizen. Dat snap ik." / "Nobody wants to move in winter. I understand that.";
        done "Iedereen heeft gekeken. De helft gaat, de helft blijft. Allebei goed." / "Everyone has looked. Half will go, half will stay. Both are fine.";
    }
    {
        by FRONT; to LEAD; kind Housing; weeks 6;
        title "Urgentie zonder stapel papier"
            / "Urgent housing without a pile of paper";
        result "Een aanvraag voor urgentie vraagt nog {drie|vier|vijf} bewijzen, en ieder bewijs heeft een reden"
            / "A request for urgent housing asks for only {three|four|five} proofs, and each has a reason";
        seen "Drie aanvragers snappen waarom we het vragen" / "Three applicants understand why we ask";
        need "Samen met de jurist om tafel" / "Sit down together with the lawyer";
        whom "Voor mensen die op dit moment op een bank slapen" / "For people who are sleeping on a sofa right now";
        why "Ik stuur liever geen mens weg om een kopie." / "I would rather not send anyone away over a copy.";
        told "Van elf naar zes. De jurist werd er vrolijk van." / "From eleven to six. It cheered the lawyer up.",
             "Eén bewijs blijkt ooit bedacht voor een computer die er niet meer is." / "One proof turns out to be made for a computer that no longer exists.";
        done "Klaar. Op het blad staat bij elk bewijs waarom." / "Done. The sheet says why, next to each proof.";
    }
    {
        by DISTRICT; to PEER; kind Housing; weeks 4;
        title "Welkom in {de flat|de straat|het hof}"
            / "Welcome to {the flats|the street|the court}";
        result "{8-13} nieuwe huurders in {buurt} zijn in de eerste maand door een buur ontvangen"
            / "{8-13} new tenants in {buurt} were welcomed by a neighbour in their first month";
        seen "Ze weten waar het afval heen gaat en wie er naast woont" / "They know where the rubbish goes and who lives next door";
        need "Vier bewoners vragen om gastheer te zijn" / "Ask four residents to be hosts";
        whom "Voor wie ergens komt wonen en niemand kent" / "For those who move somewhere and know nobody";
        why "Ik woon zelf naast iemand die ik pas na een jaar sprak." / "I live next to someone I first spoke to after a year.";
        told "Zes ontvangsten geweest. Er was overal taart." / "Six welcomes so far. There was cake everywhere.",
             "Eén gastheer is nu de vraagbaak van de hele trap." / "One host has become the person everyone on the stairs asks.";
        done "Iedereen is ontvangen. De gastheren gaan zelf door." / "Everyone has been welcomed. The hosts carry on by themselves.";
    }
    {
        by DEBT; to DISTRICT; kind Housing; weeks 7;
        title "Iedereen houdt zijn huis"
            / "Everyone keeps their home";
        result "Bij {vijf|zes|zeven} dreigende ontruimingen ligt er binnen {drie|vier} weken een oplossing waar huurder en verhuurder ja op zeggen"
            / "For {five|six|seven} threatened evictions there is a solution within {three|four} weeks that tenant and landlord both say yes to";
        seen "Niemand gaat het huis uit" / "Nobody leaves their home";
        need "Dezelfde dag bellen als jullie iets horen" / "Call me the same day when you hear something";
        whom "Voor kinderen die op hun school willen blijven" / "For children who want to stay at their school";
        why "Een huis verliezen kost een gezin jaren. En ons ook." / "Losing a home costs a family years. And us too.";
        told "Drie opgelost. De verhuurder belt nu zelf." / "Three solved. The landlord now calls us himself.",
             "Eén is lastig. Ik heb er een dag extra voor nodig." / "One is difficult. I need an extra day for it.";
        done "Allemaal nog thuis. De laatste was op het nippertje." / "All still at home. The last one was close.";
    }
    {
        by DISTRICT; to PEER; kind Rules; weeks 5;
        title "Schimmel: wie belt wie?"
            / "Mould: who calls whom?";
        result "Bij klachten over schimmel in {buurt} weet de bewoner binnen {vijf|zeven|tien} dagen wie er iets aan doet"
            / "With complaints about mould in {buurt}, the resident knows within {five|seven|ten} days who will act on it";
        seen "Vijf klachten zijn zo gegaan" / "Five complaints went this way";
        need "De naam van één mens bij de corporatie" / "The name of one person at the housing association";
        whom "Voor kinderen die hoesten" / "For children who cough";
        why "Ik las vier mails waarin iedereen naar een ander wees." / "I read four e-mails in which everyone pointed at someone else.";
        told "De corporatie doet mee. We hebben nu één telefoonnummer." / "The housing association is on board. We now have one phone number.",
             "Drie klachten opgelost. Bij één lag het aan het dak." / "Three complaints solved. With one it was the roof.";
        done "Vijf klachten, vijf namen. Zo houden we het." / "Five complaints, five names. We are keeping it like this.";
    }
    {
        by DISTRICT; to LEAD; kind Housing; weeks 9;
        title "Een logeerkamer voor noodgevallen"
            / "A spare room for emergencies";
        result "Er zijn {twee|drie|vier} kamers waar iemand dezelfde avond terechtkan, voor hoogstens {twee|drie} weken"
            / "There are {two|three|four} rooms where someone can go that same evening, for {two|three} weeks at most";
        seen "De eerste gast is verder geholpen" / "The first guest has moved on";
        need "Akkoord om met de corporatie te praten over de huur" / "Your yes to talk with the housing association about the rent";
        whom "Voor wie vannacht nergens heen kan" / "For those with nowhere to go tonight";
        why "Ik heb om half zes 's middags te vaak geen antwoord." / "Too often I have no answer at half past five in the afternoon.";
        told "Twee kamers zijn er. Er staat een bed, en een plant." / "Two rooms are there. They have a bed, and a plant.",
             "De buren zijn ingelicht en denken mee." / "The neighbours know and are thinking along.";
        done "De kamers zijn open. De plant leeft nog." / "The rooms are open. The plant is still alive.";
    }
    {
        by DISTRICT; to PEER; kind Housing; weeks 6;
        title "Eén sleutel, één gesprek"
            / "One key, one talk";
        result "Wie een woning krijgt na de opvang, heeft op dezelfde dag een gesprek over geld, buren en de eerste maand"
            / "Whoever gets a home after the shelter has a talk on the same day about money, neighbours and the first month";
        seen "{Vier|Vijf|Zes} keer zo gedaan" / "Done this way {four|five|six} times";
        need "De dag van de sleutel twee dagen eerder weten" / "Know the day of the key two days earlier";
        whom "Voor mensen die opnieuw beginnen" / "For people who start again";
        why "De eerste nacht in een leeg huis is stil. Dat hoor ik van iedereen." / "The first night in an empty home is quiet. Everyone tells me so.";
        told "Twee keer gedaan. We nemen nu ook een lamp mee." / "Done twice. We now bring a lamp too.",
             "De derde keer hoorden we het te laat. Dat is opgelost." / "The third time we heard too late. That has been solved.";
        done "Het loopt. De lamp is een traditie." / "It works. The lamp is a tradition.";
    }
};
