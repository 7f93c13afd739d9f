//! Made-up agreements in every state, to draw every page from.

use crate::{
    model::{Agreement, Criterion, Due, Need, Outline, Terms, Visibility},
    whole::{
        AcceptanceCard, CheckInCard, Line, LookBackCard, NeedCard, Other, Outlook, PartyCard,
        SeatCard, StepCard, VersionCard, Whole,
    },
};
use jiff::civil::date;
use zwerm_domain::{AgreementId, Date, GoalId, NeedId, OrganisationId, PersonId, Side, TeamId};
use zwerm_promise::{
    Course, Form, Seat, Seats, State, Step, Whom, Wording,
    look_back::{Given, LookBack, look_back},
    rhythm::{Asking, Beat, Rhythm, asking},
    support::{Hand, Support},
};

pub(super) const TODAY: Date = date(2026, 11, 23);

pub(super) const JOOST: PersonId = PersonId::new(3);
pub(super) const SAMIRA: PersonId = PersonId::new(7);

pub(super) const fn person(side: Side) -> PersonId {
    match side {
        Side::Performer => JOOST,
        Side::Counterpart => SAMIRA,
    }
}

fn party(id: i64, name: &str, team: &str, phone: &str) -> PartyCard {
    PartyCard {
        person: PersonId::new(id),
        name: name.into(),
        team: Some((TeamId::new(id), team.into())),
        phone: phone.into(),
        working_hours: "tussen 9 en 12 uur".into(),
        is_guest: false,
        from_where: String::new(),
        has_left: false,
    }
}

fn need(id: i64, asked_of: Side, text: &str) -> Need<String> {
    let asked_of = Whom::Person(person(asked_of));
    Need { id: Some(NeedId::new(id)), asked_of, text: text.into(), by: None }
}

fn terms(number: i64, due: Due) -> Terms<String> {
    let is_new = number > 1;
    let criteria = [
        ("Drie weken achter elkaar wacht geen gezin langer", Some(date(2026, 11, 20))),
        ("Elk gezin weet op dag één wie het kan bellen", None),
    ];
    let mut needs = vec![
        need(1, Side::Counterpart, "De planning van Wijkteam West kunnen inzien"),
        need(2, Side::Performer, "Meteen een seintje als het krap wordt"),
    ];
    if is_new {
        needs.insert(0, need(3, Side::Counterpart, "Eén dag per week een gedragsdeskundige"));
    }
    Terms {
        outline: Outline {
            due,
            rhythm: if is_new { Rhythm::Fortnightly } else { Rhythm::Weekly },
            visibility: Visibility::Parties,
            teams: Vec::new(),
            kind_of_work: None,
            goal: Some(GoalId::new(1)),
            boundaries: Vec::new(),
        },
        title: "Gezinnen snel een eerste gesprek".into(),
        result: "Elk gezin dat zich meldt, heeft binnen 10 werkdagen een eerste gesprek.".into(),
        criteria: criteria.map(|(text, seen_on)| Criterion { text: text.into(), seen_on }).to_vec(),
        needs,
        for_whom: "Voor gezinnen die nu weken niets horen en niet weten wie ze kunnen bellen."
            .into(),
        may_go_wrong: format!(
            "{} werkdagen wachten in de kerstweken.",
            if is_new { 15 } else { 10 }
        ),
        may_not_go_wrong: "Een kind in gevaar wacht nooit.".into(),
        in_return: String::new(),
    }
}

fn version(number: i64, author: Side, due: Due) -> VersionCard {
    let message = if number > 1 {
        "Met de feestdagen ertussen haal ik 18 december alleen met haast. Haast wil ik hier juist niet."
    } else {
        ""
    };
    let terms = terms(number, due);
    let author = person(author);
    VersionCard { number, author, on: date(2026, 11, 20), message: message.into(), terms }
}

fn step(step: Step, side: Side, version: i64, on: Date, note: &str) -> StepCard {
    StepCard {
        step,
        person: Some(person(side)),
        version,
        on,
        note: note.into(),
        until: None,
        hand_over: None,
        away: None,
        decision: None,
        is_before: false,
    }
}

