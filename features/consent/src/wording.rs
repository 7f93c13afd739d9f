//! How a module stands, in words; and who said so.

use crate::{
    model::{Answer, Asks, Changes, Given, Ground, changes},
    store::thresholds::Change,
    text::{L10nLanguage, text},
};
use zwerm_directory::consent_file;
use zwerm_domain::{Date, Language, Module, Threshold};
use zwerm_register::topic_of;
use zwerm_ui::{
    Choice,
    format::{Calendar, capitalised, iso},
    part::Pill,
};
use zwerm_web::Me;

/// A module as a page shows it.
pub(crate) struct Card {
    pub(crate) code: &'static str,
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) pill: Pill,
    /// Who answered what, on which day.
    pub(crate) says: String,
    /// In own words; may be empty.
    pub(crate) words: String,
    /// What the works council is asked; may be empty.
    pub(crate) asked: String,
    pub(crate) changes: Changes,
}

impl Card {
    pub(crate) fn of(me: &Me, module: Module, given: Option<&Given>, asks: Asks) -> Card {
        let t = text(me.language);
        let file = consent_file(module);
        let changed = given.filter(|_| asks == Asks::Changed);
        Card {
            code: module.code(),
            name: name(me.language, module),
            purpose: purpose(me.language, module),
            pill: pill(t, given),
            says: given.map_or_else(|| t.consent_waits(), |given| line(me, given)),
            words: given.map(|given| given.words.clone()).unwrap_or_default(),
            asked: match asks {
                Asks::Nothing | Asks::First => String::new(),
                Asks::InUse => t.consent_look(),
                Asks::Changed => t.consent_changed(),
            },
            changes: changed
                .map(|given| changes(&given.file, &file.text, me.language))
                .unwrap_or_default(),
        }
    }

    /// Whether it is told what changed.
    pub(crate) fn has_changes(&self) -> bool {
        !self.changes.gone.is_empty() || !self.changes.new.is_empty()
    }
}

/// What people call a module.
pub(crate) fn name(language: Language, module: Module) -> String {
    topic_of(module).map_or("", |topic| topic.name.of(language)).to_owned()
}

/// What it is for.
pub(crate) fn purpose(language: Language, module: Module) -> String {
    topic_of(module).map_or("", |topic| topic.purpose.of(language)).to_owned()
}

fn pill(t: &L10nLanguage, given: Option<&Given>) -> Pill {
    match given.map(|given| given.answer) {
        None => Pill::new(t.consent_pill_waits(), "clock").toned("sun"),
        Some(Answer::Withdrawn | Answer::Denied) => {
            Pill::new(t.consent_pill_still(), "lock").toned("sun")
        }
        Some(Answer::Consented | Answer::NotNeeded(_)) => {
            Pill::new(t.consent_pill_on(), "check").toned("leaf")
        }
    }
}

/// What was answered, by whom, without the day it began.
pub(crate) fn line(me: &Me, given: &Given) -> String {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let by = given.by.as_ref().map_or_else(|| t.consent_by_nobody(), |(_, name)| name.clone());
    let on = calendar.day(given.since);
    match given.answer {
        Answer::Consented => t.consent_says_consented(on, by),
        Answer::Withdrawn => t.consent_says_withdrawn(on, by),
        Answer::Denied => t.consent_says_denied(on, by),
        Answer::NotNeeded(Ground::NoCouncil) => t.consent_says_no_council(on, by),
        Answer::NotNeeded(Ground::StaffMeeting) => t.consent_says_staff_meeting(on, by),
        Answer::NotNeeded(Ground::OnPaper) => {
            let paper = given.paper_on.map(|day| calendar.day(day)).unwrap_or_default();
            t.consent_says_on_paper(paper, on, by)
        }
        Answer::NotNeeded(Ground::InUse) => t.consent_says_in_use(),
    }
}

