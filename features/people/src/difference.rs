//! What an import would do, in words: for the page that asks whether it is right, and for the command line.

use crate::{
    import::{Change, Existing, Plan, Shown, TeamRef, column_text},
    model::is_past,
    store::Carried,
    text::{L10nLanguage, text},
};
use std::collections::HashMap;
use zwerm_domain::{Date, Language, PersonId, TeamId};
use zwerm_ui::format::Calendar;

/// Lines of each kind that are shown; the others are counted.
const MOST: usize = 200;

/// What an import would do.
pub(crate) struct Difference {
    pub(crate) new_people: Part<NewPerson>,
    pub(crate) changed_people: Part<Changed>,
    pub(crate) new_teams: Part<NewTeam>,
    pub(crate) changed_teams: Part<Changed>,
    /// Counts of what changes, in words.
    pub(crate) counts: Vec<String>,
    /// What is good to know: who stays as they are, who goes.
    pub(crate) asides: Vec<String>,
}

/// The first lines of one kind.
pub(crate) struct Part<T> {
    pub(crate) lines: Vec<T>,
    pub(crate) count: usize,
}

impl<T> Part<T> {
    fn of<S>(all: &[S], make: impl FnMut(&S) -> T) -> Part<T> {
        Part { lines: all.iter().take(MOST).map(make).collect(), count: all.len() }
    }

    /// How many are not shown.
    pub(crate) fn more(&self) -> usize {
        self.count - self.lines.len()
    }
}

/// Somebody who comes in.
pub(crate) struct NewPerson {
    pub(crate) name: String,
    pub(crate) job_title: String,
    pub(crate) team: String,
}

/// A team that is made.
pub(crate) struct NewTeam {
    pub(crate) name: String,
    pub(crate) parent: String,
    pub(crate) purpose: String,
}

/// Somebody, or a team, with what becomes different.
pub(crate) struct Changed {
    pub(crate) name: String,
    pub(crate) person: Option<PersonId>,
    pub(crate) changes: Vec<ChangeLine>,
}

/// One thing that becomes different; empty where there is nothing.
pub(crate) struct ChangeLine {
    pub(crate) label: String,
    pub(crate) old: String,
    pub(crate) new: String,
}

struct Words<'a> {
    text: &'static L10nLanguage,
    calendar: Calendar,
    plan: &'a Plan,
    teams: HashMap<TeamId, &'a str>,
}

impl Difference {
    /// Puts a plan into words.
    pub(crate) fn of(existing: &Existing, plan: &Plan, language: Language) -> Difference {
        let words = Words {
            text: text(language),
            calendar: Calendar { language, today: existing.today },
            plan,
            teams: existing.teams.iter().map(|it| (it.id, it.state.name.as_str())).collect(),
        };
        let current: HashMap<PersonId, &str> =
            existing.people.iter().map(|it| (it.id, it.state.name.as_str())).collect();
        let name = |id| current.get(&id).copied().unwrap_or_default().to_owned();
        Difference {
            new_people: Part::of(&plan.new_people, |person| NewPerson {
                name: person.state.name.clone(),
                job_title: person.state.job_title.clone(),
                team: words.team(person.state.team),
            }),
            changed_people: Part::of(&plan.changed_people, |person| Changed {
                name: name(person.id),
                person: Some(person.id),
                changes: words.changes(&person.changes),
            }),
            new_teams: Part::of(&plan.new_teams, |team| NewTeam {
                name: team.state.name.clone(),
                parent: words.team(team.state.parent),
                purpose: team.state.purpose.clone(),
            }),
            changed_teams: Part::of(&plan.changed_teams, |team| Changed {
                name: words.team(Some(TeamRef::Known(team.id))),
                person: None,
                changes: words.changes(&team.changes),
            }),
            counts: counts(Carried::of(plan), language),
            asides: words.asides(existing.today),
        }
    }
}

impl Words<'_> {
    fn team(&self, team: Option<TeamRef>) -> String {
        let name = match team {
            Some(TeamRef::Known(id)) => self.teams.get(&id).copied(),
            Some(TeamRef::New(place)) => {
                self.plan.new_teams.get(place).map(|team| team.state.name.as_str())
            }
            None => None,
        };
        name.unwrap_or_default().to_owned()
    }

    fn changes(&self, changes: &[Change]) -> Vec<ChangeLine> {
        let line = |change: &Change| ChangeLine {
            label: column_text(change.column, self.calendar.language),
            old: self.shown(&change.old),
            new: self.shown(&change.new),
        };
        changes.iter().map(line).collect()
    }

    fn shown(&self, shown: &Shown) -> String {
        match shown {
            Shown::Nothing => String::new(),
            Shown::Text(text) => text.clone(),
            Shown::Day(day) => self.calendar.day(*day),
            Shown::Language(language) => language_name(*language).to_owned(),
            Shown::Teams(names) => names.join(", "),
        }
    }

    fn asides(&self, today: Date) -> Vec<String> {
        let (plan, text) = (self.plan, self.text);
        let is_gone = |person: &&crate::import::ChangedPerson| {
            person.state.left_on.is_some_and(|day| is_past(day, today))
        };
        let leaving = plan.leaving_people().count();
        let gone = plan.leaving_people().filter(is_gone).count();
        let back = plan.returning_people().count();
        let all = [
            (gone, text.people_count_gone(gone)),
            (leaving - gone, text.people_count_leaving(leaving - gone)),
            (back, text.people_count_back(back)),
            (plan.unchanged_people, text.people_count_same(plan.unchanged_people)),
            (plan.unchanged_teams, text.people_count_same_teams(plan.unchanged_teams)),
            (plan.absent_people, text.people_count_absent(plan.absent_people)),
            (plan.already_gone, text.people_count_already_gone(plan.already_gone)),
        ];
        all.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect()
    }
}

/// What an import changes or changed, in words; nothing that is none.
pub(crate) fn counts(carried: Carried, language: Language) -> Vec<String> {
    let text = text(language);
    let all = [
        (carried.new_people, text.people_count_new(carried.new_people)),
        (carried.changed_people, text.people_count_changed(carried.changed_people)),
        (carried.new_teams, text.people_count_new_teams(carried.new_teams)),
        (carried.changed_teams, text.people_count_changed_teams(carried.changed_teams)),
    ];
    all.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect()
}

/// A language in its own words.
pub(crate) fn language_name(language: Language) -> &'static str {
    match language {
        Language::Nl => "Nederlands",
        Language::En => "English",
    }
}
