//! Collecting a ballot paper for an open question: as the one for the statements, and apart from it. Nothing of one tells of another.

use super::{paper, standing};
use crate::{
    model::hex,
    policy::{Action, may},
    promised::{self, Trees},
    store::{self, Collected},
    text::text,
};
use axum::response::Response;
use zwerm_domain::WaveId;
use zwerm_store::Reader;
use zwerm_web::{Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// What was given to this person before, question by question.
pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id)).await
}

fn page(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Page, Refused> {
    let wave = store::wave(tx, &me.actor, id)?;
    let mut papers = Vec::new();
    for group in store::open_groups_of(tx, id, me.id())? {
        let it = store::open_collected(tx, id, me.id(), group.number)?;
        let (blinded, signed) = it.map(|it| (hex(&it.blinded), hex(&it.signed))).unzip();
        let mut paper =
            serde_json::json!({ "cell": group.number, "blinded": blinded, "signed": signed });
        // As with the paper for the statements: the own key alone, with what shows that everybody was promised it.
        if let (Some(hash), None) = (&wave.hash, &signed) {
            let trees = me.site().memory::<Trees>();
            paper["listed"] = promised::shown_open(tx, &trees, (id, hash), group.number)?;
        }
        papers.push(paper);
    }
    if papers.is_empty() {
        Err(Refused::NotFound)
    } else {
        let told = serde_json::json!({ "head": store::manifest(tx, id)?, "papers": papers });
        Ok(Page::json(told.to_string()))
    }
}

/// Signs one. The same question once more has the same answer.
pub(super) async fn collect(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    post.send_after(
        move |tx, me, form| signed(tx, me, id, form),
        move |tx, me, _, (number, signed)| {
            if let Some(signed) = signed
                && !store::collect_open(tx, id, me.id(), *number, signed)?
            {
                let there = store::open_collected(tx, id, me.id(), *number)?;
                paper::is_the_same(me, there.as_ref(), signed)?;
            }
            Ok(Done::at(format!("/waves/{id}/open-papers")))
        },
        |_, me, again| Ok(paper::why_not(me, again)),
    )
    .await
}

/// The number of the group, and the signature; nothing where that was given before.
fn signed(
    tx: &mut Reader,
    me: &Me,
    id: WaveId,
    form: &Form,
) -> Result<(u32, Option<Collected>), Refused> {
    let t = text(me.language);
    let no_paper = || Problems::one("blinded", t.waves_no_paper());
    let wave = store::wave(tx, &me.actor, id)?;
    if !may(Action::Collect, standing(tx, me, &wave)?) {
        return Err(Refused::NotFound);
    }
    if !wave.stage(me.today()).collects() {
        return Err(Problems::one("", t.waves_not_now()).into());
    }
    // Of whom this is no group, there is none.
    let number: u32 = form.get("cell").parse().map_err(|_| Refused::NotFound)?;
    let own = store::open_groups_of(tx, id, me.id())?;
    if !own.iter().any(|group| group.number == number) {
        return Err(Refused::NotFound);
    }
    let blinded = paper::read(form.get("blinded")).ok_or_else(no_paper)?;
    if let Some(before) = store::open_collected(tx, id, me.id(), number)? {
        return if before.blinded == blinded { Ok((number, None)) } else { Err(paper::taken(me)) };
    }
    let sealed = store::open_secret(tx, id, number)?.ok_or(Refused::NotFound)?;
    Ok((number, Some(paper::sign(me, (id, number), &sealed, blinded)?)))
}