/// A ground to choose.
pub(crate) fn ground(t: &L10nLanguage, ground: Ground) -> Choice {
    let (name, says) = match ground {
        Ground::NoCouncil => (t.consent_no_council(), t.consent_no_council_says()),
        Ground::StaffMeeting => (t.consent_staff_meeting(), t.consent_staff_meeting_says()),
        Ground::OnPaper | Ground::InUse => (t.consent_on_paper(), t.consent_on_paper_says()),
    };
    Choice::new(ground.code(), name).saying(says)
}

/// The line after something was done.
pub(crate) fn done(t: &L10nLanguage, key: &str) -> Option<String> {
    match key {
        "consented" => Some(t.consent_done_consented()),
        "told" => Some(t.consent_done_told()),
        "denied" => Some(t.consent_done_denied()),
        "taken_back" => Some(t.consent_done_taken_back()),
        _ => None,
    }
}

/// A change of a setting, as the list shows it.
pub(crate) struct Changed {
    pub(crate) on: Date,
    pub(crate) iso: String,
    pub(crate) day: String,
    pub(crate) what: String,
    pub(crate) from: String,
    pub(crate) to: String,
    /// Who.
    pub(crate) says: String,
    /// Why, in own words; may be empty.
    pub(crate) words: String,
}

impl Changed {
    fn new(me: &Me, on: Date, what: String, (from, to): (String, String)) -> Changed {
        let calendar = Calendar { language: me.language, today: me.today() };
        let day = capitalised(&calendar.day(on));
        Changed { on, iso: iso(on), day, what, from, to, says: String::new(), words: String::new() }
    }

    /// An answer about a module, after the one before it.
    pub(crate) fn of_module(me: &Me, given: &Given, before: Option<&Given>) -> Changed {
        let t = text(me.language);
        let stands = |given: Option<&Given>| match given.map(|given| given.answer) {
            None => t.settings_off(),
            Some(Answer::Withdrawn | Answer::Denied) => t.settings_still(),
            Some(Answer::Consented | Answer::NotNeeded(_)) => t.settings_on(),
        };
        let (from, to) = (stands(before), stands(Some(given)));
        let from = if from == to { String::new() } else { from };
        let what = name(me.language, given.module);
        let changed = Changed::new(me, given.since, what, (from, to));
        Changed { says: line(me, given), words: given.words.clone(), ..changed }
    }

    /// A change of a threshold, or a proposal.
    pub(crate) fn of_threshold(me: &Me, change: &Change) -> Changed {
        let t = text(me.language);
        let by = change.asked_by.as_str();
        let (on, says) = match (&change.closed, change.since, &change.assented_by) {
            (Some((on, other)), ..) => (*on, t.threshold_says_closed(by, other.as_str())),
            (None, None, _) => (change.asked_on, t.threshold_says_waits(by)),
            (None, Some(on), Some(other)) => (on, t.threshold_says_lowered(by, other.as_str())),
            (None, Some(on), None) => (on, t.threshold_says_raised(by)),
        };
        let (what, _) = threshold(t, change.threshold);
        let both = (change.from.to_string(), change.to.to_string());
        Changed { says, words: change.words.clone(), ..Changed::new(me, on, what, both) }
    }
}

/// What a threshold is called, and what it is for.
pub(crate) fn threshold(t: &L10nLanguage, threshold: Threshold) -> (String, String) {
    match threshold {
        Threshold::Invited => (t.threshold_invited(), t.threshold_invited_says()),
        Threshold::Answers => (t.threshold_answers(), t.threshold_answers_says()),
        Threshold::LeftOver => (t.threshold_left_over(), t.threshold_left_over_says()),
        Threshold::Spread => (t.threshold_spread(), t.threshold_spread_says()),
        Threshold::OpenAnswers => (t.threshold_open_answers(), t.threshold_open_answers_says()),
    }
}

/// The line after something was done with a threshold.
pub(crate) fn threshold_done(t: &L10nLanguage, key: &str) -> Option<String> {
    match key {
        "raised" => Some(t.threshold_done_raised()),
        "proposed" => Some(t.threshold_done_proposed()),
        "lowered" => Some(t.threshold_done_lowered()),
        "closed" => Some(t.threshold_done_closed()),
        _ => None,
    }
}
