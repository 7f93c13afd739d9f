//! Import from the command line: shows what would change, and does it when asked.

use crate::{
    difference::{Changed, Difference},
    import::{Existing, Plan, Problems, Sheet, notice_text, plan, problem_text, read},
    store::{self, Organisation},
    text::text,
};
use std::sync::Arc;
use zwerm_access_log::{Kind, Look, Subject, note};
use zwerm_domain::{Clock, Language, Timestamp};
use zwerm_store::{Reader, Store, StoreError};

/// Imports files of people and teams into the one organisation of an installation. The lines say what would change,
/// or with `apply` what changed; or else what is wrong. All or nothing, in one transaction.
pub fn import_now(
    store: &Store,
    clock: &Clock,
    files: &[Vec<u8>],
    apply: bool,
) -> Result<Vec<String>, Vec<String>> {
    let now = clock.now();
    let found =
        store.read_now(store::only_organisation).map_err(|error| vec![error.to_string()])?;
    let organisation = found.ok_or_else(|| vec![text(Language::En).people_now_set_up_first()])?;
    let language = organisation.language;
    let (organisation, files) = (Arc::new(organisation), Arc::new(files.to_vec()));
    let outcome = if apply {
        store.write_now(move |tx| {
            let (_, plan, lines) = planned(tx, &organisation, &files, now)?;
            let look = [Look { kind: Kind::PeopleImported, subject: Subject::Everybody }];
            note(tx, organisation.id, None, organisation.today(now), &look)?;
            store::carry_out(tx, &organisation, &plan, None, now)?;
            Ok::<_, Trouble>((plan, lines))
        })
    } else {
        store.read_now(move |tx| {
            planned(tx, &organisation, &files, now).map(|(_, plan, lines)| (plan, lines))
        })
    };
    let lines = match outcome {
        Ok((plan, lines)) => Ok(told(lines, &plan, language, apply)),
        Err(Trouble::Files(problems)) => Err(wrong(&problems, language)),
        Err(Trouble::Store(error)) => Err(vec![error.to_string()]),
    };
    let plain = |lines: Vec<String>| lines.iter().map(|line| zwerm_ui::plain(line)).collect();
    lines.map(plain).map_err(plain)
}

/// What stops an import.
pub(crate) enum Trouble {
    Files(Problems),
    Store(StoreError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        Trouble::Store(error)
    }
}

impl From<Problems> for Trouble {
    fn from(problems: Problems) -> Trouble {
        Trouble::Files(problems)
    }
}

/// Reads the files; what is wrong with one that can't be read at all is told at once.
pub(crate) fn sheets(files: &[Vec<u8>]) -> Result<Vec<Sheet>, Problems> {
    files.iter().map(|bytes| read(bytes)).collect()
}

/// What to know about the files that does not stand in the way.
pub(crate) fn notices(sheets: &[Sheet], language: Language) -> Vec<String> {
    let notices = sheets.iter().flat_map(Sheet::notices);
    notices.map(|notice| notice_text(notice, language)).collect()
}

fn planned(
    tx: &mut Reader,
    organisation: &Organisation,
    files: &[Vec<u8>],
    now: Timestamp,
) -> Result<(Existing, Plan, Vec<String>), Trouble> {
    let sheets = sheets(files)?;
    let mut lines = notices(&sheets, organisation.language);
    let existing = store::existing(tx, organisation, now)?;
    let plan = plan(&existing, sheets)?;
    lines.extend(in_words(&Difference::of(&existing, &plan, organisation.language), organisation));
    Ok((existing, plan, lines))
}

fn in_words(difference: &Difference, organisation: &Organisation) -> Vec<String> {
    let text = text(organisation.language);
    let changed = |changed: &Changed| {
        let name = changed.name.clone();
        let line = move |change: &crate::difference::ChangeLine| {
            let (label, old, new) = (&change.label, quoted(&change.old), quoted(&change.new));
            text.people_now_changed(name.as_str(), label.as_str(), old, new)
        };
        changed.changes.iter().map(line).collect::<Vec<_>>()
    };
    let new = |name: &str| text.people_now_new(name);
    let mut lines = Vec::new();
    lines.extend(difference.new_teams.lines.iter().map(|team| new(&team.name)));
    lines.extend(difference.changed_teams.lines.iter().flat_map(changed));
    lines.extend(difference.new_people.lines.iter().map(|person| new(&person.name)));
    lines.extend(difference.changed_people.lines.iter().flat_map(changed));
    let more = difference.new_teams.more()
        + difference.changed_teams.more()
        + difference.new_people.more()
        + difference.changed_people.more();
    if more > 0 {
        lines.push(text.people_more(more));
    }
    lines.extend(difference.asides.iter().cloned());
    lines
}

fn quoted(value: &str) -> String {
    if value.is_empty() { "-".into() } else { value.into() }
}

fn told(mut lines: Vec<String>, plan: &Plan, language: Language, is_done: bool) -> Vec<String> {
    let text = text(language);
    lines.push(match (plan.is_empty(), is_done) {
        (true, _) => text.people_plan_nothing_says(),
        (false, true) => text.people_now_done(),
        (false, false) => text.people_now_would(),
    });
    lines
}

fn wrong(problems: &Problems, language: Language) -> Vec<String> {
    let mut lines: Vec<String> =
        problems.shown().iter().map(|problem| problem_text(problem, language)).collect();
    let more = problems.total() - problems.shown().len();
    if more > 0 {
        lines.push(text(language).people_more(more));
    }
    lines
}
