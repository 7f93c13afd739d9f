//! Forms become proposals or say what to mend; versions are put side by side; others see little.

use super::*;
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;
use zwerm_domain::{NeedId, TeamId, text::LINE};
use zwerm_promise::{Seats, rhythm::Rhythm, seats::MOST_PARTIES};

const TODAY: Date = date(2026, 11, 23);
const ME: PersonId = PersonId::new(1);
const OTHER: PersonId = PersonId::new(2);

fn between() -> Seats {
    Seats::new(&[Whom::Person(ME)], &[Whom::Person(OTHER)]).expect("two")
}

fn need(asked_of: &str, text: &str, by: &str) -> DraftNeed {
    DraftNeed { asked_of: asked_of.into(), text: text.into(), by: by.into() }
}

fn draft() -> Draft {
    Draft {
        with: Some(Whom::Person(OTHER)),
        side: "performer".into(),
        result: "Elk gezin heeft binnen 10 werkdagen een eerste gesprek.".into(),
        due: "2026-12-18".into(),
        needs: vec![need("p2", "De planning van West inzien", "2026-12-01")],
        criteria: vec!["Drie weken wacht niemand langer".into(), String::new()],
        rhythm: "weekly".into(),
        ..Draft::default()
    }
}

fn proposal(draft: &Draft) -> Proposal {
    Proposal::first(draft, ME, TODAY).expect("nothing to mend")
}

fn problems(draft: &Draft) -> Vec<(String, What)> {
    let problems = Proposal::first(draft, ME, TODAY).expect_err("something to mend");
    problems.into_iter().map(|problem| (problem.field.to_string(), problem.what)).collect()
}

fn one(field: &str, what: What) -> Vec<(String, What)> {
    vec![(field.to_owned(), what)]
}

#[test]
fn three_lines_and_who_are_enough() {
    let light = Draft { needs: vec![], criteria: vec![], rhythm: String::new(), ..draft() };
    let proposal = proposal(&light);
    let parties =
        |seats: &Seats| seats.iter().map(|seat| (seat.side(), seat.whom())).collect::<Vec<_>>();
    assert_eq!(parties(&proposal.seats), parties(&between()));
    assert_eq!(proposal.terms.outline.due, Due::On(date(2026, 12, 18)));
    assert_eq!(proposal.terms.outline.visibility, Visibility::Parties);
    assert_eq!(proposal.terms.outline.rhythm, Rhythm::None);
}

#[test]
fn an_empty_form_is_told_all_that_is_needed_at_once() {
    let fields: Vec<_> = problems(&Draft::default()).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["with", "side", "result", "due"]);
}

#[test]
fn days_that_do_not_exist_or_lie_in_the_past_or_in_another_age_are_refused() {
    let due = |typed: &str| problems(&Draft { due: typed.into(), ..draft() });
    assert_eq!(due("2027-02-31"), one("due", What::NotADay));
    assert_eq!(due("2026-11-22"), one("due", What::InThePast));
    assert_eq!(due("9999-12-31"), one("due", What::TooFar { last: date(2036, 11, 23) }));
    assert_eq!(due("-4000-01-01"), one("due", What::NotADay));
    let today = Draft { due: "23-11-2026".into(), needs: vec![], ..draft() };
    assert_eq!(proposal(&today).terms.outline.due, Due::On(TODAY));
}

#[test]
fn texts_that_are_too_long_are_told_with_their_field() {
    let long = Draft { result: "x".repeat(LINE + 1), ..draft() };
    assert_eq!(problems(&long), one("result", What::TooLong { most: LINE }));
    let nested = Draft { for_whom: ">".repeat(21), ..draft() };
    assert_eq!(problems(&nested), one("for_whom", What::TooNested));
}

#[test]
fn a_dozen_lines_fit_and_not_one_more() {
    let lines = |count: usize| (0..count).map(|at| format!("regel {at}")).collect::<Vec<_>>();
    let full = Draft { criteria: lines(MOST_CRITERIA), ..draft() };
    assert_eq!(proposal(&full).terms.criteria.len(), MOST_CRITERIA);
    let more = Draft { criteria: lines(MOST_CRITERIA + 1), ..draft() };
    assert_eq!(problems(&more), one("criterion_12", What::TooMany { most: 12 }));
    let needs = lines(MOST_NEEDS + 1).iter().map(|text| need("p2", text, "")).collect();
    let more = Draft { needs, ..draft() };
    assert_eq!(problems(&more), one("need_text_12", What::TooMany { most: 12 }));
}

