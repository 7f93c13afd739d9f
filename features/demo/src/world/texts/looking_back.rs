//! What people write when they look back together, each in I-form.

use super::template::{Both, pool};

/// What went well, by who did it.
pub(crate) static WELL_PERFORMER: &[Both] = pool! {
    "Ik kon het op mijn eigen manier doen. Dat gaf me vleugels." / "I could do it my own way. That gave me wings.";
    "Ik belde op tijd toen het krap werd." / "I called in time when it got tight.";
    "Ik begon klein en dat bleek genoeg." / "I started small and that turned out to be enough.";
    "Ik heb geluisterd voordat ik begon." / "I listened before I started.";
    "Ik durfde te zeggen dat ik het niet wist." / "I dared to say that I did not know.";
    "Ik kreeg hulp zonder dat het werd overgenomen." / "I got help without it being taken over.";
    "Ik hield één ding vast en liet de rest los." / "I held on to one thing and let go of the rest.";
    "Ik had er plezier in, tot het eind." / "I enjoyed it, right to the end.";
};

/// What I would do differently, by who did it.
pub(crate) static DIFFERENT_PERFORMER: &[Both] = pool! {
    "Ik zou eerder vragen wie er al mee bezig is." / "I would ask earlier who is already working on it.";
    "Ik zou één week extra nemen, en die ook echt afspreken." / "I would take one week more, and really agree on it.";
    "Ik zou de eerste keer niet alleen gaan." / "I would not go alone the first time.";
    "Ik zou minder schrijven en vaker langslopen." / "I would write less and drop by more often.";
    "Ik zou halverwege stoppen om te kijken." / "I would stop halfway to take a look.";
    "Ik zou bewoners er vanaf dag één bij vragen." / "I would bring residents in from day one.";
    "Ik zou mijn twijfel eerder delen." / "I would share my doubts earlier.";
    "Eigenlijk niets. Ja, koffie meenemen." / "Nothing, really. Well, bring coffee.";
};

/// What I ask or offer next, by who did it.
pub(crate) static NEXT_PERFORMER: &[Both] = pool! {
    "Ik leer het graag aan een ander." / "I would gladly teach it to someone else.";
    "Ik vraag je om mij vaker zo te laten gaan." / "I ask you to let me go like this more often.";
    "Ik wil het in Oost ook proberen." / "I would like to try it in East too.";
    "Ik bied aan om over drie maanden te kijken of het nog werkt." / "I offer to see in three months whether it still works.";
    "Ik vraag de volgende keer iets meer tijd aan het begin." / "Next time I ask for a bit more time at the start.";
    "Ik wil er bij de teamstart over vertellen, ook over wat misging." / "I would like to tell the team start about it, including what went wrong.";
};

/// What went well, by whom it was for.
pub(crate) static WELL_COUNTERPART: &[Both] = pool! {
    "Ik hoefde nergens achteraan. Ik hoorde het vanzelf." / "I did not have to chase anything. I heard it by itself.";
    "Ik vond het fijn dat je belde toen het anders liep." / "I liked that you called when it went differently.";
    "Ik zag mensen opleven." / "I saw people brighten up.";
    "Ik kon iets voor je doen, en dat deed ik ook." / "I could do something for you, and I did.";
    "Ik heb me er niet mee bemoeid. Dat was goed." / "I kept out of it. That was good.";
    "Ik leerde van hoe jij het aanpakte." / "I learned from how you went about it.";
    "Ik merkte dat we elkaar sneller begrijpen dan een halfjaar geleden." / "I noticed that we understand each other faster than half a year ago.";
};

/// What I would do differently, by whom it was for.
pub(crate) static DIFFERENT_COUNTERPART: &[Both] = pool! {
    "Ik zou mijn toezegging meteen regelen, niet in week drie." / "I would arrange what I promised at once, not in week three.";
    "Ik zou minder vragen hoe het gaat, en vaker wat je nodig hebt." / "I would ask less how it goes, and more what you need.";
    "Ik zou vooraf beter zeggen wat ik eng vind." / "I would say better beforehand what I find scary.";
    "Ik zou het eerder aan anderen vertellen." / "I would tell others about it earlier.";
    "Ik zou niet nog een idee erbij doen halverwege." / "I would not add one more idea halfway.";
    "Ik zou samen een datum kiezen in plaats van er een noemen." / "I would choose a date together instead of naming one.";
};

/// What I ask or offer next, by whom it was for.
pub(crate) static NEXT_COUNTERPART: &[Both] = pool! {
    "Ik vraag of je dit nog een keer wilt doen, bij een ander team." / "I ask whether you would do this once more, in another team.";
    "Ik bied aan om de volgende keer het saaie deel te doen." / "I offer to do the dull part next time.";
    "Ik geef je graag wat meer ruimte bij dit soort werk." / "I would gladly give you more room in this kind of work.";
    "Ik wil graag een dag met je meelopen." / "I would like to come along with you for a day.";
    "Ik vraag je om te zeggen als ik in de weg loop." / "I ask you to tell me when I am in the way.";
    "Ik bied je een middag rust aan. Je hebt hem verdiend." / "I offer you an afternoon of rest. You have earned it.";
};
