//! Problems, notices and columns in the reader's language.

use super::{
    headings::{Column, SheetKind},
    problem::{Problem, What},
    sheet::Notice,
};
use crate::text::{L10nLanguage, text};
use zwerm_domain::Language;

/// The name of a column; as a heading in a file it is recognised.
pub fn column_text(column: Column, language: Language) -> String {
    let text = text(language);
    match column {
        Column::Key => text.import_column_key(),
        Column::Name => text.import_column_name(),
        Column::FirstName => text.import_column_first_name(),
        Column::Infix => text.import_column_infix(),
        Column::LastName => text.import_column_last_name(),
        Column::Email => text.import_column_email(),
        Column::Phone => text.import_column_phone(),
        Column::JobTitle => text.import_column_job_title(),
        Column::Team => text.import_column_team(),
        Column::FurtherTeams => text.import_column_further_teams(),
        Column::Leads => text.import_column_leads(),
        Column::Language => text.import_column_language(),
        Column::WorkingHours => text.import_column_working_hours(),
        Column::JoinedOn => text.import_column_joined_on(),
        Column::LeftOn => text.import_column_left_on(),
        Column::TeamKey => text.import_column_team_key(),
        Column::TeamName => text.import_column_team_name(),
        Column::Parent => text.import_column_parent(),
        Column::Purpose => text.import_column_purpose(),
    }
}

/// Where a problem stands and what it is, as one line. For pages: names stand between marks that keep their direction.
pub fn problem_text(problem: &Problem, language: Language) -> String {
    let text = text(language);
    let place = match (problem.line, &problem.column) {
        (Some(line), Some(column)) if !column.is_empty() => text.import_at_cell(line, column),
        (Some(line), _) => text.import_at_line(line),
        (None, _) => match problem.sheet {
            Some(SheetKind::Teams) => text.import_in_teams(),
            Some(SheetKind::People) => text.import_in_people(),
            None => return what_text(&problem.what, language),
        },
    };
    format!("{place}: {}", what_text(&problem.what, language))
}

/// What a problem is, without where it stands: for a form, beside the field.
pub fn what_text(what: &What, language: Language) -> String {
    let text = text(language);
    match what {
        What::MissingColumn { column, accepted } => {
            text.import_missing_column(column_text(*column, language), accepted.join(", "))
        }
        What::NoHeadings => {
            let some = [Column::Key, Column::Name, Column::Email, Column::Team];
            let some = some.map(|column| column_text(column, language));
            text.import_no_headings(some.join(", "))
        }
        What::TooManyCells { headings } => text.import_too_many_cells(*headings),
        What::QuoteNotClosed => text.import_quote_not_closed(),
        What::TextAfterQuote => text.import_text_after_quote(),
        What::Empty => text.import_empty(),
        What::TooLong { most } => text.import_too_long(*most),
        What::TooNested => text.import_too_nested(),
        What::BadAddress { typed } => text.import_bad_address(typed),
        What::BadDate { typed } => text.import_bad_date(typed),
        What::FarDate { typed } => text.import_far_date(typed),
        What::OwnTeams => text.import_own_teams(),
        What::LeftBeforeJoined => text.import_left_before_joined(),
        What::UnknownLanguage { typed } => text.import_unknown_language(typed),
        What::LastAdministrator { name } => text.import_last_administrator(name),
        What::KeyTaken { key, name } => text.import_key_taken(key, name),
        What::KeyTwice { key, first } => text.import_key_twice(key, *first),
        What::AddressTwice { address, first } => text.import_address_twice(address, *first),
        What::AddressTaken { address, name } => text.import_address_taken(address, name),
        What::TeamTwice { name, first } => text.import_team_twice(name, *first),
        What::UnknownTeam { typed } => text.import_unknown_team(typed),
        What::SeveralTeams { typed } => text.import_several_teams(typed),
        What::ClosedTeam { name } => text.import_closed_team(name),
        What::TeamKeyNeeded { name } => text.import_team_key_needed(name),
        What::TeamCycle { names } => text.import_team_cycle(circle(names)),
        file => of_file(file, text),
    }
}

/// The problems that a file has as a whole.
fn of_file(what: &What, text: &L10nLanguage) -> String {
    match what {
        What::TooLarge { most_mib } => text.import_too_large(*most_mib),
        What::Spreadsheet => text.import_spreadsheet(),
        What::BrokenText { encoding } => text.import_broken_text(encoding.name()),
        What::EmptyFile => text.import_empty_file(),
        What::NoRows => text.import_no_rows(),
        What::TooManyRows { most } => text.import_too_many_rows(*most),
        What::TooManyColumns { most } => text.import_too_many_columns(*most),
        What::TwoOfAKind { kind: SheetKind::Teams } => text.import_two_with_teams(),
        What::TwoOfAKind { kind: SheetKind::People } => text.import_two_with_people(),
        What::HeadingTwice { heading } => text.import_heading_twice(heading),
        _ => text.import_not_text(),
    }
}

/// `A → B → A`
fn circle(names: &[String]) -> String {
    let all: Vec<&str> = names.iter().chain(names.first()).map(String::as_str).collect();
    all.join(" → ")
}

/// What to know about a file, as one line.
pub fn notice_text(notice: &Notice, language: Language) -> String {
    match notice {
        Notice::UnknownColumn { heading } => text(language).import_unknown_column(heading),
        Notice::SameColumn { heading, read } => text(language).import_same_column(heading, read),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::headings::accepted_headings, *};

    #[test]
    fn the_name_of_each_column_is_a_heading_it_is_recognised_by() {
        for kind in [SheetKind::People, SheetKind::Teams] {
            for column in kind.columns() {
                for language in Language::ALL {
                    let name = column_text(column, language);
                    let found = kind.column(&name).map(|found| found.0);
                    assert_eq!(
                        found,
                        Some(column),
                        "{name}, not one of {:?}",
                        accepted_headings(column)
                    );
                }
            }
        }
    }

    #[test]
    fn a_problem_says_where_and_what() {
        let what = What::TeamCycle { names: vec!["West".into(), "Oost".into()] };
        let problem =
            Problem { sheet: None, line: Some(7), column: Some("Hoort bij".into()), what };
        let plain =
            |language| problem_text(&problem, language).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(
            plain(Language::Nl),
            "Regel 7, kolom Hoort bij: Deze teams hangen in een kring onder elkaar: West → Oost → West. Maak één ervan los."
        );
        assert_eq!(
            plain(Language::En),
            "Line 7, column Hoort bij: These teams hang under each other in a circle: West → Oost → West. Let one of them go."
        );
    }
}
