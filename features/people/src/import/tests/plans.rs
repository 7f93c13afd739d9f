//! Plans: who is new, who changes, and what stands in the way.

use super::world::{after, carry_out, name_of, nobody, planned, problems, today};
use crate::import::{Change, Column, SheetKind, Shown, TeamRef, What, example_csv, plan, read};
use zwerm_domain::{Date, Language};

const TEAMS: &str =
    "sleutel;team;hoort bij\nwest;Wijkteam West;sociaal\nsociaal;Sociaal domein;\nict;ICT;\n";
const PEOPLE: &str = "nummer;naam;e-mail;team;andere teams;leidt\n\
    1;Samira Bennani;samira@x.nl;west;;\n\
    2;Joost Verhagen;joost@x.nl;ICT;Wijkteam West|Sociaal domein;west|ict\n";

fn text(text: &str) -> Shown {
    Shown::Text(text.into())
}

#[test]
fn teams_and_people_come_in_together() {
    let existing = after(&nobody(), &[PEOPLE, TEAMS]);
    let joost = &existing.people[1].state;
    assert_eq!(name_of(&existing, joost.team), "ICT");
    let further: Vec<_> =
        joost.further_teams.iter().map(|team| name_of(&existing, Some(*team))).collect();
    assert_eq!(further, ["Sociaal domein", "Wijkteam West"]);
    let west = existing.teams.iter().find(|team| team.state.key == "west").expect("is made");
    assert_eq!(name_of(&existing, west.state.parent), "Sociaal domein");
    assert_eq!((joost.joined_on, joost.language), (today(), Language::Nl));
}

#[test]
fn the_same_files_again_leave_nothing_to_do() {
    let existing = after(&nobody(), &[TEAMS, PEOPLE]);
    let again = planned(&existing, &[TEAMS, PEOPLE]).expect("imports");
    assert!(again.is_empty(), "{again:?}");
    assert_eq!((again.unchanged_teams, again.unchanged_people, again.absent_people), (3, 2, 0));
}

