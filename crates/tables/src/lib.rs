//! A table of figures as files for who reckons on: SPSS (`.sav`), Parquet, and CSV with a small reader for R.
//!
//! What is given is a [`Table`]: columns of words, numbers or codes, each with a name for programs and a label for people. A value
//! may be missing. Each writer answers bytes, the same for the same table: no clock, no chance.

mod parquet;
mod r;
mod sav;
mod table;
mod thrift;

pub use parquet::parquet;
pub use r::{csv, reader};
pub use sav::sav;
pub use table::{Code, Column, Table, Unfit, Values};
