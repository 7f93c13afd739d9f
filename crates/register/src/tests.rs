//! What must hold for the register itself; whether it is complete is tested on real databases (`app/tests`).

use super::*;
use std::collections::BTreeSet;
use zwerm_domain::Language;

#[test]
fn every_table_has_a_topic_and_columns_and_each_stands_once() {
    let mut seen = BTreeSet::new();
    for table in tables() {
        assert!(seen.insert(table.name), "{} stands twice", table.name);
        assert!(TOPICS.contains(&table.topic), "{}", table.name);
        assert!(!table.columns.is_empty(), "{}", table.name);
        let names: BTreeSet<_> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), table.columns.len(), "a column of {} stands twice", table.name);
        for column in table.columns {
            if let Holds::Of(other) = column.holds {
                assert!(super::table(other).is_some(), "{}.{}", table.name, column.name);
            }
        }
    }
}

#[test]
fn every_text_stands_in_both_languages_and_ends_as_it_should() {
    let names = tables().chain(ballot_box()).flat_map(|table| {
        [table.says, table.keep.says()].into_iter().chain(table.columns.iter().map(|it| it.says))
    });
    let topics =
        TOPICS.iter().flat_map(|it| [it.name].into_iter().chain(it.cannot.iter().copied()));
    for says in names.chain(topics) {
        for language in Language::ALL {
            let text = says.of(language);
            assert!(text.len() > 1 && !text.ends_with('.'), "{text:?}");
        }
    }
    for says in TOPICS.iter().flat_map(|it| [it.purpose, it.needed]) {
        for language in Language::ALL {
            assert!(says.of(language).ends_with('.'), "{:?}", says.of(language));
        }
    }
}

#[test]
fn what_touches_conduct_says_what_it_can_not_do_and_which_tests_hold_it() {
    for topic in TOPICS.iter().filter(|topic| topic.is_conduct()) {
        assert!(!topic.cannot.is_empty() && !topic.held_by.is_empty(), "{}", topic.code);
    }
}

#[test]
fn a_secret_is_seen_by_nobody_and_what_names_a_person_becomes_a_shell_or_goes() {
    for table in tables() {
        for column in table.columns {
            match column.holds {
                Holds::Secret => {
                    assert_eq!(
                        table.seen_of(column),
                        Seen::Nobody,
                        "{}.{}",
                        table.name,
                        column.name
                    );
                }
                Holds::Person => assert_ne!(
                    table.erasure_of(column),
                    Erasure::Stays,
                    "{}.{} would keep a name",
                    table.name,
                    column.name
                ),
                _ => {}
            }
        }
    }
}

#[test]
fn what_is_past_its_term_is_asked_with_the_one_parameter_it_gets() {
    for term in tables().filter_map(Table::term) {
        assert!(term.past.contains("$1") && !term.past.contains("$2"), "{}", term.past);
        assert!(term.seconds >= 0);
    }
}

#[test]
fn what_goes_says_whose_it_is() {
    for table in tables().filter(|table| table.erases().is_some()) {
        assert!(
            table.erased_rows().is_some(),
            "{} has something that goes, and nothing says whose rows those are",
            table.name
        );
    }
    let goes = |column: &&Column, table: &Table| table.erasure_of(column) == Erasure::Goes;
    for table in tables().filter(|table| table.erases().is_none()) {
        assert!(!table.columns.iter().any(|column| goes(&column, table)), "{}", table.name);
    }
}

#[test]
fn what_refers_to_rows_that_go_is_erased_before_them() {
    let order = in_order_of_erasing();
    assert_eq!(order.len(), tables().count());
    let at = |name| order.iter().position(|table| table.name == name).expect("is there");
    for (first, then) in [
        ("search_term", "lesson"),
        ("lesson_words", "lesson"),
        ("help_offer", "help_request"),
        ("goal_contribution_words", "goal_contribution"),
        ("session", "person"),
    ] {
        assert!(at(first) < at(then), "{first} after {then}");
    }
}
