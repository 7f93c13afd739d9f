//! Fields of forms: one that a form does not have changes nothing, and the number of a thing of another organisation is
//! the same as one that nothing has.

use crate::{
    house::House,
    twins::{Fields, Known, Twins, kind, led},
};
use std::collections::BTreeSet;
use zwerm_store::{StoreError, params, statements};

statements! {
    ELSEWHERE = "INSERT INTO organisation (id, name, language, time_zone, founded_on) VALUES ($1, 'Elders', 'nl', 'Europe/Amsterdam', '2026-01-05')";
    TEAM = "INSERT INTO team (id, organisation_id, key, name, purpose, version) VALUES ($1, $1, 'elders', 'Team Elders', '', 1)";
    PERSON = "INSERT INTO person (id, organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version)
        VALUES ($1, $1, 'zoe', 'Zoë Elders', 'zoe elders', '', '', 'nl', 'Europe/Amsterdam', '', '', '2026-01-05', 1)";
    MEMBER = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $1, 1, '2026-01-05')";
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) VALUES ($1, $1, '2026-01-05')";
    KIND = "INSERT INTO kind_of_work (id, organisation_id, name) VALUES ($1, $1, 'Werk elders')";
    ROLE = "INSERT INTO work_role (id, organisation_id, team_id, name, purpose, responsibilities, version) VALUES ($1, $1, $1, 'Rol elders', '', '', 1)";
    GOAL = "INSERT INTO goal (id, organisation_id, name, why, noticed_by, version) VALUES ($1, $1, 'Doel elders', 'daarom', 'dat', 1)";
    BOUNDARY = "INSERT INTO boundary (id, organisation_id, name, reason, version) VALUES ($1, $1, 'Kader elders', 'daarom', 1)";
    TEMPLATE = "INSERT INTO agreement_template (id, organisation_id, version) VALUES ($1, $1, 1)";
    QUESTIONNAIRE = "INSERT INTO questionnaire (id, organisation_id, begun_on) VALUES ($1, $1, '2026-01-05')";
    QUESTIONS = "INSERT INTO questionnaire_version (questionnaire_id, number, author_id, written_on, content, version, published_on, published_by)
        SELECT $1, number, $1, written_on, content, 1, published_on, $1 FROM questionnaire_version WHERE published_on IS NOT NULL AND questionnaire_id <> $1";
}

/// The number that everything of the other organisation has, and here nothing.
const FOREIGN: i64 = 500_000;
/// A number that nothing has anywhere.
const NOTHING: &str = "77000000001";

/// What no form may be told, beside every column of the database.
const MORE: [&str; 14] = [
    "role",
    "roles",
    "is_admin",
    "is_administrator",
    "administrator",
    "admin",
    "organisation",
    "person",
    "actor",
    "user_id",
    "owner",
    "party",
    "offices",
    "_method",
];

/// Forms that end what the test stands on, and what for.
const LEFT_OUT: [(&str, &str); 2] = [
    ("/sign_out", "ends the session that the test has; the others have sessions of their own"),
    ("/guests", "a guest gets a random key, which is never the same in both"),
];

/// What a form has in another state of its page than it is met in here: fields of its own all the same.
const OWN: [(&str, &[&str]); 3] = [
    ("/agreements/{}/acceptance", &["own_words", "decided_on"]),
    ("/agreements/{}/check_ins", &["help", "help_to", "need_of"]),
    ("/agreements/{}/delivery", &["note", "wording", "criterion"]),
];

async fn found_elsewhere(house: &House) {
    let written = house.world.site.store().write(|tx| {
        for sql in [
            &ELSEWHERE,
            &TEAM,
            &PERSON,
            &MEMBER,
            &LEAD,
            &KIND,
            &ROLE,
            &GOAL,
            &BOUNDARY,
            &TEMPLATE,
            &QUESTIONNAIRE,
            &QUESTIONS,
        ] {
            tx.run(sql, &params![FOREIGN])?;
        }
        Ok::<_, StoreError>(())
    });
    written.await.expect("is written");
}

/// A value for a field that a form does not have.
fn hostile(name: &str) -> &'static str {
    match name {
        "kind" | "office" | "role" | "roles" | "offices" => "administrator",
        name if name.starts_with("is_") => "1",
        name if name.ends_with("_on") || name.ends_with("_at") || name == "since" => "2020-01-01",
        name if name.ends_with("_id") || name == "id" => "1",
        "version" | "number" | "moves" => "1",
        _ => "administrator",
    }
}