#[test]
fn a_change_shows_old_and_new() {
    let existing = after(&nobody(), &[TEAMS, PEOPLE]);
    let file =
        "nummer;naam;functie;team;uit dienst\n2;Joost Verhagen;jeugdconsulent;west;31-12-2026\n";
    let plan = planned(&existing, &[file]).expect("imports");
    assert_eq!((plan.new_people.len(), plan.absent_people), (0, 1));
    let [joost] = &plan.changed_people[..] else { panic!("{plan:?}") };
    assert_eq!((joost.id, joost.version, joost.line), (existing.people[1].id, 1, 2));
    let change = |column, old, new| Change { column, old, new };
    let teams =
        |names: &[&str]| Shown::Teams(names.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(
        joost.changes,
        [
            change(Column::JobTitle, Shown::Nothing, text("jeugdconsulent")),
            change(Column::Team, teams(&["ICT"]), teams(&["Wijkteam West"])),
            // The main team is no further team any more; a column that is absent changes nothing else.
            change(
                Column::FurtherTeams,
                teams(&["Sociaal domein", "Wijkteam West"]),
                teams(&["Sociaal domein"])
            ),
            change(
                Column::LeftOn,
                Shown::Nothing,
                Shown::Day(Date::new(2026, 12, 31).expect("a day"))
            ),
        ]
    );
    assert_eq!((plan.moving_people().count(), plan.leaving_people().count()), (1, 1));
    let left = carry_out(&existing, plan);
    let back = planned(&left, &["nummer;naam;uit dienst\n2;Joost Verhagen;\n"]).expect("imports");
    assert_eq!((back.returning_people().count(), back.leaving_people().count()), (1, 0));
}

#[test]
fn an_empty_cell_empties_and_an_absent_column_leaves_as_it_is() {
    let existing =
        after(&nobody(), &["nummer;naam;telefoon;functie;e-mail\n1;Jan;06;chef;jan@x.nl\n"]);
    let plan = planned(&existing, &["nummer;naam;telefoon;e-mail\n1;Jan;;\n"]).expect("imports");
    let jan = &plan.changed_people[0].state;
    assert_eq!((jan.phone.as_str(), jan.job_title.as_str(), &jan.email), ("", "chef", &None));
}

#[test]
fn keys_and_addresses_belong_to_one_person() {
    let existing = after(&nobody(), &[TEAMS, PEOPLE]);
    let file = "nummer;naam;e-mail\n3;A;a@x.nl\n3;B;A@X.nl\n4;C;Samira@x.nl\n5;D;niet\n";
    assert_eq!(
        problems(&existing, &[file]),
        [
            (3, "nummer".to_owned(), What::KeyTwice { key: "3".into(), first: 2 }),
            (3, "e-mail".to_owned(), What::AddressTwice { address: "a@x.nl".into(), first: 2 }),
            (
                4,
                "e-mail".to_owned(),
                What::AddressTaken { address: "samira@x.nl".into(), name: "Samira Bennani".into() }
            ),
            (5, "e-mail".to_owned(), What::BadAddress { typed: "niet".into() }),
        ]
    );
}

#[test]
fn two_people_may_swap_addresses() {
    let existing = after(&nobody(), &[TEAMS, PEOPLE]);
    let swap = "nummer;naam;e-mail\n1;Samira Bennani;joost@x.nl\n2;Joost Verhagen;samira@x.nl\n";
    let plan = planned(&existing, &[swap]).expect("imports");
    assert_eq!(plan.addresses_to_clear().count(), 2);
}

#[test]
fn an_address_in_other_capitals_is_no_change() {
    let mut existing = after(&nobody(), &[TEAMS, PEOPLE]);
    existing.people[0].state.email = Some("Samira@X.nl".into());
    assert!(planned(&existing, &[PEOPLE]).expect("imports").is_empty());
}

#[test]
fn all_that_is_wrong_with_a_person_is_told_at_once() {
    let file = "nummer;naam;team;andere teams;leidt;taal;in dienst;uit dienst\n\
        ;;oost;;;fries;31-2-2026;\n\
        7;A;;x|ict;y;;1-3-2027;1-2-2027\n";
    let unknown = |typed: &str| What::UnknownTeam { typed: typed.into() };
    let found = problems(&nobody(), &[file]);
    for expected in [
        (2, "nummer", What::Empty),
        (2, "naam", What::Empty),
        (2, "taal", What::UnknownLanguage { typed: "fries".into() }),
        (2, "in dienst", What::BadDate { typed: "31-2-2026".into() }),
        (3, "andere teams", unknown("x")),
        (3, "andere teams", unknown("ict")),
        (3, "leidt", unknown("y")),
        (3, "uit dienst", What::LeftBeforeJoined),
    ] {
        let (line, column, what) = expected;
        assert!(found.contains(&(line, column.to_owned(), what.clone())), "{what:?} in {found:?}");
    }
}

#[test]
fn who_left_before_today_and_was_never_known_is_not_taken_in() {
    let file = "nummer;naam;e-mail;uit dienst\n1;Oud;team@x.nl;1-1-2020\n2;Nieuw;team@x.nl;\n";
    let plan = planned(&nobody(), &[file]).expect("imports");
    assert_eq!((plan.already_gone, plan.new_people.len()), (1, 1));
    assert_eq!(plan.new_people[0].state.name, "Nieuw");
}

#[test]
fn a_day_of_joining_nobody_told_gives_way_to_the_day_of_leaving() {
    let existing = after(&nobody(), &["nummer;naam\n1;Jan\n"]);
    let plan =
        planned(&existing, &["nummer;naam;uit dienst\n1;Jan;2026-11-01\n"]).expect("imports");
    let jan = &plan.changed_people[0].state;
    assert_eq!(Some(jan.joined_on), jan.left_on);
}

#[test]
fn a_team_is_renamed_and_moved_by_its_key() {
    let existing = after(&nobody(), &[TEAMS]);
    let plan = planned(
        &existing,
        &["sleutel;team;hoort bij;bedoeling\nICT;ICT en data;sociaal;Het werkt\n"],
    )
    .expect("imports");
    let [team] = &plan.changed_teams[..] else { panic!("{plan:?}") };
    let parent = Shown::Teams(vec!["Sociaal domein".into()]);
    let columns: Vec<_> =
        team.changes.iter().map(|change| (change.column, change.new.clone())).collect();
    assert_eq!(
        columns,
        [
            (Column::TeamName, text("ICT en data")),
            (Column::Parent, parent),
            (Column::Purpose, text("Het werkt")),
        ]
    );
    assert_eq!((plan.moved_teams().count(), team.state.key.as_str()), (1, "ict"));
}

#[test]
fn a_team_without_a_key_is_known_by_its_name() {
    let existing = after(&nobody(), &["sleutel;team\nt-1;Jeugd & Gezin\n"]);
    let plan =
        planned(&existing, &["team;hoort bij\njeugd & gezin;\nJeugd en co;\n"]).expect("imports");
    assert_eq!(plan.changed_teams[0].state.key, "t-1");
    assert_eq!(plan.new_teams[0].state.key, "jeugd-en-co");
}

#[test]
fn two_teams_of_one_name_are_told_apart_by_key_the_first_time_too() {
    let existing = after(&nobody(), &["sleutel;team\nb;Oost\n"]);
    let found = problems(&existing, &["sleutel;team\na;Oost\n;Oost\n"]);
    assert_eq!(found, [(3, "team".to_owned(), What::SeveralTeams { typed: "Oost".into() })]);
}

#[test]
fn a_circle_of_teams_is_told_with_their_names() {
    let existing = after(&nobody(), &[TEAMS]);
    let found = problems(&existing, &["team;hoort bij\nICT;ICT\nSociaal domein;west\n"]);
    let circle = |names: &[&str]| What::TeamCycle {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0], (2, "hoort bij".to_owned(), circle(&["ICT"])));
    assert!(
        matches!(&found[1], (3, _, What::TeamCycle { names }) if names.len() == 2),
        "{found:?}"
    );
}

