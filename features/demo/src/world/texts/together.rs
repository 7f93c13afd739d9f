//! Agreements that any two colleagues could make, and what leaders promise.

use super::template::{ALL, LEAD, PEER, Template, templates};

/// Between any two colleagues.
pub(crate) static ANYONE: &[Template] = templates! {
    {
        by ALL; to PEER; kind Learning; weeks 3;
        title "Jouw kunst afkijken: {rustig vergaderen|nee zeggen|kort schrijven}"
            / "Learning your craft: {calm meetings|saying no|short writing}";
        result "{Drie|Vier|Vijf} keer meegekeken bij {rustig vergaderen|nee zeggen|kort schrijven}, en het daarna zelf gedaan terwijl jij keek"
            / "Watched {calm meetings|saying no|short writing} {three|four|five} times, then did it while you watched";
        seen "Ik kan in twee zinnen zeggen wat ik anders doe" / "I can say in two sentences what I do differently";
        need "Eerlijk horen wat je zag" / "Hear honestly what you saw";
        whom "Voor de mensen met wie ik daarna werk" / "For the people I work with afterwards";
        why "Ik bewonder hoe jij dat doet, en ik denk dat ik het kan leren." / "I admire how you do it, and I think I can learn.";
        told "Ik keek twee keer mee. Je zegt minder dan ik dacht." / "I watched twice. You say less than I thought.",
             "Ik deed het zelf. Het was niet mooi, en het werkte." / "I did it myself. It was not pretty, and it worked.";
        done "Gedaan. Ik doe het nu op mijn eigen manier." / "Done. I now do it my own way.";
    }
    {
        by ALL; to PEER; kind Planning; weeks 2;
        title "De overdracht voor mijn {vakantie|verlof|vrije maand}"
            / "The handover before my {holiday|leave|month off}";
        result "Alles wat loopt staat op één bladzijde, en voor de {drie|vier|vijf} lastigste dingen is er een naam"
            / "Everything that is running is on one page, and the {three|four|five} hardest things have a name beside them";
        seen "Jij hoeft mij niet te bellen" / "You do not need to call me";
        need "Een uur om het samen door te lopen" / "An hour to go through it together";
        whom "Voor mensen die niet merken dat ik weg ben" / "For people who will not notice that I am away";
        why "Ik wil weg zijn als ik weg ben." / "When I am away, I want to be away.";
        told "De bladzijde is voor driekwart klaar. Nu de lastige nog." / "The page is three quarters done. Now for the hard ones.",
             "Alle namen staan erop. Twee moest ik lief aankijken." / "All the names are there. Two of them took some charm.";
        done "Klaar. Mijn telefoon gaat uit." / "Done. My phone is going off.";
    }
    {
        by ALL; to PEER; kind Writing; weeks 2;
        title "Samen één {verslag|stuk|plan} minder"
            / "One {report|paper|plan} fewer, together";
        result "Het {verslag|stuk|plan} van {maand} is weg, of het is één bladzijde die iemand echt leest"
            / "The {report|paper|plan} for {maand} is gone, or it is one page that someone really reads";
        seen "We vroegen het aan wie het krijgt" / "We asked those who receive it";
        need "Namen van wie het nu leest" / "Names of those who read it now";
        whom "Voor onszelf, en daarna voor wie onze tijd nodig heeft" / "For ourselves, and then for those who need our time";
        why "Ik schrijf het al drie jaar en kreeg nooit een vraag." / "I have written it for three years and never got a question.";
        told "Ik vroeg het rond. Eén mens leest het, en alleen het laatste stuk." / "I asked around. One person reads it, and only the last part.",
             "De ene bladzijde is er. Het deed een beetje pijn." / "The one page is there. It hurt a little.";
        done "Het is nu één bladzijde. Die ene lezer is blij." / "It is now one page. That one reader is happy.";
    }
    {
        by ALL; to PEER; kind Together; weeks 4;
        title "Een vergadering die {een half uur|een kwartier|twintig minuten} duurt"
            / "A meeting that takes {half an hour|a quarter of an hour|twenty minutes}";
        result "Ons overleg duurt {een half uur|een kwartier|twintig minuten}, en iedereen gaat weg met iets"
            / "Our meeting takes {half an hour|a quarter of an hour|twenty minutes}, and everyone leaves with something";
        seen "Vier keer achter elkaar lukt het" / "It works four times in a row";
        need "Mij aankijken als ik te lang praat" / "Look at me when I talk too long";
        whom "Voor de mensen die intussen op ons wachten" / "For the people who wait for us meanwhile";
        why "Ik praat zelf te lang. Dus ik begin." / "I talk too long myself. So I will start.";
        told "Twee keer gelukt. De derde keer was ik het zelf." / "It worked twice. The third time it was me.",
             "We staan nu. Dat helpt enorm." / "We now stand. That helps a great deal.";
        done "Vier keer gelukt. We houden het staand." / "Four times in a row. We keep standing.";
    }
    {
        by ALL; to PEER; kind Advice; weeks 3;
        title "Meedenken over mijn {lastigste dossier|nieuwe rol|idee}"
            / "Thinking along about my {hardest file|new role|idea}";
        result "Na {twee|drie|vier} gesprekken weet ik wat mijn volgende stap is, en heb ik hem gezet"
            / "After {two|three|four} talks I know my next step, and have taken it";
        seen "Ik kan vertellen wat ik anders doe, zonder namen" / "I can tell what I do differently, without names";
        need "Vooral vragen, weinig raad" / "Mostly questions, little advice";
        whom "Voor wie last heeft van mijn twijfel" / "For those who suffer from my doubts";
        why "Ik denk beter hardop." / "I think better out loud.";
        told "Eén gesprek gehad. De beste vraag: van wie is dit eigenlijk?" / "Had one talk. The best question: whose is this, really?",
             "Ik weet nu wat ik wil. Doen is de volgende." / "I now know what I want. Doing it comes next.";
        done "De stap is gezet. Hij was kleiner dan ik dacht." / "The step is taken. It was smaller than I thought.";
    }
    {
        by ALL; to PEER; kind Health; weeks 6;
        title "Elke week een half uur wandelen en praten"
            / "Half an hour of walking and talking every week";
        result "{Vier|Vijf|Zes} weken achter elkaar wandelen we een half uur, zonder telefoon"
            / "For {four|five|six} weeks in a row we walk for half an hour, without a phone";
        seen "Ook in de week dat het regent" / "Also in the week it rains";
        need "Mij ophalen, want ik vergeet het" / "Come and fetch me, because I forget";
        whom "Voor wie ons daarna tegenkomt" / "For those who meet us afterwards";
        why "Ik weet van te weinig collega's hoe het met ze gaat." / "I know how too few of my colleagues are doing.";
        told "Drie keer gelopen. Eén keer in de regen, dat was de beste." / "Walked three times. Once in the rain, which was the best.",
             "Vorige week viel uit. We haalden het in bij de lunch." / "Last week fell through. We made up for it over lunch.";
        done "Gedaan, en we lopen door." / "Done, and we keep walking.";
    }
    {
        by ALL; to LEAD; kind Planning; weeks 6;
        title "Zelf mijn {agenda|rooster|dagen} indelen"
            / "Planning my own {diary|schedule|days}";
        result "{Vier|Vijf|Zes} weken deel ik zelf mijn {agenda|rooster|dagen} in, en alles wat is afgesproken komt af"
            / "For {four|five|six} weeks I plan my own {diary|schedule|days}, and everything we agreed gets done";
        seen "Niemand in het team heeft er last van" / "Nobody in the team suffers from it";
        need "Niet vragen waar ik ben, wel hoe het gaat" / "Do not ask where I am, do ask how it goes";
        whom "Voor thuis, en voor de mensen die mij fris treffen" / "For home, and for the people who meet me fresh";
        why "Ik ben een ochtendmens. Om zeven uur ben ik op mijn best." / "I am a morning person. At seven I am at my best.";
        told "Drie weken. Ik werk rustiger en ik ben één keer iets vergeten." / "Three weeks. I work more calmly and I forgot something once.",
             "Het bevalt. Ik zeg nu beter wanneer ik er wel ben." / "I like it. I now say more clearly when I am there.";
        done "De weken zijn om. Ik wil dit graag zo houden." / "The weeks are over. I would like to keep it like this.";
    }
    {
        by ALL; to PEER; kind Joining; weeks 10;
        title "Maat zijn voor een nieuwe collega"
            / "A buddy for a new colleague";
        result "{Zes|Acht|Tien} weken lang elke week een half uur, tot de nieuwe collega zegt: ik red het"
            / "Half an hour a week for {six|eight|ten} weeks, until the new colleague says: I can manage";
        seen "De nieuwe collega bepaalt waar het over gaat" / "The new colleague decides what it is about";
        need "Overnemen als ik er niet ben" / "Take over when I am not there";
        whom "Voor wie nu nog niet durft te vragen" / "For those who do not yet dare to ask";
        why "Iemand deed dat ook voor mij." / "Somebody did that for me too.";
        told "We zijn vier keer samengekomen. De laatste keer vroeg ik iets." / "We met four times. The last time it was me who asked something.",
             "De vragen worden beter dan mijn antwoorden." / "The questions are getting better than my answers.";
        done "‘Ik red het’, hoorde ik gisteren. We blijven koffie drinken." / "I can manage, I heard yesterday. We will go on having coffee.";
    }
    {
        by ALL; to PEER; kind Planning; weeks 0;
        title "Elkaars telefoon op {maandag|woensdag|vrijdag}"
            / "Each other's phone on {Monday|Wednesday|Friday}";
        result "Op {maandag|woensdag|vrijdag} neem ik jouw telefoon op, en niemand hoeft terug te bellen voor iets dat ik ook weet"
            / "On {Mondays|Wednesdays|Fridays} I answer your phone, and nobody has to call back for something I know too";
        seen "Je begint de dag erna zonder lijstje" / "You start the next day without a list";
        need "Een kwartier bijpraten de dag ervoor" / "A quarter of an hour to catch up the day before";
        whom "Voor wie belt en meteen iemand treft" / "For those who call and reach someone at once";
        why "Ik krijg er een vrije dag met rust voor terug." / "I get a day off in peace in return.";
        told "Het loopt. Eén keer wist ik iets echt niet, toen heb ik een dag genoemd." / "It works. Once I really did not know, so I named a day.",
             "We doen het nu ook andersom." / "We now do it the other way round as well.";
        done "Het is een gewoonte geworden." / "It has become a habit.";
    }
    {
        by ALL; to PEER; kind Learning; weeks 0;
        title "Om de week een uur over lastige dingen"
            / "An hour on difficult things every other week";
        result "Om de week een uur waarin we om de beurt iets inbrengen dat schuurt, en elkaar vooral vragen stellen"
            / "An hour every other week in which we take turns to bring something that chafes, and mostly ask each other questions";
        seen "Wie inbrengt, gaat weg met één stap" / "Whoever brings something leaves with one step";
        need "Het uur vrijhouden, ook als het druk is" / "Keep the hour free, also when it is busy";
        whom "Voor wie merkt dat wij ergens over nagedacht hebben" / "For those who notice that we have thought about something";
        why "Ik neem anders te veel mee naar huis." / "Otherwise I take too much home with me.";
        told "Vier keer gedaan. De stilste van ons had de beste vraag." / "Done four times. The quietest of us had the best question.",
             "Eén keer afgezegd. Dat doen we niet meer." / "Cancelled once. We will not do that again.";
        done "Het uur staat vast, ook zonder afspraak." / "The hour is fixed, even without an agreement.";
    }
};

