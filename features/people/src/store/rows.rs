//! One statement for many rows: a server that is a network away is asked fifty times less often.

/// Rows that go in at once.
pub(super) const ROWS: usize = 50;

/// The text of `HEAD VALUES ($1, …), (…), …` for [`ROWS`] rows of so many columns, then `TAIL`; made while compiling.
macro_rules! many_rows {
    ($head:literal, $columns:expr, $tail:literal) => {{
        const LENGTH: usize = $crate::store::rows::length($head, $columns, $tail);
        const TEXT: &[u8; LENGTH] = &$crate::store::rows::text($head, $columns, $tail);
        match std::str::from_utf8(TEXT) {
            Ok(text) => text,
            Err(_) => panic!(),
        }
    }};
}
pub(super) use many_rows;

/// How long the text is, in bytes.
pub(super) const fn length(head: &str, columns: usize, tail: &str) -> usize {
    write(&mut [], head, columns, tail)
}

/// The text.
pub(super) const fn text<const LENGTH: usize>(
    head: &str,
    columns: usize,
    tail: &str,
) -> [u8; LENGTH] {
    let mut text = [0; LENGTH];
    write(&mut text, head, columns, tail);
    text
}

/// Writes the text as far as there is room; says how long it is.
const fn write(text: &mut [u8], head: &str, columns: usize, tail: &str) -> usize {
    let mut at = put(text, 0, head.as_bytes());
    let mut number = 0;
    while number < ROWS * columns {
        let before: &[u8] = match (number, number % columns) {
            (0, _) => b" VALUES ($",
            (_, 0) => b"), ($",
            _ => b", $",
        };
        at = put(text, at, before);
        number += 1;
        at = put_number(text, at, number);
    }
    at = put(text, at, b") ");
    put(text, at, tail.as_bytes())
}

const fn put(text: &mut [u8], at: usize, piece: &[u8]) -> usize {
    let mut place = 0;
    while place < piece.len() {
        if at + place < text.len() {
            text[at + place] = piece[place];
        }
        place += 1;
    }
    at + piece.len()
}

const fn put_number(text: &mut [u8], at: usize, number: usize) -> usize {
    let at = if number >= 10 { put_number(text, at, number / 10) } else { at };
    put(text, at, &[b'0' + (number % 10) as u8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_its_own_numbers() {
        const TEXT: &str = many_rows!("INSERT INTO a (b, c)", 2, "RETURNING id");
        assert!(TEXT.starts_with("INSERT INTO a (b, c) VALUES ($1, $2), ($3, $4), "), "{TEXT}");
        assert!(TEXT.ends_with(", ($99, $100) RETURNING id"), "{TEXT}");
        assert_eq!(TEXT.matches('(').count(), 1 + ROWS);
    }
}
