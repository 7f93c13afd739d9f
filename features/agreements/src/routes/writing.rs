//! The form for a first proposal and for a next version.

use super::draft::draft;
use crate::{
    load,
    model::{Draft, Proposal},
    moves::{self, Written},
    store::lists,
    text::text,
    view::form::{Choices, FormPage},
    whole::Whole,
};
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::{AgreementId, GoalId, PersonId, TemplateId};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{Fields, Room};
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// What the form offers to choose from.
fn choices(tx: &mut Reader, me: &Me) -> Result<Choices, Refused> {
    Ok(Choices {
        colleagues: directory::colleagues_nearby(tx, &me.actor, 60)?,
        goals: directory::goals(tx, &me.actor, None)?,
        boundaries: directory::boundaries(tx, &me.actor, None)?,
        kinds_of_work: directory::kinds_of_work(tx, &me.actor)?,
    })
}

pub(super) async fn new(visit: Visit) -> Response {
    let with: Option<PersonId> = visit.query("with").parse().ok();
    let goal: Option<GoalId> = visit.query("goal").parse().ok();
    let template: Option<TemplateId> = visit.query("template").parse().ok();
    visit
        .read_pair(move |tx, me| {
            let mut fields = Fields::new();
            if let Some(id) = template {
                fields = from_template(directory::template_of(tx, &me.actor, id)?.words);
            }
            if let Some(id) = goal {
                fields = fields.with("goal", id.to_string());
            }
            if let Some(id) = with {
                let person = directory::person(tx, &me.actor, id)?;
                fields = fields.with("with", id.to_string()).with("with_name", person.name);
            }
            new_page(tx, me, &Again::first(fields))
        })
        .await
}

/// What a template says, as the fields of a first proposal; what it needs is asked of the other.
fn from_template(words: directory::TemplateWords) -> Fields {
    let mut fields = Fields::new()
        .with("title", words.title)
        .with("result", words.result)
        .with("criteria", words.criteria)
        .with("rhythm", words.rhythm);
    for (name, id) in [
        ("kind_of_work", words.kind_of_work.map(|id| id.to_string())),
        ("goal", words.goal.map(|id| id.to_string())),
    ] {
        fields = id.map_or(fields.clone(), |id| fields.with(name, id));
    }
    for (at, need) in words.needs.lines().enumerate() {
        fields = fields.with(format!("need_text_{at}"), need);
    }
    fields
}

fn new_page(tx: &mut PairReader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let choices = choices(tx, me)?;
    let typed = again.fields.value("with_name").trim().to_owned();
    let candidates = match again.fields.problem("with") {
        Some(_) if !typed.is_empty() => directory::find_by_name(tx, &me.actor, &typed, 20)?,
        _ => Vec::new(),
    };
    let with = match again.fields.value("with").parse::<PersonId>() {
        Ok(id) => {
            directory::person(tx, &me.actor, id).ok().filter(|person| person.left_on.is_none())
        }
        Err(_) => None,
    };
    let shell = me.shell(tx, Room::Agreements, text(me.language).agreements_new_title())?;
    Page::of(&FormPage::first(me, shell, &choices, with.as_ref(), candidates, again))
}

/// The other person: chosen, or the one who is called as was typed.
fn with(tx: &mut Reader, me: &Me, form: &Form) -> Result<Option<PersonId>, Refused> {
    let typed = form.get("with_name").trim();
    if let Some(id) = form.id("with") {
        return Ok(Some(id));
    }
    if typed.is_empty() {
        return Ok(None);
    }
    let t = text(me.language);
    let mut found = directory::find_by_name(tx, &me.actor, typed, 20)?;
    found.retain(|colleague| colleague.id != me.id());
    match found.as_slice() {
        [one] => Ok(Some(one.id)),
        [] => Err(Problems::one("with", t.agreements_nobody()).into()),
        _ => Err(Problems::one("with", t.agreements_which_one()).into()),
    }
}

