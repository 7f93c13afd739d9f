//! A team begins one: the theme, and what it does itself, with the people it works for and in its own midst.

use super::{above, choose, has_room, own_team};
use crate::{
    model::LONGEST,
    routes::form::{known, theme_choices, wave},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::Team;
use zwerm_domain::{TeamId, text::needed_line};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem};

#[derive(Template)]
#[template(path = "parallel_form.html")]
struct FormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    /// The team that reads it.
    above: String,
    /// Why it can't be begun now; then there is no form.
    stops: Option<String>,
    fields: Fields,
    themes: Vec<Choice>,
    most: usize,
}

pub(in crate::routes) async fn new(visit: Visit, IdPath(team): IdPath<TeamId>) -> Response {
    let fields =
        Fields::new().with("theme", visit.query("theme")).with("wave", visit.query("wave"));
    visit.read(move |tx, me| page(tx, me, team, &Again::first(fields))).await
}

pub(in crate::routes) async fn begin(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let team = own_team(tx, me, id)?;
            let t = text(me.language);
            let said = |problem| text_problem(problem, me.language);
            let mut problems = Problems::default();
            let wave = wave(tx, me, form)?;
            let theme = form.get("theme");
            if !known(tx, me, wave)?.iter().any(|one| one.id == theme) {
                problems.add("theme", t.habits_parallel_no_theme());
            }
            let mut line =
                |name| problems.keep(name, needed_line(form.get(name), LONGEST).map_err(said));
            let (client, us) = (line("client"), line("us"));
            let above = above(tx, me, &team)?;
            if let Some(why) = stops(tx, me, &team, above.as_ref())? {
                problems.add("", why);
            }
            let (client, us) = problems.none_or((client, us))?;
            let above = above.ok_or(Refused::NotFound)?;
            let (words, about) = ((client.as_str(), us.as_str()), (theme, wave));
            let teams = (id, above.id);
            let made = store::parallel::begin(tx, &me.actor, teams, about, words, me.today())?;
            choose(tx, me, id, about, &client)?;
            choose(tx, me, id, about, &us)?;
            Ok(Done::at(format!("/habits/parallel/{made}?done=begun")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// Why the team can't begin one now, in a sentence.
pub(super) fn stops(
    tx: &mut Reader,
    me: &Me,
    team: &Team,
    above: Option<&Team>,
) -> Result<Option<String>, Refused> {
    let t = text(me.language);
    Ok(if above.is_none() {
        Some(t.habits_parallel_nobody(team.name.as_str()))
    } else if store::parallel::has_one(tx, team.id)? {
        Some(t.habits_parallel_there())
    } else if !has_room(tx, team.id, 2)? {
        Some(t.habits_parallel_no_room())
    } else {
        None
    })
}

fn page(tx: &mut Reader, me: &Me, id: TeamId, again: &Again) -> Result<Page, Refused> {
    let team = own_team(tx, me, id)?;
    let t = text(me.language);
    let above = above(tx, me, &team)?;
    let stops = stops(tx, me, &team, above.as_ref())?;
    let wave = again.fields.value("wave").parse().ok();
    Page::of(&FormPage {
        shell: me.shell(tx, Room::Team, t.habits_parallel_begin())?,
        t,
        above: above.map(|it| it.name).unwrap_or_default(),
        // What was typed stays, whatever came in between.
        stops: stops.filter(|_| !again.fields.has("client")),
        fields: again.fields.clone(),
        themes: theme_choices(tx, me, wave)?,
        most: LONGEST,
        team,
    })
}
