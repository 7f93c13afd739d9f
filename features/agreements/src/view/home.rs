//! What agreements bring to Vandaag: what waits for the reader, and the cards of this week.

use super::{
    eyes::{due_words, names, other_names, seen_by, who_of},
    list, words,
};
use crate::{
    model::{Due, Visibility, name_of},
    store::today::{FirstNeed, Running, Waiting},
    text::{L10nLanguage, text},
    whole::{CheckInCard, Line, Other, Outlook},
};
use askama::Template;
use zwerm_domain::{Date, Language, PersonId};
use zwerm_promise::{Ending, State, support::Support};
use zwerm_ui::{
    Shell, Who,
    format::Calendar,
    part::{Deal, DealLine},
};
use zwerm_web::Me;

/// What the reader is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// To answer a first proposal, a counter-proposal, or a next version of what was agreed.
    Wording,
    /// To confirm what was agreed by talking, as another wrote it down.
    Recorded,
    /// To look at what was delivered.
    Delivery,
    /// To end it so.
    End(Ending),
    /// For a check-in.
    CheckIn,
    /// How it stands, now that the day has passed.
    Silence,
    /// How to go on, on the review date.
    Review,
}

fn asked(wait: &Waiting, today: Date) -> Asked {
    match (wait.state, wait.due) {
        (State::Delivered, _) if !wait.is_check_in_asked => Asked::Delivery,
        (State::ReleaseAsked, _) if !wait.is_check_in_asked => Asked::End(Ending::Release),
        (State::DidNotWorkOutAsked, _) if !wait.is_check_in_asked => {
            Asked::End(Ending::DidNotWorkOut)
        }
        (State::FinishAsked, _) if !wait.is_check_in_asked => Asked::End(Ending::Finish),
        (State::Proposed | State::Countered | State::Renegotiating, _)
            if !wait.is_check_in_asked =>
        {
            if wait.is_recorded {
                Asked::Recorded
            } else {
                Asked::Wording
            }
        }
        (_, Due::Review(day)) if day <= today => Asked::Review,
        (_, Due::On(day)) if day < today => Asked::Silence,
        _ => Asked::CheckIn,
    }
}

#[derive(Template)]
#[template(path = "agreement_waits.html")]
struct WaitsItem<'a> {
    shell: &'a Shell,
    t: &'static L10nLanguage,
    wait: &'a Waiting,
    asked: Asked,
    who: Who,
    kind: String,
    title: &'a str,
    href: String,
    due: String,
    due_was: String,
    /// What the newest wording asks of the reader; may be empty.
    asks: String,
    /// What the other wrote with it; may be empty.
    words: &'a str,
    open: String,
    seen_by: String,
}

impl WaitsItem<'_> {
    fn is_proposal(&self) -> bool {
        matches!(self.asked, Asked::Wording | Asked::Recorded)
    }

    /// What the button that agrees says.
    fn agree(&self) -> String {
        match self.asked {
            Asked::Recorded => self.t.show_talk_confirm(),
            _ => self.t.show_accept(self.wait.version.to_string()),
        }
    }

    fn ending(&self) -> Option<&'static str> {
        match self.asked {
            Asked::End(ending) => Some(ending.code()),
            _ => None,
        }
    }

    fn confirm(&self) -> String {
        match self.asked {
            Asked::End(Ending::Release) => self.t.show_release_yes(),
            Asked::End(Ending::DidNotWorkOut) => self.t.show_failed_yes(),
            _ => self.t.show_thanks(),
        }
    }
}

/// Something that waits, as a part of Vandaag; its one-tap answers post to the agreement itself.
pub(crate) fn waits_item(me: &Me, shell: &Shell, wait: &Waiting) -> String {
    waits_item_on(super::calendar(me), shell, wait)
}

