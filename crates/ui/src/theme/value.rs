//! The three kinds of values a theme may set.

use super::Colour;
use std::fmt;

/// What a token takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// A colour such as `#0f5c74`.
    Colour,
    /// A length such as `8px`, at most 64px.
    Length,
    /// Names of fonts such as `'Noto Sans', sans-serif`.
    Font,
}

/// A parsed value; written from its parts, never from the file's text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Colour(Colour),
    Length(f64, &'static str),
    Font(Vec<String>),
}

impl Needs {
    pub(super) fn parse(self, text: &str) -> Option<Value> {
        match self {
            Needs::Colour => Colour::parse(text).map(Value::Colour),
            Needs::Length => length(text),
            Needs::Font => font(text),
        }
    }
}

fn length(text: &str) -> Option<Value> {
    if text == "0" {
        return Some(Value::Length(0.0, "px"));
    }
    let (unit, most) = [("px", 64.0), ("rem", 4.0), ("em", 4.0)]
        .into_iter()
        .find(|(unit, _)| text.ends_with(unit))?;
    let number: f64 = text.strip_suffix(unit)?.parse().ok()?;
    (0.0..=most).contains(&number).then_some(Value::Length(number, unit))
}

fn font(text: &str) -> Option<Value> {
    let names: Option<Vec<String>> = text.split(',').map(font_name).collect();
    names.filter(|names| !names.is_empty() && names.len() <= 12).map(Value::Font)
}

fn font_name(text: &str) -> Option<String> {
    let text = text.trim();
    let bare =
        ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let name = bare.unwrap_or(text);
    let is_name = (1..=60).contains(&name.len())
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == ' ' || letter == '-');
    is_name.then(|| name.to_owned())
}

/// Names that mean a kind of font stand without quotes.
const GENERIC: [&str; 8] = [
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "ui-sans-serif",
    "ui-serif",
    "ui-rounded",
    "cursive",
];

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Colour(colour) => colour.fmt(f),
            Value::Length(number, unit) => write!(f, "{number}{unit}"),
            Value::Font(names) => {
                for (at, name) in names.iter().enumerate() {
                    let comma = if at == 0 { "" } else { "," };
                    let quote = if GENERIC.contains(&name.as_str()) { "" } else { "\"" };
                    write!(f, "{comma}{quote}{name}{quote}")?;
                }
                Ok(())
            }
        }
    }
}
