//! What moves a wave on: its keys, the signature.

use super::{found, standing};
use crate::{
    jobs::KEYS,
    model::{
        Wave, confidential,
        messages::Message,
        stage::{Stage, Step},
    },
    policy::{Action, may},
    store,
    text::text,
};
use axum::response::Response;
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// How many keys there are, for the page that waits for them.
pub(super) async fn progress(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit
        .read(move |tx, me| {
            let wave = found(tx, me, id)?;
            if !may(Action::Shape, standing(tx, me, &wave)?) {
                return Err(Refused::NotFound);
            }
            let told = serde_json::json!({ "count": store::size(tx, id)?.keys, "shown": wave.hash.is_some() });
            Ok(Page::json(told.to_string()))
        })
        .await
}

/// Has its keys made.
pub(super) async fn keys(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    moved(id, post, Action::Shape, |tx, me, wave| match wave.stage(me.today()) {
        Stage::Made if wave.confidential.is_some() => {
            // There are no keys to wait for.
            let cells = store::cells(tx, wave.id)?.into_iter();
            let cells: Vec<_> = cells.map(|it| (it.name, it.invited)).collect();
            let promised = confidential::promise(wave, &cells);
            let hash = confidential::hash(&promised);
            store::promise(tx, wave.id, (&promised, &hash), (me.id(), me.today()))?;
            Ok("keys")
        }
        Stage::Made if lacks_own(tx, wave)? => {
            Err(Problems::one("", text(me.language).waves_mirror_own_first()).into())
        }
        Stage::Made => {
            store::step(tx, wave.id, Step::Keys, me.today(), Some(me.id()))?;
            tx.enqueue(KEYS, &wave.id.to_string(), me.now)?;
            Ok("keys")
        }
        Stage::Preparing | Stage::Prepared => Ok("keys"),
        _ => Err(Problems::one("", text(me.language).waves_not_now()).into()),
    })
    .await
}

/// Signs what is promised: by somebody who compared the control code.
pub(super) async fn countersign(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    let code = post.form.get("code").trim().to_ascii_lowercase();
    let has_looked = !post.form.get("compared").is_empty();
    moved(id, post, Action::Countersign, move |tx, me, wave| {
        let t = text(me.language);
        if wave.step(Step::Countersigned).is_some() {
            return Ok("countersigned");
        }
        let hash = wave.hash.as_deref().unwrap_or_default();
        if wave.stage(me.today()) != Stage::Prepared || code != hash {
            return Err(Problems::one("", t.waves_not_now()).into());
        }
        if !has_looked {
            return Err(Problems::one("compared", t.waves_compare_first()).into());
        }
        store::step(tx, wave.id, Step::Countersigned, me.today(), Some(me.id()))?;
        store::tell(tx, wave.id, Message::Announced, me.today())?;
        Ok("countersigned")
    })
    .await
}

/// Moves a wave on, where the reader may.
pub(super) async fn moved(
    id: WaveId,
    post: Post,
    action: Action,
    moves: impl Fn(&mut zwerm_store::Writer, &Me, &Wave) -> Result<&'static str, Refused>
    + Send
    + Sync
    + 'static,
) -> Response {
    post.send(
        move |tx, me, _| {
            let wave = found(tx, me, id)?;
            if !may(action, standing(tx, me, &wave)?) {
                return Err(Refused::NotFound);
            }
            let done = moves(tx, me, &wave)?;
            Ok(Done::at(format!("/waves/{id}?done={done}")))
        },
        move |tx, me, again| super::one::page(tx, me, id, again),
    )
    .await
}

/// Whether it is a mirror whose leader, who asks, has not said yet how they see it themselves.
pub(super) fn lacks_own(tx: &mut Reader, wave: &Wave) -> Result<bool, StoreError> {
    Ok(wave.mirror.is_some() && !store::has_own(tx, wave.id)?)
}