/// How it came to this state.
fn history(state: State) -> Vec<StepCard> {
    use Side::{Counterpart as C, Performer as P};
    let mut steps = vec![step(Step::Proposed, C, 1, date(2026, 11, 9), "")];
    if state == State::Proposed {
        return steps;
    }
    let last = date(2026, 11, 20);
    if state == State::Countered {
        steps.push(step(Step::Countered, P, 2, last, ""));
        return steps;
    }
    if matches!(state, State::Declined | State::Withdrawn) {
        let (made, side) = match state {
            State::Declined => (Step::Declined, P),
            _ => (Step::Withdrawn, C),
        };
        steps.push(step(made, side, 1, last, "Ik heb er nu geen tijd voor."));
        return steps;
    }
    steps.push(step(Step::Agreed, P, 1, date(2026, 11, 10), ""));
    steps.push(step(Step::CheckedIn, P, 1, date(2026, 11, 17), ""));
    let delivered =
        (Step::Delivered, P, "Vier inwoners lazen mee. Er staat geen moeilijk woord meer in.");
    let more: &[(Step, Side, &str)] = match state {
        State::Renegotiating => &[(Step::Renegotiated, P, "")],
        State::Delivered => &[delivered],
        State::ReleaseAsked => &[(Step::ReleaseAsked, P, "Het team West doet dit nu zelf.")],
        State::DidNotWorkOutAsked => {
            &[(Step::DidNotWorkOutAsked, P, "Ik leerde dat ik eerder moet vragen.")]
        }
        State::FinishAsked => &[(Step::FinishAsked, P, "")],
        State::Closed => &[
            delivered,
            (Step::Closed, C, "Wat jij deed, hielp mij, omdat ik nu rustig kan plannen."),
        ],
        State::Released => &[(Step::ReleaseAsked, P, ""), (Step::Released, C, "")],
        State::DidNotWorkOut => {
            &[(Step::DidNotWorkOutAsked, P, "Te veel tegelijk."), (Step::DidNotWorkOut, C, "")]
        }
        _ => &[],
    };
    steps.extend(more.iter().map(|(made, side, note)| step(*made, *side, 1, last, note)));
    if state == State::ClosedUnconfirmed {
        steps.push(StepCard { person: None, ..step(Step::ClosedUnconfirmed, P, 1, last, "") });
    }
    steps
}

