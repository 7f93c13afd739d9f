//! The world in the database: whole, once, and such as people's own moves would have left it.

use super::*;
use crate::{Size, ensure, ensure::at_once, store, world};
use std::collections::BTreeMap;
use zwerm_domain::{Actor, Clock, Date, Language, Offices, Side, Timestamp};
use zwerm_promise::{Ending, Form, Move, State, Step, pair::own_keys, two::Two};
use zwerm_store::{Store, params, spot, testing};

/// Monday 23 November 2026, as in the pictures.
const MONDAY: Timestamp = Timestamp(1_795_420_800_000_000);
const SHOWN: Size = Size { people: 263, agreements: None };

statements! {
    COUNT_TEAMS = "SELECT COUNT(*) FROM team";
    COUNT_AGREEMENTS = "SELECT COUNT(*) FROM agreement";
    COUNT_MOVES = "SELECT COUNT(*) FROM agreement_move";
    COUNT_NEEDS = "SELECT COUNT(*) FROM agreement_need";
    COUNT_NOTES = "SELECT COUNT(*) FROM agreement_note";
    COUNT_WORDS = "SELECT COUNT(*) FROM agreement_words";
    COUNT_LEADS = "SELECT COUNT(*) FROM team_lead";
    COUNT_ADMINISTRATORS = "SELECT COUNT(*) FROM office WHERE kind = 'administrator'";
    FLOCK = "SELECT finished FROM flock WHERE quarter = $1";
    FINISHED = "SELECT COUNT(*) FROM agreement WHERE state = 'closed' AND ended_on >= '2026-10-01'";
    WAITING = "SELECT COUNT(*) FROM agreement_party x JOIN person p ON p.id = x.person_id WHERE p.name = $1 AND x.waits_since IS NOT NULL";
    AGREEMENTS = "SELECT id, state, opened_by, version, agreed_version, ended_on, moves FROM agreement ORDER BY id LIMIT 600";
    JOINT = "SELECT a.state, a.is_many, a.counters, a.taken_over_by,
        (SELECT COUNT(*) FROM agreement_group g WHERE g.agreement_id = a.id AND g.holder_id IS NOT NULL),
        (SELECT COUNT(*) FROM agreement_group g WHERE g.agreement_id = a.id AND g.asked_on IS NOT NULL),
        (SELECT COUNT(*) FROM agreement_group g WHERE g.agreement_id = a.id AND g.work_role_id IS NOT NULL),
        (SELECT COUNT(*) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind IN ('taken_over', 'given_back')),
        (SELECT COUNT(*) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'recorded'),
        (SELECT COUNT(*) FROM agreement_party p WHERE p.agreement_id = a.id) FROM agreement a ORDER BY a.id LIMIT 50 OFFSET 600";
    PARTIES = "SELECT agreement_id, person_id, side, waits_since, ended_on FROM agreement_party ORDER BY agreement_id, side DESC";
    VERSIONS = "SELECT agreement_id, number, author_id, review_on FROM agreement_version ORDER BY agreement_id, number";
    MOVES = "SELECT agreement_id, person_id, kind, version, made_on FROM agreement_move ORDER BY agreement_id, id";
    FORMER = "SELECT agreement_id, from_id, side FROM agreement_hand_over WHERE closed_on IS NOT NULL ORDER BY id";
    SEATS = "SELECT COUNT(*) FROM agreement_hand_over h JOIN agreement_party p ON p.agreement_id = h.agreement_id AND p.person_id = h.to_id AND p.first_move = h.closed_move
        WHERE COALESCE(h.stand_in, '') = $1 AND NOT EXISTS (SELECT 1 FROM agreement_party f WHERE f.agreement_id = h.agreement_id AND f.person_id = h.from_id)";
    HOUSE_OF = "SELECT organisation_id FROM person WHERE id = $1";
    SAMIRA = "SELECT id FROM person WHERE name = 'Samira Bennani'";
    WORDS_OF = "SELECT w.agreement_id, w.number, w.message FROM agreement_words w JOIN agreement_party x ON x.agreement_id = w.agreement_id WHERE x.person_id = $1 AND w.message <> '' ORDER BY w.agreement_id, w.number";
}

