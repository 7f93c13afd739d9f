//! Answering: the works council consents; who keeps Zwerm puts on record why that is not needed.

use super::overview::{page, version};
use crate::{
    jobs,
    model::{Answer, Asks, Given, Ground, asks},
    policy::{self, TakenBack, may},
    store,
    text::text,
};
use axum::response::Response;
use zwerm_directory::{ModuleAnswer, answer_module, consent_file, has_council, yes_counts_since};
use zwerm_domain::{
    Date, Module,
    text::{many_lines, needed_lines},
};
use zwerm_store::{Reader, Writer};
use zwerm_ui::format::Calendar;
use zwerm_web::{Done, Form, Me, Post, Problems, Refused, text_problem};

/// The works council consents to what it ticked.
pub(super) async fn consent(post: Post) -> Response {
    post.send(agree, |tx, me, again| page(tx, me, again)).await
}

/// The administrator tells for what it is not needed, and why.
pub(super) async fn not_needed(post: Post) -> Response {
    post.send(tell, |tx, me, again| page(tx, me, again)).await
}

fn agree(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let t = text(me.language);
    is_fresh(tx, me, form)?;
    let mut problems = Problems::default();
    let modules = ticked(form, "agreed");
    if modules.is_empty() {
        problems.add("agreed", t.consent_choose_module());
    }
    let said = |problem| text_problem(problem, me.language);
    let words = problems.keep("words", many_lines(form.get("words")).map_err(said));
    let given = store::in_force(tx, &me.actor)?;
    let since = yes_counts_since(tx, &me.actor, me.today())?;
    let of = |module: &Module| given.iter().find(|one| one.module == *module);
    let waits_until = |module| lifted_from(me, of(module), since).filter(|day| *day > me.today());
    if let Some(day) = modules.iter().filter_map(waits_until).max() {
        let calendar = Calendar { language: me.language, today: me.today() };
        problems.add("agreed", t.consent_not_yet(calendar.day(day)));
    }
    let words = problems.none_or(words)?;
    for module in modules {
        let (answer, is_as_promised) = stands(tx, me, module)?;
        if !policy::can_consent(answer, is_as_promised) {
            return Err(stale(me));
        }
        write(tx, me, module, Answer::Consented, &words, None)?;
    }
    Ok(Done::at("/consent?done=consented"))
}

fn tell(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let t = text(me.language);
    is_fresh(tx, me, form)?;
    let mut problems = Problems::default();
    let modules = ticked(form, "told");
    if modules.is_empty() {
        problems.add("told", t.consent_choose_module());
    }
    let has_council = has_council(tx, &me.actor, me.today())?;
    let ground = Ground::chosen(form.get("ground"));
    let ground =
        ground.filter(|ground| may(policy::telling(*ground), me.actor.offices(), has_council));
    if ground.is_none() {
        problems.add("ground", t.consent_choose_ground());
    }
    let paper_on = problems.keep("paper_on", paper_day(me, form, ground));
    let said = |problem| text_problem(problem, me.language);
    let words = problems.keep("why", needed_lines(form.get("why")).map_err(said));
    let (ground, words) = problems.none_or((ground, words))?;
    let ground = ground.ok_or(Refused::NotFound)?;
    for module in modules {
        let (answer, _) = stands(tx, me, module)?;
        if !policy::gives_way(answer) {
            return Err(stale(me));
        }
        write(tx, me, module, Answer::NotNeeded(ground), &words, paper_on)?;
    }
    if ground == Ground::OnPaper {
        jobs::tell_council(tx, me)?;
    }
    Ok(Done::at("/consent?done=told"))
}

/// Somebody of the works council says that it did not consent on paper.
pub(super) async fn deny(post: Post) -> Response {
    post.send(say_not_so, |tx, me, again| page(tx, me, again)).await
}

fn say_not_so(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let modules = ticked(form, "denied");
    if modules.is_empty() {
        return Err(Refused::NotFound);
    }
    for module in modules {
        // Whoever of the council was first: it is so already.
        match stands(tx, me, module)?.0 {
            Some(Answer::NotNeeded(Ground::OnPaper)) => {
                write(tx, me, module, Answer::Denied, "", None)?;
            }
            Some(Answer::Denied) => {}
            _ => return Err(stale(me)),
        }
    }
    Ok(Done::at("/consent?done=denied"))
}

/// From which day on the reader, in the works council since a day, can consent again to what it took back; nothing where it did not.
pub(super) fn lifted_from(me: &Me, given: Option<&Given>, since: Option<Date>) -> Option<Date> {
    let given = given.filter(|given| given.answer.is_taken_back())?;
    let is_own = given.by.as_ref().is_some_and(|(id, _)| *id == me.id());
    let since = since.unwrap_or_else(|| me.today());
    Some(policy::lifts_from(since, TakenBack { on: given.since, is_own }))
}

/// The day on the paper: needed where it was agreed on paper, and not to come.
fn paper_day(me: &Me, form: &Form, ground: Option<Ground>) -> Result<Option<Date>, String> {
    let t = text(me.language);
    if ground != Some(Ground::OnPaper) {
        return Ok(None);
    }
    let day = form.date("paper_on").ok().flatten().ok_or_else(|| t.consent_paper_day())?;
    if day > me.today() { Err(t.consent_paper_to_come()) } else { Ok(Some(day)) }
}

/// Each module that was ticked, once.
fn ticked(form: &Form, name: &str) -> Vec<Module> {
    Module::ALL.into_iter().filter(|module| form.has(name, module.code())).collect()
}

/// The answer in force about a module, and whether it is about what is promised today.
pub(super) fn stands(
    tx: &mut Reader,
    me: &Me,
    module: Module,
) -> Result<(Option<Answer>, bool), Refused> {
    let given = store::in_force(tx, &me.actor)?.into_iter().find(|one| one.module == module);
    let asked = asks(given.as_ref(), &consent_file(module).fingerprint);
    Ok((given.map(|given| given.answer), asked != Asks::Changed))
}

/// Whoever answers, answers what stood on their page.
pub(super) fn is_fresh(tx: &mut Reader, me: &Me, form: &Form) -> Result<(), Refused> {
    if form.get("version") == version(tx, me)? { Ok(()) } else { Err(stale(me)) }
}

pub(super) fn stale(me: &Me) -> Refused {
    Refused::Stale(Problems::one("", text(me.language).consent_stale()))
}

pub(super) fn write(
    tx: &mut Writer,
    me: &Me,
    module: Module,
    answer: Answer,
    words: &str,
    paper_on: Option<Date>,
) -> Result<(), Refused> {
    let answer = ModuleAnswer {
        answer: answer.code(),
        ground: answer.ground(),
        paper_on,
        words,
        by: Some(me.id()),
    };
    Ok(answer_module(tx, me.actor.organisation(), module, &answer, me.today())?)
}