/// An agreement of Joost (who does it) and Samira, in this state, seen from this side.
pub(super) fn whole(state: State, side: Side, is_standing: bool) -> Whole {
    let form = if is_standing { Form::Standing } else { Form::Dated };
    let due = |day| if is_standing { Due::Review(day) } else { Due::On(day) };
    let (old, new) = (due(date(2026, 12, 18)), due(date(2027, 1, 15)));
    let is_second = matches!(state, State::Countered | State::Renegotiating);
    let newest_number = if is_second { 2 } else { 1 };
    let turn = match state {
        State::Proposed => Some(Side::Performer),
        _ if state.asks_an_answer() => Some(Side::Counterpart),
        _ => None,
    };
    let wording = |version| Wording { version, form };
    let agreed = state.was_agreed().then(|| wording(1));
    let seat = |side| {
        let whom = Whom::Person(person(side));
        Seat::from_stored(side, whom, Some(person(side)), turn == Some(side)).expect("a seat")
    };
    let seats = vec![seat(Side::Performer), seat(Side::Counterpart)];
    let seats = Seats::from_stored(seats).expect("two");
    let opener = turn.map(|turn| person(turn.other()));
    let course = Course::from_stored(state, seats, opener, wording(newest_number), agreed)
        .expect("a course")
        .countered(if is_second { 2 } else { 0 });
    let me = person(side);
    let mover = course.seats().mover(me, None).expect("a party");
    let given = Given::of(course.seats(), &[], &[]);
    let card = |side, name: &str| SeatCard {
        side,
        whom: Whom::Person(person(side)),
        name: name.into(),
        holder: Some(person(side)),
        is_asked: turn == Some(side),
        decided: None,
        has_nobody: false,
    };
    let first = version(1, Side::Counterpart, old);
    let newest = if is_second { version(2, Side::Performer, new) } else { first.clone() };
    let ended_on = state.is_ended().then_some(date(2026, 11, 20));
    let beat = state.was_agreed().then_some(Beat {
        agreed_on: date(2026, 11, 10),
        checked_in_on: Some(date(2026, 11, 17)),
        asked_on: None,
    });
    let agreement = Agreement {
        id: AgreementId::new(12),
        organisation: OrganisationId::new(1),
        course,
        newest: newest.terms.outline.clone(),
        agreed: agreed.map(|_| first.terms.outline.clone()),
        ended_on,
        is_of_our_team: false,
        asked: None,
    };
    Whole {
        me,
        mover,
        side,
        seats: vec![
            card(Side::Performer, "Joost Verhagen"),
            card(Side::Counterpart, "Samira Bennani"),
        ],
        people: vec![
            party(3, "Joost Verhagen", "Jeugd en Gezin", "toestel 2417"),
            party(7, "Samira Bennani", "Wijkteam West", ""),
        ],
        teams: Vec::new(),
        is_unreadable: false,
        before: is_second.then(|| first.clone()),
        agreed: (state == State::Renegotiating).then(|| first.clone()),
        help: Vec::new(),
        own_teams: vec![(TeamId::new(3), "Jeugd en Gezin".into())],
        hand_over: None,
        stand_ins: Vec::new(),
        taken_over: None,
        boundaries_here: Vec::new(),
        reasons: vec![(JOOST, "Ik wil dat niemand verdwaalt.".into())],
        acceptances: agreed
            .map(|_| AcceptanceCard {
                version: 1,
                person: JOOST,
                on: date(2026, 11, 10),
                own_words: "Zo begrijp ik het: ieder gezin spreekt binnen twee weken een mens."
                    .into(),
            })
            .into_iter()
            .collect(),
        needs: needs(state, is_second, me),
        check_ins: if state.was_agreed() { check_ins() } else { Vec::new() },
        steps: history(state),
        asking: beat.as_ref().map_or(Asking::NoRhythm, |beat| asking(Rhythm::Weekly, beat, TODAY)),
        own_beat: beat,
        beat,
        asker: Some(SAMIRA),
        check_in_due: None,
        answer_until: (state == State::Delivered).then_some(TODAY),
        is_silent: false,
        look_back: look_back(state, ended_on, &given, me, TODAY),
        look_backs: Vec::new(),
        busy_week: None,
        kinds_of_work: Vec::new(),
        goals: vec![(GoalId::new(1), "Niemand wacht onnodig".into())],
        boundaries: Vec::new(),
        newest,
        agreement,
    }
}

fn needs(state: State, is_second: bool, me: PersonId) -> Vec<NeedCard> {
    let card = |id, asked_of: Side, text: &str, support| NeedCard {
        id: NeedId::new(id),
        asked_by: person(asked_of.other()),
        asked_of: Whom::Person(person(asked_of)),
        group: String::new(),
        giver: Some(person(asked_of)),
        hand: if person(asked_of) == me { Hand::Giver } else { Hand::Asker },
        text: text.into(),
        by: None,
        support,
        answered_on: (support != Support::Asked).then_some(date(2026, 11, 13)),
        kept_on: (support == Support::Kept).then_some(date(2026, 11, 18)),
        is_from_check_in: false,
        is_in_newest: true,
        is_in_agreed: state.was_agreed() && id != 3,
    };
    let promised = if state.was_agreed() { Support::Promised } else { Support::Asked };
    let mut needs = vec![
        card(1, Side::Counterpart, "De planning van Wijkteam West kunnen inzien", promised),
        card(
            2,
            Side::Performer,
            "Meteen een seintje als het krap wordt",
            if state.was_agreed() { Support::Kept } else { promised },
        ),
    ];
    if is_second {
        let mut asked =
            card(3, Side::Counterpart, "Eén dag per week een gedragsdeskundige", Support::Asked);
        asked.by = Some(date(2026, 12, 1));
        needs.push(asked);
    }
    if state.was_agreed() {
        let mut asked =
            card(4, Side::Counterpart, "Een uur met jou over de wachtlijst", Support::Asked);
        asked.is_from_check_in = true;
        (asked.is_in_newest, asked.is_in_agreed) = (false, false);
        needs.push(asked);
    }
    needs
}

fn check_ins() -> Vec<CheckInCard> {
    vec![CheckInCard {
        person: JOOST,
        on: date(2026, 11, 17),
        done: "Twaalf gezinnen gesproken. Drie wachten nog.".into(),
        need: "Een uur met jou over de wachtlijst".into(),
        outlook: Outlook::Tight,
    }]
}