#[tokio::test]
async fn a_field_that_a_form_does_not_have_changes_nothing() {
    let twins = Twins::filled().await;
    let Some(database) = twins.with.world.database().filter(|it| it.sums().is_some()) else {
        return;
    };
    let columns = database.columns().into_iter().map(|column| column.name);
    let mut names: Vec<String> = columns.chain(MORE.map(str::to_owned)).collect();
    names.sort_unstable();
    names.dedup();
    let (mut sent, mut taken, mut wrong) = (0, 0, Vec::new());
    let (mut known, mut told) = (Known::new(), BTreeSet::new());
    for person in twins.with.people().await {
        twins.forms(person, &mut known).await;
    }
    for person in twins.with.people().await {
        for (page, action) in twins.forms(person, &mut known).await {
            if LEFT_OUT.iter().any(|(left, _)| *left == action) {
                continue;
            }
            let mut own = known.get(&kind(&action)).cloned().unwrap_or_default();
            let also = OWN.iter().filter(|(known, _)| *known == kind(&action));
            own.extend(also.flat_map(|(_, names)| names.iter().map(|name| (*name).to_owned())));
            let more = |mut fields: Fields| {
                let unknown = names.iter().filter(|name| !own.contains(*name));
                fields.extend(unknown.map(|name| (name.clone(), hostile(name).to_owned())));
                fields
            };
            let came = twins.send(person, &page, &action, more, |fields| fields).await;
            let Some((with, without)) = came else { continue };
            sent += 1;
            taken += usize::from(with.status == 303);
            let mut difference = twins.difference();
            difference.retain(|table| told.insert(table.clone()));
            if led(&with) != led(&without) || !difference.is_empty() {
                wrong.push(format!(
                    "{action} on {page}: {:?} and {:?}; {difference:?} differ",
                    led(&with),
                    led(&without)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(sent > 60 && taken > 30, "{sent} forms were sent, {taken} taken");
}

#[tokio::test]
async fn the_number_of_another_organisation_in_a_field_is_one_that_nothing_has() {
    let twins = Twins::filled().await;
    found_elsewhere(&twins.with).await;
    found_elsewhere(&twins.without).await;
    if twins.with.sums(&[]).is_none() {
        return;
    }
    let foreign = FOREIGN.to_string();
    let (mut sent, mut wrong) = (0, Vec::new());
    let mut told = BTreeSet::new();
    for person in twins.with.people().await {
        for (page, action) in twins.forms(person, &mut Known::new()).await {
            if LEFT_OUT.iter().any(|(left, _)| *left == action) {
                continue;
            }
            let visitor = twins.with.world.sign_in(person).await;
            let shown = visitor.get(&page).await;
            if !shown.has_form(&action) {
                continue;
            }
            let numbered: Vec<String> = shown
                .filled_form(&action)
                .into_iter()
                .filter(is_number)
                .map(|(name, _)| name)
                .collect();
            for name in numbered {
                let set = |value: &str| {
                    let (name, value) = (name.clone(), value.to_owned());
                    move |mut fields: Fields| {
                        fields.retain(|(known, _)| *known != name);
                        fields.push((name.clone(), value.clone()));
                        fields
                    }
                };
                let came = twins.send(person, &page, &action, set(&foreign), set(NOTHING)).await;
                let Some((with, without)) = came else { continue };
                sent += 1;
                let mut difference = twins.difference();
                difference.retain(|table| told.insert(table.clone()));
                let is_shown = with.text().contains("Elders");
                if led(&with) != led(&without) || !difference.is_empty() || is_shown {
                    wrong.push(format!(
                        "{name} of {action} on {page}: {:?} and {:?}; {difference:?} differ; shown: {is_shown}",
                        led(&with),
                        led(&without)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(sent > 30, "{sent} fields were tried");
}

/// Whether a field holds the number of a thing.
fn is_number((name, value): &(String, String)) -> bool {
    let is_other = matches!(name.as_str(), "csrf" | "action_id" | "version" | "moves" | "phone");
    let may_be_one =
        name.contains("with") || name.ends_with("_id") || name == "team" || name == "person";
    !is_other
        && (may_be_one || (!value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())))
}