#[test]
fn nobody_agrees_with_themselves_and_choices_are_those_of_the_form() {
    let alone = Draft { with: Some(Whom::Person(ME)), ..draft() };
    assert_eq!(problems(&alone), one("with", What::WithYourself));
    for (field, draft) in [
        ("side", Draft { side: "boss".into(), ..draft() }),
        ("due_kind", Draft { due_kind: "maybe".into(), ..draft() }),
        ("rhythm", Draft { rhythm: "hourly".into(), ..draft() }),
        ("visibility", Draft { visibility: "world".into(), ..draft() }),
        ("need_of_0", Draft { needs: vec![need("team", "iets", "")], ..draft() }),
    ] {
        assert_eq!(problems(&draft), one(field, What::NotAChoice));
    }
}

#[test]
fn several_people_teams_and_roles_stand_on_the_side_they_are_put() {
    let row = |whom: &str, side: &str| DraftParty { whom: whom.parse().ok(), side: side.into() };
    let also = vec![row("p3", "performer"), row("", ""), row("t4", "counterpart")];
    let many = proposal(&Draft { also: also.clone(), ..draft() });
    let on = |side| many.seats.on(side).map(|seat| seat.whom().to_string()).collect::<Vec<_>>();
    assert_eq!(on(Side::Performer), ["p1", "p3"]);
    assert_eq!(on(Side::Counterpart), ["p2", "t4"]);
    assert!(many.seats.is_many());
    let twice = vec![row("p2", "performer"), row("p1", "counterpart")];
    let found = problems(&Draft { also: twice, ..draft() });
    assert_eq!(found, [one("also_0", What::Twice), one("also_1", What::Twice)].concat());
    let nowhere = vec![row("r5", "boss")];
    let found = problems(&Draft { also: nowhere, ..draft() });
    assert_eq!(found, one("also_side_0", What::NotAChoice));
    let also = (3..20).map(|id| row(&format!("p{id}"), "performer")).collect();
    let found = problems(&Draft { also, ..draft() });
    assert_eq!(found, one("with", What::TooMany { most: MOST_PARTIES - 1 }));
}

#[test]
fn support_is_asked_of_a_party_or_of_any_team_or_role_but_of_no_other_person() {
    for (of, is_fine) in [("p1", true), ("p2", true), ("t9", true), ("r9", true), ("p9", false)] {
        let asked = Draft { needs: vec![need(of, "De sleutel", "")], ..draft() };
        match is_fine {
            true => assert_eq!(proposal(&asked).terms.needs[0].asked_of.to_string(), of),
            false => assert_eq!(problems(&asked), one("need_of_0", What::NoParty)),
        }
    }
}

#[test]
fn teams_are_named_only_where_somebody_else_sees_it() {
    let teams = vec![TeamId::new(2), TeamId::new(1), TeamId::new(2)];
    let named = |visibility: &str| {
        let draft = Draft { visibility: visibility.into(), teams: teams.clone(), ..draft() };
        proposal(&draft).terms.outline.teams
    };
    assert_eq!(named("team"), [TeamId::new(1), TeamId::new(2)]);
    assert!(named("parties").is_empty());
}

#[test]
fn a_day_without_words_is_a_need_without_words() {
    let empty = Draft { needs: vec![need("p2", "", "2026-12-01")], ..draft() };
    assert_eq!(problems(&empty), one("need_text_0", What::Missing));
}

#[test]
fn a_next_version_that_says_the_same_is_no_version() {
    let terms = proposal(&draft()).terms;
    let same = Draft::from_terms(&terms.read());
    let refused = Proposal::next(&same, between(), &terms.read(), TODAY).expect_err("the same");
    assert_eq!(refused, [Problem { field: Field::Form, what: What::NothingChanged }]);
}

#[test]
fn what_stays_in_a_next_version_keeps_its_answer_its_tick_and_its_past_day() {
    let mut before = proposal(&draft()).terms;
    before.needs[0].id = Some(NeedId::new(5));
    before.criteria[0].seen_on = Some(TODAY);
    let later = TODAY.saturating_add(30.days());
    let mut next = Draft { due: "2027-01-15".into(), ..Draft::from_terms(&before.read()) };
    next.needs.push(need("p1", "Meteen een seintje", ""));
    let next = Proposal::next(&next, between(), &before.read(), later).expect("nothing to mend");
    assert_eq!(next.terms.needs[0], before.needs[0]);
    assert_eq!(next.terms.needs[1].id, None);
    assert_eq!(next.terms.criteria, before.criteria);
}

