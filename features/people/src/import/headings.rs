//! The headings a file may have, in Dutch and English, and which of the two kinds of file they make it.

use super::clean::fold_heading;
use std::{collections::HashMap, sync::LazyLock};

/// The two kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetKind {
    /// The teams and how they hang under each other.
    Teams,
    /// The people.
    People,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The key a person keeps for good, such as a personnel number.
    Key,
    /// The whole name.
    Name,
    /// First name, where the name stands in parts.
    FirstName,
    /// What stands between first and last name (*tussenvoegsel*).
    Infix,
    /// Last name, where the name stands in parts.
    LastName,
    /// E-mail address.
    Email,
    /// Telephone.
    Phone,
    /// Job title.
    JobTitle,
    /// The main team, by key or name.
    Team,
    /// Further teams, with `|` between them.
    FurtherTeams,
    /// The teams this person leads, with `|` between them.
    Leads,
    /// Language of the interface.
    Language,
    /// When this person works, in own words.
    WorkingHours,
    /// The day the person joined.
    JoinedOn,
    /// The day the person leaves or left.
    LeftOn,
    /// The key of a team.
    TeamKey,
    /// The name of a team.
    TeamName,
    /// The team it hangs under, by key or name.
    Parent,
    /// What the team is there for.
    Purpose,
}

type Folded = HashMap<String, (Column, usize)>;
/// A column and its headings, with commas between them.
type Known = (Column, &'static str);

/// The best heading of each language first; of two columns that mean the same, the one named earlier here is read.
const PEOPLE: [Known; 15] = [
    (
        Column::Key,
        "personeelsnummer, personnel number, personeelsnr, medewerkersnummer, \
         medewerkernummer, medewerker-id, sleutel, key, employee number, employee id, \
         staff number, nummer, number, id",
    ),
    (
        Column::Name,
        "naam, name, volledige naam, full name, weergavenaam, display name, medewerker, \
         employee",
    ),
    (Column::FirstName, "voornaam, first name, roepnaam, given name"),
    (
        Column::Infix,
        "tussenvoegsel, infix, tussenvoegsels, voorvoegsel, voorvoegsels, tussen, name prefix",
    ),
    (Column::LastName, "achternaam, last name, geslachtsnaam, familienaam, surname, family name"),
    (
        Column::Email,
        "e-mail, e-mailadres, e-mail address, mail, mailadres, werkmail, e-mail werk, \
         work e-mail",
    ),
    (
        Column::Phone,
        "telefoon, phone, telefoonnummer, phone number, telephone, tel, toestel, extension, \
         mobiel, mobiele telefoon, mobile, mobile phone",
    ),
    (
        Column::JobTitle,
        "functie, job title, functienaam, functieomschrijving, title, job, position, beroep",
    ),
    (Column::Team, "team, main team, hoofdteam, teamnaam, team name, afdeling, department"),
    (
        Column::FurtherTeams,
        "andere teams, further teams, overige teams, verdere teams, ook in teams, other teams",
    ),
    (Column::Leads, "leidt, leads, leidt teams, leads teams, leidinggevende van, leader of"),
    (Column::Language, "taal, language, voertaal"),
    (Column::WorkingHours, "werktijden, working hours, werkdagen, working days, werkuren"),
    (
        Column::JoinedOn,
        "in dienst, joined on, in dienst op, in dienst sinds, datum in dienst, joined, \
         start date",
    ),
    (
        Column::LeftOn,
        "uit dienst, left on, uit dienst op, datum uit dienst, left, leaving date, end date, \
         einddatum",
    ),
];

const TEAMS: [Known; 4] = [
    (Column::TeamKey, "teamsleutel, team key, sleutel, key, teamcode, code, nummer, number, id"),
    (Column::TeamName, "team, teamnaam, team name, naam, name, afdeling, department"),
    (
        Column::Parent,
        "hoort bij, part of, bovenliggend team, parent team, parent, valt onder, \
         onderdeel van, belongs to",
    ),
    (Column::Purpose, "bedoeling, purpose, waarvoor, opdracht, what for"),
];

impl SheetKind {
    fn known(self) -> &'static [Known] {
        match self {
            SheetKind::People => &PEOPLE,
            SheetKind::Teams => &TEAMS,
        }
    }

    /// The columns of an example, in its order.
    pub(crate) fn columns(self) -> impl Iterator<Item = Column> {
        self.known().iter().map(|(column, _)| *column)
    }

    /// What a heading means in this kind of file, and how far down its list the wording stands.
    pub(super) fn column(self, heading: &str) -> Option<(Column, usize)> {
        static FOLDED: LazyLock<[Folded; 2]> =
            LazyLock::new(|| [SheetKind::Teams, SheetKind::People].map(SheetKind::folded));
        let [teams, people] = &*FOLDED;
        let of_kind = if self == SheetKind::Teams { teams } else { people };
        of_kind.get(&fold_heading(heading)).copied()
    }

    fn folded(self) -> Folded {
        let ranked = self.known().iter().flat_map(|(column, headings)| {
            headings
                .split(", ")
                .enumerate()
                .map(move |(rank, text)| (fold_heading(text), (*column, rank)))
        });
        ranked.collect()
    }

    /// The kind of file these headings make. What only people have decides; then what only teams have.
    pub(super) fn of(headings: &[impl AsRef<str>]) -> SheetKind {
        let means =
            |kind: SheetKind| headings.iter().filter_map(move |text| kind.column(text.as_ref()));
        let is_only_of_people =
            |column: Column| !matches!(column, Column::Key | Column::Name | Column::Team);
        if means(SheetKind::People).any(|(column, _)| is_only_of_people(column)) {
            return SheetKind::People;
        }
        let has = |wanted: Column| means(SheetKind::People).any(|(column, _)| column == wanted);
        let has_shape = means(SheetKind::Teams)
            .any(|(column, _)| matches!(column, Column::Parent | Column::Purpose));
        if has_shape || (has(Column::Team) && !has(Column::Name)) {
            SheetKind::Teams
        } else {
            SheetKind::People
        }
    }
}

