//! A first version of an instrument, from the columns of a file of answers: to be finished by hand.

use std::fmt::Write;

/// A column that looks like an item: its lowest and highest whole answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The name of the column.
    pub column: String,
    /// The lowest answer that was seen.
    pub least: i32,
    /// The highest answer that was seen.
    pub most: i32,
}

/// Writes the draft. Columns whose names differ only in what follows the first letters (`V1`, `V2`; `trust_1`, `trust_2`) come
/// together in a construct. The scale begins at 1 (or 0, or lower where seen) and ends at the highest answer of them all, at least 5.
pub fn draft(columns: &[Draft]) -> String {
    let mut out = String::from(
        "# A draft from the columns of a file. Look at every line: scale, construct, which items are worded the other way round.\n\
         [instrument]\nid = \"draft\"\nversion = \"0.1\"\nlicence = \"?\"\nlanguages = [\"nl\", \"en\"]\nin_development = true\n",
    );
    let mut groups: Vec<(String, Vec<&Draft>)> = Vec::new();
    for column in columns {
        let stem = stem(&column.column);
        match groups.iter_mut().find(|(name, _)| *name == stem) {
            Some((_, members)) => members.push(column),
            None => groups.push((stem, vec![column])),
        }
    }
    for (name, members) in &groups {
        let quoted = toml::Value::String(name.clone());
        let _ = write!(
            out,
            "\n[[construct]]\nid = {quoted}\nnl = {quoted}\nen = {quoted}\nblock = \"core\"\n"
        );
        let least = members.iter().map(|it| it.least).fold(1, i32::min);
        let most = members.iter().map(|it| it.most).fold(5, i32::max);
        for member in members {
            let id = toml::Value::String(member.column.clone());
            let _ = write!(
                out,
                "\n[[item]]\nid = {id}\nconstruct = {quoted}\nscale = [{least}, {most}]\nreversed = false\nnl = {id}\nen = {id}\n"
            );
        }
    }
    out
}

/// The letters a name begins with; the whole name if it begins with none.
fn stem(name: &str) -> String {
    let end = name.find(|letter: char| !letter.is_alphabetic()).unwrap_or(name.len());
    let stem = &name[..end];
    if stem.is_empty() { name.to_owned() } else { stem.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_can_be_read_and_groups_columns_by_their_letters() {
        let of = |column: &str, most| Draft { column: column.into(), least: 1, most };
        let text = draft(&[of("V1", 4), of("V2", 5), of("Z \"1\"", 7)]);
        let instrument = crate::read(&text).expect("a draft is an instrument");
        assert_eq!(instrument.constructs.len(), 2);
        assert_eq!(instrument.scale_of(0), (1, 5));
        assert_eq!((instrument.scale_of(1), instrument.items[2].id.as_str()), ((1, 7), "Z \"1\""));
    }
}
