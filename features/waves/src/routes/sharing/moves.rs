//! What moves it: opening the own picture, writing, agreeing, taking back, and for everybody or no longer.

use super::{above, check, led, page, part, stand};
use crate::{
    model::{
        release::Own,
        sharing::{Move, Share, ShareId, Stage, Takes},
    },
    policy::sharing::Sharing,
    store,
    text::text,
};
use axum::response::Response;
use zwerm_domain::{
    WaveId,
    text::{many_lines, needed_lines},
};
use zwerm_store::Reader;
use zwerm_web::{Done, IdPath, Me, Post, Problems, Refused, text_problem};

/// Somebody of the group opens its picture: when they sit together.
pub(in crate::routes) async fn look(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            let stand = stand(tx, me, id)?;
            let (cell, ..) = stand.cell.as_ref().ok_or(Refused::NotFound)?;
            let release = store::release(tx, &stand.wave, me.today(), true)?;
            match release.own(*cell) {
                Own::Nothing => return Err(Refused::NotFound),
                Own::Closed => store::look(tx, &me.actor, (id, *cell), me.today())?,
                Own::Looked(..) | Own::ByItself => {}
            }
            Ok(Done::at(format!("/waves/{id}/report")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// One of the group writes what it shares.
pub(in crate::routes) async fn propose(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let t = text(me.language);
            let stand = stand(tx, me, id)?;
            let (cell, ..) = stand.cell.as_ref().ok_or(Refused::NotFound)?;
            let release = store::release(tx, &stand.wave, me.today(), true)?;
            if !matches!(release.own(*cell), Own::Looked(..) | Own::ByItself) {
                return Err(Refused::NotFound);
            }
            let said = |problem| text_problem(problem, me.language);
            let mut problems = Problems::default();
            let comment = problems.keep("comment", needed_lines(form.get("comment")).map_err(said));
            let chose = problems.keep("chose", many_lines(form.get("chose")).map_err(said));
            let shares = store::shares_of(tx, id, *cell)?;
            let is_live = |it: &Share| it.stage() != Stage::TakenBack;
            if shares.iter().any(is_live) {
                problems.add("", t.waves_sharing_there());
            }
            let (comment, chose) = problems.none_or((comment, chose))?;
            let up = above(tx, me, id, *cell)?.map(|it| it.team);
            let words = (comment.as_str(), chose.as_str());
            store::propose(tx, &me.actor, (id, *cell, up), words, me.today())?;
            Ok(Done::at(format!("/waves/{id}/sharing?done=proposed")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(in crate::routes) async fn agree(ids: IdPath<(WaveId, ShareId)>, post: Post) -> Response {
    moved(ids, post, Move::Agreed).await
}

pub(in crate::routes) async fn take_back(ids: IdPath<(WaveId, ShareId)>, post: Post) -> Response {
    moved(ids, post, Move::TakenBack).await
}

pub(in crate::routes) async fn ask_wide(ids: IdPath<(WaveId, ShareId)>, post: Post) -> Response {
    moved(ids, post, Move::WideAsked).await
}

pub(in crate::routes) async fn agree_wide(ids: IdPath<(WaveId, ShareId)>, post: Post) -> Response {
    moved(ids, post, Move::WideAgreed).await
}

pub(in crate::routes) async fn end_wide(ids: IdPath<(WaveId, ShareId)>, post: Post) -> Response {
    moved(ids, post, Move::WideEnded).await
}

/// What a group shares, where the reader may do this with it.
pub(in crate::routes) fn share_for(
    tx: &mut Reader,
    me: &Me,
    (id, share): (WaveId, ShareId),
    action: Sharing,
) -> Result<Share, Refused> {
    let stand = stand(tx, me, id)?;
    let mut shares = store::shares(tx, id)?.into_iter();
    let share = shares.find(|it| it.id == share).ok_or(Refused::NotFound)?;
    let led = led(tx, me)?;
    check(action, part(tx, &stand, &led, &share)?)?;
    Ok(share)
}

/// Somebody of the group moves it on.
async fn moved(IdPath((id, share)): IdPath<(WaveId, ShareId)>, post: Post, kind: Move) -> Response {
    post.send(
        move |tx, me, _| {
            let t = text(me.language);
            let action = match kind {
                Move::Agreed | Move::WideAgreed => Sharing::Second,
                _ => Sharing::Speak,
            };
            let share = share_for(tx, me, (id, share), action)?;
            match share.takes(kind, me.id()) {
                Takes::Yes => store::moved(tx, &me.actor, share.id, kind, me.today())?,
                Takes::Already => {}
                Takes::NeedsAnother => {
                    return Err(Problems::one("", t.waves_sharing_another()).into());
                }
                Takes::TooLate => {
                    return Err(Refused::Stale(Problems::one("", t.waves_sharing_meanwhile())));
                }
            }
            Ok(Done::at(format!("/waves/{id}/sharing?done={}", kind.code())))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}