#[test]
fn a_reader_counts_four_things_where_four_things_differ() {
    let old = Terms { may_go_wrong: "10 werkdagen wachten".into(), ..proposal(&draft()).terms };
    let changed = Draft {
        due: "2027-01-15".into(),
        rhythm: "fortnightly".into(),
        needs: vec![need("p2", "Eén dag per week een gedragsdeskundige", "")],
        may_go_wrong: "15 werkdagen wachten".into(),
        ..Draft::from_terms(&old.read())
    };
    let new = Proposal::next(&changed, between(), &old.read(), TODAY).expect("fine").terms;
    let (old, new) = (old.read(), new.read());
    let found = difference(&old, &new);
    let fields = [Field::Due, Field::NeedText(0), Field::MayGoWrong, Field::Rhythm];
    assert_eq!(found.changes(), fields);
    assert_eq!(found.due.was, Some(Due::On(date(2026, 12, 18))));
    assert_eq!(found.needs, [Mark::Dropped(&old.needs[0]), Mark::Added(&new.needs[0])]);
    assert_eq!(found.result.was, None);
}

#[test]
fn within_a_text_only_the_words_that_differ_are_marked() {
    let marks = word_marks(
        "10 werkdagen wachten in de kerstweken",
        "15 werkdagen wachten in de kerstweken",
    );
    let same = "werkdagen wachten in de kerstweken".to_owned();
    let expected = [Mark::Dropped("10".to_owned()), Mark::Added("15".into()), Mark::Same(same)];
    assert_eq!(marks, expected);
    let other = word_marks("Twintig huisbezoeken", "Een folder in gewone taal");
    assert_eq!(other.len(), 2, "little is the same, so the whole stands beside the whole");
    assert_eq!(word_marks("", "nieuw"), [Mark::Added("nieuw".to_owned())]);
}

#[test]
fn an_order_of_criteria_is_no_difference() {
    let lines = |lines: [&str; 3]| {
        let criteria = lines.map(str::to_owned).to_vec();
        proposal(&Draft { criteria, ..draft() }).terms
    };
    let (old, new) = (lines(["een", "twee", "drie"]), lines(["drie", "een", "twee"]));
    assert!(difference(&old.read(), &new.read()).is_none());
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof!["", "[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,4}", "\\PC{0,30}", ".{0,30}", "review", "team"]
}

proptest! {
    #[test]
    fn any_form_becomes_a_whole_proposal_or_says_what_to_mend(
        fields in proptest::collection::vec(typed(), 10), with in proptest::option::of(1i64..3),
        lines in proptest::collection::vec(typed(), 0..15),
    ) {
        let mut left = fields.into_iter();
        let mut field = || left.next().unwrap_or_default();
        let draft = Draft {
            with: with.map(|id| Whom::Person(PersonId::new(id))), side: field(), title: field(), result: field(),
            due_kind: field(), due: field(), for_whom: field(), may_go_wrong: field(),
            rhythm: field(), visibility: field(), message: field(),
            needs: lines.iter().map(|line| need("p1", line, line)).collect(),
            criteria: lines, ..Draft::default()
        };
        match Proposal::first(&draft, ME, TODAY) {
            Err(problems) => prop_assert!(!problems.is_empty()),
            Ok(Proposal { terms, seats, .. }) => {
                prop_assert!(!terms.result.is_empty());
                prop_assert!(terms.outline.due.day() >= TODAY);
                prop_assert_eq!(seats.people().count(), 2);
                prop_assert!(terms.needs.len() <= MOST_NEEDS && terms.criteria.len() <= MOST_CRITERIA);
                let again = Proposal::next(&Draft::from_terms(&terms.read()), seats, &terms.read(), TODAY);
                prop_assert_eq!(again, Err(vec![Problem { field: Field::Form, what: What::NothingChanged }]));
            }
        }
    }

    #[test]
    fn marks_of_words_lead_from_the_old_text_to_the_new(
        old in "[abc]( [abc]){0,8}", new in "[abc]( [abc]){0,8}",
    ) {
        let read = |wanted: fn(&Mark<String>) -> Option<&String>| {
            word_marks(&old, &new).iter().filter_map(wanted).cloned().collect::<Vec<_>>().join(" ")
        };
        let was = read(|mark| match mark { Mark::Same(w) | Mark::Dropped(w) => Some(w), _ => None });
        let now = read(|mark| match mark { Mark::Same(w) | Mark::Added(w) => Some(w), _ => None });
        prop_assert_eq!((was, now), (old, new));
    }
}
