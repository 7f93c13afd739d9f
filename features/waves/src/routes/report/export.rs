//! What may be shown of all together, to take along: on paper, as tables for programs, and for who watches the proofs with it. Of no
//! group and of no person.

use super::{
    super::{
        check::{file, zipped},
        part::took_part,
        standing,
    },
    compare::reading,
    figures::figures,
    look_back::{Shown, Told, shown, told},
    paper::paper,
};
use crate::{
    jobs::PROOF,
    picture::{Said, THE_WAVE},
    policy::{Action, may},
    proof::unpacked,
    store,
    text::text,
};
use axum::response::Response;
use serde_json::{Value, json};
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{IdPath, Me, Refused, Visit};

/// The version of `report.json` that `zwerm verify-report` reads.
const FORM: u32 = 2;

pub(in crate::routes) async fn take(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read(move |tx, me| taken(tx, me, id)).await
}

fn taken(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Response, Refused> {
    let words = (text(me.language), me.language);
    let told = told(tx, me, id)?;
    let newest = told.first().ok_or(Refused::NotFound)?;
    // The last place is all together. Of another one nothing goes along.
    let mut places = shown(tx, me, &told)?;
    let whole = places.pop().filter(|it| it.name == newest.wave.audience);
    let whole = [whole.ok_or(Refused::NotFound)?];
    let table = figures(words, &told, &whole[0])?;
    let took_part = took_part(tx, words.0, id, None)?;
    let printed = zwerm_paper::print(&paper(words, &told, &whole, took_part));
    let (csv, reader) =
        (zwerm_tables::csv(&table), zwerm_tables::reader(&table, "figures", "figures.csv"));
    let (sav, parquet) = (zwerm_tables::sav(&table), zwerm_tables::parquet(&table));
    let proven = if may(Action::TakeAlong, standing(tx, me, &newest.wave)?) {
        proven(tx, id, newest, &whole[0])?
    } else {
        None
    };
    let mut files: Vec<(&str, &[u8])> = vec![
        ("report.pdf", &printed),
        ("figures.csv", csv.as_bytes()),
        ("figures.R", reader.as_bytes()),
        ("figures.sav", &sav),
        ("figures.parquet", &parquet),
    ];
    files.extend(proven.iter().map(|it| ("report.json", it.as_bytes())));
    let zipped = zipped(&files).map_err(|_| StoreError::Busy)?;
    Ok(file("application/zip", &format!("zwerm-{id}-figures.zip"), zipped))
}

/// The published means of all together with the proofs that they tell nothing about a few people. Nothing of a wave that was opened
/// before proofs were kept.
fn proven(
    tx: &mut Reader,
    id: WaveId,
    newest: &Told,
    whole: &Shown,
) -> Result<Option<String>, Refused> {
    let Some(proofs) = store::picture(tx, id, PROOF)?.as_deref().and_then(unpacked) else {
        return Ok(None);
    };
    let Some(picture) = whole.newest() else { return Ok(None) };
    let instrument = &newest.instrument;
    let mut means: Vec<Value> = Vec::new();
    let mut answers: Vec<Value> = Vec::new();
    for (at, construct) in instrument.constructs.iter().enumerate() {
        if let Some(it) = reading(picture, at) {
            let mean = (it.mean * 10.0).round() as i64;
            means.push(
                json!({ "wave": THE_WAVE, "construct": construct.id, "view": "*", "mean": mean }),
            );
        }
        let is_fine = |item: usize| matches!(picture.statements.get(item), Some(Said::Shares(it)) if it.len() == FIVE);
        let on_every_point = instrument.items_of(at).any(is_fine);
        answers.push(
            json!({ "wave": THE_WAVE, "construct": construct.id, "on_every_point": on_every_point }),
        );
    }
    let told = json!({
        "form": FORM,
        "instrument": { "id": instrument.id, "version": instrument.version },
        "title": newest.wave.title,
        "published": { "means": means, "answers": answers },
    });
    // The proofs may be megabytes: they are put in as they were written.
    let told = told.to_string();
    let open = told.strip_suffix('}').unwrap_or(&told);
    Ok(Some(format!("{open},\"proofs\":{proofs}}}")))
}

/// A bar of each point of the scale has so many.
const FIVE: usize = 5;