fn figures(store: &Store) -> Vec<i64> {
    let read = store.read_now(|tx| {
        let counted = [
            &COUNT_PEOPLE,
            &COUNT_TEAMS,
            &COUNT_AGREEMENTS,
            &COUNT_ADMINISTRATORS,
            &COUNT_LEADS,
            &COUNT_MOVES,
            &COUNT_NEEDS,
            &COUNT_NOTES,
            &COUNT_WORDS,
            &FINISHED,
        ];
        counted.into_iter().map(|sql| count(tx, sql)).collect::<Result<Vec<_>, _>>()
    });
    read.expect("is read")
}

fn demo_in(store: &Store) {
    store.unlock([7; 32]);
    ensure(store, &Clock::fixed(MONDAY), 7, SHOWN).expect("is written");
}

#[test]
fn an_empty_database_becomes_the_demo_once() {
    let store = testing::store();
    demo_in(&store);
    let written = figures(&store);
    let flock = i64::try_from(world::FLOCK).expect("a number");
    assert_eq!(written[..4], [265, 8, 600 + 9, 1]);
    let read = store.read_now(|tx| {
        let flock: i64 = tx.one(&FLOCK, &params!["2026-Q4"], |row| row.get(0))?;
        let waiting: i64 = tx.one(&WAITING, &params!["Samira Bennani"], |row| row.get(0))?;
        Ok::<_, StoreError>((flock, waiting, store::what_is_there(tx)?))
    });
    assert_eq!(read.expect("is read"), (flock, 2, store::There::Demo));
    ensure(&store, &Clock::system(), 8, SHOWN).expect("is there");
    assert_eq!(figures(&store), written, "a demo that is there stays as it is");
}

#[test]
fn batches_write_what_one_unit_of_work_writes() {
    let (store, other) = (testing::store(), testing::store());
    demo_in(&store);
    other.unlock([7; 32]);
    other
        .write_now(|tx| {
            let today = crate::ensure::today(&Clock::fixed(MONDAY));
            at_once(tx, &world::world(7, today, Language::Nl, world::Size::DEMO))
        })
        .expect("is written");
    assert_eq!(figures(&store), figures(&other));
}

