//! Files to download and fill in: small, real, and right.

use super::{
    export::csv_row,
    headings::{Column, SheetKind},
    wording::column_text,
};
use zwerm_domain::Language;

/// A word that differs by language, or one that does not.
type Both = (&'static str, &'static str);

const TEAMS: [[Both; 4]; 4] = [
    [
        ("sociaal", "social"),
        ("Sociaal domein", "Social services"),
        ("", ""),
        ("Iedereen in Waterrijk kan meedoen.", "Everybody in Waterrijk can take part."),
    ],
    [
        ("west", "west"),
        ("Wijkteam West", "Neighbourhood team West"),
        ("sociaal", "social"),
        ("Dichtbij helpen, voordat het misgaat.", "Helping close by, before things go wrong."),
    ],
    [
        ("jeugd", "youth"),
        ("Jeugd en Gezin", "Youth and Family"),
        ("sociaal", "social"),
        ("Kinderen groeien veilig op.", "Children grow up safely."),
    ],
    [
        ("ict", "ict"),
        ("ICT", "ICT"),
        ("", ""),
        ("Wat je nodig hebt, werkt.", "What you need works."),
    ],
];

const PEOPLE: [(Column, [Both; 4]); 13] = [
    (Column::Key, [("1001", "1001"), ("1002", "1002"), ("1003", "1003"), ("1004", "1004")]),
    (
        Column::FirstName,
        [("Samira", "Samira"), ("Joost", "Joost"), ("Marit", "Marit"), ("Zoë", "Zoë")],
    ),
    (Column::Infix, [("", ""), ("", ""), ("", ""), ("van der", "van der")]),
    (
        Column::LastName,
        [("Bennani", "Bennani"), ("Verhagen", "Verhagen"), ("Dekker", "Dekker"), ("Meer", "Meer")],
    ),
    (
        Column::Email,
        [
            ("samira.bennani@waterrijk.example", "samira.bennani@waterrijk.example"),
            ("joost.verhagen@waterrijk.example", "joost.verhagen@waterrijk.example"),
            ("marit.dekker@waterrijk.example", "marit.dekker@waterrijk.example"),
            ("", ""),
        ],
    ),
    (
        Column::Phone,
        [
            ("toestel 4211", "extension 4211"),
            ("toestel 4212", "extension 4212"),
            ("toestel 4213", "extension 4213"),
            ("", ""),
        ],
    ),
    (
        Column::JobTitle,
        [
            ("wijkverpleegkundige", "community nurse"),
            ("jeugdconsulent", "youth adviser"),
            ("teamleider", "team leader"),
            ("beheerder werkplekken", "workplace engineer"),
        ],
    ),
    (Column::Team, [("west", "west"), ("jeugd", "youth"), ("west", "west"), ("ICT", "ICT")]),
    (
        Column::FurtherTeams,
        [("", ""), ("Wijkteam West", "Neighbourhood team West"), ("", ""), ("", "")],
    ),
    (Column::Leads, [("", ""), ("", ""), ("west|jeugd", "west|youth"), ("", "")]),
    (Column::Language, [("nl", "en"), ("nl", "en"), ("nl", "en"), ("en", "nl")]),
    (
        Column::WorkingHours,
        [("ma t/m do", "Mon to Thu"), ("", ""), ("ma, di en vr", "Mon, Tue and Fri"), ("", "")],
    ),
    (Column::LeftOn, [("", ""), ("", ""), ("", ""), ("", "")]),
];

/// An example file. It has the mark and the delimiter that make a spreadsheet of that language open it well.
pub fn example_csv(kind: SheetKind, language: Language) -> String {
    let (delimiter, pick): (char, fn(Both) -> &'static str) = match language {
        Language::Nl => (';', |both| both.0),
        Language::En => (',', |both| both.1),
    };
    let columns: Vec<Column> = match kind {
        SheetKind::Teams => kind.columns().collect(),
        SheetKind::People => PEOPLE.iter().map(|(column, _)| *column).collect(),
    };
    let headings: Vec<String> =
        columns.into_iter().map(|column| column_text(column, language)).collect();
    let mut file = String::from("\u{FEFF}");
    file += &csv_row(headings.iter().map(String::as_str), delimiter);
    match kind {
        SheetKind::Teams => {
            for team in TEAMS {
                file += &csv_row(team.map(pick), delimiter);
            }
        }
        SheetKind::People => {
            for person in 0..PEOPLE[0].1.len() {
                file += &csv_row(PEOPLE.iter().map(|(_, cells)| pick(cells[person])), delimiter);
            }
        }
    }
    file
}
