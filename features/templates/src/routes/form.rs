//! Writing a template: a new one, or the next wording of one that is there.

use super::{may_shape, show::check};
use crate::{
    model::{MOST, TITLE, Typed, Wrong, read},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Template as One, TemplateWords};
use zwerm_domain::{TeamId, TemplateId, text::LINE};
use zwerm_promise::rhythm::Rhythm;
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

/// Stands for the whole organisation where a team can be chosen.
const ALL: &str = "all";

#[derive(Template)]
#[template(path = "template_form.html")]
struct FormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    action: String,
    back: String,
    fields: Fields,
    version: String,
    /// Whose it may be; none for one that is there.
    owners: Vec<Choice>,
    rhythms: Vec<Choice>,
    kinds: Vec<Choice>,
    goals: Vec<Choice>,
    /// What somebody else wrote meanwhile: of what, yours, theirs.
    both: Vec<(String, String, String)>,
    title_most: usize,
    most: usize,
}

pub(super) async fn new(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, None, &Again::default())).await
}

pub(super) async fn make(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let team = owner(tx, me, form.get("owner"))?;
            let words = words(tx, me, form)?;
            let id = store::make(tx, &me.actor, team, &words, me.today())?;
            Ok(Done::at(format!("/templates/{id}?done=made")))
        },
        |tx, me, again| page(tx, me, None, again),
    )
    .await
}

pub(super) async fn edit(visit: Visit, IdPath(id): IdPath<TemplateId>) -> Response {
    visit
        .read(move |tx, me| {
            let words = check(tx, me, id)?.words;
            page(tx, me, Some(id), &Again::first(prefilled(words)))
        })
        .await
}

pub(super) async fn change(IdPath(id): IdPath<TemplateId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let it = check(tx, me, id)?;
            let t = text(me.language);
            if it.closed_on.is_some() {
                return Err(Problems::one("", t.templates_open_first()).into());
            }
            let words = words(tx, me, form)?;
            let version = form.get("version").parse().unwrap_or(-1);
            if words != it.words && !store::change(tx, &me.actor, id, version, &words, me.today())?
            {
                return Err(Refused::Stale(Problems::one("", t.templates_stale())));
            }
            Ok(Done::at(format!("/templates/{id}?done=changed")))
        },
        move |tx, me, again| page(tx, me, Some(id), again),
    )
    .await
}

fn prefilled(words: TemplateWords) -> Fields {
    Fields::new()
        .with("title", words.title)
        .with("result", words.result)
        .with("needs", words.needs)
        .with("criteria", words.criteria)
        .with("rhythm", words.rhythm)
        .with("kind_of_work", words.kind_of_work.map(|id| id.to_string()).unwrap_or_default())
        .with("goal", words.goal.map(|id| id.to_string()).unwrap_or_default())
}

/// Whose a new one is to be.
fn owner(tx: &mut Reader, me: &Me, typed: &str) -> Result<Option<TeamId>, Refused> {
    let t = text(me.language);
    let team = match typed {
        "" => return Err(Problems::one("owner", t.templates_owner_missing()).into()),
        ALL => None,
        id => Some(id.parse::<TeamId>().map_err(|_| Refused::NotFound)?),
    };
    if may_shape(tx, me, team)? { Ok(team) } else { Err(Refused::NotFound) }
}

fn words(tx: &mut Reader, me: &Me, form: &Form) -> Result<TemplateWords, Refused> {
    let typed = Typed {
        title: form.get("title"),
        result: form.get("result"),
        needs: form.get("needs"),
        criteria: form.get("criteria"),
        rhythm: form.get("rhythm"),
        kind_of_work: form.id("kind_of_work"),
        goal: form.id("goal"),
    };
    let words = read(&typed).map_err(|wrong| {
        let mut problems = Problems::default();
        for (field, what) in wrong {
            problems.add(
                field,
                match what {
                    Wrong::Text(problem) => text_problem(problem, me.language),
                    Wrong::TooMany => text(me.language).templates_too_many(MOST),
                },
            );
        }
        problems
    })?;
    if store::belongs_here(tx, &me.actor, &words)? { Ok(words) } else { Err(Refused::NotFound) }
}

fn page(tx: &mut Reader, me: &Me, id: Option<TemplateId>, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let there: Option<One> = id.map(|id| check(tx, me, id)).transpose()?;
    let team = there.as_ref().and_then(|it| it.team.as_ref()).map(|(id, _)| *id);
    let mut owners = Vec::new();
    if there.is_none() {
        let own = directory::teams_of(tx, &me.actor, me.id())?;
        let led = directory::teams_led_by(tx, &me.actor, me.id())?;
        for team in own.into_iter().chain(led) {
            let choice = Choice::new(team.id, team.name);
            if !owners.contains(&choice) {
                owners.push(choice);
            }
        }
        if may_shape(tx, me, None)? {
            owners.push(Choice::new(ALL, t.templates_for_all(me.organisation.as_str())));
        }
    }
    let kinds = directory::kinds_of_work(tx, &me.actor)?;
    let goals = directory::goals(tx, &me.actor, team)?;
    let title = if there.is_some() { t.templates_change() } else { t.templates_new() };
    let path = id.map_or("/templates".to_owned(), |id| format!("/templates/{id}"));
    let mut fields = again.fields.clone();
    if owners.len() == 1 && !fields.has("owner") {
        fields = fields.with("owner", owners[0].value.clone());
    }
    Page::of(&FormPage {
        shell: me.shell(tx, Room::Agreements, title)?,
        t,
        both: there.as_ref().map_or_else(Vec::new, |it| both(t, again, &it.words)),
        version: version(again, there.as_ref()),
        action: path.clone(),
        back: path,
        fields,
        owners,
        rhythms: Rhythm::ALL
            .into_iter()
            .map(|one| Choice::new(one.code(), t.templates_rhythm_of(one.code())))
            .collect(),
        kinds: kinds.into_iter().map(|kind| Choice::new(kind.id, kind.name)).collect(),
        goals: goals.into_iter().map(|goal| Choice::new(goal.id, goal.name)).collect(),
        title_most: TITLE,
        most: LINE,
    })
}

/// The version the form carries: the newest once both texts have been seen, else the one it began with.
fn version(again: &Again, there: Option<&One>) -> String {
    let newest = there.map_or(String::new(), |it| it.version.to_string());
    let sent = again.fields.value("version");
    if again.is_stale || sent.is_empty() { newest } else { sent.to_owned() }
}

/// What differs, when somebody else changed it meanwhile.
fn both(t: &L10nLanguage, again: &Again, theirs: &TemplateWords) -> Vec<(String, String, String)> {
    if !again.is_stale {
        return Vec::new();
    }
    let yours = |name: &str| again.fields.value(name).trim().replace("\r\n", "\n");
    let all = [
        (t.templates_name(), yours("title"), theirs.title.clone()),
        (t.templates_result(), yours("result"), theirs.result.clone()),
        (t.templates_needs(), yours("needs"), theirs.needs.clone()),
        (t.templates_criteria(), yours("criteria"), theirs.criteria.clone()),
    ];
    all.into_iter().filter(|(_, yours, theirs)| yours != theirs).collect()
}