#[test]
fn a_demo_that_was_broken_off_is_written_anew() {
    let store = testing::store();
    demo_in(&store);
    let written = figures(&store);
    store.write_now(|tx| tx.run(&MAKE_HALF, &[])).expect("is broken off");
    assert!(store.read_now(store::house).is_err(), "nobody steps into half a demo");
    demo_in(&store);
    assert_eq!(figures(&store), written);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_of_real_people_is_left_alone() {
    let world = World::with(vec![feature()]).await;
    let store = world.site.store();
    let refused = ensure(store, &world.clock, 7, SHOWN).expect_err("it is no demo");
    assert!(refused.to_string().contains("an organisation that is no demo"));
    assert_eq!(store.read_now(|tx| count(tx, &COUNT_PEOPLE)).expect("is read"), 9);
}

/// An agreement as the database tells it, with all that is not private.
#[derive(Default)]
struct Told {
    state: String,
    opened_by: Option<i64>,
    version: i64,
    agreed: Option<i64>,
    ended_on: Option<Date>,
    moves: i64,
    parties: Vec<(i64, String, Option<Date>, Option<Date>)>,
    forms: Vec<(i64, Form)>,
    history: Vec<(Option<i64>, Step, i64, Date)>,
    /// Who had a seat before it went to a colleague.
    former: Option<(i64, String)>,
}

fn told(tx: &mut Reader) -> Result<BTreeMap<i64, Told>, StoreError> {
    let mut all = BTreeMap::new();
    tx.each(&AGREEMENTS, &[], |row| {
        let told = Told {
            state: row.get(1)?,
            opened_by: row.get(2)?,
            version: row.get(3)?,
            agreed: row.get(4)?,
            ended_on: row.get(5)?,
            moves: row.get(6)?,
            ..Told::default()
        };
        all.insert(row.get(0)?, told);
        Ok(true)
    })?;
    // Those of more than two, and side roads, follow them.
    let last: i64 = all.keys().copied().max().unwrap_or(0);
    tx.each(&PARTIES, &[], |row| {
        let party = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
        all.entry(row.get(0)?).or_default().parties.push(party);
        Ok(true)
    })?;
    tx.each(&VERSIONS, &[], |row| {
        let review: Option<Date> = row.get(3)?;
        let form = if review.is_some() { Form::Standing } else { Form::Dated };
        all.entry(row.get(0)?).or_default().forms.push((row.get(2)?, form));
        Ok(true)
    })?;
    tx.each(&MOVES, &[], |row| {
        let kind: String = row.get(2)?;
        let step = Step::from_code(&kind).expect("a step");
        let line = (row.get(1)?, step, row.get(3)?, row.get(4)?);
        all.entry(row.get(0)?).or_default().history.push(line);
        Ok(true)
    })?;
    tx.each(&FORMER, &[], |row| {
        all.entry(row.get(0)?).or_default().former = Some((row.get(1)?, row.get(2)?));
        Ok(true)
    })?;
    all.retain(|id, _| *id <= last);
    Ok(all)
}

impl Told {
    fn side(&self, person: i64) -> Side {
        if let Some((_, side)) = self.former.as_ref().filter(|(one, _)| *one == person) {
            return Side::from_code(side).expect("a side");
        }
        if self.parties[0].0 == person { Side::Performer } else { Side::Counterpart }
    }

    /// Where the rules say it stands after its history, and how many moves that took.
    fn replay(&self) -> (Two, i64) {
        let (author, form) = self.forms[0];
        let (mut course, mut moves, mut delivered_on) =
            (Two::begin(self.side(author), form), 1, Date::MIN);
        for (person, step, _, on) in &self.history[1..] {
            let newest = course.newest().version;
            let ending = Ending::ALL.into_iter().find(|ending| ending.asked() == course.state());
            let made = match (step, ending) {
                (Step::Countered | Step::Renegotiated | Step::Revised, _) => {
                    let next = usize::try_from(newest).expect("a place");
                    Move::Propose { on: newest, form: self.forms[next].1 }
                }
                (Step::Recorded, _) => {
                    let next = usize::try_from(newest).expect("a place");
                    Move::Record { on: newest, form: self.forms[next].1 }
                }
                (Step::Agreed, _) => Move::Accept { version: newest },
                (Step::Declined, _) => Move::Decline { version: newest },
                (Step::Withdrawn, _) => Move::Withdraw,
                (Step::Delivered, _) => Move::Deliver,
                (Step::NotYet, _) => Move::NotYet,
                (Step::Closed, None) => Move::Close,
                (Step::Closed | Step::Released | Step::DidNotWorkOut, Some(ending)) => {
                    Move::Confirm(ending)
                }
                (Step::WentOn, Some(ending)) => Move::GoOn(ending),
                (Step::ReleaseAsked, _) => Move::Ask(Ending::Release),
                (Step::DidNotWorkOutAsked, _) => Move::Ask(Ending::DidNotWorkOut),
                (Step::FinishAsked, _) => Move::Ask(Ending::Finish),
                (Step::ClosedUnconfirmed, _) => {
                    course = course.lapse(delivered_on, *on).expect("time to lapse").0;
                    moves += 1;
                    continue;
                }
                // The seat goes over as it stands.
                (Step::HandedOver | Step::StandInBegan, _) => {
                    moves += 1;
                    continue;
                }
                _ => continue,
            };
            let by = self.side(person.expect("somebody's move"));
            let (next, came) = course.make(by, made).expect("may be done");
            assert_eq!(came, *step);
            delivered_on = if came == Step::Delivered { *on } else { delivered_on };
            (course, moves) = (next, moves + 1);
        }
        (course, moves)
    }
}

#[test]
fn every_history_in_the_database_leads_to_where_its_agreement_stands() {
    let store = testing::store();
    demo_in(&store);
    let all = store.read_now(told).expect("is read");
    for (id, one) in &all {
        let (course, moves) = one.replay();
        assert_eq!(course.state().code(), one.state, "{id}");
        let opener = one.opened_by.map(|person| one.side(person));
        assert_eq!(course.turn(), opener.map(Side::other));
        assert_eq!(course.newest().version, one.version);
        assert_eq!(course.agreed().map(|wording| wording.version), one.agreed);
        assert_eq!(moves, one.moves);
        let sides: Vec<&str> = one.parties.iter().map(|party| party.1.as_str()).collect();
        assert_eq!(sides, ["performer", "counterpart"]);
        let last = |kind| one.history.iter().rposition(|line| line.1 == kind);
        let is_asked = course.is_running() && last(Step::CheckInAsked) > last(Step::CheckedIn);
        for (_, side, waits_since, ended_on) in &one.parties {
            assert_eq!(*ended_on, one.ended_on);
            let waits =
                course.turn().map(Side::code) == Some(side) || (is_asked && side == "performer");
            assert_eq!(waits_since.is_some(), waits, "{id}");
        }
        assert_eq!(one.ended_on.is_some(), course.state().is_ended());
    }
    for state in State::ALL {
        assert!(all.values().any(|one| one.state == state.code()), "{state:?} is nowhere");
    }
}

#[test]
fn one_seat_went_over_and_one_is_stood_in_for() {
    let store = testing::store();
    demo_in(&store);
    for (stands, what) in [("", "went over"), ("running", "is stood in for")] {
        let seats = store.read_now(move |tx| tx.one(&SEATS, &params![stands], |row| row.get(0)));
        let seats: Result<i64, StoreError> = seats;
        assert_eq!(seats.expect("is read"), 1, "{what}");
    }
}

#[test]
fn private_words_are_there_for_their_parties() {
    let store = testing::store();
    demo_in(&store);
    let words = store.read_pair_now(|tx| {
        let samira: zwerm_domain::PersonId = tx.one(&SAMIRA, &[], |row| row.get(0))?;
        tx.act_as(samira)?;
        let house = tx.one(&HOUSE_OF, &params![samira], |row| row.get(0))?;
        let keys = own_keys(tx, &Actor::from_session(samira, house, Offices::NONE))?;
        tx.all(&WORDS_OF, &params![samira], |row| {
            let (spot, words) =
                (spot("agreement_words.message", row.get::<i64>(1)?), row.get::<String>(2)?);
            Ok(keys.open(row.get(0)?, spot, &words).expect("a party opens it"))
        })
    });
    let words: Vec<String> = words.map_err(|error: StoreError| error).expect("is read");
    assert!(words.iter().any(|word| word.starts_with("Met de feestdagen ertussen")), "{words:?}");
}

/// What is promised together, and the side roads: the rules decided where each stands when it was written.
#[test]
fn several_people_a_team_a_role_a_step_in_and_a_talk_are_in_the_demo() {
    let store = testing::store();
    demo_in(&store);
    let all = store.read_now(|tx| {
        tx.all(&JOINT, &[], |row| {
            let figures: Result<Vec<i64>, _> = (4..10).map(|at| row.get::<i64>(at)).collect();
            let taken: Option<i64> = row.get(3)?;
            Ok((row.get::<String>(0)?, row.get::<i64>(1)?, taken.is_some(), figures?))
        })
    });
    let all = all.expect("is read");
    // Two of them with a guest.
    assert_eq!(all.len(), 9);
    let has = |wanted: fn(&str, &[i64]) -> bool| all.iter().any(|it| wanted(&it.0, &it.3));
    // Held, asked, of a role, taken over and given back, recorded, parties.
    assert!(has(|state, it| state == "agreed" && it[5] == 3 && it[0] == 0), "several people");
    assert!(has(|state, it| state == "proposed" && it[1] == 1), "a team that is asked");
    assert!(has(|state, it| state == "agreed" && it[0] == 1 && it[2] == 0), "held for a team");
    assert!(has(|state, it| state == "agreed" && it[2] == 1 && it[0] == 1), "held for a role");
    assert!(all.iter().any(|it| it.2 && it.3[3] == 1), "a step-in that runs");
    assert!(all.iter().any(|it| !it.2 && it.3[3] == 2), "a step-in that ended");
    assert!(has(|state, it| state == "agreed" && it[4] == 1), "a talk, recorded");
    assert!(all.iter().all(|it| (it.1 == 1) == (it.3[5] != 2 || it.3[0] + it.3[1] > 0)));
}

statements! {
    EX_COLLEAGUES = "SELECT COUNT(*) FROM person p JOIN agreement_party x ON x.person_id = p.id JOIN agreement_party o ON o.agreement_id = x.agreement_id AND o.person_id <> p.id
        WHERE p.erased_on IS NOT NULL AND p.name = 'Oud-collega' AND p.email IS NULL AND p.phone = ''";
    REQUESTS = "SELECT COUNT(*) FROM rights_request WHERE state = 'open'";
}

#[test]
fn somebody_is_an_ex_colleague_and_a_request_waits() {
    let store = testing::store();
    demo_in(&store);
    let read = store
        .read_now(|tx| Ok::<_, StoreError>((count(tx, &EX_COLLEAGUES)?, count(tx, &REQUESTS)?)));
    assert_eq!(read.expect("is read"), (1, 1));
}