pub(super) fn waits_item_on(calendar: Calendar, shell: &Shell, wait: &Waiting) -> String {
    let t = text(calendar.language);
    let (who, name) = who_asks(t, wait);
    let name = name.as_str();
    let when = when_said(calendar, t, wait.since);
    let asked = asked(wait, calendar.today);
    let (kind, open) = match (asked, wait.state) {
        (Asked::Wording, State::Proposed) => (t.home_proposed(name, when), t.home_see_proposal()),
        (Asked::Wording, State::Countered) => (t.home_countered(name, when), t.home_see_proposal()),
        (Asked::Wording, _) => (t.home_again(name, when), t.home_see_proposal()),
        (Asked::Recorded, _) => (t.home_recorded(name, when), t.home_see_recorded()),
        (Asked::Delivery, _) => (t.home_delivered(name, when), t.show_not_yet()),
        (Asked::End(_), _) => (t.home_ending(name, when), t.home_see_question()),
        (Asked::CheckIn, _) => (t.home_check_in(name, when), t.show_check_in_give()),
        (Asked::Silence, _) => (t.home_silence(name), t.home_say_how()),
        (Asked::Review, _) => (t.home_review(name), t.home_look_together()),
    };
    let due_was = wait.due_before.filter(|was| *was != wait.due);
    let item = WaitsItem {
        who,
        title: name_of(&wait.title, &wait.result),
        href: format!("/agreements/{}", wait.id),
        due: match due_was {
            Some(_) => calendar.long(wait.due.day()),
            None => due_words(calendar, wait.due),
        },
        due_was: due_was.map(|was| calendar.long(was.day())).unwrap_or_default(),
        asks: match wait.needs {
            0 => String::new(),
            1 => t.home_asks_you(wait.first_need.as_str()),
            more => t.home_asks_you_more(more - 1, wait.first_need.as_str()),
        },
        words: if matches!(asked, Asked::Wording | Asked::Recorded) {
            &wait.message
        } else {
            &wait.note
        },
        seen_by: {
            let others = other_names(t, &wait.others);
            seen_by(t, Visibility::Parties, &others, wait.others.len() > 1)
        },
        shell,
        t,
        wait,
        asked,
        kind,
        open,
    };
    written(&item)
}

/// Who asks for an answer: who opened what is open, or else the others together.
fn who_asks(t: &L10nLanguage, wait: &Waiting) -> (Who, String) {
    let opener = wait.opener.filter(|_| !wait.is_check_in_asked);
    let is_opener = |other: &&Other| {
        let person = other.whom.person().or(other.holder.as_ref().map(|(person, _)| *person));
        person.is_some() && person == opener
    };
    if let Some(one) = wait.others.iter().find(is_opener) {
        let (id, name) = match (&one.holder, one.whom.person()) {
            (Some((holder, name)), _) => (*holder, name),
            (None, Some(person)) => (person, &one.name),
            (None, None) => return (who_of(one.whom, &one.name), one.name.clone()),
        };
        return (Who::new(id, name), name.clone());
    }
    match wait.others.as_slice() {
        [one] => (who_of(one.whom, &one.name), one.name.clone()),
        all => {
            let who = all
                .first()
                .map(|one| who_of(one.whom, &one.name))
                .unwrap_or_else(|| Who::new(PersonId::new(0), ""));
            (who, other_names(t, all))
        }
    }
}

/// The person who waits for the reader, if it is one.
pub(crate) fn asker(wait: &Waiting) -> Option<PersonId> {
    let only = match wait.others.as_slice() {
        [one] => one.whom.person(),
        _ => None,
    };
    wait.opener.filter(|_| !wait.is_check_in_asked).or(only)
}

/// With whom, in the week.
pub(crate) fn with(me: &Me, line: &Line) -> String {
    match line.others.as_slice() {
        [one] => one.name.clone(),
        all => other_names(text(me.language), all),
    }
}

/// A part of a page. Writing one into memory can't fail; should it ever, the part stays away.
fn written(part: &impl Template) -> String {
    part.render().unwrap_or_default()
}

/// "vrijdag", "gisteren", or "op 9 november".
pub(super) fn when_said(calendar: Calendar, t: &L10nLanguage, day: Date) -> String {
    let days = day.until(calendar.today).map_or(i32::MAX, |span| span.get_days());
    if (0..=6).contains(&days) { calendar.when(day) } else { t.home_on(calendar.day(day)) }
}

#[derive(Template)]
#[template(path = "agreement_section.html")]
struct Section<'a> {
    shell: &'a Shell,
    t: &'static L10nLanguage,
    cards: Vec<Deal>,
    has_begun: bool,
}

/// The section with this week's cards; who has not begun is taught.
pub(crate) fn section(me: &Me, shell: &Shell, cards: Vec<Deal>, has_begun: bool) -> String {
    section_in(me.language, shell, cards, has_begun)
}

