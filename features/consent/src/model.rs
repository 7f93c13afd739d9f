//! An answer about a module: what it says, why, and whether it is about what is promised today. Pure.

pub(crate) mod lowering;

use zwerm_domain::{Date, Language, Module};

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

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The works council consented.
    Consented,
    /// It is on record why that is not needed.
    NotNeeded(Ground),
    /// The works council took it back.
    Withdrawn,
}

impl Answer {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Answer::Consented => "consented",
            Answer::NotNeeded(_) => "not_needed",
            Answer::Withdrawn => "withdrawn",
        }
    }

    pub(crate) const fn ground(self) -> &'static str {
        match self {
            Answer::NotNeeded(ground) => ground.code(),
            Answer::Consented | Answer::Withdrawn => "",
        }
    }

    /// As it stands in the database. A word that is not known is read as the one that lets least.
    pub(crate) fn read(answer: &str, ground: &str) -> Answer {
        match answer {
            "consented" => Answer::Consented,
            "not_needed" => Answer::NotNeeded(Ground::chosen(ground).unwrap_or(Ground::InUse)),
            _ => Answer::Withdrawn,
        }
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
    pub(crate) by: Option<String>,
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
        Some(given) if given.answer == Answer::Withdrawn => Asks::Nothing,
        Some(given) if given.fingerprint != fingerprint => Asks::Changed,
        Some(_) => Asks::Nothing,
    }
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
        for answer in all.chain([Answer::Consented, Answer::Withdrawn]) {
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
