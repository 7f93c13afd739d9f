//! An answer about a module: what it says, why, and whether it is about what is promised today. Pure.

pub(crate) mod lowering;

use jiff::ToSpan;
use zwerm_domain::{Date, Language, Module, PersonId, WATCH_DAYS};

/// Why the consent of a works council is not needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// There is none.
    NoCouncil,
    /// There is none; it was talked about with everybody who works there.
    StaffMeeting,
    /// It consented on paper.
    OnPaper,
    /// It was used before Zwerm asked.
    InUse,
}

impl Ground {
    /// Those that one can choose.
    pub(crate) const CHOSEN: [Ground; 3] =
        [Ground::NoCouncil, Ground::StaffMeeting, Ground::OnPaper];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Ground::NoCouncil => "no_council",
            Ground::StaffMeeting => "staff_meeting",
            Ground::OnPaper => "on_paper",
            Ground::InUse => "in_use",
        }
    }

    /// One that can be chosen.
    pub(crate) fn chosen(code: &str) -> Option<Ground> {
        Ground::CHOSEN.into_iter().find(|ground| ground.code() == code)
    }
}

/// Why it stands still, where it was said to be agreed on paper and was not.
const DENIED: &str = "denied";

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The works council consented.
    Consented,
    /// It is on record why that is not needed.
    NotNeeded(Ground),
    /// The works council took it back.
    Withdrawn,
    /// Somebody of the works council says that it did not consent on paper.
    Denied,
}

impl Answer {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Answer::Consented => "consented",
            Answer::NotNeeded(_) => "not_needed",
            Answer::Withdrawn | Answer::Denied => "withdrawn",
        }
    }

    pub(crate) const fn ground(self) -> &'static str {
        match self {
            Answer::NotNeeded(ground) => ground.code(),
            Answer::Denied => DENIED,
            Answer::Consented | Answer::Withdrawn => "",
        }
    }

    /// As it stands in the database. A word that is not known is read as the one that lets least.
    pub(crate) fn read(answer: &str, ground: &str) -> Answer {
        match answer {
            "consented" => Answer::Consented,
            "not_needed" => Answer::NotNeeded(Ground::chosen(ground).unwrap_or(Ground::InUse)),
            _ if ground == DENIED => Answer::Denied,
            _ => Answer::Withdrawn,
        }
    }

    /// Whether the module stands still with it, until the works council consents again.
    pub(crate) const fn is_taken_back(self) -> bool {
        matches!(self, Answer::Withdrawn | Answer::Denied)
    }
}

/// An answer that was given, with who gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) module: Module,
    pub(crate) answer: Answer,
    pub(crate) since: Date,
    pub(crate) until: Option<Date>,
    /// Nobody where it came with Zwerm itself.
    pub(crate) by: Option<(PersonId, String)>,
    pub(crate) paper_on: Option<Date>,
    pub(crate) words: String,
    pub(crate) fingerprint: String,
    /// What was promised then.
    pub(crate) file: String,
}

/// What a works council is asked about a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Nothing: it answered about what is promised today.
    Nothing,
    /// For the first time.
    First,
    /// To look: it was used before this was asked.
    InUse,
    /// Again: what is promised has changed.
    Changed,
}

/// What is asked, by the answer in force and what is promised today.
pub(crate) fn asks(given: Option<&Given>, fingerprint: &str) -> Asks {
    match given {
        None => Asks::First,
        Some(given) if given.answer == Answer::NotNeeded(Ground::InUse) => Asks::InUse,
        Some(given) if given.answer.is_taken_back() => Asks::Nothing,
        Some(given) if given.fingerprint != fingerprint => Asks::Changed,
        Some(_) => Asks::Nothing,
    }
}

