//! The columns of a questionnaire as CSV: what each holds, how its heading may be written, and an example to fill in.

use zwerm_domain::{Language, text::folded};
use zwerm_web::csv_row;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    Block,
    Construct,
    ConstructEn,
    Id,
    Nl,
    En,
    Reversed,
    Scale,
    OwnNl,
    OwnEn,
}

/// Each with the headings that are known for it, the first in Dutch, the second in English.
pub(crate) const COLUMNS: [(Column, &[&str]); 10] = [
    (Column::Construct, &["begrip", "construct", "begrip nl", "construct nl", "onderwerp"]),
    (Column::ConstructEn, &["begrip en", "construct en", "begrip engels"]),
    (Column::Nl, &["nl", "nl", "stelling", "stelling nl", "statement nl", "nederlands", "dutch"]),
    (Column::En, &["en", "en", "statement", "stelling en", "statement en", "engels", "english"]),
    (Column::Reversed, &["andersom", "reversed", "omgekeerd", "r"]),
    (Column::Block, &["deel", "block", "blok", "part"]),
    (Column::Id, &["id", "id", "kolom", "column"]),
    (Column::Scale, &["schaal", "scale"]),
    (Column::OwnNl, &["eigen nl", "own nl"]),
    (Column::OwnEn, &["eigen en", "own en"]),
];

/// What a heading is of.
pub(super) fn column(heading: &str) -> Option<Column> {
    let heading = folded(heading.trim()).replace(['_', '-'], " ");
    COLUMNS.into_iter().find(|(_, known)| known.contains(&heading.as_str())).map(|(it, _)| it)
}

/// A file to fill in, as a Dutch spreadsheet opens it.
pub(crate) fn example(language: Language) -> String {
    let at = usize::from(language == Language::En);
    let columns = [0, 1, 2, 3, 4, 7].map(|column| COLUMNS[column].1[at]);
    let (yes, scale) = if at == 0 { ("ja", "1 tot 5") } else { ("yes", "1 to 5") };
    let (one, one_en) = ("overleg", "meetings");
    let rows = [
        columns,
        [
            one,
            one_en,
            "Een overleg levert mij iets op.",
            "A meeting gives me something.",
            "",
            scale,
        ],
        [
            "",
            "",
            "Ik kom te laat aan mijn eigen werk toe.",
            "I get to my own work too late.",
            yes,
            "",
        ],
        ["rust", "quiet", "Ik kan een uur doorwerken.", "I can work on for an hour.", "", ""],
    ];
    rows.into_iter().fold("\u{FEFF}".to_owned(), |file, row| file + &csv_row(row, ';'))
}
