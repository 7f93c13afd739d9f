//! What people say while they come to an agreement: proposing, countering, accepting, declining.

use super::template::{Both, pool};

/// With a first wording, by who will do it.
pub(crate) static PROPOSED_BY_PERFORMER: &[Both] = pool! {
    "Dit wil ik graag op mij nemen. Wat vind jij?" / "I would like to take this on. What do you think?";
    "Ik loop hier al een tijd mee rond. Zullen we het gewoon afspreken?" / "I have been thinking about this for a while. Shall we simply agree on it?";
    "Ik begin klein. Groter kan altijd nog." / "I will start small. Bigger is always possible.";
    "Na ons gesprek van vorige week heb ik het opgeschreven. Klopt het zo?" / "After our talk last week I wrote it down. Is this right?";
    "Ik denk dat het kan, als jij meedoet." / "I think it can be done, if you join in.";
    "De datum is wat krap, maar ik heb er zin in." / "The date is a bit tight, but I am looking forward to it.";
};

/// With a first wording, by whom it is for.
pub(crate) static PROPOSED_BY_COUNTERPART: &[Both] = pool! {
    "Ik dacht meteen aan jou. Nee zeggen mag." / "I thought of you at once. You may say no.";
    "Zou jij dit willen doen? Hoe, dat weet jij het best." / "Would you do this? You know best how.";
    "Dit helpt mij echt. Zeg vooral wat jij ervoor nodig hebt." / "This would really help me. Do say what you need for it.";
    "Ik heb het kort gehouden. Maak ervan wat past." / "I kept it short. Make it fit.";
    "Jij begon erover bij de teamstart. Zullen we het vastleggen?" / "You brought it up at the team start. Shall we settle it?";
    "Past dit bij wat je nu al doet? Anders schuiven we." / "Does this fit with what you are doing already? Otherwise we move it.";
};

/// A counter-proposal with a later day.
pub(crate) static LATER: &[Both] = pool! {
    "{was} haal ik alleen met haast. Met {wordt} doe ik het goed." / "I can only make {was} by rushing. With {wordt} I can do it well.";
    "In die week loopt er al te veel. {wordt} kan ik met een gerust hart beloven." / "Too much is on in that week already. I can promise {wordt} with an easy mind.";
    "Ik heb tot {wordt} nodig, want ik wil eerst luisteren." / "I need until {wordt}, because I want to listen first.";
    "Liever eerlijk nu dan spijt straks: {wordt} in plaats van {was}." / "Better honest now than sorry later: {wordt} instead of {was}.";
};

/// A counter-proposal that asks support, by who will do it.
pub(crate) static MORE_SUPPORT: &[Both] = pool! {
    "Ik doe het graag, als dit erbij kan." / "I will gladly do it, if this can come with it.";
    "Alleen lukt dit niet. Daarom vraag ik er één ding bij." / "I can't do this alone. So I ask for one thing more.";
    "Het resultaat blijft. Ik heb er alleen iets voor nodig." / "The result stays. I just need something for it.";
    "Zonder dit begin ik met één arm op mijn rug." / "Without this I start with one arm behind my back.";
};

/// A counter-proposal that asks something of who will do it.
pub(crate) static MORE_FROM_PERFORMER: &[Both] = pool! {
    "Graag. Ik vraag er één ding voor terug." / "Gladly. I ask for one thing in return.";
    "Mooi plan. Eén ding zou mij rust geven." / "A fine plan. One thing would put me at ease.";
    "Ja, en ik schreef er iets bij wat mij helpt om los te laten." / "Yes, and I added something that helps me to let go.";
    "Doen we. Wil je hier ook aan denken?" / "Let us do it. Will you think of this too?";
};

/// A counter-proposal that adds how both will see it.
pub(crate) static CLEARER: &[Both] = pool! {
    "Zo weten we allebei wanneer het klaar is." / "This way we both know when it is done.";
    "Ik schreef erbij waar ik op hoop. Is dat ook wat jij bedoelt?" / "I added what I hope for. Is that what you mean too?";
    "Eén ding erbij, zodat we er straks niet over hoeven te praten." / "One thing added, so that we need not argue about it later.";
    "Als we dit kunnen zien, is het voor mij goed." / "If we can see this, it is fine with me.";
};

