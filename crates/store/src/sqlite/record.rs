//! Tells which statements run, with their values, so that `bench/` can run the same ones bare.

use crate::{Sql, Value};
use std::fmt::Write;

/// One line on standard error: the text, and each value with a letter for its kind.
pub(crate) fn tell(sql: &Sql, params: &[Value]) {
    let mut line = sql.for_sqlite().split_whitespace().collect::<Vec<_>>().join(" ");
    for value in params {
        // Writing to a text can't fail.
        let _ = match value {
            Value::Null => write!(line, "\tN"),
            Value::Int(number) => write!(line, "\tI{number}"),
            Value::Real(number) => write!(line, "\tR{number}"),
            Value::Text(text) => write!(line, "\tT{}", hexadecimal(text.as_bytes())),
            Value::Bytes(bytes) => write!(line, "\tB{}", hexadecimal(bytes)),
            Value::Sealed(words) => write!(line, "\tT{}", hexadecimal(words.as_str().as_bytes())),
        };
    }
    eprintln!("zwerm-sql\t{line}");
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut all, byte| {
        let _ = write!(all, "{byte:02x}");
        all
    })
}
