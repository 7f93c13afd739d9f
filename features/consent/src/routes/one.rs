//! One module: how it stands, what changed in its consent file, every answer; and taking consent back.

use super::{
    answering::{is_fresh, stale, stands, write},
    overview::version,
};
use crate::{
    model::{Answer, Given, asks},
    policy::{Action, may},
    store,
    text::{L10nLanguage, text},
    wording::{self, Card},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use zwerm_directory::consent_file;
use zwerm_domain::{Module, text::needed_lines};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Room, Shell, format::Calendar, part::Step};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit, text_problem};

#[derive(Template)]
#[template(path = "consent_module.html")]
struct ModulePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    version: String,
    card: Card,
    /// Names exactly what is promised.
    fingerprint: &'static str,
    steps: Vec<Step>,
    can_take_back: bool,
}

fn module_of(code: &str) -> Result<Module, Refused> {
    Module::from_code(code).ok_or(Refused::NotFound)
}

pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Response {
    visit.read(move |tx, me| page(tx, me, module_of(&code)?, &Again::default())).await
}

/// The works council takes its consent back, and says why.
pub(super) async fn take_back(Path(code): Path<String>, post: Post) -> Response {
    let asked = code.clone();
    post.send(
        move |tx, me, form| withdraw(tx, me, module_of(&code)?, form),
        move |tx, me, again| page(tx, me, module_of(&asked)?, again),
    )
    .await
}

fn withdraw(tx: &mut Writer, me: &Me, module: Module, form: &Form) -> Result<Done, Refused> {
    is_fresh(tx, me, form)?;
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let words = problems.keep("words", needed_lines(form.get("words")).map_err(said));
    let words = problems.none_or(words)?;
    match stands(tx, me, module)? {
        (None | Some(Answer::Withdrawn | Answer::Denied), _) => Err(stale(me)),
        (Some(_), _) => {
            write(tx, me, module, Answer::Withdrawn, &words, None)?;
            Ok(Done::at(format!("/consent/{}?done=taken_back", module.code())))
        }
    }
}

fn page(tx: &mut Reader, me: &Me, module: Module, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let all = store::all_of(tx, &me.actor, module)?;
    let now = all.first().filter(|given| given.until.is_none());
    let file = consent_file(module);
    let card = Card::of(me, module, now, asks(now, &file.fingerprint));
    let calendar = Calendar { language: me.language, today: me.today() };
    let step = |given: &Given| {
        let step = Step::new(calendar, given.since, wording::line(me, given));
        Step { is_now: given.until.is_none(), ..step }
    };
    let is_on = now.is_some_and(|given| !given.answer.is_taken_back());
    let mut shell = me.shell(tx, Room::Elsewhere, card.name.as_str())?;
    shell.done = wording::done(t, me.done());
    Page::of(&ModulePage {
        version: version(tx, me)?,
        shell,
        t,
        fields: again.fields.clone(),
        card,
        fingerprint: &file.fingerprint[..16],
        steps: all.iter().map(step).collect(),
        can_take_back: is_on && may(Action::TakeBack, me.actor.offices(), true),
    })
}
