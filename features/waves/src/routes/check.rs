//! What anybody may check: what was promised, the list of leaves, the checkpoint; and for who watches the whole of it in one file.

use super::{found, standing};
use crate::{
    jobs::{CHECKPOINT, LETTERS},
    model::{Wave, hex, stage::Stage, unhex},
    policy::{Action, may},
    promised, store,
};
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, header};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};
use zwerm_ballot::OPEN_WIRE;
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{IdPath, Me, Refused, Visit};

/// A file to keep.
pub(super) fn file(media: &'static str, name: &str, body: Vec<u8>) -> Response {
    let media = HeaderValue::from_static(media);
    ([(header::CONTENT_TYPE, media)], saved_as(name), body).into_response()
}

fn saved_as(name: &str) -> [(HeaderName, HeaderValue); 1] {
    let name = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    [(header::CONTENT_DISPOSITION, name.unwrap_or(HeaderValue::from_static("attachment")))]
}

/// What was promised, letter for letter: whoever takes its SHA-256 has the control code.
pub(super) async fn manifest(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit
        .read(move |tx, me| {
            found(tx, me, id)?.hash.ok_or(Refused::NotFound)?;
            let confidential = store::confidential_promise(tx, id)?;
            let text = match confidential {
                Some(promised) => Some(promised),
                None => store::manifest(tx, id)?,
            };
            let text = text.ok_or(Refused::NotFound)?;
            Ok(file("application/json", &format!("zwerm-{id}-manifest.json"), text.into_bytes()))
        })
        .await
}

/// The list of cells with their keys, of which the head has the root.
pub(super) async fn cells(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit
        .read(move |tx, me| {
            let wave = found(tx, me, id)?;
            // Without keys, as in a confidential one, there is nothing to list.
            wave.hash.filter(|_| wave.confidential.is_none()).ok_or(Refused::NotFound)?;
            let cells = promised::cells(tx, id)?;
            Ok(file("application/jsonl", &format!("zwerm-{id}-cells.jsonl"), cells.into_bytes()))
        })
        .await
}

/// The list of the cells of open questions, of which the head has the root too.
pub(super) async fn open_cells(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit
        .read(move |tx, me| {
            store::wave(tx, &me.actor, id)?.hash.ok_or(Refused::NotFound)?;
            let cells = Some(promised::open(tx, id)?).filter(|it| !it.is_empty());
            let cells = cells.ok_or(Refused::NotFound)?;
            Ok(file("application/jsonl", &format!("zwerm-{id}-open.jsonl"), cells.into_bytes()))
        })
        .await
}

fn opened(tx: &mut Reader, me: &Me, id: WaveId) -> Result<(Wave, [u8; 32]), Refused> {
    let wave = found(tx, me, id)?;
    // Of a confidential one there is nothing to check.
    if wave.stage(me.today()) != Stage::Opened || wave.confidential.is_some() {
        return Err(Refused::NotFound);
    }
    let hash = wave.hash.as_deref().and_then(unhex);
    Ok((wave, hash.ok_or(Refused::NotFound)?))
}

fn listed(leaves: &[[u8; 32]]) -> String {
    leaves.iter().map(|leaf| hex(leaf) + "\n").collect()
}

/// All leaves: whoever looks for their own finds it here, and nobody learns which one they looked for.
pub(super) async fn leaves(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit
        .read(move |tx, me| {
            let (_, hash) = opened(tx, me, id)?;
            let leaves = me.site().ballots()?.leaves(hash)?;
            Ok(file(
                "text/plain; charset=utf-8",
                &format!("zwerm-{id}-leaves.txt"),
                listed(&leaves).into_bytes(),
            ))
        })
        .await
}

/// Everything that a program of another maker needs to check the whole wave. Answers stay sealed, for their key is gone.
pub(super) async fn whole(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit
        .read(move |tx, me| {
            let (wave, hash) = opened(tx, me, id)?;
            if !may(Action::TakeAlong, standing(tx, me, &wave)?) {
                return Err(Refused::NotFound);
            }
            let ballots = me.site().ballots()?;
            let (mut wires, mut open) = (Vec::new(), Vec::new());
            ballots.each(hash, |_, _, wire| {
                let all = if wire.len() == OPEN_WIRE { &mut open } else { &mut wires };
                all.extend_from_slice(wire);
                true
            })?;
            let checkpoint = store::picture(tx, id, CHECKPOINT)?.ok_or(Refused::NotFound)?;
            let text = store::manifest(tx, id)?.unwrap_or_default();
            let (cells, promised_open) = (promised::cells(tx, id)?, promised::open(tx, id)?);
            let issued = issued(tx, id)?;
            let leaves = listed(&ballots.leaves(hash)?);
            let letters = store::picture(tx, id, LETTERS)?;
            let mut files = vec![
                ("manifest.json", text.as_bytes()),
                ("cells.jsonl", cells.as_bytes()),
                ("ballots.bin", wires.as_slice()),
                ("issued.json", issued.as_bytes()),
                ("checkpoint.txt", checkpoint.as_bytes()),
                ("leaves.txt", leaves.as_bytes()),
            ];
            files.extend(letters.iter().map(|it| ("letters.json", it.as_bytes())));
            // A wave without open questions has no files of them.
            if !promised_open.is_empty() {
                files.push(("open.jsonl", promised_open.as_bytes()));
                files.push(("open.bin", open.as_slice()));
            }
            let zipped = zipped(&files).map_err(|_| StoreError::Busy)?;
            Ok(file("application/zip", &format!("zwerm-{id}.zip"), zipped))
        })
        .await
}

/// How many ballot papers each cell gave out, those of open questions among them.
fn issued(tx: &mut Reader, id: WaveId) -> Result<String, StoreError> {
    let issued: serde_json::Map<String, serde_json::Value> = store::tally(tx, id)?
        .into_iter()
        .map(|it| (it.cell, it.issued))
        .chain(store::open_issued(tx, id)?)
        .map(|(cell, issued)| (cell.to_string(), issued.into()))
        .collect();
    Ok(serde_json::Value::Object(issued).to_string())
}

pub(super) fn zipped(files: &[(&str, &[u8])]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