#[test]
fn what_is_wrong_with_teams_is_told() {
    let mut existing = after(&after(&nobody(), &[TEAMS]), &["sleutel;team\na;Oost\nb;Oost\n"]);
    existing
        .teams
        .iter_mut()
        .filter(|team| team.state.key == "ict")
        .for_each(|team| team.is_closed = true);
    let file = "team;hoort bij\nOost;\nNieuw;Noord\nNIEUW;\nICT;\n!?;\n;\"west\"\n";
    let name = |name: &str| name.to_owned();
    assert_eq!(
        problems(&existing, &[file]),
        [
            (2, name("team"), What::SeveralTeams { typed: name("Oost") }),
            (3, name("hoort bij"), What::UnknownTeam { typed: name("Noord") }),
            (4, name("team"), What::TeamTwice { name: name("NIEUW"), first: 3 }),
            (5, name("team"), What::ClosedTeam { name: name("ICT") }),
            (6, name("team"), What::TeamKeyNeeded { name: name("!?") }),
            (7, name("team"), What::Empty),
        ]
    );
    let person = "nummer;naam;team\n1;Jan;ict\n";
    assert_eq!(
        problems(&existing, &[person]),
        [(2, name("team"), What::ClosedTeam { name: name("ICT") })]
    );
}

#[test]
fn two_files_of_one_kind_are_refused() {
    let found = problems(&nobody(), &[PEOPLE, PEOPLE]);
    assert_eq!(found[0].2, What::TwoOfAKind { kind: SheetKind::People });
}