/// A counter-proposal with fewer check-ins, by whom they are for.
pub(crate) static LESS_OFTEN: &[Both] = pool! {
    "Voor mij hoeft het minder vaak. Jij weet zelf wanneer er iets te vertellen is." / "Less often is fine with me. You know when there is something to tell.";
    "Minder tussenstanden, meer tijd voor het werk. Goed?" / "Fewer check-ins, more time for the work. All right?";
    "Ik hoef niet elke stap te weten. Zo is genoeg." / "I need not know every step. This is enough.";
};

/// A counter-proposal with fewer check-ins, by who gives them.
pub(crate) static OTHER_RHYTHM: &[Both] = pool! {
    "Iets minder vaak een tussenstand geeft mij rust." / "Checking in a little less often gives me peace.";
    "Ik vertel liever als er iets te vertellen is." / "I would rather tell you when there is something to tell.";
    "Vaker schrijven kost me meer dan het jou oplevert, denk ik." / "Writing more often costs me more than it brings you, I think.";
};

/// Support the performer may ask for on second thoughts.
pub(crate) static SUPPORT_OF_COUNTERPART: &[Both] = pool! {
    "Een halve dag per week zonder ander werk" / "Half a day a week without other work";
    "Eén keer samen hardop doorlopen" / "Go through it aloud together once";
    "Een antwoord binnen twee dagen als ik iets vraag" / "An answer within two days when I ask something";
    "Iemand die het van mij overneemt als ik ziek ben" / "Someone to take over when I am ill";
    "Een goed woord bij de collega's die ik nodig heb" / "A good word with the colleagues I need";
    "Toegang tot de gedeelde map" / "Access to the shared folder";
    "Een plek waar ik rustig kan bellen" / "A place where I can make calls in peace";
    "Weten wat er eerder al geprobeerd is" / "Know what has been tried before";
};

/// Support the counterpart may ask for.
pub(crate) static SUPPORT_OF_PERFORMER: &[Both] = pool! {
    "Meteen een seintje als het krap wordt" / "A word at once when it gets tight";
    "Mij bellen als het anders loopt dan gedacht" / "Call me when it goes differently than expected";
    "Halverwege één keer samen kijken" / "Look at it together once, halfway";
    "Zeggen wat je ervan leert, ook als het tegenvalt" / "Tell me what you learn from it, even if it disappoints";
    "Ook vertellen wat níét lukt" / "Tell me what does not work, too";
    "Een foto als het er staat" / "A photo when it is there";
};

/// How both will see it, added on second thoughts.
pub(crate) static ALSO_SEEN: &[Both] = pool! {
    "De mensen om wie het gaat, zeggen zelf dat het helpt" / "The people it is about say themselves that it helps";
    "Een collega die er niet bij was, kan het navertellen" / "A colleague who was not there can retell it";
    "Het loopt door als een van ons vrij is" / "It goes on when one of us is off";
    "We kunnen één ding noemen dat we nu minder doen" / "We can name one thing that we now do less";
    "Er ligt iets op papier dat een ander kan gebruiken" / "There is something on paper that someone else can use";
    "Twee weken later werkt het nog" / "It still works two weeks later";
};

/// In own words, by who will do it.
pub(crate) static OWN_WORDS_PERFORMER: &[Both] = pool! {
    "Ik mag zelf kiezen hoe, en ik zeg het op tijd als het knelt." / "I choose how myself, and I say so in time when it pinches.";
    "Ik begin klein en laat onderweg zien wat er komt." / "I start small and show along the way what comes.";
    "Het hoeft niet perfect, het moet mensen helpen." / "It need not be perfect, it has to help people.";
    "Jij let op de grote lijn, ik op de rest." / "You watch the main line, I watch the rest.";
    "Dit gaat voor. Iets anders mag wachten." / "This comes first. Something else may wait.";
    "Ik doe dit, en ik hoef het niet alleen te doen." / "I do this, and I need not do it alone.";
    "We kijken samen of het werkt, ook als het niet werkt." / "We look together whether it works, also if it does not.";
};