pub(super) async fn propose(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let who = with(tx, me, form);
            let read = Proposal::first(
                &draft(form, who.as_ref().ok().copied().flatten(), form.get("side")),
                me.id(),
                me.today(),
            );
            let proposal = match (who, read) {
                (Ok(_), Ok(proposal)) => proposal,
                (Ok(_), Err(found)) => return Err(moves::problems(me, &found).into()),
                // The name is told with everything else that is to be mended.
                (Err(Refused::Invalid(mut name)), Err(found)) => {
                    let rest = moves::problems(me, &found).0;
                    name.0.extend(rest.into_iter().filter(|problem| problem.field != "with"));
                    return Err(name.into());
                }
                (Err(refused), _) => return Err(refused),
            };
            let id = moves::propose(tx, me, &proposal)?;
            Ok(Done::at(format!("/agreements/{id}?done=proposed")))
        },
        new_page,
    )
    .await
}

/// The fields of a next version, as the wording it starts from says them.
fn prefilled(whole: &Whole) -> Fields {
    let base = base(whole);
    let draft = Draft::from_terms(&base.terms.read());
    let mut fields = Fields::new()
        .with("version", whole.newest.number.to_string())
        .with("title", draft.title)
        .with("result", draft.result)
        .with("due_kind", draft.due_kind)
        .with("due", draft.due)
        .with("criteria", draft.criteria.join("\n"))
        .with("for_whom", draft.for_whom)
        .with("may_go_wrong", draft.may_go_wrong)
        .with("may_not_go_wrong", draft.may_not_go_wrong)
        .with("in_return", draft.in_return)
        .with("rhythm", draft.rhythm)
        .with("visibility", draft.visibility)
        .with("kind_of_work", draft.kind_of_work.map(|id| id.to_string()).unwrap_or_default())
        .with("goal", draft.goal.map(|id| id.to_string()).unwrap_or_default());
    for boundary in draft.boundaries {
        fields = fields.with("boundary", boundary.to_string());
    }
    for (at, need) in draft.needs.into_iter().enumerate() {
        fields = fields
            .with(format!("need_of_{at}"), need.asked_of)
            .with(format!("need_text_{at}"), need.text)
            .with(format!("need_by_{at}"), need.by);
    }
    fields
}

/// The wording that a next one is written from.
fn base(whole: &Whole) -> &crate::whole::VersionCard {
    match &whole.agreed {
        Some(agreed) if !whole.agreement.course.is_negotiated() => agreed,
        _ => &whole.newest,
    }
}

pub(super) async fn new_version(visit: Visit, IdPath(id): IdPath<AgreementId>) -> Response {
    visit
        .read_pair(move |tx, me| {
            let whole = load::mine(tx, me, id)?;
            let fields = prefilled(&whole);
            version_page(tx, me, &whole, &Again::first(fields))
        })
        .await
}

fn version_page(
    tx: &mut PairReader,
    me: &Me,
    whole: &Whole,
    again: &Again,
) -> Result<Page, Refused> {
    let choices = choices(tx, me)?;
    let shell = me.shell(tx, Room::Agreements, text(me.language).agreements_next_title())?;
    Page::of(&FormPage::next(me, shell, &choices, whole, again))
}

pub(super) async fn propose_version(IdPath(id): IdPath<AgreementId>, post: Post) -> Response {
    post.send_after(
        move |tx, me, form| {
            let whole = load::mine(tx, me, id)?;
            let before = base(&whole).terms.read();
            let read = Proposal::next(
                &draft(form, None, whole.side.code()),
                whole.agreement.between,
                &before,
                me.today(),
            );
            // Whether the version was replaced meanwhile comes first: then the newer one is shown.
            let on: i64 = form.get("version").parse().unwrap_or(0);
            match read {
                Ok(proposal) => Ok((on, Some(proposal))),
                Err(_) if on != whole.newest.number => Ok((on, None)),
                Err(found) => Err(moves::problems(me, &found).into()),
            }
        },
        move |tx, me, form, (on, proposal)| {
            let proposal = proposal.as_ref().ok_or_else(|| moves::replaced(me))?;
            let written = Written { on: *on, is_anew: form.has("anew", "yes") };
            moves::propose_next(tx, me, id, &written, proposal)?;
            Ok(Done::at(format!("/agreements/{id}?done=countered")))
        },
        move |tx, me, again| {
            let whole = load::mine(tx, me, id)?;
            version_page(tx, me, &whole, again)
        },
    )
    .await
}

/// Counts what waits, for the mark beside Vandaag.
pub(crate) fn waiting(tx: &mut Reader, me: &Me) -> Result<u32, zwerm_store::StoreError> {
    lists::waiting_count(tx, &me.actor)
}
