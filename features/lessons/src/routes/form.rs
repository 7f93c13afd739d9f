//! Drawing a lesson from an agreement, and writing it otherwise.

use super::names::named;
use crate::{
    model::{Circle, Words},
    store::{self, Written},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::{
    AgreementId, LessonId, TeamId,
    text::{many_lines, needed_lines},
};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

#[derive(Template)]
#[template(path = "lesson_form.html")]
struct FormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    action: String,
    back: String,
    agreement: AgreementId,
    fields: Fields,
    version: String,
    circles: Vec<Choice>,
    /// Whether the writer was told of names and may share all the same.
    asks_names: bool,
}

pub(super) async fn new(visit: Visit) -> Response {
    let agreement: Option<AgreementId> = visit.query("agreement").parse().ok();
    visit
        .read_pair(move |tx, me| {
            let agreement = agreement.ok_or(Refused::NotFound)?;
            page(tx, me, agreement, None, &Again::default())
        })
        .await
}

pub(super) async fn draw(post: Post) -> Response {
    let agreement: Option<AgreementId> = post.form.id("agreement");
    post.send_after(
        // Names are looked up by a reader: that may take a while, and nobody else waits for it.
        move |tx, me, form| {
            let agreement = agreement.ok_or(Refused::NotFound)?;
            store::other_parties(tx, &me.actor, agreement)?;
            read(tx, me, agreement, form)
        },
        move |tx, me, _, (words, circle, team)| {
            let agreement = agreement.ok_or(Refused::NotFound)?;
            store::other_parties(tx, &me.actor, agreement)?;
            let written = Written { words, circle: *circle, team: *team };
            let id = store::draw(tx, &me.actor, agreement, &written, me.today())?;
            Ok(Done::at(format!("/lessons/{id}?done=drawn")))
        },
        move |tx, me, again| page(tx, me, agreement.ok_or(Refused::NotFound)?, None, again),
    )
    .await
}

pub(super) async fn edit(visit: Visit, IdPath(id): IdPath<LessonId>) -> Response {
    visit
        .read_pair(move |tx, me| {
            let lesson = store::my_one(tx, &me.actor, id)?;
            let fields = Fields::new()
                .with("happened", lesson.words.happened)
                .with("learnt", lesson.words.learnt)
                .with("differently", lesson.words.differently)
                .with("circle", lesson.circle.code());
            page(tx, me, lesson.agreement, Some((id, lesson.version)), &Again::first(fields))
        })
        .await
}

pub(super) async fn change(IdPath(id): IdPath<LessonId>, post: Post) -> Response {
    post.send_after(
        move |tx, me, form| {
            let agreement = store::my_one(tx, &me.actor, id)?.agreement;
            read(tx, me, agreement, form)
        },
        move |tx, me, form, (words, circle, team)| {
            let version = form.get("version").parse().unwrap_or(-1);
            let written = Written { words, circle: *circle, team: *team };
            if !store::change(tx, &me.actor, id, version, &written)? {
                let t = text(me.language);
                return Err(Refused::Stale(Problems::one("", t.lessons_stale())));
            }
            Ok(Done::at(format!("/lessons/{id}?done=changed")))
        },
        move |tx, me, again| {
            let lesson = store::my_one(tx, &me.actor, id)?;
            page(tx, me, lesson.agreement, Some((id, lesson.version)), again)
        },
    )
    .await
}

/// What was written, and with whom it is shared. Names of others are told before it is.
fn read(
    tx: &mut Reader,
    me: &Me,
    agreement: AgreementId,
    form: &Form,
) -> Result<(Words, Circle, Option<TeamId>), Refused> {
    let (t, mut problems) = (text(me.language), Problems::default());
    let said = |problem| text_problem(problem, me.language);
    let words = Words {
        happened: problems.keep("happened", many_lines(form.get("happened")).map_err(said)),
        learnt: problems.keep("learnt", needed_lines(form.get("learnt")).map_err(said)),
        differently: problems
            .keep("differently", many_lines(form.get("differently")).map_err(said)),
    };
    let circle = Circle::from_code(form.get("circle"));
    if circle.is_none() {
        problems.add("circle", t.lessons_circle_missing());
    }
    let (words, circle) = problems.none_or((words, circle.unwrap_or_default()))?;
    let team = match circle {
        Circle::Team => {
            let team = directory::main_team_of(tx, &me.actor, me.id())?;
            let (id, _) = team.ok_or_else(|| Problems::one("circle", t.lessons_no_team()))?;
            Some(id)
        }
        Circle::Nobody | Circle::Organisation => None,
    };
    if circle != Circle::Nobody && !form.has("names", "yes") {
        let found = match named(tx, me, agreement, &words) {
            Err(Refused::NotFound) => Vec::new(),
            found => found?,
        };
        if !found.is_empty() {
            return Err(Problems::one("names", t.lessons_names(found.join(", "))).into());
        }
    }
    Ok((words, circle, team))
}

fn page(
    tx: &mut PairReader,
    me: &Me,
    agreement: AgreementId,
    there: Option<(LessonId, i64)>,
    again: &Again,
) -> Result<Page, Refused> {
    let t = text(me.language);
    if there.is_none() {
        store::other_parties(tx, &me.actor, agreement)?;
    }
    let team = directory::main_team_of(tx, &me.actor, me.id())?;
    let mut circles =
        vec![Choice::new("nobody", t.lessons_nobody()).saying(t.lessons_nobody_says())];
    if let Some((_, name)) = team {
        circles.push(Choice::new("team", t.lessons_team(name.as_str())));
    }
    circles.push(Choice::new("organisation", t.lessons_all(me.organisation.as_str())));
    let mut fields = again.fields.clone();
    if !fields.has("circle") {
        fields = fields.with("circle", "nobody");
    }
    let newest = there.map_or(String::new(), |(_, version)| version.to_string());
    let sent = fields.value("version");
    let version = if again.is_stale || sent.is_empty() { newest } else { sent.to_owned() };
    let title = if there.is_some() { t.lessons_change() } else { t.lessons_draw() };
    Page::of(&FormPage {
        shell: me.shell(tx, Room::Agreements, title)?,
        t,
        action: there.map_or("/lessons".to_owned(), |(id, _)| format!("/lessons/{id}")),
        back: there.map_or(format!("/agreements/{agreement}"), |(id, _)| format!("/lessons/{id}")),
        agreement,
        asks_names: fields.problem("names").is_some() || fields.has("names"),
        fields,
        version,
        circles,
    })
}