/// In own words, by whom it is for.
pub(crate) static OWN_WORDS_COUNTERPART: &[Both] = pool! {
    "Jij kiest hoe, ik zorg dat jij het kunt." / "You choose how, I see to it that you can.";
    "Ik vraag niet elke dag hoe het staat. Jij vertelt het." / "I will not ask every day how it stands. You tell me.";
    "Rust voor de mensen om wie het gaat, daar is het om te doen." / "Calm for the people concerned, that is what it is for.";
    "Als het anders moet, bel je. Dan spreken we iets nieuws af." / "If it must change, you call. Then we agree on something new.";
    "Jouw tijd telt hierin net zo zwaar als de datum." / "Your time counts as much here as the date.";
    "Ik doe wat ik toezegde vóórdat jij erom moet vragen." / "I do what I promised before you have to ask.";
    "Klein begonnen is ook begonnen." / "A small start is a start.";
};

/// Why it matters to whom it is for.
pub(crate) static WHY_COUNTERPART: &[Both] = pool! {
    "Ik hoor hier elke week iemand over. Ik wil iets kunnen zeggen." / "Every week someone mentions this to me. I want to be able to say something.";
    "Mijn eigen werk wordt er lichter van, eerlijk gezegd." / "To be honest, it makes my own work lighter.";
    "Ik heb dit een jaar geleden laten liggen en dat knaagt." / "I left this a year ago and it gnaws at me.";
    "Het is precies waar wij met z'n allen over klagen. Nu doen we iets." / "It is exactly what we all complain about. Now we do something.";
    "Ik wil graag dat jij dit kunt doen zoals jij denkt dat het moet." / "I would like you to do this the way you think is right.";
    "Mensen merken hier morgen iets van. Dat is zeldzaam." / "People will notice this tomorrow. That is rare.";
    "Ik ben er niet goed in, en jij wel." / "I am not good at it, and you are.";
    "Als dit lukt, durven anderen ook." / "If this works, others will dare too.";
    "Ik zag bij een ander team wat het doet." / "I saw in another team what it does.";
};

/// What may go wrong, and what may not.
pub(crate) static LEEWAY: &[(Both, Both)] = &[
    (
        Both::of("het mag een week later worden", "it may come a week later"),
        Both::of("niemand hoort het pas op de dag zelf", "nobody hears it only on the day itself"),
    ),
    (
        Both::of("de vorm mag rommelig zijn", "the form may be messy"),
        Both::of("de inhoud klopt", "the content is right"),
    ),
    (
        Both::of("een eerste poging mag mislukken", "a first try may fail"),
        Both::of("we verzwijgen hem niet", "we do not hide it"),
    ),
    (
        Both::of("het mag meer tijd kosten dan gedacht", "it may take more time than expected"),
        Both::of("een inwoner wacht er niet door", "no resident waits because of it"),
    ),
    (
        Both::of("een paar mensen mogen het niets vinden", "a few people may dislike it"),
        Both::of("niemand voelt zich overgeslagen", "nobody feels left out"),
    ),
    (
        Both::of("niet iedereen hoeft mee te doen", "not everyone has to join"),
        Both::of("wie meedoet, wordt niet alleen gelaten", "those who join are not left alone"),
    ),
    (
        Both::of("we mogen iets dubbel doen", "we may do something twice"),
        Both::of("een kind in gevaar wacht nooit", "a child in danger never waits"),
    ),
    (
        Both::of("het mag wat kosten", "it may cost something"),
        Both::of(
            "er komt altijd een bon bij, want het is gemeenschapsgeld",
            "there is always a receipt, because it is public money",
        ),
    ),
    (
        Both::of("we mogen halverwege van plan veranderen", "we may change plans halfway"),
        Both::of("dat doen we niet zonder het te zeggen", "we do not do that without saying so"),
    ),
    (
        Both::of("het mag klein blijven", "it may stay small"),
        Both::of("gegevens van inwoners blijven binnen", "residents' details stay inside"),
    ),
];

