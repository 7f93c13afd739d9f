//! What people say while they carry an agreement through: check-ins, deliveries, and how it ends.

use super::template::{Both, pool};

/// Done so far, fitting anything.
pub(crate) static TOLD: &[Both] = pool! {
    "Ik ben begonnen, en het loopt lichter dan ik dacht." / "I have started, and it goes more easily than I thought.";
    "Ik heb het moeilijkste stuk naar voren gehaald. Dat is nu klaar." / "I took the hardest part first. That is done now.";
    "Deze week kwam ik er weinig aan toe. Volgende week staat het vast in mijn agenda." / "I got little of it done this week. Next week it is fixed in my diary.";
    "Ik heb met drie mensen gepraat. Ze zeiden alle drie iets anders, en dat helpt." / "I talked to three people. All three said something different, and that helps.";
    "De helft is klaar. De andere helft weet ik nu te vinden." / "Half is done. I now know where to find the other half.";
    "Ik probeerde het op mijn manier en het werkt." / "I tried it my way and it works.";
    "Ik ben één keer opnieuw begonnen. Nu klopt het." / "I started over once. Now it is right.";
    "Ik merk dat mensen meedoen zonder dat ik het vraag." / "I notice that people join in without my asking.";
    "Ik heb iets weggelaten, en niemand mist het." / "I left something out, and nobody misses it.";
    "Het gaat goed. Ik vind het leuker dan verwacht." / "It goes well. I enjoy it more than expected.";
};

/// Done so far, when it will not end well.
pub(crate) static STUCK: &[Both] = pool! {
    "Het loopt stroever dan ik hoopte. Ik zoek nog waar het aan ligt." / "It is stiffer going than I had hoped. I am still looking for the cause.";
    "Ik kreeg twee mensen niet te pakken. Zonder hen kom ik niet verder." / "I could not reach two people. Without them I can't go on.";
    "Ik ben begonnen, en ik twijfel of dit is wat mensen nodig hebben." / "I have started, and I doubt whether this is what people need.";
    "Er kwam steeds iets tussen. Eerlijk gezegd is er nog weinig." / "Something came up each time. To be honest, there is little yet.";
    "Mijn eerste poging werkte niet. Ik wil er één keer opnieuw naar kijken." / "My first try did not work. I want to look at it once more.";
};

/// What I need, when it gets tight.
pub(crate) static NEEDED: &[Both] = pool! {
    "Een uur van jou om mee te kijken" / "An hour of yours to look along";
    "Iemand die een ochtend van mij overneemt" / "Someone to take a morning over from me";
    "Een ja op mijn vraag van maandag" / "A yes to my question of Monday";
    "Een paar extra handen op donderdag" / "A few extra hands on Thursday";
    "Toegang tot de planning" / "Access to the planning";
    "Een naam bij de woningcorporatie" / "A name at the housing association";
};

/// Added to a check-in when it is better to talk.
pub(crate) static TALK: &[Both] = pool! {
    "Ik wil even praten: ik denk dat we te veel beloofden." / "I would like to talk: I think we promised too much.";
    "Het loopt anders dan we dachten. Heb je deze week een kwartier?" / "It is going differently than we thought. Do you have a quarter of an hour this week?";
    "Ik zit vast en kom er alleen niet uit." / "I am stuck and can't get out of it alone.";
    "Er kwam iets tussen dat ik liever vertel dan schrijf." / "Something came up that I would rather tell than write.";
};

/// What is still open, said in answer to a delivery.
pub(crate) static NOT_YET: &[Both] = pool! {
    "Bijna. Het laatste punt van ons lijstje zie ik nog niet terug." / "Almost. I do not see the last point of our list yet.";
    "Het is mooi geworden. Eén bewoner moet het nog kunnen lezen, dan is het klaar." / "It turned out well. One resident still has to be able to read it, then it is done.";
    "Ik mis nog wie het bijhoudt als jij er niet bent." / "I still miss who keeps it up when you are away.";
    "Mag de uitleg korter? De rest is precies goed." / "Could the explanation be shorter? The rest is exactly right.";
    "Ik wil het nog één week zien lopen, met jou erbij." / "I would like to see it run for one more week, with you there.";
    "Er zit nog een fout in het telefoonnummer. Verder ben ik blij." / "There is a mistake in the phone number. Otherwise I am happy.";
    "De tweede helft is er nog niet. Zullen we er samen naar kijken?" / "The second half is not there yet. Shall we look at it together?";
};

/// Delivered again after a not yet.
pub(crate) static DELIVERED_AGAIN: &[Both] = pool! {
    "Dat ene punt is er nu ook. Goed dat je het zei." / "That one point is there now too. Good that you said so.";
    "Aangepast en nog een keer uitgeprobeerd. Nu klopt het." / "Changed and tried once more. Now it is right.";
    "Je had gelijk. Het is er beter van geworden." / "You were right. It became better for it.";
    "Nu echt klaar, met dank voor je geduld." / "Really done now, with thanks for your patience.";
};

