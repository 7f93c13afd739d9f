//! The words of the demo: both languages, within limits, and nothing about real people.

use super::*;
use crate::world::texts::template::{Both, Template};
use crate::world::texts::{GENERAL, LEADING, TEMPLATES, agreeing, looking_back, working};
use zwerm_domain::text::{LINE, needed_line, needed_lines};

const TITLE: usize = 80;

fn templates() -> impl Iterator<Item = &'static Template> {
    TEMPLATES.iter().copied().flatten().chain(GENERAL).chain(LEADING)
}

fn pools() -> impl Iterator<Item = &'static Both> {
    [
        agreeing::PROPOSED_BY_PERFORMER,
        agreeing::PROPOSED_BY_COUNTERPART,
        agreeing::LATER,
        agreeing::MORE_SUPPORT,
        agreeing::MORE_FROM_PERFORMER,
        agreeing::LESS_OFTEN,
        agreeing::RENEGOTIATED_BY_COUNTERPART,
        working::STUCK,
        agreeing::CLEARER,
        agreeing::OTHER_RHYTHM,
        agreeing::SUPPORT_OF_COUNTERPART,
        agreeing::SUPPORT_OF_PERFORMER,
        agreeing::ALSO_SEEN,
        agreeing::OWN_WORDS_PERFORMER,
        agreeing::OWN_WORDS_COUNTERPART,
        agreeing::WHY_COUNTERPART,
        agreeing::IN_RETURN,
        agreeing::DECLINED,
        agreeing::WITHDRAWN,
        agreeing::RENEGOTIATED,
        working::TOLD,
        working::NEEDED,
        working::TALK,
        working::NOT_YET,
        working::DELIVERED_AGAIN,
        working::CLOSED,
        working::RELEASE_ASKED,
        working::RELEASED,
        working::FAILED,
        working::FAILED_TOO,
        working::FINISH_ASKED,
        working::WENT_ON,
        looking_back::WELL_PERFORMER,
        looking_back::DIFFERENT_PERFORMER,
        looking_back::NEXT_PERFORMER,
        looking_back::WELL_COUNTERPART,
        looking_back::DIFFERENT_COUNTERPART,
        looking_back::NEXT_COUNTERPART,
    ]
    .into_iter()
    .flatten()
}

fn of_template(template: &'static Template) -> Vec<&'static Both> {
    let mut all = vec![
        &template.title,
        &template.result,
        &template.need,
        &template.whom,
        &template.why,
        &template.done,
    ];
    all.extend(template.seen);
    all.extend(template.told);
    all
}

/// The open places of a text: what must be alike in both languages.
fn places(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(place, _)| match place.split('|').count() {
            1 => place.to_owned(),
            count => format!("one of {count}"),
        })
        .collect();
    found.sort();
    found
}

#[test]
fn every_text_is_written_twice_with_the_same_open_places() {
    for text in templates().flat_map(of_template).chain(pools()) {
        assert_ne!(text.nl, text.en);
        assert_eq!(places(text.nl), places(text.en), "{}", text.nl);
        let balanced = |text: &str| text.matches('{').count() == text.matches('}').count();
        assert!(balanced(text.nl) && balanced(text.en), "{}", text.nl);
    }
}

#[test]
fn there_are_more_than_eighty_agreements_and_the_demo_uses_nearly_all() {
    let written: HashSet<&str> = templates().map(|template| template.whom.nl).collect();
    assert!(written.len() >= 80, "{}", written.len());
    let used: HashSet<String> =
        demo().agreements().flat_map(|one| one.versions).map(|version| version.for_whom).collect();
    let unused = written.iter().filter(|whom| !used.contains(&format!("{whom}."))).count();
    assert!(unused <= 5, "{unused}");
}

/// Every text of an agreement, with the most letters it may have.
fn texts(one: &Agreement) -> Vec<(usize, &str)> {
    let mut all: Vec<(usize, &str)> = Vec::new();
    let many = usize::MAX;
    for version in &one.versions {
        all.push((TITLE, &version.title));
        all.push((LINE, &version.result));
        all.extend(version.criteria.iter().map(|criterion| (LINE, criterion.text.as_str())));
        let may_be_empty = [
            &version.message,
            &version.for_whom,
            &version.may_go_wrong,
            &version.may_not_go_wrong,
            &version.in_return,
        ];
        all.extend(
            may_be_empty
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(|text| (many, text.as_str())),
        );
    }
    all.extend(one.needs.iter().map(|need| (LINE, need.text.as_str())));
    all.extend(one.check_ins.iter().map(|given| (many, given.done.as_str())));
    all.extend(one.reasons.iter().map(|reason| (many, reason.text.as_str())));
    all.extend(one.moves.iter().filter_map(|made| made.note.as_deref()).map(|note| (many, note)));
    for back in &one.look_backs {
        all.extend(
            [&back.went_well, &back.do_differently, &back.ask_or_offer]
                .map(|text| (many, text.as_str())),
        );
    }
    all
}

#[test]
fn every_text_is_clean_and_within_its_limit() {
    for language in Language::ALL {
        let world = world(7, TODAY, language, Size::DEMO);
        for one in world.agreements() {
            for (most, text) in texts(&one) {
                let cleaned =
                    if most == usize::MAX { needed_lines(text) } else { needed_line(text, most) };
                assert_eq!(cleaned.as_deref(), Ok(text));
                assert!(!text.contains(['{', '}', '|']) && !text.contains("  "), "{text}");
            }
        }
        for person in world.people() {
            for line in [&person.name, &person.job_title, &person.working_hours] {
                assert_eq!(needed_line(line, LINE).as_deref(), Ok(line.as_str()));
            }
        }
        for role in world.roles() {
            assert!(
                needed_line(role.name, TITLE).is_ok()
                    && needed_lines(role.responsibilities).is_ok()
            );
            assert!(needed_line(role.purpose, LINE).is_ok());
        }
        for goal in world.goals() {
            assert!(
                [goal.name, goal.why, goal.noticed_by]
                    .iter()
                    .all(|text| needed_line(text, LINE).is_ok())
            );
        }
    }
}

#[test]
fn nothing_tells_who_a_resident_is() {
    let people: HashSet<String> = demo().people().map(|person| person.name).collect();
    let families: HashSet<&str> =
        people.iter().filter_map(|name| name.split(' ').next_back()).collect();
    for text in templates().flat_map(of_template).chain(pools()) {
        for said in [text.nl, text.en] {
            let lower = said.to_lowercase();
            for forbidden in [
                "bsn",
                "geboren op",
                "geboortedatum",
                "born on",
                "diagnose",
                "nationaliteit",
                "dossiernummer",
                "cliënt",
            ] {
                assert!(!lower.contains(forbidden), "{said}");
            }
            let words = said.split(|letter: char| !letter.is_alphanumeric());
            for (before, word) in words.clone().zip(words.skip(1)) {
                let is_titled = ["meneer", "mevrouw", "mr", "mrs", "familie", "family"]
                    .contains(&before.to_lowercase().as_str());
                let is_name =
                    word.chars().next().is_some_and(char::is_uppercase) && families.contains(word);
                assert!(!(is_titled && is_name), "{said}");
            }
        }
    }
}

#[test]
fn nobody_has_the_same_agreement_twice_at_once() {
    let world = demo();
    let mut seen = HashSet::new();
    let mut again = 0;
    for one in world.agreements().filter(|one| !one.state.is_ended()) {
        let result = &one.versions[0].result;
        again += usize::from(!seen.insert((one.performer, result.clone())));
    }
    assert_eq!(again, 0);
}