/// What the performer gets in return.
pub(crate) static IN_RETURN: &[Both] = pool! {
    "Tijd: de vrijdagmiddag blijft leeg" / "Time: Friday afternoon stays empty";
    "Ik vertel bij de teamstart wat jij deed" / "I tell the team start what you did";
    "Een dag scholing naar keuze" / "A day of training of your choice";
    "Ik neem jouw maandagdienst een keer over" / "I take over your Monday shift once";
    "Een budget van 100 euro, zelf te besteden" / "A budget of 100 euros, to spend yourself";
    "Ik leer jou graag wat ik van plannen weet" / "I will gladly teach you what I know about planning";
};

/// Saying no to a proposal.
pub(crate) static DECLINED: &[Both] = pool! {
    "Ik vind het een goed idee, en ik kan het er nu niet bij hebben." / "I think it is a good idea, and I can't take it on now.";
    "Dit is beter bij iemand die er elke dag mee werkt. Vraag het eens in de wijk." / "This is better with someone who works with it every day. Try asking in the district.";
    "Ik heb al twee beloften in die week. Een derde zou ik breken." / "I have two promises in that week already. I would break a third.";
    "Liever een eerlijk nee dan een half ja." / "Better an honest no than half a yes.";
    "Ik geloof er nog niet in. Zullen we er eerst over praten?" / "I do not believe in it yet. Shall we talk about it first?";
    "Niet nu. Na de zomer wil ik het graag proberen." / "Not now. After the summer I would like to try it.";
    "Hier ben ik niet goed in, en dat helpt jou niet." / "I am not good at this, and that does not help you.";
};

/// Taking a proposal back.
pub(crate) static WITHDRAWN: &[Both] = pool! {
    "Het is al opgelost, door iemand anders en beter." / "It has been solved already, by someone else and better.";
    "Bij nader inzien vraag ik hier te veel." / "On second thoughts I ask too much here.";
    "Ik wilde te snel. Ik kom er later op terug." / "I was too quick. I will come back to it later.";
    "De aanleiding is weg. Dank voor het meedenken." / "The reason is gone. Thanks for thinking along.";
    "We doen het in het team samen, dat past beter." / "We will do it together in the team, that fits better.";
};

/// Agreeing anew before the date.
pub(crate) static RENEGOTIATED: &[Both] = pool! {
    "Ik zie nu al dat {was} te vroeg is. Met {wordt} komt het goed." / "I can see already that {was} is too early. With {wordt} it will be fine.";
    "Er viel iemand uit in ons groepje. Mag het {wordt} worden?" / "Someone dropped out of our small group. May it become {wordt}?";
    "Ik leerde onderweg iets, en wil daar tijd voor nemen. {wordt} lijkt me eerlijk." / "I learned something along the way, and want to take time for it. I think {wordt} is fair.";
    "Het loopt goed, alleen langzamer. Ik stel {wordt} voor." / "It is going well, only more slowly. I propose {wordt}.";
    "Ik zeg het liever nu: {was} lukt niet. {wordt} wel." / "I would rather say it now: {was} will not work. {wordt} will.";
};

/// Agreeing anew, by whom it is for.
pub(crate) static RENEGOTIATED_BY_COUNTERPART: &[Both] = pool! {
    "Ik kan mijn deel pas later geven. Zullen we er {wordt} van maken?" / "I can only give my part later. Shall we make it {wordt}?";
    "Je hebt het druk, en {was} is voor mij niet heilig. {wordt} is ook goed." / "You are busy, and {was} is not sacred to me. {wordt} is fine too.";
    "Waar het voor was, is verschoven. Met {wordt} kunnen we rustig aan doen." / "What it was for has moved. With {wordt} we can take it easy.";
};
