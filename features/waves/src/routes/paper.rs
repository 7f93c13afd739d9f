//! Collecting a ballot paper: the browser asks for a signature over what nobody but itself can read, and gets it once.

use super::{found, standing};
use crate::{
    jobs::{KEY_OF_CELL, owner},
    model::hex,
    policy::{Action, may},
    promised::{self, Trees},
    store::{self, Collected},
    text::text,
};
use axum::response::Response;
use http::StatusCode;
use zwerm_ballot::{BITS, IssuerKey};
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// What was given to this person before, to whoever is signed in as them: of no use but to the browser that asked.
pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id)).await
}

fn page(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Page, Refused> {
    let wave = found(tx, me, id)?;
    let cell = store::cell_of(tx, id, me.id())?.ok_or(Refused::NotFound)?;
    let it = store::collected(tx, id, me.id())?;
    let (blinded, signed) = it.map(|it| (hex(&it.blinded), hex(&it.signed))).unzip();
    let has_letter = store::has_letter(tx, id, me.id())?;
    let mut told = serde_json::json!({ "cell": cell.number, "blinded": blinded, "signed": signed, "letter": has_letter });
    // Who still has to collect needs the own cell's key, and what shows that everybody was promised that one.
    if let (Some(hash), None) = (&wave.hash, &signed) {
        let trees = me.site().memory::<Trees>();
        told["head"] = store::manifest(tx, id)?.into();
        told["listed"] = promised::shown(tx, &trees, (id, hash), cell.number)?;
    }
    Ok(Page::json(told.to_string()))
}

/// Signs it. The same question once more has the same answer, so that an answer that got lost does no harm; another question has none.
pub(super) async fn collect(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send_after(
        move |tx, me, form| signed(tx, me, id, form.get("blinded")),
        move |tx, me, _, signed| {
            if let Some(signed) = signed
                && !store::collect(tx, id, me.id(), signed)?
            {
                let there = store::collected(tx, id, me.id())?;
                is_the_same(me, there.as_ref(), signed)?;
            }
            Ok(Done::at(format!("/waves/{id}/paper")))
        },
        |_, me, again| Ok(why_not(me, again)),
    )
    .await
}

/// Whoever asked twice at once: the first that is written stays. And while it was signed, collecting may have ended.
pub(super) fn is_the_same(
    me: &Me,
    there: Option<&Collected>,
    signed: &Collected,
) -> Result<(), Refused> {
    let there = there.ok_or_else(|| Problems::one("", text(me.language).waves_not_now()))?;
    if there.blinded == signed.blinded { Ok(()) } else { Err(taken(me)) }
}

/// Why there is no paper, for the page that asked.
pub(super) fn why_not(me: &Me, again: &Again) -> Page {
    let why = again.fields.problems().first().map(|problem| problem.text.clone());
    let why = why.unwrap_or_else(|| text(me.language).waves_not_now());
    let told = serde_json::json!({ "why": why });
    Page::json(told.to_string()).with_status(StatusCode::UNPROCESSABLE_ENTITY)
}

/// The signature, which takes a hundredth of a second and so is made before anything waits for it; nothing where it was given before.
fn signed(
    tx: &mut Reader,
    me: &Me,
    id: WaveId,
    blinded: &str,
) -> Result<Option<Collected>, Refused> {
    let t = text(me.language);
    let no_paper = || Problems::one("blinded", t.waves_no_paper());
    let wave = found(tx, me, id)?;
    if !may(Action::Collect, standing(tx, me, &wave)?) {
        return Err(Refused::NotFound);
    }
    if !wave.stage(me.today()).collects() {
        return Err(Problems::one("", t.waves_not_now()).into());
    }
    let blinded = read(blinded).ok_or_else(no_paper)?;
    let cell = store::cell_of(tx, id, me.id())?.ok_or(Refused::NotFound)?;
    if let Some(before) = store::collected(tx, id, me.id())? {
        return if before.blinded == blinded { Ok(None) } else { Err(taken(me)) };
    }
    if store::has_letter(tx, id, me.id())? {
        return Err(Refused::Stale(Problems::one("", t.waves_letters_mine())));
    }
    let sealed = store::secret_key(tx, id, cell.number)?.ok_or(Refused::NotFound)?;
    sign(me, (id, cell.number), &sealed, blinded).map(Some)
}

/// Signs with the key of a cell or of a group, which opens for this alone.
pub(super) fn sign(
    me: &Me,
    (id, number): (WaveId, u32),
    sealed: &[u8],
    blinded: Vec<u8>,
) -> Result<Collected, Refused> {
    let owner = owner(id, i64::from(number));
    let der = me.key().open(KEY_OF_CELL, &owner, sealed).ok_or(StoreError::NotFound)?;
    let issuer = IssuerKey::from_der(&der).ok_or(StoreError::NotFound)?;
    let no_paper = || Problems::one("blinded", text(me.language).waves_no_paper());
    let signed = issuer.sign_blind(&blinded).ok_or_else(no_paper)?;
    Ok(Collected { blinded, signed })
}

pub(super) fn taken(me: &Me) -> Refused {
    Refused::Stale(Problems::one("", text(me.language).waves_paper_elsewhere()))
}

/// What the browser wants to have signed: as long as the key, in hexadecimal.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    crate::model::unhex::<{ BITS / 8 }>(text).map(|bytes| bytes.to_vec())
}
