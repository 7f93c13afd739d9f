//! Filling in the team's figures of a week: all of them in one small form.

use super::{stand, start};
use crate::{
    model::{monday, typed_number},
    policy::Action,
    store::figures,
    text::{L10nLanguage, text},
};
use axum::response::Response;
use jiff::ToSpan;
use zwerm_domain::{Date, TeamId};
use zwerm_web::{Done, Form, IdPath, Post, Problems, Refused};

pub(super) async fn fill_in(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, id, Action::Figures)?;
            let t = text(me.language);
            let mut problems = Problems::default();
            let this = monday(me.today());
            let last = this.saturating_sub(7.days());
            let week = week_of(form).filter(|week| *week == this || *week == last);
            if week.is_none() {
                problems.add("week", t.figure_choose_week());
            }
            let mut typed = Vec::new();
            for (figure, is_closed) in figures::keys(tx, id)? {
                let field = format!("value_{figure}");
                let value = problems.keep(&field, number(t, form.get(&field)));
                typed.extend(value.filter(|_| !is_closed).map(|value| (figure, value)));
            }
            let typed = problems.none_or(typed)?;
            let week = week.ok_or(Refused::NotFound)?;
            for (figure, value) in typed {
                figures::fill_in(tx, id, figure, week, Some(value))?;
            }
            Ok(Done::at(format!("/team/{id}/start?done=filled_in#figures")))
        },
        move |tx, me, again| start::page(tx, me, id, again),
    )
    .await
}

/// The week a form names by its Monday.
pub(super) fn week_of(form: &Form) -> Option<Date> {
    form.date("week").ok().flatten().filter(|week| *week == monday(*week))
}

/// A typed number, or nothing.
pub(super) fn number(t: &L10nLanguage, typed: &str) -> Result<Option<f64>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    typed_number(typed).map(Some).ok_or_else(|| t.figure_no_number())
}
