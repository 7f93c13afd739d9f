//! Writing down a goal or a boundary: a new one, or other words for one that is there.

use super::stand::{check, stale};
use crate::{
    model::{Direction, Kind, Owner, Which, Words, question::Happened},
    store::{
        self,
        history::{Written, record},
    },
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::{
    Language,
    text::{LINE, many_lines, needed_line, needed_lines},
};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit, text_problem};

#[derive(Template)]
#[template(path = "context_form.html")]
struct FormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    kind: &'static str,
    is_goal: bool,
    owner: Owner,
    action: String,
    back: String,
    fields: Fields,
    version: String,
    both: Vec<zwerm_web::Difference>,
    most: usize,
}

pub(super) async fn new(visit: Visit, kind: Kind) -> Response {
    let team = visit.query("team");
    visit.read(move |tx, me| page(tx, me, Place::New(kind, &team), &Again::default())).await
}

pub(super) async fn make(post: Post, kind: Kind) -> Response {
    let team = post.form.get("team").to_owned();
    post.send(
        move |tx, me, form| {
            let owner = owner(tx, me, form.get("team"))?;
            check(tx, me, &owner)?;
            let words = read(form, kind, me.language)?;
            let made = store::make(tx, &me.actor, kind, owner.team(), &words)?;
            if let Which::Boundary(id) = made {
                let it = Written::plain(Happened::Made, "", &words.name, &words.reason);
                record(tx, &me.actor, id, &it, me.today())?;
            }
            Ok(Done::at(format!("{}?done=made", made.path())))
        },
        move |tx, me, again| page(tx, me, Place::New(kind, &team), again),
    )
    .await
}

pub(super) async fn edit(visit: Visit, which: Which) -> Response {
    visit
        .read(move |tx, me| {
            let words = store::find(tx, &me.actor, which)?.words;
            let fields = Fields::new().with("name", words.name).with("reason", words.reason);
            let fields = fields.with("noticed_by", words.noticed_by);
            page(tx, me, Place::At(which), &Again::first(fields))
        })
        .await
}

pub(super) async fn change(post: Post, which: Which) -> Response {
    post.send(
        move |tx, me, form| {
            let it = store::find(tx, &me.actor, which)?;
            check(tx, me, &it.owner)?;
            if it.closed_on.is_some() {
                return Err(Problems::one("", text(me.language).context_open_first()).into());
            }
            let words = read(form, which.kind(), me.language)?;
            if words != it.words && !store::change(tx, which, form.version(), &words)? {
                return Err(stale(me));
            }
            if let Which::Boundary(id) = which
                && words != it.words
            {
                let why = if words.reason == it.words.reason { "" } else { &words.reason };
                let changed = Written::plain(Happened::Changed, &it.words.name, &words.name, why);
                record(tx, &me.actor, id, &changed, me.today())?;
            }
            Ok(Done::at(format!("{}?done=changed", which.path())))
        },
        move |tx, me, again| page(tx, me, Place::At(which), again),
    )
    .await
}

/// Whose a new one is to be: nothing typed means the whole organisation.
fn owner(tx: &mut Reader, me: &Me, team: &str) -> Result<Owner, Refused> {
    if team.is_empty() {
        return Ok(Owner::Organisation);
    }
    let id = team.parse().map_err(|_| Refused::NotFound)?;
    Ok(Owner::Team(id, directory::team(tx, &me.actor, id)?.name))
}

fn read(form: &Form, kind: Kind, language: Language) -> Result<Words, Problems> {
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, language);
    let name = problems.keep("name", needed_line(form.get("name"), LINE).map_err(said));
    let reason = problems.keep("reason", needed_lines(form.get("reason")).map_err(said));
    let noticed_by = match kind {
        Kind::Goal => problems.keep("noticed_by", many_lines(form.get("noticed_by")).map_err(said)),
        Kind::Boundary => String::new(),
    };
    problems.none_or(Words { name, reason, noticed_by })
}

/// What the form is about: a new one of somebody, or one that is there.
enum Place<'a> {
    New(Kind, &'a str),
    At(Which),
}

fn page(tx: &mut Reader, me: &Me, place: Place<'_>, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let (kind, owner, there): (Kind, Owner, Option<Direction>) = match place {
        Place::New(kind, team) => (kind, owner(tx, me, team)?, None),
        Place::At(which) => {
            let it = store::find(tx, &me.actor, which)?;
            (which.kind(), it.owner.clone(), Some(it))
        }
    };
    check(tx, me, &owner)?;
    let code = kind.code();
    let title = if there.is_some() { t.context_change(code) } else { t.context_new(code) };
    let differs = there.as_ref().map_or(Vec::new(), |it| {
        again.differences([
            ("name", t.context_name(code), &it.words.name),
            ("reason", t.context_reason(code), &it.words.reason),
            ("noticed_by", t.context_noticed_by(), &it.words.noticed_by),
        ])
    });
    let path = there.as_ref().map(|it| it.which.path());
    Page::of(&FormPage {
        shell: me.shell(tx, Room::Team, title)?,
        t,
        kind: code,
        is_goal: kind == Kind::Goal,
        back: path.clone().unwrap_or_else(|| owner.path()),
        action: path.unwrap_or_else(|| kind.path().to_owned()),
        owner,
        fields: again.fields.clone(),
        version: there.as_ref().map_or(String::new(), |it| again.version(it.version)),
        both: differs,
        most: LINE,
    })
}
