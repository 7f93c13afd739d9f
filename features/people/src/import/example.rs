//! Files to download and fill in: small, real, and right.

use super::{
    headings::{Column, SheetKind},
    wording::column_text,
};
use zwerm_domain::Language;
use zwerm_web::csv_row;

/// A word that differs by language, or one that does not.
type Both = (&'static str, &'static str);

const TEAMS: [[Both; 4]; 4] = [
    [
        ("zorg", "care"),
        ("Zorg dichtbij", "Care close by"),
        ("", ""),
        ("Mensen wonen thuis zolang ze dat willen.", "People live at home as long as they wish."),
    ],
    [
        ("noord", "north"),
        ("Thuisteam Noord", "Home team North"),
        ("zorg", "care"),
        ("Elke dag een bekend gezicht.", "A face you know, every day."),
    ],
    [
        ("zuid", "south"),
        ("Thuisteam Zuid", "Home team South"),
        ("zorg", "care"),
        ("Elke dag een bekend gezicht.", "A face you know, every day."),
    ],
    [
        ("techniek", "technology"),
        ("Techniek", "Technology"),
        ("", ""),
        ("Wat je nodig hebt, werkt.", "What you need works."),
    ],
];

const PEOPLE: [(Column, [Both; 4]); 13] = [
    (Column::Key, [("1001", "1001"), ("1002", "1002"), ("1003", "1003"), ("1004", "1004")]),
    (Column::FirstName, [("Noor", "Noor"), ("Emre", "Emre"), ("Aafke", "Aafke"), ("Zoë", "Zoë")]),
    (Column::Infix, [("", ""), ("", ""), ("", ""), ("van der", "van der")]),
    (
        Column::LastName,
        [("Jansen", "Jansen"), ("Yılmaz", "Yılmaz"), ("Postma", "Postma"), ("Meer", "Meer")],
    ),
    (
        Column::Email,
        [
            ("noor.jansen@organisatie.example", "noor.jansen@organisatie.example"),
            ("emre.yilmaz@organisatie.example", "emre.yilmaz@organisatie.example"),
            ("aafke.postma@organisatie.example", "aafke.postma@organisatie.example"),
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
            ("verzorgende", "carer"),
            ("teamleider", "team leader"),
            ("beheerder werkplekken", "workplace engineer"),
        ],
    ),
    (
        Column::Team,
        [("noord", "north"), ("zuid", "south"), ("noord", "north"), ("Techniek", "Technology")],
    ),
    (Column::FurtherTeams, [("", ""), ("Thuisteam Noord", "Home team North"), ("", ""), ("", "")]),
    (Column::Leads, [("", ""), ("", ""), ("noord|zuid", "north|south"), ("", "")]),
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
