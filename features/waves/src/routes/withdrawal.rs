//! Withdrawing a wave: with a reason that everybody who is invited reads, and that the works council is told once it had signed.

use super::steps::moved;
use crate::{
    jobs::WITHDRAWAL,
    model::{
        messages::Message,
        stage::{Stage, Step},
    },
    policy::Action,
    store,
    text::text,
};
use axum::response::Response;
use zwerm_domain::{WaveId, text::needed_line};
use zwerm_web::{IdPath, Post, Problems, text_problem};

/// Longest reason.
pub(super) const REASON: usize = 400;

/// It will not be held, or is broken off: its keys are destroyed, so what was sent is never opened. The box is closed by a job.
pub(super) async fn withdraw(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    let reason = needed_line(post.form.get("reason"), REASON);
    moved(id, post, Action::Shape, move |tx, me, wave| {
        let (stage, today) = (wave.stage(me.today()), me.today());
        if stage == Stage::Withdrawn {
            return Ok("withdrawn");
        }
        if !stage.is_before_the_end() {
            return Err(Problems::one("", text(me.language).waves_not_now()).into());
        }
        let said = |problem| Problems::one("reason", text_problem(problem, me.language));
        let reason = reason.as_ref().map_err(|problem| said(*problem))?;
        store::withdraw(tx, wave.id, today, me.id(), reason)?;
        store::destroy(tx, wave.id)?;
        store::forget_answers(tx, wave.id)?;
        // Who was never told of it needs no message that it is off.
        if wave.step(Step::Countersigned).is_some() {
            store::tell(tx, wave.id, Message::Withdrawn, today)?;
        }
        // A confidential one has no box yet.
        if wave.hash.is_some() && wave.confidential.is_none() {
            tx.enqueue(WITHDRAWAL, &wave.id.to_string(), me.now)?;
        }
        Ok("withdrawn")
    })
    .await
}
