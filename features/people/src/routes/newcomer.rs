//! Adding one colleague; inviting follows at once, on the page where one sees how they come in.

use super::single::{choices, fields, teams, told};
use crate::{
    difference::language_name,
    import::{Column, Field, plan_newcomer},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Language;
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Choice, Fields, Room, Shell, format::iso};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "people_new.html")]
struct NewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    teams: Vec<Choice>,
    languages: Vec<Choice>,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let organisation = store::organisation(tx, me.actor.organisation())?;
            let first = Fields::new()
                .with("language", organisation.language.code())
                .with("joined_on", iso(organisation.today(me.now)));
            page(tx, me, &Again::first(first))
        })
        .await
}

pub(super) async fn add(post: Post) -> Response {
    post.send(bring_in, |tx, me, again| page(tx, me, again)).await
}

fn bring_in(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let address = form.get("email").trim().to_lowercase();
    let number = form.get("key").trim();
    let key = if number.is_empty() { address.as_str() } else { number };
    if key.is_empty() {
        let needed = text(me.language).people_key_needed();
        return Err(Problems::one("key", needed).into());
    }
    let organisation = store::organisation(tx, me.actor.organisation())?;
    let existing = store::existing_around(tx, &organisation, me.now, None, key, &address)?;
    let mut told_fields = fields(form, key);
    let language = form.get("language");
    told_fields.push(Field { column: Column::Language, name: "language", typed: language });
    let plan =
        plan_newcomer(&existing, &told_fields).map_err(|problems| told(&problems, me.language))?;
    let new = plan.new_people.first().ok_or(Refused::NotFound)?.state.key.clone();
    store::carry_out(tx, &organisation, &plan, Some(me.id()), me.now)?;
    let id = store::id_of_key(tx, organisation.id, &new)?;
    Ok(Done::at(format!("/sign_in/people/{id}?done=added")))
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    Page::of(&NewPage {
        shell: me.shell(tx, Room::Elsewhere, t.people_add_title())?,
        t,
        fields: again.fields.clone(),
        teams: choices(teams(tx, me)?),
        languages: Language::ALL.map(|it| Choice::new(it.code(), language_name(it))).into(),
    })
}
