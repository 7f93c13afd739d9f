//! Reads a manifest strictly: only the very texts that [`Manifest::text`] and [`Manifest::cells_text`] write, and nothing that no wave can be.

use super::{Cell, FORM, Manifest, OpenCell};
use crate::{key::CellKey, seal::is_public};
use serde_json::{Map, Value};

/// More is no manifest: a cell takes some thousand bytes, and no organisation has more than some thousands of them.
const LONGEST: usize = 64 << 20;

impl Manifest {
    /// The manifest of a head and its lists: of cells, and of those of open questions (empty where there are none). Nothing for texts in another form or order, with other white space, with more in them or
    /// less, or that don't belong together; nor for cells out of order or without a key of each issuer, keys that are none, days out of order.
    pub fn read(head: &str, cells: &str, open: &str) -> Option<Manifest> {
        if head.len().max(cells.len()).max(open.len()) > LONGEST {
            return None;
        }
        let all: Value = serde_json::from_str(head).ok()?;
        let all = all.as_object()?;
        if number(all, "form")? != FORM {
            return None;
        }
        let issuers = all.get("issuers")?.as_array()?.iter();
        let manifest = Manifest {
            wave: bytes(all.get("wave")?)?,
            title: words(all, "title")?,
            instrument: bytes(all.get("instrument")?)?,
            questions: named(all, "questions", bytes)?,
            scripts: named(all, "scripts", bytes)?,
            days: [
                words(all, "collect_from")?,
                words(all, "answer_from")?,
                words(all, "close_after")?,
            ],
            thresholds: named(all, "thresholds", |it| it.as_u64()?.try_into().ok())?,
            seals: bytes(all.get("seals")?)?,
            receipts: bytes(all.get("receipts")?)?,
            issuers: issuers.map(|it| it.as_str().map(str::to_owned)).collect::<Option<_>>()?,
            cells: lines(cells).map(|it| cell(&it?)).collect::<Option<_>>()?,
            open: lines(open).map(|it| OpenCell::read(&it?)).collect::<Option<_>>()?,
        };
        let has_lists = || manifest.cells_text() == cells && manifest.open_text() == open;
        let is_whole = || has_lists() && manifest.text() == head;
        (manifest.is_sound() && is_whole()).then_some(manifest)
    }

    fn is_sound(&self) -> bool {
        // No number twice either: an open question's cells follow all others.
        let all = || self.cells.iter().chain(self.open.iter().map(|it| &it.cell));
        let cells_in_order = all().is_sorted_by(|one, next| one.id < next.id);
        let days_in_order = self.days.is_sorted() && self.days.iter().all(|day| is_day(day));
        let issuers = self.issuers.len();
        let has_keys = issuers > 0 && all().all(|cell| cell.keys.len() == issuers);
        cells_in_order && days_in_order && has_keys && is_public(&self.seals)
    }
}

fn lines(list: &str) -> impl Iterator<Item = Option<Map<String, Value>>> {
    let object = |line| match serde_json::from_str(line).ok()? {
        Value::Object(all) => Some(all),
        _ => None,
    };
    list.split_terminator('\n').map(object)
}

pub(super) fn cell(all: &Map<String, Value>) -> Option<Cell> {
    let key = |value: &Value| CellKey::from_der(&unhex(value.as_str()?)?);
    Some(Cell {
        id: number(all, "id")?,
        label: words(all, "label")?,
        invited: number(all, "invited")?,
        keys: all.get("keys")?.as_array()?.iter().map(key).collect::<Option<_>>()?,
    })
}

fn number(all: &Map<String, Value>, name: &str) -> Option<u32> {
    all.get(name)?.as_u64()?.try_into().ok()
}

pub(super) fn words(all: &Map<String, Value>, name: &str) -> Option<String> {
    all.get(name)?.as_str().map(str::to_owned)
}

fn named<T>(
    all: &Map<String, Value>,
    name: &str,
    read: impl Fn(&Value) -> Option<T>,
) -> Option<Vec<(String, T)>> {
    let pairs = all.get(name)?.as_object()?.iter();
    pairs.map(|(name, value)| Some((name.clone(), read(value)?))).collect()
}

fn bytes<const LENGTH: usize>(value: &Value) -> Option<[u8; LENGTH]> {
    unhex(value.as_str()?)?.try_into().ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let pair = |pair: &[u8]| {
        let [high, low] = pair else { return None };
        u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

/// Whether it is written as a day, 2026-11-23; in the calendar it may be missing.
fn is_day(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| {
        if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
    };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}
