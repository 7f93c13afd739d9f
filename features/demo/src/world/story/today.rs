//! What stands on Samira's Vandaag.

use super::{Teller, ahead, earlier, kind};
use crate::world::cast::Cast;
use crate::world::history::History;
use crate::world::texts::kinds::Kind;
use crate::world::texts::story as s;
use crate::world::{Agreement, CheckIn, Need, Version};
use jiff::civil::Weekday;
use zwerm_domain::Side;
use zwerm_promise::Move;
use zwerm_promise::rhythm::Rhythm;

/// Place of the goal *niemand wacht onnodig*.
const NOBODY_WAITS: usize = 0;
/// Place of the goal *vroeg bij geldzorgen* of Wijkteam West.
const EARLY_WITH_WORRIES: usize = 5;
/// Place of the boundary *een kind in gevaar wacht nooit*.
const CHILD_IN_DANGER: usize = 1;

pub(super) fn agreements(teller: &Teller<'_>) -> Vec<Agreement> {
    vec![
        families(teller).done(),
        folder(teller).done(),
        visits(teller).done(),
        kitchen(teller).done(),
        phone(teller).done(),
    ]
}

/// Joost's counter-proposal waits for Samira: a later day, an expert, a lighter rhythm.
fn families(teller: &Teller<'_>) -> History {
    let third = teller.last(Weekday::Friday);
    let (second, first) = (earlier(third, 7), earlier(third, 11));
    let was = earlier(third, -28);
    let becomes = earlier(third, -56);
    let texts = [&s::FAMILIES_TITLE, &s::FAMILIES_RESULT, &s::FAMILIES_PLANNING];
    let (version, needs) = teller.wording(Side::Performer, first, was, texts);
    let version = Version {
        rhythm: Rhythm::Weekly,
        kind_of_work: kind(Kind::FirstTalk),
        goal: Some(NOBODY_WAITS),
        boundaries: vec![CHILD_IN_DANGER],
        message: teller.say(&s::FAMILIES_FIRST),
        for_whom: teller.say(&s::FAMILIES_WHOM),
        may_go_wrong: s::FAMILIES_MAY.say(teller.language).to_owned(),
        may_not_go_wrong: s::FAMILIES_MAY_NOT.say(teller.language).to_owned(),
        criteria: teller.seen(&[&s::FAMILIES_SEEN_WEEKS, &s::FAMILIES_SEEN_CALL]),
        needs: Vec::new(),
        ..version
    };
    let mut history = teller.begin(Cast::Joost, Cast::Samira, version, needs);
    history.reason(Side::Performer, teller.say(&s::FAMILIES_WHY_JOOST));
    history.reason(Side::Counterpart, teller.say(&s::FAMILIES_WHY_SAMIRA));

    // Samira offers the planning and asks for a word; Joost promises that word the same day.
    let word = history.ask(Need::asked(Side::Performer, teller.say(&s::FAMILIES_WORD), 2));
    history.propose(Version {
        author: Side::Counterpart,
        written_on: second,
        message: teller.say(&s::FAMILIES_SECOND),
        needs: vec![0, word],
        ..history.newest()
    });
    history.promise(word, second);

    let fill = teller.fill(Some((was, becomes)));
    let mut expert = Need::asked(Side::Counterpart, fill.say(&s::FAMILIES_EXPERT), 3);
    expert.by_on = Some(ahead(earlier(third, -11)));
    let expert = history.ask(expert);
    history.propose(Version {
        author: Side::Performer,
        written_on: third,
        due_on: Some(becomes),
        message: fill.say(&s::FAMILIES_THIRD),
        may_go_wrong: fill.say(&s::FAMILIES_MAY_MORE),
        rhythm: Rhythm::Fortnightly,
        needs: vec![expert, 0, word],
        ..history.newest()
    });
    history
}

/// Fatima's leaflet is delivered and waits for Samira.
fn folder(teller: &Teller<'_>) -> History {
    let delivered = teller.last(Weekday::Friday);
    let agreed = earlier(delivered, 25);
    let texts = [&s::FOLDER_TITLE, &s::FOLDER_RESULT, &s::FOLDER_NEED];
    let (version, needs) =
        teller.wording(Side::Performer, earlier(agreed, 1), earlier(delivered, -3), texts);
    let version = Version {
        rhythm: Rhythm::Fortnightly,
        kind_of_work: kind(Kind::Letters),
        goal: Some(2),
        for_whom: teller.say(&s::FOLDER_WHOM),
        criteria: teller.seen(&[&s::FOLDER_SEEN]),
        ..version
    };
    let mut history = teller.begin(Cast::Fatima, Cast::Samira, version, needs);
    history.reason(Side::Performer, teller.say(&s::FOLDER_WHY));
    history.accept(Side::Counterpart, agreed, teller.say(&s::FOLDER_WORDS));
    history.keep(0, earlier(agreed, -6));
    let told = CheckIn {
        given_on: earlier(agreed, -14),
        done: teller.say(&s::FOLDER_TOLD),
        need: String::new(),
        outlook: "on_course",
    };
    history.check_in(told, None);
    history.make(Side::Performer, Move::Deliver, delivered, Some(teller.say(&s::FOLDER_DONE)));
    history.see(1);
    history
}

