//! *Ga je met vakantie?*: from when until when, and who stands in for what.

use super::eyes::{due_words, other_names};
use crate::{
    model::name_of,
    text::{L10nLanguage, text},
    whole::Line,
};
use askama::Template;
use zwerm_domain::AgreementId;
use zwerm_ui::{Choice, Fields, Shell, format::first_name};
use zwerm_web::{Again, Me};

/// An open agreement of the reader's.
pub(crate) struct Row {
    pub(crate) line: Line,
    /// Who is called as was typed for it, where that is more than one.
    pub(crate) called: Vec<Choice>,
    /// What is going on with a seat of it: the name of the other, and whether that is still a question.
    pub(crate) stands: Option<(String, bool)>,
    /// Whether somebody can be asked to stand in.
    pub(crate) is_free: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "agreement_away.html")]
pub(crate) struct AwayPage {
    shell: Shell,
    t: &'static L10nLanguage,
    /// The one agreement that it is about; else all.
    only: Option<AgreementId>,
    /// What that one is called.
    about: String,
    fields: Fields,
    today: String,
    /// Who is called as was typed for all, where that is more than one.
    called: Vec<Choice>,
    people: Vec<Choice>,
    items: Vec<Item>,
    /// Whether somebody is asked, or stands in, for all that there is.
    is_all_arranged: bool,
    /// Where nobody can be asked now, and why.
    others: Vec<NotNow>,
}

struct NotNow {
    id: AgreementId,
    name: String,
    why: String,
    /// Where a problem with it points.
    at: String,
    is_wrong: bool,
}

struct Item {
    id: AgreementId,
    name: String,
    line: String,
    /// The names of its fields.
    with: String,
    with_name: String,
    called: Vec<Choice>,
    is_left_out: bool,
}

impl AwayPage {
    /// The form, with what was typed.
    pub(crate) fn new(
        me: &Me,
        shell: Shell,
        only: Option<AgreementId>,
        rows: &[Row],
        called: Vec<Choice>,
        people: Vec<Choice>,
        again: &Again,
    ) -> AwayPage {
        let t = text(me.language);
        let fields = again.fields.clone();
        let (free, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.is_free);
        AwayPage {
            only,
            about: match (only, free.first()) {
                (Some(_), Some(row)) => name(row).to_owned(),
                _ => String::new(),
            },
            today: me.today().to_string(),
            is_all_arranged: free.is_empty() && others.iter().any(|row| row.stands.is_some()),
            items: free.into_iter().map(|row| item(me, t, row, &fields)).collect(),
            others: others.into_iter().map(|row| not_now(t, row, &fields)).collect(),
            fields,
            called,
            people,
            shell,
            t,
        }
    }
}

fn name(row: &Row) -> &str {
    name_of(&row.line.title, &row.line.result)
}

fn item(me: &Me, t: &'static L10nLanguage, row: &Row, fields: &Fields) -> Item {
    let id = row.line.id;
    let with = other_names(t, &row.line.others);
    Item {
        id,
        name: name(row).to_owned(),
        line: format!("{with} · {}", due_words(super::calendar(me), row.line.due)),
        with: format!("with_{id}"),
        with_name: format!("with_name_{id}"),
        called: row.called.clone(),
        is_left_out: fields.is_chosen("left_out", id.to_string()),
    }
}

fn not_now(t: &'static L10nLanguage, row: &Row, fields: &Fields) -> NotNow {
    let with = format!("with_{}", row.line.id);
    let problem = fields.problem(&with);
    NotNow {
        id: row.line.id,
        name: name(row).to_owned(),
        is_wrong: problem.is_some(),
        why: problem.map_or_else(|| why(t, row), ToOwned::to_owned),
        at: fields.id(&with),
    }
}

/// Why nobody can be asked now.
fn why(t: &'static L10nLanguage, row: &Row) -> String {
    match &row.stands {
        Some((_, true)) => t.away_asked(),
        Some((name, false)) => t.away_stood_in(first_name(name)),
        None if row.line.state.was_agreed() => t.away_wording(),
        None => t.away_before(),
    }
}
