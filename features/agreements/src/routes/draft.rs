//! Reads a form into a draft. The names of the fields are those of `model::Field`.

use crate::{
    model::{Draft, DraftNeed, DraftParty, MOST_NEEDS},
    store::people::{self, Called},
    text::text,
    view::form::PARTY_ROWS,
};
use zwerm_domain::PersonId;
use zwerm_promise::Whom;
use zwerm_store::Reader;
use zwerm_web::{Form, Me, Problems, Refused};

/// Whom the typed names mean, and which of them can't be told.
#[derive(Default)]
pub(super) struct Named {
    with: Option<Whom>,
    also: Vec<Option<Whom>>,
    /// Of whom support is asked by name, for each need.
    from: Vec<Option<Whom>>,
    /// Every team and role, read once for all names of the form.
    groups: Option<Vec<Called>>,
    /// What is to be mended in the names.
    pub(super) problems: Problems,
}

impl Named {
    /// Looks up every name of the form.
    pub(super) fn of(tx: &mut Reader, me: &Me, form: &Form) -> Result<Named, Refused> {
        let mut named = Named::default();
        named.with = named.one(tx, me, form, "with", "with_name")?;
        for at in 0..PARTY_ROWS {
            let (field, name) = (format!("also_{at}"), format!("also_name_{at}"));
            let found = named.one(tx, me, form, &field, &name)?;
            named.also.push(found);
        }
        for at in 0..=MOST_NEEDS {
            let (field, name) = (format!("need_of_{at}"), format!("need_from_{at}"));
            let found = match form.get(&name).trim() {
                "" => None,
                _ => named.typed(tx, me, form, &field, &name)?,
            };
            named.from.push(found);
        }
        Ok(named)
    }

    /// Where the parties are known already: who is meant by the other.
    pub(super) fn with(self, other: Option<Whom>) -> Named {
        Named { with: other, ..self }
    }

    /// Who was chosen, or else who is called as was typed.
    fn one(
        &mut self,
        tx: &mut Reader,
        me: &Me,
        form: &Form,
        field: &str,
        name: &str,
    ) -> Result<Option<Whom>, Refused> {
        match form.get(field).trim().parse::<Whom>() {
            Ok(whom) => Ok(Some(whom)),
            Err(_) => self.typed(tx, me, form, field, name),
        }
    }

    fn typed(
        &mut self,
        tx: &mut Reader,
        me: &Me,
        form: &Form,
        field: &str,
        name: &str,
    ) -> Result<Option<Whom>, Refused> {
        let (t, typed) = (text(me.language), form.get(name).trim());
        if typed.is_empty() {
            return Ok(None);
        }
        let found = people::called(tx, &me.actor, typed, 20, &mut self.groups, true)?;
        match found.as_slice() {
            [one] => return Ok(Some(one.whom)),
            [] => self.problems.add(field.to_owned(), t.agreements_nobody()),
            _ => self.problems.add(field.to_owned(), t.agreements_which_one()),
        }
        Ok(None)
    }

    /// The other parties, each with its field in the form.
    pub(super) fn rows(&self) -> Vec<(String, Whom)> {
        let with = self.with.map(|whom| ("with".to_owned(), whom));
        let also = self.also.iter().enumerate();
        let also = also.filter_map(|(at, whom)| whom.map(|whom| (format!("also_{at}"), whom)));
        with.into_iter().chain(also).collect()
    }

    /// Whether what is wrong with this field is told already.
    pub(super) fn tells(&self, field: &str) -> bool {
        self.problems.0.iter().any(|problem| problem.field == field)
    }

    fn asked_of(&self, at: usize, typed: &str, me: PersonId) -> String {
        if let Some(whom) = self.from.get(at).copied().flatten() {
            return whom.to_string();
        }
        let me = Whom::Person(me);
        match typed.trim() {
            // Who is meant is told beside the name of the other already.
            "" | "other" => self.with.unwrap_or(me).to_string(),
            "me" => me.to_string(),
            code => code.to_owned(),
        }
    }
}

/// What was typed, untouched, with whom its names mean.
pub(super) fn draft(form: &Form, named: &Named, me: PersonId) -> Draft {
    let text = |name: &str| form.get(name).to_owned();
    // One row more than fit, so that too many are told instead of dropped.
    let needs = (0..=MOST_NEEDS).map(|at| DraftNeed {
        asked_of: named.asked_of(at, form.get(&format!("need_of_{at}")), me),
        text: text(&format!("need_text_{at}")),
        by: text(&format!("need_by_{at}")),
    });
    let also = named
        .also
        .iter()
        .enumerate()
        .map(|(at, whom)| DraftParty { whom: *whom, side: text(&format!("also_side_{at}")) });
    Draft {
        with: named.with,
        also: also.collect(),
        side: text("side"),
        title: text("title"),
        result: text("result"),
        due_kind: text("due_kind"),
        due: text("due"),
        needs: needs.collect(),
        criteria: form.get("criteria").lines().map(str::to_owned).collect(),
        for_whom: text("for_whom"),
        may_go_wrong: text("may_go_wrong"),
        may_not_go_wrong: text("may_not_go_wrong"),
        in_return: text("in_return"),
        boundaries: form.all("boundary").filter_map(|id| id.parse().ok()).collect(),
        rhythm: text("rhythm"),
        visibility: text("visibility"),
        teams: form.all("team").filter_map(|id| id.parse().ok()).collect(),
        kind_of_work: form.id("kind_of_work"),
        goal: form.id("goal"),
        reason: text("reason"),
        message: text("message"),
    }
}