/// Said when it is finished together; what those it was for noticed of it.
pub(crate) static CLOSED: &[Both] = pool! {
    "Klaar, dank je wel. Ik hoorde er gisteren iemand over, heel tevreden." / "Done, thank you. I heard somebody mention it yesterday, very pleased.";
    "Klaar. Wat ze ervan merken: het gaat gewoon goed." / "Done. What they notice: it simply works.";
    "Dank je wel. Ik heb er niets aan hoeven doen, en dat is knap." / "Thank you. I did not have to do a thing, and that is clever.";
    "Mooi. Precies wat we afspraken, en net iets leuker." / "Lovely. Just what we agreed, and a little nicer.";
    "Klaar, met dank. De rest is gewoonte." / "Done, with thanks. The rest is habit.";
    "Fijn dat het er is. Ik vertel het bij de teamstart." / "I am glad it is there. I will tell the team start.";
    "Dank. Je zei het toen het anders moest, dat hielp." / "Thanks. You said so when it had to change, and that helped.";
    "Klaar, dank je wel. Ik gun iedereen zo'n afspraak." / "Done, thank you. I wish everyone such an agreement.";
    "Het is goed geworden. Rust lekker uit." / "It turned out well. Have a good rest.";
    "Dank je wel. Dit scheelt ons elke week iets." / "Thank you. This saves us something every week.";
    "Mooi gedaan, en helemaal op jouw manier." / "Well done, and entirely your own way.";
    "Dank. Wat ze ervan merkten: er werd eindelijk teruggebeld." / "Thanks. What they noticed: someone finally called back.";
    "Fijn. Ik had het zelf nooit zo bedacht." / "Lovely. I would never have thought of it like this.";
    "Klaar. Drie mensen hebben het mij al nagedaan." / "Done. Three people have already copied it.";
    "Dank je wel, ook voor het bellen toen het even tegenzat." / "Thank you, also for calling when it was heavy going.";
    "Het werkt. Mensen vragen nu wanneer het vervolg komt." / "It works. People now ask when the next part comes.";
    "Klaar, dank je wel." / "Done, thank you.";
};

/// Asking to let it go.
pub(crate) static RELEASE_ASKED: &[Both] = pool! {
    "De vraag is veranderd. Wat we afspraken, helpt niemand meer. Zullen we het loslaten?" / "The question has changed. What we agreed no longer helps anyone. Shall we let it go?";
    "Er kwam iets belangrijkers. Ik vraag je om dit los te laten." / "Something more important came up. I ask you to let this go.";
    "Een ander team doet dit al, en goed. Laten wij het loslaten?" / "Another team already does this, and does it well. Shall we let it go?";
    "We hadden hem bijna vergeten, en niemand miste hem. Loslaten?" / "We had nearly forgotten it, and nobody missed it. Let it go?";
};

/// Letting it go together.
pub(crate) static RELEASED: &[Both] = pool! {
    "Goed dat je het zegt. Losgelaten, zonder spijt." / "Good that you say so. Let go, without regret.";
    "Eens. Wat we leerden, nemen we mee." / "Agreed. We take along what we learned.";
    "Prima. Dan komt er ruimte voor iets anders." / "Fine. That makes room for something else.";
    "Ja. Beter zo dan doorgaan om het doorgaan." / "Yes. Better this than going on for the sake of it.";
};

/// It did not work out: what was learnt, asked and confirmed.
pub(crate) static FAILED: &[Both] = pool! {
    "Niet gelukt. Ik leerde dat ik eerst had moeten vragen of mensen dit wilden." / "It did not work out. I learned that I should first have asked whether people wanted this.";
    "Het werkte niet: we begonnen te groot. Volgende keer met drie mensen." / "It did not work: we started too big. Next time with three people.";
    "Het is niet gelukt. Ik zei te laat dat ik vastliep." / "It did not work out. I said too late that I was stuck.";
    "We kregen de ander niet mee. Ik had eerder moeten bellen in plaats van mailen." / "We could not get the others along. I should have called earlier instead of mailing.";
    "Niet gelukt, en ik weet waarom: twee dingen tegelijk is er één te veel." / "It did not work out, and I know why: two things at once is one too many.";
};

/// Confirming that it did not work out.
pub(crate) static FAILED_TOO: &[Both] = pool! {
    "Dank dat je het eerlijk zegt. Mijn deel: ik beloofde tijd en gaf die niet." / "Thanks for saying it honestly. My part: I promised time and did not give it.";
    "Eens. Wat je ervan leerde, is meer waard dan dat het gelukt was." / "Agreed. What you learned is worth more than if it had worked.";
    "Zo zie ik het ook. Ik had de datum niet zo moeten duwen." / "I see it that way too. I should not have pushed the date.";
    "Jammer, en geen ramp. Zullen we het bij de teamstart vertellen?" / "A pity, and no disaster. Shall we tell it at the team start?";
};

/// Asking to finish a standing agreement.
pub(crate) static FINISH_ASKED: &[Both] = pool! {
    "Het is een gewoonte geworden. Zullen we de afspraak afronden?" / "It has become a habit. Shall we finish the agreement?";
    "Dit loopt nu zonder dat we erover praten. Wat mij betreft is het klaar." / "This now runs without our talking about it. For me it is done.";
    "We doen het allang vanzelf. Samen afronden?" / "We have long been doing it by ourselves. Finish it together?";
};

/// Going on instead of ending it.
pub(crate) static WENT_ON: &[Both] = pool! {
    "Ik wil nog even door. Ik zie een klein begin." / "I would like to go on a little. I see a small beginning.";
    "Nog één maand, dan kijken we opnieuw." / "One more month, then we look again.";
    "Ik snap je. Mag ik het eerst nog op een andere manier proberen?" / "I understand. May I first try it another way?";
};