/// What leaders promise to people in their team.
pub(crate) static LEADERS: &[Template] = templates! {
    {
        by LEAD; to PEER; kind Rules; weeks 6;
        title "De {handtekening|goedkeuring|tweede blik} die ik loslaat"
            / "The {signature|approval|second look} I am letting go of";
        result "{Vier|Vijf|Zes} weken komt er niets langs mij wat jij zelf kunt beslissen, en dan kijken we samen terug"
            / "For {four|five|six} weeks nothing passes me that you can decide yourself, and then we look back together";
        seen "Jij zegt of je meer of minder ruimte wilt" / "You say whether you want more room or less";
        need "Bellen als je twijfelt, niet als je het weet" / "Call me when you doubt, not when you know";
        whom "Voor mensen die nu op mij wachten" / "For people who now wait for me";
        why "Ik vind loslaten moeilijk. Daarom beloof ik het hardop." / "I find letting go hard. That is why I promise it aloud.";
        told "Twee weken. Ik heb drie keer op mijn handen gezeten." / "Two weeks. I sat on my hands three times.",
             "Je belde één keer, op het goede moment." / "You called once, at the right moment.";
        done "Er is niets misgegaan wat anders wel goed was gegaan." / "Nothing went wrong that would have gone right otherwise.";
    }
    {
        by LEAD; to PEER; kind Figures; weeks 2;
        title "Antwoord over {extra uren|een tweede pas|een opleiding}"
            / "An answer about {extra hours|a second pass|a course}";
        result "Jij weet ja of nee over {extra uren|een tweede pas|een opleiding}, met de reden erbij"
            / "You know yes or no about {extra hours|a second pass|a course}, with the reason";
        seen "Ook als het nee is, weet je wat er wel kan" / "Even if it is no, you know what is possible";
        need "In drie regels waarom het helpt" / "Three lines on why it helps";
        whom "Voor het team dat al een maand wacht" / "For the team that has been waiting for a month";
        why "Ik liet dit te lang liggen. Dat spijt me." / "I left this too long. I am sorry.";
        told "Ik heb het gevraagd. Het antwoord komt dinsdag." / "I have asked. The answer comes on Tuesday.",
             "Het wordt waarschijnlijk de helft. Ik zeg het zodra ik het weet." / "It will probably be half. I will tell you as soon as I know.";
        done "Het is ja, met een grens. De reden staat erbij." / "It is yes, with a limit. The reason is there too.";
    }
    {
        by LEAD; to PEER; kind Together; weeks 3;
        title "Een ochtend meelopen met jou"
            / "A morning along with you";
        result "Een ochtend meegelopen, drie dingen verteld die mij opvielen, en één ding dat ik ga doen"
            / "Came along for a morning, told three things that struck me, and one thing I will do";
        seen "Jij vindt dat ik gekeken heb en niet gekeurd" / "You feel that I looked and did not judge";
        need "Een gewone ochtend uitkiezen" / "Choose an ordinary morning";
        whom "Voor jou en voor wie ik anders alleen uit stukken ken" / "For you and for those I only know from papers";
        why "Ik ben te lang niet buiten geweest." / "I have not been out for too long.";
        told "De ochtend staat in mijn agenda. Hij schuift niet." / "The morning is in my diary. It will not move.",
             "Ik was erbij. Ik zei weinig en zag veel." / "I was there. I said little and saw much.";
        done "De drie dingen zijn verteld. Het ene ding is al begonnen." / "The three things are told. The one thing has begun.";
    }
    {
        by LEAD; to PEER; kind Briefing; weeks 0;
        title "Ik zeg het als er iets verandert"
            / "I tell you when something changes";
        result "Wat ons werk raakt, hoor jij van mij binnen {twee|drie|vier} werkdagen, ook als het nog niet zeker is"
            / "Whatever touches our work you hear from me within {two|three|four} working days, even if it is not certain";
        seen "Je hoort het nooit eerst van een ander" / "You never hear it from someone else first";
        need "Zeggen als je iets hoorde wat ik had moeten vertellen" / "Tell me when you heard something I should have told you";
        whom "Voor iedereen die met jou werkt" / "For everyone who works with you";
        why "Stilte maakt verhalen. Ik wil dat je de echte kent." / "Silence makes up stories. I want you to know the real one.";
        told "Deze maand drie keer gedaan. Eén keer wist ik het zelf pas laat." / "Three times this month. Once I heard late myself.",
             "Ik vergat er één. Je zei het, en dat was fijn." / "I forgot one. You said so, and that was good.";
        done "Het is gewoon tussen ons." / "It is normal between us.";
    }
    {
        by LEAD; to PEER; kind Health; weeks 5;
        title "Een maand met {tien|vijftien|twintig} procent minder erbij"
            / "A month with {ten|fifteen|twenty} percent less on top";
        result "Jouw werk is een maand lang {tien|vijftien|twintig} procent kleiner, en ik zeg zelf nee tegen wie iets vraagt"
            / "Your work is {ten|fifteen|twenty} percent smaller for a month, and I say no myself to those who ask";
        seen "Jij kiest wat er afgaat" / "You choose what comes off";
        need "Een lijstje van wat eraf mag" / "A list of what may come off";
        whom "Voor jou, en daarmee voor de rest" / "For you, and so for the rest of us";
        why "Ik zag het te laat. Nu zie ik het." / "I saw it too late. Now I see it.";
        told "Twee dingen zijn weg. Ik heb drie keer nee gezegd." / "Two things are gone. I said no three times.",
             "Halverwege. Je lacht weer, zei iemand." / "Halfway. You laugh again, someone said.";
        done "De maand is om. Eén ding komt niet meer terug." / "The month is over. One thing is not coming back.";
    }
    {
        by LEAD; to PEER; kind Recruiting; weeks 6;
        title "Een plek voor {een stagiair|een invaller|een extra collega}"
            / "A place for {a trainee|a stand-in|an extra colleague}";
        result "Er is geld en een bureau voor {een stagiair|een invaller|een extra collega}, en jij kiest wie het wordt"
            / "There is money and a desk for {a trainee|a stand-in|an extra colleague}, and you choose who it will be";
        seen "De handtekening van de directie staat eronder" / "The director's signature is on it";
        need "Eén bladzijde over wat die persoon gaat doen" / "One page on what that person will do";
        whom "Voor een team dat al een jaar met een gat werkt" / "For a team that has worked with a gap for a year";
        why "Ik zei drie keer ‘straks’. Dit is straks." / "I said later three times. This is later.";
        told "Het geld is er. Het bureau is lastiger." / "The money is there. The desk is harder.",
             "De directie zei ja. Ik heb het op papier gevraagd." / "Management said yes. I asked for it on paper.";
        done "Het is rond. Het bureau staat bij het raam." / "It is settled. The desk is by the window.";
    }
};