/// The same, with both look-backs shown.
pub(super) fn looked_back(side: Side) -> Whole {
    let card = |went_well: &str| LookBackCard {
        went_well: went_well.into(),
        do_differently: "Ik zou eerder bellen.".into(),
        ask_or_offer: String::new(),
    };
    Whole {
        look_back: LookBack::Shown,
        look_backs: vec![
            (JOOST, card("Ik merkte dat de planning rust gaf.")),
            (SAMIRA, card("Ik hoorde alles op tijd.")),
        ],
        ..whole(State::Closed, side, false)
    }
}

/// A line of a list.
pub(super) fn line(id: i64, state: State, waits: bool) -> Line {
    let side = if id % 2 == 0 { Side::Performer } else { Side::Counterpart };
    let name = ["Joost Verhagen", "Fatima Özkan", "Marit Dekker"][(id % 3) as usize];
    Line {
        id: AgreementId::new(id),
        state,
        side,
        others: vec![other(3 + id, name, side.other())],
        is_many: false,
        title: if id % 2 == 0 {
            "Zelf een keukentafelgesprek leiden".into()
        } else {
            String::new()
        },
        result: "Wie belt, heeft binnen twee werkdagen een mens aan de lijn.".into(),
        due: if id % 3 == 0 {
            Due::Review(date(2027, 2, 1))
        } else {
            Due::On(date(2026, 11, 20 + id as i8))
        },
        waits_since: waits.then_some(date(2026, 11, 20)),
        ended_on: state.is_ended().then_some(date(2026, 11, 6)),
        visibility: if id % 2 == 0 { Visibility::Team } else { Visibility::Parties },
    }
}

/// Another person in a line.
pub(super) fn other(id: i64, name: &str, side: Side) -> Other {
    let whom = Whom::Person(PersonId::new(id));
    Other { whom, name: name.into(), holder: None, side, waits_since: None }
}

/// A line with two others and a team.
pub(super) fn crowd(id: i64) -> Line {
    let team = Whom::Team(TeamId::new(4));
    let group = Other { whom: team, ..other(0, "Jeugd en Gezin", Side::Performer) };
    let others = vec![
        other(3, "Joost Verhagen", Side::Performer),
        other(4, "Bram de Wit", Side::Counterpart),
        Other { holder: Some((PersonId::new(9), "Emma Stone".into())), ..group },
    ];
    Line { side: Side::Counterpart, others, is_many: true, ..line(id, State::Agreed, false) }
}

/// A proposal of Samira to Joost, Bram and a team, seen by somebody of that team or by Samira.
pub(super) fn crowd_whole(is_member: bool) -> Whole {
    let (bram, member, team) = (PersonId::new(4), PersonId::new(9), Whom::Team(TeamId::new(4)));
    let base = whole(State::Proposed, Side::Counterpart, false);
    let parties = [Whom::Person(JOOST), team];
    let seats = Seats::new(&parties, &[Whom::Person(SAMIRA), Whom::Person(bram)]).expect("four");
    let course = Course::begin(seats, SAMIRA, Form::Dated).expect("begun");
    let asked = is_member.then_some((member, team));
    let agreement = Agreement { course, asked, ..base.agreement };
    let me = if is_member { member } else { SAMIRA };
    let mover = agreement.mover(me).expect("one who may move");
    let names = ["Joost Verhagen", "Jeugd en Gezin", "Samira Bennani", "Bram de Wit"];
    let card = |(seat, name): (&Seat, &str)| SeatCard {
        side: seat.side(),
        whom: seat.whom(),
        name: name.into(),
        holder: seat.holder(),
        is_asked: seat.is_asked(),
        decided: None,
        has_nobody: false,
    };
    let mut people = base.people;
    people.push(party(4, "Bram de Wit", "Jeugd en Gezin", "2418"));
    people.push(party(9, "Emma Stone", "Jeugd en Gezin", ""));
    Whole {
        me,
        mover,
        side: if is_member { Side::Performer } else { Side::Counterpart },
        seats: agreement.course.seats().iter().zip(names).map(card).collect(),
        people,
        agreement,
        ..whole(State::Proposed, Side::Counterpart, false)
    }
}
