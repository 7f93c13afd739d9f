//! CSV as R reads it by itself (UTF-8, a point in numbers, `NA` where nothing is), and a script that gives the labels.

use crate::table::{Table, Values};
use std::fmt::Write;

/// Writes a table as CSV; codes as their words.
pub fn csv(table: &Table) -> String {
    let names: Vec<&str> = table.columns().iter().map(|it| it.name.as_str()).collect();
    let mut out = names.join(",") + "\n";
    for row in 0..table.rows() {
        for (at, column) in table.columns().iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            match &column.values {
                Values::Words(it) => push(&mut out, it[row].as_deref()),
                Values::Codes(it, codes) => push(&mut out, it[row].map(|it| &*codes[it].word)),
                Values::Numbers(it, _) => match it[row] {
                    Some(value) => {
                        let _ = write!(out, "{value}");
                    }
                    None => out.push_str("NA"),
                },
            }
        }
        out.push('\n');
    }
    out
}

fn push(out: &mut String, words: Option<&str>) {
    match words {
        None => out.push_str("NA"),
        Some(words) if words.contains([',', '"', '\n', '\r']) => {
            let _ = write!(out, "\"{}\"", words.replace('"', "\"\""));
        }
        Some(words) => out.push_str(words),
    }
}

/// A script for R that reads `file` (written by [`csv`]) into a data frame `name`, with factors and labels.
pub fn reader(table: &Table, name: &str, file: &str) -> String {
    let mut out = format!(
        "# {}\n# source(\"{name}.R\", chdir = TRUE, encoding = \"UTF-8\")\n{name} <- read.csv({}, encoding = \"UTF-8\", na.strings = \"NA\", colClasses = c(\n",
        table.label().replace(['\n', '\r'], " "),
        quoted(file)
    );
    let classes = table.columns().iter().map(|column| {
        let class = match column.values {
            Values::Numbers(..) => "numeric",
            _ => "character",
        };
        format!("  {} = \"{class}\"", column.name)
    });
    let _ = writeln!(out, "{}))", classes.collect::<Vec<_>>().join(",\n"));
    for column in table.columns() {
        if let Values::Codes(_, codes) = &column.values
            && !codes.is_empty()
        {
            let list = |of: &dyn Fn(&crate::Code) -> String| {
                codes.iter().map(|it| format!("    {}", of(it))).collect::<Vec<_>>().join(",\n")
            };
            let words = list(&|it| quoted(&it.word));
            let labels = list(&|it| quoted(&it.label));
            let _ = writeln!(
                out,
                "{name}${0} <- factor({name}${0}, levels = c(\n{words}), labels = make.unique(c(\n{labels})))",
                column.name
            );
        }
        let _ =
            writeln!(out, "attr({name}${}, \"label\") <- {}", column.name, quoted(&column.label));
    }
    out
}

/// Words as R has them.
fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            it if it.is_control() => out.push(' '),
            it => out.push(it),
        }
    }
    out.push('"');
    out
}