/// What was put on record as agreed on paper in the last [`WATCH_DAYS`]: who sits in the works council reads so, and says if it is not so.
pub(crate) fn told_on_paper(given: &[Given], today: Date) -> Vec<&Given> {
    let since = today.saturating_sub(WATCH_DAYS.days());
    let is_told = |one: &&Given| {
        one.answer == Answer::NotNeeded(Ground::OnPaper) && one.until.is_none() && one.since > since
    };
    given.iter().filter(is_told).collect()
}

/// What of a promise went and what came, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    pub(crate) gone: Vec<String>,
    pub(crate) new: Vec<String>,
}

/// The difference between two consent files; nothing where the former one is not known.
pub(crate) fn changes(before: &str, now: &str, language: Language) -> Changes {
    if before.is_empty() {
        return Changes::default();
    }
    let half = |line: &str| {
        let (nl, en) = line.split_once('\t').unwrap_or((line, line));
        if language == Language::Nl { nl } else { en }.to_owned()
    };
    let only_in = |these: &str, those: &str| {
        these.lines().filter(|line| !those.lines().any(|other| other == *line)).map(half).collect()
    };
    Changes { gone: only_in(before, now), new: only_in(now, before) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(answer: Answer, fingerprint: &str) -> Given {
        Given {
            module: Module::Thanks,
            answer,
            since: Date::constant(2026, 1, 5),
            until: None,
            by: None,
            paper_on: None,
            words: String::new(),
            fingerprint: fingerprint.into(),
            file: String::new(),
        }
    }

    #[test]
    fn an_answer_reads_back_what_it_wrote_and_an_unknown_one_lets_nothing() {
        let all = [Ground::NoCouncil, Ground::StaffMeeting, Ground::OnPaper, Ground::InUse];
        let all = all.map(Answer::NotNeeded).into_iter();
        for answer in all.chain([Answer::Consented, Answer::Withdrawn, Answer::Denied]) {
            assert_eq!(Answer::read(answer.code(), answer.ground()), answer);
        }
        assert_eq!(Answer::read("yes", ""), Answer::Withdrawn);
    }

    #[test]
    fn a_works_council_is_asked_first_and_again_when_the_promise_changed() {
        assert_eq!(asks(None, "now"), Asks::First);
        let of = |answer, print| asks(Some(&given(answer, print)), "now");
        assert_eq!(of(Answer::Consented, "now"), Asks::Nothing);
        assert_eq!(of(Answer::Consented, "before"), Asks::Changed);
        assert_eq!(of(Answer::NotNeeded(Ground::OnPaper), "before"), Asks::Changed);
        assert_eq!(of(Answer::NotNeeded(Ground::InUse), ""), Asks::InUse);
        assert_eq!(of(Answer::Withdrawn, "before"), Asks::Nothing);
    }

    #[test]
    fn what_was_agreed_on_paper_is_told_for_thirty_days() {
        let paper = given(Answer::NotNeeded(Ground::OnPaper), "now");
        let told = |given: &Given, day| told_on_paper(std::slice::from_ref(given), day).len();
        assert_eq!(told(&paper, Date::constant(2026, 2, 3)), 1);
        assert_eq!(told(&paper, Date::constant(2026, 2, 4)), 0);
        let other = given(Answer::NotNeeded(Ground::NoCouncil), "now");
        assert_eq!(told(&other, Date::constant(2026, 1, 5)), 0);
    }

    #[test]
    fn what_changed_is_told_line_by_line_in_the_readers_language() {
        let before = "Waarvoor: a\tWhat for: a\nKan niet: b\tCan't: b";
        let now = "Waarvoor: a\tWhat for: a\nKan niet: c\tCan't: c";
        let told = changes(before, now, Language::En);
        assert_eq!(told, Changes { gone: vec!["Can't: b".into()], new: vec!["Can't: c".into()] });
        assert_eq!(changes(before, now, Language::Nl).new, ["Kan niet: c"]);
        assert_eq!(changes("", now, Language::Nl), Changes::default());
        assert_eq!(changes(now, now, Language::Nl), Changes::default());
    }
}
