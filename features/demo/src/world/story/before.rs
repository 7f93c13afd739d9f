//! What Samira, Ruben and their colleagues finished before, and what Ruben has running besides.

use super::{Teller, ahead, earlier, kind};
use crate::world::cast::Cast;
use crate::world::history::History;
use crate::world::texts::agreeing as said;
use crate::world::texts::kinds::Kind;
use crate::world::texts::looking_back as back;
use crate::world::texts::story as s;
use crate::world::texts::template::Both;
use crate::world::{Agreement, LookBack, Version};
use zwerm_domain::Side;
use zwerm_promise::Move;

pub(super) fn agreements(teller: &Teller<'_>) -> Vec<Agreement> {
    let doctor = [&s::DOCTOR_TITLE, &s::DOCTOR_RESULT, &s::DOCTOR_NEED];
    let watch = [&s::WATCH_TITLE, &s::WATCH_RESULT, &s::WATCH_NEED];
    let spend = [&s::SPEND_TITLE, &s::SPEND_RESULT, &s::SPEND_NEED];
    vec![
        Finished { by: Cast::Samira, to: Cast::Fatima, texts: doctor, days_ago: 33, weeks: 4 }
            .told(teller, &s::DOCTOR_DONE, &s::THANKS_ONE, Kind::Handover),
        Finished { by: Cast::Ruben, to: Cast::Samira, texts: watch, days_ago: 17, weeks: 5 }.told(
            teller,
            &s::WATCH_DONE,
            &s::THANKS_TWO,
            Kind::Learning,
        ),
        Finished { by: Cast::Marit, to: Cast::Samira, texts: spend, days_ago: 46, weeks: 2 }.told(
            teller,
            &s::SPEND_DONE,
            &s::THANKS_THREE,
            Kind::Rules,
        ),
        leaflets(teller).done(),
    ]
}

/// An agreement that was finished together and looked back on.
struct Finished<'a> {
    by: Cast,
    to: Cast,
    texts: [&'a Both; 3],
    days_ago: i64,
    weeks: i64,
}

impl Finished<'_> {
    fn told(self, teller: &Teller<'_>, done: &Both, thanks: &Both, work: Kind) -> Agreement {
        let end = teller.ago(self.days_ago);
        let agreed = earlier(end, self.weeks * 7);
        let (version, needs) =
            teller.wording(Side::Performer, agreed, ahead(earlier(end, -1)), self.texts);
        let version = Version { kind_of_work: kind(work), ..version };
        let mut history = teller.begin(self.by, self.to, version, needs);
        history.accept(Side::Counterpart, agreed, String::new());
        history.keep(0, earlier(end, 7));
        history.make(Side::Performer, Move::Deliver, end, Some(teller.say(done)));
        history.make(Side::Counterpart, Move::Close, end, Some(teller.say(thanks)));
        let which = self.days_ago as usize;
        let write = |by, texts: [&[Both]; 3]| {
            let [went_well, do_differently, ask_or_offer] =
                texts.map(|pool| teller.say(&pool[which % pool.len()]));
            let given_on = ahead(earlier(end, -1));
            LookBack { by, given_on, went_well, do_differently, ask_or_offer }
        };
        history.look_back(write(
            Side::Performer,
            [back::WELL_PERFORMER, back::DIFFERENT_PERFORMER, back::NEXT_PERFORMER],
        ));
        history.look_back(write(
            Side::Counterpart,
            [back::WELL_COUNTERPART, back::DIFFERENT_COUNTERPART, back::NEXT_COUNTERPART],
        ));
        history.done()
    }
}

/// Ruben brings the leaflet round; nothing waits for him.
fn leaflets(teller: &Teller<'_>) -> History {
    let agreed = teller.ago(4);
    let due = ahead(earlier(teller.today, -18));
    let texts = [&s::LEAFLETS_TITLE, &s::LEAFLETS_RESULT, &s::LEAFLETS_NEED];
    let (version, needs) = teller.wording(Side::Counterpart, earlier(agreed, 1), due, texts);
    let version = Version {
        visibility: "team",
        kind_of_work: kind(Kind::Letters),
        message: teller.say(&said::PROPOSED_BY_COUNTERPART[0]),
        ..version
    };
    let mut history = teller.begin(Cast::Ruben, Cast::Fatima, version, needs);
    history.accept(Side::Performer, agreed, teller.say(&said::OWN_WORDS_PERFORMER[0]));
    history
}
