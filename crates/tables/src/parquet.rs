//! Parquet: one group of rows, a plain page a column, squeezed with gzip (parquet-format 2.9, `parquet.thrift`).

use crate::table::{Column, Table, Values};
use crate::thrift::Compact;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

const DOUBLE: i32 = 5;
const BYTE_ARRAY: i32 = 6;
const OPTIONAL: i32 = 1;
const UTF8: i32 = 0;
const PLAIN: i32 = 0;
const RLE: i32 = 3;
const GZIP: i32 = 2;

/// A column as it lies in the file.
struct Chunk<'a> {
    column: &'a Column,
    at: usize,
    plain: usize,
    squeezed: usize,
}

/// Writes a table as Parquet. Codes are written as their words; labels stand beside the names, as `label.NAME`.
pub fn parquet(table: &Table) -> Vec<u8> {
    let mut out = b"PAR1".to_vec();
    let mut chunks = Vec::new();
    for column in table.columns() {
        let at = out.len();
        let page = page(&column.values);
        let squeezed = squeezed(&page);
        let mut head = Compact::default();
        head.open(|it| {
            it.i32(1, 0);
            it.i32(2, whole(page.len()));
            it.i32(3, whole(squeezed.len()));
            it.nested(5, |it| {
                it.i32(1, whole(table.rows()));
                it.i32(2, PLAIN);
                it.i32(3, RLE);
                it.i32(4, RLE);
            });
        });
        let plain = page.len() + head.bytes.len();
        out.extend(head.bytes);
        out.extend(squeezed);
        chunks.push(Chunk { column, at, plain, squeezed: out.len() - at });
    }
    let footer = footer(table, &chunks);
    out.extend(&footer);
    out.extend((footer.len() as u32).to_le_bytes());
    out.extend(b"PAR1");
    out
}

/// Which values are there, then those that are.
fn page(values: &Values) -> Vec<u8> {
    let mut there = Vec::with_capacity(values.len());
    let mut plain = Vec::new();
    let mut words = |it: &str| {
        plain.extend((it.len() as u32).to_le_bytes());
        plain.extend(it.as_bytes());
    };
    match values {
        Values::Words(all) => {
            all.iter().flatten().for_each(|it| words(it));
            there.extend(all.iter().map(Option::is_some));
        }
        Values::Codes(all, codes) => {
            all.iter().flatten().for_each(|it| words(&codes[*it].word));
            there.extend(all.iter().map(Option::is_some));
        }
        Values::Numbers(all, _) => {
            all.iter().flatten().for_each(|it| plain.extend(it.to_le_bytes()));
            there.extend(all.iter().map(Option::is_some));
        }
    }
    let levels = levels(&there);
    let mut page = (levels.len() as u32).to_le_bytes().to_vec();
    page.extend(levels);
    page.extend(plain);
    page
}

/// Runs of 0 and 1, each with its length.
fn levels(there: &[bool]) -> Vec<u8> {
    let mut out = Vec::new();
    for run in there.chunk_by(|a, b| a == b) {
        let mut length = (run.len() as u64) << 1;
        while length >= 0x80 {
            out.push(length as u8 | 0x80);
            length >>= 7;
        }
        out.extend([length as u8, u8::from(run[0])]);
    }
    out
}

fn footer(table: &Table, chunks: &[Chunk<'_>]) -> Vec<u8> {
    let rows = table.rows() as i64;
    let mut out = Compact::default();
    out.open(|it| {
        it.i32(1, 1);
        let elements: Vec<Option<&Column>> =
            std::iter::once(None).chain(table.columns().iter().map(Some)).collect();
        it.structs(2, &elements, |it, column| schema(it, *column, table.columns().len()));
        it.i64(3, rows);
        it.structs(4, &[()], |it, ()| {
            it.structs(1, chunks, |it, chunk| {
                it.i64(2, chunk.at as i64);
                it.nested(3, |it| described(it, chunk, rows));
            });
            it.i64(2, chunks.iter().map(|it| it.plain as i64).sum());
            it.i64(3, rows);
        });
        let labels: Vec<(String, &str)> = std::iter::once(("label".to_owned(), table.label()))
            .chain(table.columns().iter().map(|it| (format!("label.{}", it.name), &*it.label)))
            .collect();
        it.structs(5, &labels, |it, (key, value)| {
            it.text(1, key);
            it.text(2, value);
        });
        it.text(6, "Zwerm");
    });
    out.bytes
}

/// The whole, or a column.
fn schema(it: &mut Compact, column: Option<&Column>, columns: usize) {
    let Some(column) = column else {
        it.text(4, "schema");
        it.i32(5, whole(columns));
        return;
    };
    it.i32(1, kind(column));
    it.i32(3, OPTIONAL);
    it.text(4, &column.name);
    if kind(column) == BYTE_ARRAY {
        it.i32(6, UTF8);
        // The same in the newer way: a string.
        it.nested(10, |it| it.nested(1, |_| {}));
    }
}

fn described(it: &mut Compact, chunk: &Chunk<'_>, rows: i64) {
    it.i32(1, kind(chunk.column));
    it.i32s(2, &[PLAIN, RLE]);
    it.texts(3, &[&chunk.column.name]);
    it.i32(4, GZIP);
    it.i64(5, rows);
    it.i64(6, chunk.plain as i64);
    it.i64(7, chunk.squeezed as i64);
    it.i64(9, chunk.at as i64);
}

fn kind(column: &Column) -> i32 {
    if matches!(column.values, Values::Numbers(..)) { DOUBLE } else { BYTE_ARRAY }
}

fn squeezed(bytes: &[u8]) -> Vec<u8> {
    let mut to = GzEncoder::new(Vec::new(), Compression::default());
    // Memory takes whatever is written.
    let _ = to.write_all(bytes);
    to.finish().unwrap_or_default()
}

fn whole(length: usize) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}