/// Samira promises Marit twenty visits; Thursday they are to be done.
fn visits(teller: &Teller<'_>) -> History {
    let due = teller.next(Weekday::Thursday);
    let agreed = earlier(due, 35);
    let texts = [&s::VISITS_TITLE, &s::VISITS_RESULT, &s::VISITS_NEED];
    let (version, needs) = teller.wording(Side::Performer, earlier(agreed, 1), due, texts);
    let version = Version {
        rhythm: Rhythm::Fortnightly,
        visibility: "team",
        kind_of_work: kind(Kind::HomeVisit),
        goal: Some(EARLY_WITH_WORRIES),
        message: teller.say(&s::VISITS_MESSAGE),
        for_whom: teller.say(&s::VISITS_WHOM),
        may_go_wrong: s::VISITS_MAY.say(teller.language).to_owned(),
        may_not_go_wrong: s::VISITS_MAY_NOT.say(teller.language).to_owned(),
        criteria: teller.seen(&[&s::VISITS_SEEN]),
        ..version
    };
    let mut history = teller.begin(Cast::Samira, Cast::Marit, version, needs);
    history.reason(Side::Performer, teller.say(&s::VISITS_WHY));
    history.reason(Side::Counterpart, teller.say(&s::VISITS_WHY_MARIT));
    history.accept(Side::Counterpart, agreed, teller.say(&s::VISITS_WORDS));
    let told = CheckIn {
        given_on: earlier(agreed, -14),
        done: teller.say(&s::VISITS_TOLD),
        need: String::new(),
        outlook: "on_course",
    };
    history.check_in(told, None);
    history
}

/// Ruben promises Samira to lead a talk himself; she sat with him for an hour.
fn kitchen(teller: &Teller<'_>) -> History {
    let told_on = teller.last(Weekday::Friday);
    let kept = teller.last(Weekday::Wednesday).min(told_on);
    let agreed = earlier(kept, 9);
    let due = teller.next(Weekday::Friday);
    let texts = [&s::KITCHEN_TITLE, &s::KITCHEN_RESULT, &s::KITCHEN_NEED];
    let (version, needs) = teller.wording(Side::Performer, agreed, due, texts);
    let version = Version {
        rhythm: Rhythm::Weekly,
        kind_of_work: kind(Kind::HomeVisit),
        message: teller.say(&s::KITCHEN_MESSAGE),
        for_whom: teller.say(&s::KITCHEN_WHOM),
        ..version
    };
    let mut history = teller.begin(Cast::Ruben, Cast::Samira, version, needs);
    history.reason(Side::Performer, teller.say(&s::KITCHEN_WHY));
    history.accept(Side::Counterpart, agreed, teller.say(&s::KITCHEN_WORDS));
    history.keep(0, kept);
    let told = CheckIn {
        given_on: told_on,
        done: teller.say(&s::KITCHEN_TOLD),
        need: String::new(),
        outlook: "on_course",
    };
    history.check_in(told, None);
    history
}

/// A standing agreement: whoever the doctor sends has a talk within two days.
fn phone(teller: &Teller<'_>) -> History {
    let agreed = teller.ago(52);
    let review = ahead(earlier(teller.today, -70));
    let texts = [&s::PHONE_TITLE, &s::PHONE_RESULT, &s::PHONE_NEED];
    let (version, needs) = teller.wording(Side::Performer, earlier(agreed, 1), review, texts);
    let version = Version {
        due_on: None,
        review_on: Some(review),
        rhythm: Rhythm::Monthly,
        visibility: "team",
        kind_of_work: kind(Kind::Reception),
        goal: Some(NOBODY_WAITS),
        for_whom: teller.say(&s::PHONE_WHOM),
        ..version
    };
    let mut history = teller.begin(Cast::Samira, Cast::Els, version, needs);
    history.accept(Side::Counterpart, agreed, teller.say(&s::PHONE_WORDS));
    history.keep(0, earlier(agreed, -8));
    let told = CheckIn {
        given_on: teller.ago(20),
        done: teller.say(&s::PHONE_TOLD),
        need: String::new(),
        outlook: "on_course",
    };
    history.check_in(told, None);
    history
}
