//! From an instrument to TOML, as [`read`](crate::read()) reads it: the file one keeps, compares and takes elsewhere.

use crate::{Instrument, Item, Words};
use std::fmt::Write;

/// Writes an instrument, construct after construct. What is read from it again is the same instrument.
pub fn write(instrument: &Instrument) -> String {
    let mut out = String::from("[instrument]\n");
    let codes: Vec<toml::Value> =
        instrument.languages.iter().map(|it| toml::Value::from(it.code())).collect();
    // Writing to a string can't fail.
    let _ = writeln!(out, "id = {}", quoted(&instrument.id));
    words(&mut out, "", &instrument.name);
    let _ = writeln!(
        out,
        "version = {}\nlicence = {}\nlanguages = {}\nin_development = {}",
        quoted(&instrument.version),
        quoted(&instrument.licence),
        toml::Value::Array(codes),
        instrument.is_in_development
    );
    for (at, construct) in instrument.constructs.iter().enumerate() {
        let id = quoted(&construct.id);
        let _ = write!(out, "\n[[construct]]\nid = {id}\n");
        words(&mut out, "", &construct.name);
        let _ = writeln!(out, "block = {}", quoted(&construct.block));
        for item in instrument.items_of(at).map(|item| &instrument.items[item]) {
            write_item(&mut out, item, &id);
        }
    }
    out
}

fn write_item(out: &mut String, item: &Item, construct: &toml::Value) {
    let (low, high) = item.scale;
    let _ = write!(
        out,
        "\n[[item]]\nid = {}\nconstruct = {construct}\nscale = [{low}, {high}]\nreversed = {}\n",
        quoted(&item.id),
        item.is_reversed
    );
    words(out, "", &item.text);
    if let Some(own) = &item.own {
        words(out, "own_", own);
    }
}

fn words(out: &mut String, before: &str, words: &Words) {
    let (nl, en) = (quoted(&words.nl), quoted(&words.en));
    let _ = write!(out, "{before}nl = {nl}\n{before}en = {en}\n");
}

fn quoted(text: &str) -> toml::Value {
    toml::Value::from(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{mirror, read, zwermscan};

    #[test]
    fn what_is_written_reads_as_the_same_instrument() {
        let mut odd = zwermscan().expect("is sound");
        odd.name.nl = "Met \"tekens\", een \\ en\neen nieuwe regel \u{1F426} '''".into();
        for instrument in [zwermscan().expect("is sound"), mirror().expect("is sound"), odd] {
            assert_eq!(read(&write(&instrument)), Ok(instrument));
        }
    }
}
