//! What agreements bring to Vandaag: what waits for the reader, and the cards of this week.

use super::{eyes::due_words, list, words};
use crate::{
    model::Due,
    text::{L10nLanguage, text},
    whole::{CheckInCard, Line},
};
use askama::Template;
use zwerm_domain::Date;
use zwerm_promise::{Ending, support::Support};
use zwerm_ui::{
    Shell, Who,
    format::{Calendar, first_name},
    part::{Deal, DealLine},
};
use zwerm_web::Me;

/// What the reader is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// To answer a first proposal.
    Proposal,
    /// To answer a counter-proposal.
    Counter,
    /// To answer a next version of what was agreed.
    Again,
    /// To look at what was delivered.
    Delivery,
    /// To end it so.
    End(Ending),
    /// For a check-in.
    CheckIn,
    /// How it stands, after days of silence.
    Silence,
    /// How to go on, on the review date.
    Review,
}

/// One thing that waits for the reader.
pub(crate) struct Wait {
    /// The agreement.
    pub(crate) line: Line,
    /// What is asked.
    pub(crate) asked: Asked,
    /// Since when.
    pub(crate) on: Date,
    /// The newest version, which *Akkoord* names.
    pub(crate) version: i64,
    /// The date of the proposed wording.
    pub(crate) due: Due,
    /// The date before it, if that was another.
    pub(crate) due_was: Option<Due>,
    /// What the newest wording asks of the reader.
    pub(crate) asks: Vec<String>,
    /// What the other wrote with it; may be empty.
    pub(crate) words: String,
}

#[derive(Template)]
#[template(path = "agreement_waits.html")]
struct WaitsItem<'a> {
    shell: &'a Shell,
    t: &'static L10nLanguage,
    wait: &'a Wait,
    who: Who,
    kind: String,
    title: &'a str,
    href: String,
    due: String,
    due_was: String,
    open: String,
    seen_by: String,
}

impl WaitsItem<'_> {
    fn is_proposal(&self) -> bool {
        matches!(self.wait.asked, Asked::Proposal | Asked::Counter | Asked::Again)
    }

    fn ending(&self) -> Option<&'static str> {
        match self.wait.asked {
            Asked::End(ending) => Some(ending.code()),
            _ => None,
        }
    }

    fn confirm(&self) -> String {
        match self.wait.asked {
            Asked::End(Ending::Release) => self.t.show_release_yes(),
            Asked::End(Ending::DidNotWorkOut) => self.t.show_failed_yes(),
            _ => self.t.show_thanks(),
        }
    }
}

/// Something that waits, as a part of Vandaag; its one-tap answers post to the agreement itself.
pub(crate) fn waits_item(me: &Me, shell: &Shell, wait: &Wait) -> Result<String, askama::Error> {
    waits_item_on(super::calendar(me), shell, wait)
}

pub(super) fn waits_item_on(
    calendar: Calendar,
    shell: &Shell,
    wait: &Wait,
) -> Result<String, askama::Error> {
    let t = text(calendar.language);
    let name = wait.line.other_name.as_str();
    let when = when_said(calendar, t, wait.on);
    let first = first_name(name);
    let (kind, open) = match wait.asked {
        Asked::Proposal => (t.home_proposed(name, when), t.home_see_proposal()),
        Asked::Counter => (t.home_countered(name, when), t.home_see_proposal()),
        Asked::Again => (t.home_again(name, when), t.home_see_proposal()),
        Asked::Delivery => (t.home_delivered(name, when), t.show_not_yet()),
        Asked::End(_) => (t.home_ending(name, when), t.home_see_question()),
        Asked::CheckIn => (t.home_check_in(name, when), t.show_check_in_give()),
        Asked::Silence => (t.home_silence(name), t.home_say_how()),
        Asked::Review => (t.home_review(name), t.home_look_together()),
    };
    let item = WaitsItem {
        who: Who::new(wait.line.other, name),
        title: list::name(&wait.line),
        href: format!("/agreements/{}", wait.line.id),
        due: due_words(calendar, wait.due),
        due_was: wait.due_was.map(|was| calendar.long(was.day())).unwrap_or_default(),
        seen_by: t.agreements_only_you_two(first),
        shell,
        t,
        wait,
        kind,
        open,
    };
    item.render()
}

/// "vrijdag", "gisteren", or "op 9 november".
fn when_said(calendar: Calendar, t: &L10nLanguage, day: Date) -> String {
    let days = day.until(calendar.today).map_or(i32::MAX, |span| span.get_days());
    if (0..=6).contains(&days) { calendar.when(day) } else { t.home_on(calendar.day(day)) }
}

/// A card of Vandaag.
pub(crate) struct Card {
    /// The agreement.
    pub(crate) line: Line,
    /// The first need of it.
    pub(crate) need: Option<CardNeed>,
    /// The latest check-in.
    pub(crate) check_in: Option<CheckInCard>,
    /// Whether a check-in of the reader is due or asked.
    pub(crate) is_check_in_due: bool,
}

/// A need on a card.
pub(crate) struct CardNeed {
    /// Its words.
    pub(crate) text: String,
    /// Whether the reader is asked to give it.
    pub(crate) is_mine_to_give: bool,
    /// Where it stands.
    pub(crate) support: Support,
    /// Since when.
    pub(crate) on: Option<Date>,
}

#[derive(Template)]
#[template(path = "agreement_section.html")]
struct Section<'a> {
    shell: &'a Shell,
    t: &'static L10nLanguage,
    cards: Vec<(Deal, bool)>,
}

/// The section with this week's cards; without any it teaches.
pub(crate) fn section(me: &Me, shell: &Shell, cards: &[Card]) -> Result<String, askama::Error> {
    section_on(super::calendar(me), shell, cards)
}

pub(super) fn section_on(
    calendar: Calendar,
    shell: &Shell,
    cards: &[Card],
) -> Result<String, askama::Error> {
    let cards = cards.iter().map(|card| (deal(calendar, shell, card), card.is_check_in_due));
    Section { shell, t: text(calendar.language), cards: cards.collect() }.render()
}

fn deal(calendar: Calendar, shell: &Shell, card: &Card) -> Deal {
    let t = text(calendar.language);
    let mut deal = list::deal(calendar, shell, &card.line);
    let name = first_name(&card.line.other_name);
    if let Some(need) = &card.need {
        let about = match need.is_mine_to_give {
            true => t.home_other_needs(name),
            false => t.home_i_need(),
        };
        let text = match standing(calendar, t, need, name) {
            said if said.is_empty() => need.text.clone(),
            said => t.home_need_with(need.text.trim_end_matches('.'), said),
        };
        deal.lines.push(DealLine { icon: "hand-helping", about, text });
    }
    if let Some(given) = &card.check_in {
        let outlook = words::outlook(t, given.outlook);
        deal.note = t.home_check_in_note(calendar.when(given.on), outlook);
    }
    deal
}

fn standing(calendar: Calendar, t: &L10nLanguage, need: &CardNeed, name: &str) -> String {
    let giver = if need.is_mine_to_give { t.agreements_your_name() } else { name.to_owned() };
    match (need.support, need.on) {
        (Support::Promised, _) => t.home_need_promised(giver),
        (Support::Kept, Some(day)) => t.need_kept_on(calendar.day(day)),
        (Support::Kept, None) => t.need_kept(),
        (Support::Asked, _) => t.need_asked(),
        (Support::Declined, _) => t.need_declined(),
        (Support::Dropped, _) => t.need_dropped(),
    }
}
