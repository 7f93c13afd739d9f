//! What the two forms about one colleague share: their fields as a row of an import, and the teams to choose from.

use crate::{
    import::{self, Column, Field, what_text},
    store::{self, TeamName},
};
use zwerm_domain::Language;
use zwerm_store::Reader;
use zwerm_ui::Choice;
use zwerm_web::{Form, Me, Problems, Refused};

/// Teams that are suggested; another one is found by its name all the same.
const TEAMS: usize = 300;

/// Teams as a form has them, one on a line, as a row of an import has them.
pub(super) fn listed(typed: &str) -> String {
    typed.lines().map(str::trim).filter(|team| !team.is_empty()).collect::<Vec<_>>().join("|")
}

/// The fields that both forms have.
pub(super) fn fields<'a>(form: &'a Form, key: &'a str) -> Vec<Field<'a>> {
    let field = |column, name| Field { column, name, typed: form.get(name) };
    vec![
        Field { column: Column::Key, name: "key", typed: key },
        field(Column::Name, "name"),
        field(Column::Email, "email"),
        field(Column::JobTitle, "job_title"),
        field(Column::Team, "team"),
        field(Column::JoinedOn, "joined_on"),
    ]
}

/// What is wrong, beside the fields it is about.
pub(super) fn told(problems: &import::Problems, language: Language) -> Problems {
    let mut told = Problems::default();
    for problem in problems.shown() {
        told.add(problem.column.clone().unwrap_or_default(), what_text(&problem.what, language));
    }
    told
}

/// The teams one can choose from.
pub(super) fn teams(tx: &mut Reader, me: &Me) -> Result<Vec<TeamName>, Refused> {
    Ok(store::team_names(tx, me.actor.organisation())?)
}

/// The same as choices.
pub(super) fn choices(teams: Vec<TeamName>) -> Vec<Choice> {
    teams.into_iter().take(TEAMS).map(|team| Choice::new(team.typed, team.says)).collect()
}
