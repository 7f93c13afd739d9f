//! *Ga je met vakantie?*: asks colleagues to stand in, for all agreements at once: all of it or nothing.

use super::{
    hand_over::{TypedOffer, chosen, offer_hand_over, sentence},
    problems,
};
use crate::{model::Away, text::text};
use jiff::ToSpan;
use zwerm_domain::AgreementId;
use zwerm_store::Writer;
use zwerm_web::{Me, Problems, Refused};

/// What was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct TypedAway<'a> {
    pub(crate) starts: &'a str,
    pub(crate) returns: &'a str,
    pub(crate) note: &'a str,
    /// Who was chosen for all of it, and who is called so.
    pub(crate) with: &'a str,
    pub(crate) with_name: &'a str,
    pub(crate) asks: Vec<AwayFor<'a>>,
    /// Whether the form is about one agreement, with one field for the colleague.
    pub(crate) is_one: bool,
}

/// The same for one agreement.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AwayFor<'a> {
    pub(crate) agreement: AgreementId,
    pub(crate) with: &'a str,
    pub(crate) with_name: &'a str,
    /// Whether nobody is asked for this one.
    pub(crate) is_left_out: bool,
}

impl AwayFor<'_> {
    fn is_own(&self) -> bool {
        !self.with.trim().is_empty() || !self.with_name.trim().is_empty()
    }
}

/// Asks them; answers for how many agreements.
pub(crate) fn ask_to_stand_in(
    tx: &mut Writer,
    me: &Me,
    typed: &TypedAway<'_>,
) -> Result<usize, Refused> {
    let t = text(me.language);
    let today = me.today();
    let mut wrong = Problems::default();
    let away = Away::read(typed.starts, typed.returns, today).unwrap_or_else(|found| {
        wrong.0.extend(problems(me, &found).0);
        // Only to see what else is wrong: nothing is kept of it.
        Away { starts: today, returns: today.saturating_add(1.day()) }
    });
    let note = sentence(me, typed.note).unwrap_or_else(|refused| gather(&mut wrong, refused));
    let is_for_all = !typed.with.trim().is_empty() || !typed.with_name.trim().is_empty();
    let mut for_all = None;
    if is_for_all {
        match chosen(tx, me, typed.with, typed.with_name) {
            Ok(person) => for_all = Some(person.to_string()),
            Err(Refused::Invalid(found)) => wrong.0.extend(found.0),
            Err(other) => return Err(other),
        }
    }
    let mut count = 0;
    for ask in typed.asks.iter().filter(|ask| !ask.is_left_out) {
        let (with, with_name) = match (ask.is_own(), &for_all) {
            (true, _) => (ask.with, ask.with_name),
            (false, Some(person)) => (person.as_str(), ""),
            (false, None) => continue,
        };
        count += 1;
        let offer = TypedOffer { from: "", with, with_name, note: &note, away: Some(away) };
        match offer_hand_over(tx, me, ask.agreement, &offer) {
            Ok(_) => {}
            Err(Refused::Invalid(found)) => {
                for problem in found.0 {
                    // What is wrong with one agreement stands with that one, also when it can't be asked any more.
                    let is_beside = matches!(problem.field.as_str(), "with" | "") && !typed.is_one;
                    let beside = || format!("with_{}", ask.agreement);
                    let is_of_all = is_beside && problem.field == "with" && !ask.is_own();
                    let field = if is_beside { beside() } else { problem.field };
                    let text = problem.text;
                    wrong.add(field, if is_of_all { t.away_not_this_one(text) } else { text });
                }
            }
            Err(other) => return Err(other),
        }
    }
    if count == 0 && (!is_for_all || for_all.is_some()) {
        wrong.add("with", t.away_nobody());
    }
    Ok(wrong.none_or(count)?)
}

/// Keeps what is wrong with a field, so that all is told at once.
fn gather(wrong: &mut Problems, refused: Refused) -> String {
    if let Refused::Invalid(found) = refused {
        wrong.0.extend(found.0);
    }
    String::new()
}