#[test]
fn the_examples_import_without_problems() {
    for language in Language::ALL {
        let files = [SheetKind::People, SheetKind::Teams].map(|kind| example_csv(kind, language));
        let sheets = files.iter().map(|file| read(file.as_bytes()).expect("reads"));
        let sheets: Vec<_> = sheets.inspect(|sheet| assert!(sheet.notices().is_empty())).collect();
        let plan = plan(&nobody(), sheets).expect("imports");
        assert_eq!((plan.new_teams.len(), plan.new_people.len()), (4, 4));
        assert_eq!(plan.new_people[2].state.leads, [TeamRef::New(1), TeamRef::New(2)]);
    }
}

#[test]
fn a_team_that_was_made_by_name_gets_its_key_from_a_later_file() {
    let existing = after(
        &nobody(),
        &[
            "team\nWijkteam West\nICT\n",
            PEOPLE
                .replace(";west;", ";Wijkteam West;")
                .replace("|Sociaal domein", "")
                .replace("west|", "Wijkteam West|")
                .as_str(),
        ],
    );
    let plan = planned(&existing, &["sleutel;team\nT-1;Wijkteam West\n"]).expect("imports");
    assert!(plan.new_teams.is_empty(), "{plan:?}");
    let [west] = &plan.changed_teams[..] else { panic!("{plan:?}") };
    assert_eq!(west.state.key, "T-1");
    let later = carry_out(&existing, plan);
    assert!(planned(&later, &["sleutel;team\nT-1;Wijkteam West\n"]).expect("imports").is_empty());
    // Two rows of one name: no telling which it is, so both are new.
    let two = planned(&existing, &["sleutel;team\nT-1;ICT\nT-2;ICT\n"]).expect("imports");
    assert_eq!((two.new_teams.len(), two.changed_teams.len()), (2, 0));
}

#[test]
fn who_came_in_without_a_file_is_known_by_address_until_they_have_a_number() {
    let mut existing = after(&nobody(), &["nummer;naam;e-mail\nada@x.nl;Ada;Ada@x.nl\n"]);
    existing.people[0].state.key = "ada@x.nl".into();
    let file = "nummer;naam;e-mail\n12;Ada Beheer;ada@x.nl\n";
    let plan = planned(&existing, &[file]).expect("imports");
    let [ada] = &plan.changed_people[..] else { panic!("{plan:?}") };
    assert_eq!((ada.state.key.as_str(), plan.new_people.len(), plan.absent_people), ("12", 0, 0));
    let later = carry_out(&existing, plan);
    assert!(planned(&later, &[file]).expect("imports").is_empty());
    // From then on the address tells nothing any more.
    let other = problems(&later, &["nummer;naam;e-mail\n13;Bea;ada@x.nl\n"]);
    assert!(matches!(other[0].2, What::AddressTaken { .. }), "{other:?}");
}

#[test]
fn somebody_must_stay_to_administer() {
    let mut existing = after(&nobody(), &["nummer;naam\n1;Ada\n2;Bea\n3;Cas\n"]);
    existing.administrators = vec![existing.people[0].id, existing.people[1].id];
    let one = "nummer;naam;uit dienst\n1;Ada;2026-12-31\n3;Cas;2026-12-31\n";
    assert!(planned(&existing, &[one]).is_ok());
    let both = "nummer;naam;uit dienst\n1;Ada;2026-12-31\n2;Bea;2026-12-31\n";
    let what = What::LastAdministrator { name: "Bea".into() };
    assert_eq!(problems(&existing, &[both]), [(3, "uit dienst".into(), what)]);
}

#[test]
fn a_fingerprint_tells_one_plan_from_another() {
    let existing = after(&nobody(), &[TEAMS, PEOPLE]);
    let of = |file: &str| planned(&existing, &[file]).expect("imports").fingerprint();
    assert_eq!(of("nummer;naam\n1;Sam\n"), of("nummer;naam\n1;Sam\n"));
    assert_ne!(of("nummer;naam\n1;Sam\n"), of("nummer;naam\n1;Sem\n"));
}