pub(super) fn section_in(
    language: Language,
    shell: &Shell,
    cards: Vec<Deal>,
    has_begun: bool,
) -> String {
    written(&Section { shell, t: text(language), cards, has_begun })
}

/// A card of Vandaag: the promise, the first thing needed, the latest check-in.
pub(crate) fn card(me: &Me, open: &Running) -> Deal {
    card_on(super::calendar(me), &Who::new(me.id(), &me.name), open)
}

pub(super) fn card_on(calendar: Calendar, reader: &Who, open: &Running) -> Deal {
    let (t, line) = (text(calendar.language), &open.line);
    let mut deal = list::deal(calendar, Some(reader), line);
    let name = other_names(t, &line.others);
    if let Some(need) = &open.need {
        let is_mine_to_give = need.giver == Some(reader.id);
        let about = match (is_mine_to_give, line.is_many) {
            (true, _) => t.home_other_needs(name.as_str()),
            (false, false) => t.home_i_need(),
            (false, true) => t.home_needed(),
        };
        let giver = if is_mine_to_give { t.agreements_your_name() } else { giver(t, line, need) };
        let said = standing(calendar, t, need, giver);
        let text = t.home_need_with(need.text.trim_end_matches('.'), said);
        deal.lines.push(DealLine { icon: "hand-helping", about, text });
    }
    if let Some(given) = &open.check_in {
        deal.note = check_in_note(calendar, t, given);
    }
    if let Some((by, until)) = open.taken_over {
        let until = calendar.day(until);
        deal.note = match by == reader.id {
            true => t.step_in_about_you(until.as_str()),
            false => t.step_in_about(stepped_in(t, line, by), until.as_str()),
        };
    }
    deal
}

/// The name of who stepped in.
fn stepped_in(t: &L10nLanguage, line: &Line, by: PersonId) -> String {
    let is_by = |other: &&Other| {
        other.whom.person().or(other.holder.as_ref().map(|(person, _)| *person)) == Some(by)
    };
    names(t, line.others.iter().find(is_by).map(|one| (one.whom, one.name.as_str())).into_iter())
}

/// The name of who gives it.
fn giver(t: &L10nLanguage, line: &Line, need: &FirstNeed) -> String {
    let gives = |other: &&Other| {
        let holder = other.holder.as_ref().map(|(person, _)| *person);
        other.whom.person().or(holder) == need.giver && need.giver.is_some()
    };
    names(t, line.others.iter().find(gives).map(|one| (one.whom, one.name.as_str())).into_iter())
}

/// The last check-in in the words of who gave it; the outlook is named where it asks for attention.
fn check_in_note(calendar: Calendar, t: &L10nLanguage, given: &CheckInCard) -> String {
    let when = calendar.when(given.on);
    let outlook = words::outlook(t, given.outlook);
    let said = opening(&given.done);
    match (said.is_empty(), given.outlook) {
        (true, _) => t.home_check_in_note(when, outlook),
        (false, Outlook::OnCourse) => t.home_check_in_words(when, said),
        (false, _) => t.home_check_in_outlook(when, outlook, said),
    }
}

/// The first line of a text, cut between words where it is long: a card shows how it begins.
fn opening(text: &str) -> String {
    const MOST: usize = 120;
    let line = text.trim().lines().next().unwrap_or_default().trim_end();
    let Some((end, _)) = line.char_indices().nth(MOST) else { return line.to_owned() };
    let kept = line.get(..end).unwrap_or(line);
    let kept = kept.rsplit_once(' ').map_or(kept, |(before, _)| before);
    format!("{kept} …")
}

fn standing(calendar: Calendar, t: &L10nLanguage, need: &FirstNeed, giver: String) -> String {
    match (need.support, need.kept_on) {
        (Support::Promised, _) if giver.is_empty() => t.need_promised(),
        (Support::Promised, _) => t.home_need_promised(giver),
        (Support::Kept, Some(day)) => t.need_kept_on(calendar.day(day)),
        (Support::Kept, None) => t.need_kept(),
        (Support::Asked, _) => t.need_asked(),
        (Support::Declined, _) => t.need_declined(),
        (Support::Dropped, _) => t.need_dropped(),
    }
}
