//! What holds for any file: no panic, one meaning in every encoding, nothing to do twice.

use super::world::{carry_out, nobody, planned};
use crate::import::{Existing, MOST_PROBLEMS, plan, problem_text, read};
use proptest::prelude::*;
use zwerm_domain::{Language, text::one_line};
use zwerm_web::{csv_cell, csv_row};

/// Encodes a text, letters of western Europe only.
fn encoded(text: &str, encoding: usize) -> Vec<u8> {
    match encoding {
        0 => text.as_bytes().to_vec(),
        1 => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        2 => {
            [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
        }
        3 => {
            [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
        }
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

fn planned_bytes(existing: &Existing, bytes: &[u8]) -> Option<crate::import::Plan> {
    read(bytes).and_then(|sheet| plan(existing, vec![sheet])).ok()
}

/// Any small organisation, as files that are right more often than not.
fn files() -> impl Strategy<Value = [String; 2]> {
    let team = ("[A-Ca-c]", "[a-d]{0,1}", "[a-z]{0,2}", prop::bool::weighted(0.7));
    let person = ("[A-Z]{1,2}", "[a-d]?", "[a-d]?", "([a-d]\\|)?", "(2[0-9]-11-2026)?");
    let subset = |all: usize| prop::sample::subsequence((0..all).collect::<Vec<_>>(), 0..=all);
    let addresses = prop::sample::select(vec![[0, 1, 2, 3, 4], [1, 0, 2, 4, 3], [0, 1, 1, 2, 3]]);
    let teams = (subset(4), prop::collection::vec(team, 4));
    let people = (subset(5), prop::collection::vec(person, 5), addresses);
    (teams, people).prop_map(|((team_keys, teams), (person_keys, people, addresses))| {
        let mut files = [
            String::from("sleutel;team;hoort bij;bedoeling\na;Eerste;;\n"),
            String::from("nummer;naam;e-mail;team;andere teams;leidt;uit dienst\nx;Iemand;;;;;\n"),
        ];
        for (key, (name, parent, purpose, has_key)) in team_keys.into_iter().zip(teams) {
            let key = if has_key { ["b", "c", "d", "B"][key] } else { "" };
            files[0] += &csv_row([key, &name, &parent, &purpose], ';');
        }
        for (key, (name, team, further, leads, left)) in person_keys.into_iter().zip(people) {
            let email = format!("p{}@x.nl", addresses[key]);
            let key = key.to_string();
            let cells = [&key, &name, &email, &team, &further, &leads, &left];
            files[1] += &csv_row(cells.map(String::as_str), ';');
        }
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = planned_bytes(&nobody(), &bytes);
    }

    #[test]
    fn no_file_with_headings_makes_it_panic(rest in "[\"\\r\\n;,\t|=a1é@.\u{202E}-]{0,120}", is_team in any::<bool>()) {
        let head = if is_team { "sleutel;team;hoort bij;bedoeling\n" } else { "nummer;naam;e-mail;team;leidt;uit dienst\n" };
        let file = format!("{head}{rest}");
        if let Err(problems) = planned(&nobody(), &[&file]) {
            prop_assert!(problems.total() > 0 && problems.shown().len() <= MOST_PROBLEMS);
            let lines = u32::try_from(file.replace("\r\n", "\n").split(['\r', '\n']).count()).expect("fits");
            for problem in problems.shown() {
                prop_assert!(problem.line.is_none_or(|line| (1..=lines).contains(&line)));
                prop_assert!(!problem_text(problem, Language::Nl).is_empty());
            }
        }
    }

    #[test]
    fn every_encoding_delimiter_and_line_end_gives_the_same_people(
        names in prop::collection::vec("[A-Za-zéëïöüçÉ][A-Za-zéëïöüç;,\t \"'=+-]{0,12}", 1..8),
        encoding in 0..5_usize,
        delimiter in prop::sample::select(vec![',', ';', '\t']),
        end in prop::sample::select(vec!["\r\n", "\n", "\r"]),
    ) {
        let mut file = csv_row(["nummer", "naam"], delimiter);
        for (key, name) in names.iter().enumerate() {
            file += &csv_row([key.to_string().as_str(), name], delimiter);
        }
        let plan = planned_bytes(&nobody(), &encoded(&file.replace("\r\n", end), encoding));
        let read: Vec<String> = plan.expect("imports").new_people.into_iter().map(|person| person.state.name).collect();
        let typed: Vec<String> = names.iter().map(|name| one_line(name, 200).expect("fits")).collect();
        prop_assert_eq!(read, typed);
    }

    #[test]
    fn an_exported_cell_comes_back_as_it_was(value in "[=+@'\"|a-c;,\t -]{0,8}|\\PC{0,12}") {
        let value = one_line(&value, 60).expect("fits");
        let file = format!("nummer,naam,telefoon\r\n1,Jan,{}\r\n", csv_cell(&value));
        let plan = planned(&nobody(), &[&file]).expect("imports");
        prop_assert_eq!(&plan.new_people[0].state.phone, &value);
    }

    #[test]
    fn what_was_imported_leaves_nothing_to_do(first in files(), second in files()) {
        let mut existing = nobody();
        for files in [first, second] {
            let files = files.each_ref().map(String::as_str);
            for files in [&files[..], &files[..1], &files[1..]] {
                if let Ok(plan) = planned(&existing, files) {
                    existing = carry_out(&existing, plan);
                    let again = planned(&existing, files);
                    prop_assert!(again.as_ref().is_ok_and(crate::import::Plan::is_empty), "{:?}\n{:?}", files, again);
                }
            }
        }
    }

    #[test]
    fn after_any_import_addresses_and_keys_are_of_one_person_and_teams_make_a_tree(first in files(), second in files()) {
        let mut existing = nobody();
        for files in [&first, &second] {
            if let Ok(plan) = planned(&existing, &files.each_ref().map(String::as_str)) {
                existing = carry_out(&existing, plan);
            }
            let mut addresses: Vec<_> = existing.people.iter().filter_map(|person| person.state.email.clone()).collect();
            let count = addresses.len();
            addresses.sort();
            addresses.dedup();
            prop_assert_eq!(addresses.len(), count);
            for team in &existing.teams {
                let mut above = team.state.parent;
                for _ in 0..=existing.teams.len() {
                    above = above.and_then(|above| {
                        let parent = existing.teams.iter().find(|team| crate::import::TeamRef::Known(team.id) == above);
                        parent.and_then(|parent| parent.state.parent)
                    });
                }
                prop_assert_eq!(above, None);
            }
        }
    }
}
