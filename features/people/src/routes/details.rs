//! What the administrator keeps about one colleague: name, address, main team; and the way to all else.

use super::single::{choices, fields, listed, teams, told};
use crate::{
    import::{Column, Field, plan_change},
    store::{self, TeamName},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_access_log::Kind;
use zwerm_directory::{self as directory, Person};
use zwerm_domain::{PersonId, TeamId};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Choice, Fields, Room, Shell, format::iso};
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "people_details.html")]
struct DetailsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    person: Person,
    key: String,
    fields: Fields,
    version: String,
    both: Vec<zwerm_web::Difference>,
    teams: Vec<Choice>,
}

/// The fields with several teams.
const LISTS: [(Column, &str); 2] =
    [(Column::FurtherTeams, "further_teams"), (Column::Leads, "leads")];

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<PersonId>) -> Response {
    visit
        .read(move |tx, me| {
            let person = present(tx, me, id)?;
            let teams = teams(tx, me)?;
            let first = written(tx, me, &person, &teams)?;
            page(tx, me, id, &Again::first(first))
        })
        .await
}

pub(super) async fn change(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| keep(tx, me, id, form),
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn keep(tx: &mut Writer, me: &Me, id: PersonId, form: &Form) -> Result<Done, Refused> {
    let person = present(tx, me, id)?;
    let looked = me.looks_changing(tx, Kind::AccountOpened, &[id])?;
    let key = store::key_of(tx, &me.actor, id, &looked)?;
    let organisation = store::organisation(tx, me.actor.organisation())?;
    let address = form.get("email").trim().to_lowercase();
    let around = store::existing_around(tx, &organisation, me.now, Some(id), &key, &address)?;
    let teams = teams(tx, me)?;
    let now = written(tx, me, &person, &teams)?;
    let lists = LISTS.map(|(column, name)| (column, name, listed(form.get(name))));
    let mut typed = fields(form, &key);
    // A list that stays says nothing: teams that are closed meanwhile are not in it, and keep who they had.
    let changed = lists.iter().filter(|(_, name, list)| *list != listed(now.value(name)));
    typed.extend(changed.map(|(column, name, typed)| Field { column: *column, name, typed }));
    let plan = plan_change(&around.by(me.id()), id, &typed)
        .map_err(|problems| told(&problems, me.language))?;
    if !plan.changed_people.is_empty() {
        if person.version != form.version() {
            return Err(Refused::Stale(Problems::one("", text(me.language).people_stale())));
        }
        store::carry_out(tx, &organisation, &plan, Some(me.id()), me.now)?;
    }
    Ok(Done::at(format!("/people/{id}/details?done=saved")))
}

/// Somebody who works here; who has left has no details to keep any more.
pub(super) fn present(tx: &mut Reader, me: &Me, id: PersonId) -> Result<Person, Refused> {
    let person = directory::person(tx, &me.actor, id)?;
    if person.left_on.is_some() { Err(Refused::NotFound) } else { Ok(person) }
}

/// Teams as the form has them, in the order of all teams.
fn typed_of(own: &[TeamId], teams: &[TeamName]) -> String {
    let found = teams.iter().filter(|team| own.contains(&team.id));
    found.map(|team| team.typed.as_str()).collect::<Vec<_>>().join("\n")
}

fn written(
    tx: &mut Reader,
    me: &Me,
    person: &Person,
    teams: &[TeamName],
) -> Result<Fields, Refused> {
    let own = person.team.as_ref().map(|(id, _)| *id);
    let (further, leads) = store::other_teams(tx, &me.actor, person.id)?;
    Ok(Fields::new()
        .with("name", person.name.as_str())
        .with("email", person.email.as_deref().unwrap_or_default())
        .with("job_title", person.job_title.as_str())
        .with("team", typed_of(own.as_slice(), teams))
        .with("further_teams", typed_of(&further, teams))
        .with("leads", typed_of(&leads, teams))
        .with("joined_on", iso(person.joined_on)))
}

fn page(tx: &mut Reader, me: &Me, id: PersonId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let person = present(tx, me, id)?;
    let looked = me.looks(tx, Kind::AccountOpened, &[id])?;
    let teams = teams(tx, me)?;
    let now = written(tx, me, &person, &teams)?;
    let mut shell = me.shell(tx, Room::Elsewhere, t.people_details_title(person.name.as_str()))?;
    shell.done = (me.done() == "saved").then(|| t.people_details_saved());
    Page::of(&DetailsPage {
        shell,
        t,
        key: store::key_of(tx, &me.actor, id, &looked)?,
        fields: again.fields.clone(),
        version: again.version(person.version),
        both: again.differences([
            ("name", t.people_name(), now.value("name")),
            ("email", t.people_address(), now.value("email")),
            ("job_title", t.people_job_title(), now.value("job_title")),
            ("team", t.people_plan_team(), now.value("team")),
            ("further_teams", t.people_details_further(), now.value("further_teams")),
            ("leads", t.people_details_leads(), now.value("leads")),
            ("joined_on", t.people_first_day(), now.value("joined_on")),
        ]),
        teams: choices(teams),
        person,
    })
}