/// How many of these headings mean something in one of the kinds of file.
pub(super) fn count_known(headings: &[impl AsRef<str>]) -> usize {
    let is_known = |kind: SheetKind| {
        headings.iter().filter(|heading| kind.column(heading.as_ref()).is_some()).count()
    };
    is_known(SheetKind::People).max(is_known(SheetKind::Teams))
}

/// All headings under which a column is recognised, whatever their capitals, accents, spaces and signs.
pub fn accepted_headings(column: Column) -> Vec<&'static str> {
    let known = PEOPLE.iter().chain(&TEAMS).find(|known| known.0 == column);
    known.map_or_else(Vec::new, |known| known.1.split(", ").collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_heading_means_two_things_in_one_kind_of_file() {
        for kind in [SheetKind::People, SheetKind::Teams] {
            let mut seen = BTreeSet::new();
            for (column, headings) in kind.known() {
                for heading in headings.split(", ") {
                    assert!(seen.insert(fold_heading(heading)), "{heading} of {column:?}");
                    assert_eq!(kind.column(heading).map(|found| found.0), Some(*column));
                }
            }
        }
    }

    #[test]
    fn the_headings_tell_people_from_teams() {
        for people in [
            &["sleutel", "naam"][..],
            &["id", "naam", "team"],
            &["Personeelsnummer", "Voornaam", "Achternaam", "Team", "Hoort bij"],
            &["name", "e-mail"],
            &["something else"],
        ] {
            assert_eq!(SheetKind::of(people), SheetKind::People, "{people:?}");
        }
        for teams in [
            &["team"][..],
            &["Sleutel", "Team"],
            &["naam", "hoort bij"],
            &["id", "name", "purpose"],
        ] {
            assert_eq!(SheetKind::of(teams), SheetKind::Teams, "{teams:?}");
        }
    }
}
