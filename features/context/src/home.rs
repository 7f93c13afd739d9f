//! What the context brings to Vandaag: boundaries that chafe wait for who owes an answer.

use crate::{
    model::question::{State, is_late},
    store::questions::{self, Owed},
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_domain::Office;
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{
    Shell, Who,
    format::{Calendar, first_name},
};
use zwerm_web::{HomePart, Leads, Me, Waits};

#[derive(Template)]
#[template(path = "boundary_waits.html")]
struct WaitsItem<'a> {
    shell: &'a Shell,
    t: &'static L10nLanguage,
    who: Who,
    kind: String,
    title: String,
    says: &'a str,
    href: String,
    due: String,
}

pub(crate) fn part(tx: &mut PairReader, me: &Me) -> Result<HomePart, StoreError> {
    let speaks_for_all = speaks_for_all(tx, me)?;
    let owed = questions::owed(tx, &me.actor, me.today(), speaks_for_all)?;
    if owed.is_empty() {
        return Ok(HomePart::default());
    }
    let shell = me.shell_with(0, zwerm_ui::Room::Today, "");
    let waits = owed.iter().map(|one| Waits {
        person: Some(one.person),
        html: item(me, &shell, one).render().unwrap_or_default(),
    });
    Ok(HomePart { waits: waits.collect(), ..HomePart::default() })
}

pub(crate) fn waiting(tx: &mut Reader, me: &Me) -> Result<u32, StoreError> {
    let speaks_for_all = speaks_for_all(tx, me)?;
    questions::owed_count(tx, &me.actor, me.today(), speaks_for_all)
}

/// Whether the reader answers for the organisation: who leads a top team; nobody does: the administrator.
fn speaks_for_all(tx: &mut Reader, me: &Me) -> Result<bool, StoreError> {
    if me.leads == Leads::TopTeam {
        return Ok(true);
    }
    Ok(me.actor.holds(Office::Administrator) && questions::nobody_leads_the_top(tx, &me.actor)?)
}

fn item<'a>(me: &Me, shell: &'a Shell, one: &'a Owed) -> WaitsItem<'a> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let (name, day) = (first_name(&one.person_name), calendar.day(one.answer_by));
    let is_late = is_late(one.state, one.answer_by, me.today());
    WaitsItem {
        who: Who::new(one.person, one.person_name.as_str()),
        kind: match one.state {
            State::OnTrial => t.chafes_waits_trial(name),
            _ => t.chafes_waits(name),
        },
        title: t.chafes_about(one.boundary_name.as_str()),
        says: one.in_the_way.lines().next().unwrap_or_default(),
        href: format!("/context/boundaries/{}/questions/{}", one.boundary, one.id),
        due: if is_late { t.chafes_no_answer(day) } else { t.chafes_answer_before(day) },
        shell,
        t,
    }
}
