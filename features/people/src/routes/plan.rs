//! What an import would change, asked before it does; and what it changed.

use super::{import, wrong::of_form};
use crate::{
    difference::{Difference, counts},
    import::{Existing, Plan, Sheet, plan},
    import_now::{notices, sheets},
    store::{self, Import, ImportId},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_access_log::{Kind, Subject};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "people_import_plan.html")]
struct PlanPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: ImportId,
    difference: Difference,
    notices: Vec<String>,
    /// What the reader looks at, so that nothing else is carried out.
    fingerprint: String,
    is_empty: bool,
    fields: Fields,
}

#[derive(Template)]
#[template(path = "people_import_carried.html")]
struct CarriedPage {
    shell: Shell,
    t: &'static L10nLanguage,
    on: String,
    counts: Vec<String>,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<ImportId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(super) async fn carry_out(IdPath(id): IdPath<ImportId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let import = store::find_import(tx, &me.actor, id)?;
            if import.carried_out_on.is_none() {
                let planned = planned(tx, me, &import)?;
                if planned.plan.fingerprint() != form.get("plan") {
                    let changed = text(me.language).people_plan_changed();
                    return Err(Refused::Stale(Problems::one("", changed)));
                }
                let organisation = store::organisation(tx, me.actor.organisation())?;
                me.note_change(tx, Kind::PeopleImported, Subject::Everybody)?;
                let (plan, by) = (&planned.plan, Some(me.id()));
                let carried = store::carry_out(tx, &organisation, plan, by, me.now)?;
                store::carried(tx, id, me.today(), &carried)?;
            }
            Ok(Done::at(format!("/people/import/{id}?done=carried")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

struct Planned {
    existing: Existing,
    notices: Vec<String>,
    plan: Plan,
}

/// What the kept files would change now.
fn planned(tx: &mut Reader, me: &Me, import: &Import) -> Result<Planned, Refused> {
    let files = store::files(tx, import.id, me.now)?;
    if files.is_empty() {
        return Err(Problems::one("file", text(me.language).people_import_gone()).into());
    }
    let wrong = |problems| Refused::from(of_form(&problems, me.language));
    let sheets: Vec<Sheet> = sheets(&files).map_err(wrong)?;
    drop(files);
    let notices = notices(&sheets, me.language);
    let organisation = store::organisation(tx, me.actor.organisation())?;
    let existing = store::existing(tx, &organisation, me.now)?.by(me.id());
    let plan = plan(&existing, sheets).map_err(wrong)?;
    Ok(Planned { existing, notices, plan })
}

fn page(tx: &mut Reader, me: &Me, id: ImportId, again: &Again) -> Result<Page, Refused> {
    let import = store::find_import(tx, &me.actor, id)?;
    if import.carried_out_on.is_some() {
        return carried(tx, me, &import);
    }
    me.looks_at_all(tx, Kind::PeopleImported)?;
    let planned = match planned(tx, me, &import) {
        Ok(planned) => planned,
        // The files can't be carried out any more: say why, where another can be chosen.
        Err(Refused::Invalid(problems)) => {
            let mut fields = Fields::new();
            for problem in problems.0 {
                fields.reject(problem.field, problem.text);
            }
            return import::page(tx, me, &Again::first(fields));
        }
        Err(refused) => return Err(refused),
    };
    let t = text(me.language);
    Page::of(&PlanPage {
        shell: me.shell(tx, Room::Elsewhere, t.people_plan_title())?,
        t,
        id,
        difference: Difference::of(&planned.existing, &planned.plan, me.language),
        notices: planned.notices,
        fingerprint: planned.plan.fingerprint(),
        is_empty: planned.plan.is_empty(),
        fields: again.fields.clone(),
    })
}

fn carried(tx: &mut Reader, me: &Me, import: &Import) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Elsewhere, t.people_carried_title())?;
    shell.done = (me.done() == "carried").then(|| t.people_carried_done());
    let calendar = Calendar { language: me.language, today: me.today() };
    let on = import.carried_out_on.map(|day| calendar.day(day)).unwrap_or_default();
    let counts = counts(import.carried, me.language);
    Page::of(&CarriedPage { shell, t, on: t.people_carried_on(on), counts })
}
