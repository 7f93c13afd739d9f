//! One's own data as JSON: each table with what its columns are, its rows, and the names of what they refer to.

use crate::own::{Cell, Mine, OwnTable};
use std::fmt::Write;

/// The whole file.
pub(crate) fn of(mine: &Mine) -> String {
    let head = [
        member("made_on", &string(&mine.made_on.to_string())),
        member("organisation", &string(&mine.organisation)),
        member("person", &string(&mine.name)),
    ];
    let tables: Vec<String> = mine.tables.iter().map(|own| table(mine, own)).collect();
    let mut names: Vec<String> = Vec::new();
    for ((of, id), name) in &mine.names {
        names.push(format!(
            "{{{},{},{}}}",
            member("table", &string(of)),
            member("id", &id.to_string()),
            member("name", &string(name))
        ));
    }
    format!(
        "{{{},\n\"tables\":[{}],\n\"names\":[{}]}}\n",
        head.join(","),
        tables.join(",\n"),
        names.join(",\n")
    )
}

fn table(mine: &Mine, own: &OwnTable) -> String {
    let says = |column: &&'static zwerm_register::Column| {
        member(column.name, &string(column.says.of(mine.language)))
    };
    let columns: Vec<String> = own.columns.iter().map(says).collect();
    let row = |row: &Vec<Cell>| {
        let members = own.columns.iter().zip(row);
        let members: Vec<String> =
            members.map(|(column, cell)| member(column.name, &value(cell))).collect();
        format!("{{{}}}", members.join(","))
    };
    let rows: Vec<String> = own.rows.iter().map(row).collect();
    let about = own.table;
    format!(
        "{{{},{},{},\"columns\":{{{}}},\n\"rows\":[{}]}}",
        member("table", &string(about.name)),
        member("topic", &string(about.topic.code)),
        member("what", &string(about.says.of(mine.language))),
        columns.join(","),
        rows.join(",\n")
    )
}

fn member(name: &str, value: &str) -> String {
    format!("{}:{value}", string(name))
}

fn value(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => "null".into(),
        Cell::Int(number) => number.to_string(),
        Cell::Real(number) if number.is_finite() => number.to_string(),
        Cell::Real(_) => "null".into(),
        Cell::Text(text) => string(text),
    }
}

/// A string as RFC 8259 wants it.
fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if u32::from(letter) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_reads_back_what_was_written() {
        for text in ["", "a \"b\" \\ c", "regel\r\ntwee\tdrie", "\u{0}\u{1f}", "é 🦜 \u{2028}"] {
            let read: serde_json::Value = serde_json::from_str(&string(text)).expect("JSON");
            assert_eq!(read, serde_json::Value::from(text));
        }
    }
}
