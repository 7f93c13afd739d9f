//! The form for a first proposal and for a next version.

use super::{
    back,
    draft::{Named, draft},
};
use crate::{
    load,
    model::{Draft, Outline, Proposal, Visibility},
    moves::{self, Written, chosen},
    store::{lists, people},
    text::text,
    view::form::{Choices, FormPage, PARTY_ROWS, candidates},
    whole::Whole,
};
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::{AgreementId, GoalId, TemplateId};
use zwerm_promise::{Step, Whom};
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{Fields, Room};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Refused, Visit};

/// What the form offers to choose from.
fn choices(tx: &mut Reader, me: &Me) -> Result<Choices, Refused> {
    if me.is_guest() {
        let groups = people::acquainted(tx, &me.actor)?;
        return Ok(Choices { groups, ..Choices::default() });
    }
    Ok(Choices {
        colleagues: directory::colleagues_nearby(tx, &me.actor, 60)?,
        groups: people::groups_nearby(tx, &me.actor)?,
        goals: directory::goals(tx, &me.actor, None)?,
        boundaries: directory::boundaries(tx, &me.actor, None)?,
        kinds_of_work: directory::kinds_of_work(tx, &me.actor)?,
    })
}

pub(super) async fn new(visit: Visit) -> Response {
    let with: Option<Whom> = visit.query("with").parse().ok();
    let goal: Option<GoalId> = visit.query("goal").parse().ok();
    let template: Option<TemplateId> = visit.query("template").parse().ok();
    let talk = [("theme", visit.query("theme")), ("wave", visit.query("wave"))];
    visit
        .read_pair(move |tx, me| {
            let mut fields = Fields::new();
            let (template, goal) = if me.is_guest() { (None, None) } else { (template, goal) };
            if let Some(id) = template {
                fields = from_template(directory::template_of(tx, &me.actor, id)?.words);
            }
            if let Some(id) = goal {
                fields = fields.with("goal", id.to_string());
            }
            for (name, value) in talk.iter().filter(|(_, value)| !value.is_empty()) {
                fields = fields.with(*name, value.clone());
            }
            let with = match with {
                None if me.is_guest() => the_one(tx, me)?,
                with => with,
            };
            // Teams and roles are for who works here.
            if let Some(whom) = with.filter(|whom| !me.is_guest() || !whom.is_group()) {
                let name = people::name_of(tx, &me.actor, whom)?.ok_or(Refused::NotFound)?;
                fields = fields.with("with", whom.to_string()).with("with_name", name);
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
    let (mut called, mut groups) = (Vec::new(), None);
    let rows = (0..PARTY_ROWS).map(|at| (format!("also_{at}"), format!("also_name_{at}")));
    for (field, name) in std::iter::once(("with".to_owned(), "with_name".to_owned())).chain(rows) {
        let typed = again.fields.value(&name).trim().to_owned();
        if again.fields.problem(&field).is_some() && !typed.is_empty() {
            let found = people::called(tx, &me.actor, &typed, 20, &mut groups, true)?;
            called.push((field, candidates(text(me.language), &found)));
        }
    }
    let with = match again.fields.value("with").parse::<Whom>() {
        Ok(whom)
            if again.fields.problem("with").is_none() && !(me.is_guest() && whom.is_group()) =>
        {
            people::name_of(tx, &me.actor, whom)?.map(|name| (whom, name))
        }
        _ => None,
    };
    let shell = me.shell(tx, Room::Agreements, text(me.language).agreements_new_title())?;
    let mut page = FormPage::first(me, shell, &choices, with, &called, again);
    page.chosen = chosen::says(tx, me, &again.fields)?;
    Page::of(&page)
}

pub(super) async fn propose(post: Post) -> Response {
    post.send_after(
        // Names are looked up by a reader: that may take a while, and nobody else waits for it.
        |tx, me, form| {
            let mut named = Named::of(tx, me, form)?;
            let read = Proposal::first(&draft(form, &named, me.id()), me.id(), me.today());
            let proposal = match read {
                Ok(proposal) if named.problems.0.is_empty() => of_a_guest(me, proposal, None),
                // The names are told with everything else that is to be mended.
                read => {
                    let rest = moves::problems(me, &read.err().unwrap_or_default()).0;
                    let rest: Vec<_> =
                        rest.into_iter().filter(|problem| !named.tells(&problem.field)).collect();
                    named.problems.0.extend(rest);
                    return Err(named.problems.into());
                }
            };
            Ok((with_teams(tx, me, proposal)?, named.rows()))
        },
        |tx, me, form, (proposal, rows)| {
            let id = moves::propose(tx, me, proposal, rows)?;
            chosen::keep(tx, me, form, id)?;
            Ok(Done::at(format!("/agreements/{id}?done=proposed")))
        },
        new_page,
    )
    .await
}

/// Whom a guest will mean, where they have agreements with one alone.
fn the_one(tx: &mut Reader, me: &Me) -> Result<Option<Whom>, Refused> {
    let all = people::acquainted(tx, &me.actor)?;
    Ok(if let [one] = all.as_slice() { Some(one.whom) } else { None })
}

/// What a guest writes is for the parties; to what of the house it belongs, and who else sees it, stays as it was.
fn of_a_guest(me: &Me, mut proposal: Proposal, before: Option<&Outline>) -> Proposal {
    if !me.is_guest() {
        return proposal;
    }
    let outline = &mut proposal.terms.outline;
    let kept = before.cloned();
    outline.visibility = kept.as_ref().map_or(Visibility::Parties, |kept| kept.visibility);
    outline.kind_of_work = kept.as_ref().and_then(|kept| kept.kind_of_work);
    outline.goal = kept.as_ref().and_then(|kept| kept.goal);
    outline.teams = kept.as_ref().map(|kept| kept.teams.clone()).unwrap_or_default();
    outline.boundaries = kept.map(|kept| kept.boundaries).unwrap_or_default();
    proposal
}

/// Where no team was ticked of those that may see it, every team of a party is named.
fn with_teams(tx: &mut Reader, me: &Me, mut proposal: Proposal) -> Result<Proposal, Refused> {
    let outline = &mut proposal.terms.outline;
    if outline.visibility != Visibility::Parties && outline.teams.is_empty() {
        let teams = people::teams_of(tx, &me.actor, &proposal.seats)?;
        outline.teams = teams.into_iter().map(|(id, _)| id).collect();
        outline.teams.sort_unstable();
    }
    Ok(proposal)
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
    for team in draft.teams {
        fields = fields.with("team", team.to_string());
    }
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
            let named = Named::of(tx, me, form)?.with(whole.across());
            let read = Proposal::next(
                &draft(form, &named, me.id()),
                whole.agreement.course.seats().clone(),
                &before,
                me.today(),
            );
            let read = match read {
                Ok(_) if !named.problems.0.is_empty() => return Err(named.problems.into()),
                Ok(proposal) => {
                    let proposal = of_a_guest(me, proposal, Some(&before.outline));
                    Ok(with_teams(tx, me, proposal)?)
                }
                Err(found) => Err(found),
            };
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
            Ok(back(id, done_by(moves::propose_next(tx, me, id, &written, proposal)?)))
        },
        move |tx, me, again| {
            let whole = load::mine(tx, me, id)?;
            version_page(tx, me, &whole, again)
        },
    )
    .await
}

/// The line about what a next wording was.
const fn done_by(step: Step) -> &'static str {
    match step {
        Step::Recorded => "recorded",
        _ => "countered",
    }
}

/// Counts what waits, for the mark beside Vandaag.
pub(crate) fn waiting(tx: &mut Reader, me: &Me) -> Result<u32, zwerm_store::StoreError> {
    lists::waiting_count(tx, &me.actor)
}
