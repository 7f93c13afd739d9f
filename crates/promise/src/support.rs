//! Support promises: what somebody does for an agreement, from asked to kept.
//!
//! - Accepting a version promises every need in it that is asked of whoever accepts; writing a version
//!   promises the needs in it that are asked of the writer. So nobody is bound to a result while the
//!   support for it was quietly refused: who can't give it counters with another wording.
//! - While a version is negotiated a need in it may be promised beforehand, but not declined or dropped alone.
//! - A need that a check-in asked is answered by itself: promised or declined.
//! - Support may be asked of a team or role that is no party: it is asked when it is agreed, and who answers
//!   first takes it.
//! - Any party may say that a promise was kept (all have the same rights), and any may reopen that.
//! - Only the side that asked can let a promise go. Who can't keep it renegotiates.

/// Where a support promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Support {
    /// Asked, not answered.
    Asked,
    /// Promised by whom it was asked of.
    Promised,
    /// Not possible, says whom it was asked of.
    Declined,
    /// Done.
    Kept,
    /// No longer needed.
    Dropped,
}

impl Support {
    /// All states.
    pub const ALL: [Support; 5] =
        [Support::Asked, Support::Promised, Support::Declined, Support::Kept, Support::Dropped];

    /// The word in the database and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Support::Asked => "asked",
            Support::Promised => "promised",
            Support::Declined => "declined",
            Support::Kept => "kept",
            Support::Dropped => "dropped",
        }
    }

    /// Reads [`Support::code`] back.
    pub fn from_code(code: &str) -> Option<Support> {
        Support::ALL.into_iter().find(|support| support.code() == code)
    }

    /// Whether somebody can still answer or keep it.
    pub const fn is_open(self) -> bool {
        matches!(self, Support::Asked | Support::Promised)
    }

    /// What becomes of it by this answer.
    ///
    /// # Errors
    /// Says why not; nothing changes then.
    pub fn answer(self, who: Hand, answer: Answer, stage: Stage) -> Result<Support, NoSupport> {
        use {Answer as A, Hand as H, Support as S};
        match stage {
            Stage::Negotiated if !matches!(answer, A::Promise) => {
                return Err(NoSupport::CounterInstead);
            }
            Stage::Ended if !matches!(answer, A::Keep | A::Reopen) => return Err(NoSupport::Ended),
            _ => {}
        }
        match (self, who, answer) {
            (S::Asked | S::Declined, H::Giver, A::Promise) => Ok(S::Promised),
            (S::Asked, H::Giver, A::Decline) => Ok(S::Declined),
            (S::Promised, _, A::Keep) => Ok(S::Kept),
            (S::Kept, _, A::Reopen) => Ok(S::Promised),
            (S::Asked | S::Promised | S::Declined, H::Asker, A::Drop) => Ok(S::Dropped),
            (_, H::Asker | H::Other, A::Promise | A::Decline) => Err(NoSupport::GiverAnswers),
            (_, H::Giver | H::Other, A::Drop) => Err(NoSupport::AskerLetsGo),
            (S::Promised, H::Giver, A::Decline) => Err(NoSupport::RenegotiateInstead),
            _ => Err(NoSupport::NothingToAnswer),
        }
    }

    /// What becomes of a need when a version is agreed, or when all ends.
    pub const fn settle(self, turn: Turning) -> Support {
        match (self, turn) {
            (Support::Asked | Support::Declined, Turning::AgreedWithIt) => Support::Promised,
            (
                Support::Asked | Support::Promised | Support::Declined,
                Turning::AgreedWithoutIt | Turning::NeverAgreed,
            ) => Support::Dropped,
            (Support::Asked, Turning::Ended) => Support::Dropped,
            (kept, _) => kept,
        }
    }
}

/// Which hand in a support promise: who asked it, who gives it, or neither. Each may stand on either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hand {
    /// Asked for it.
    Asker,
    /// Was asked to give it.
    Giver,
    /// Another party, on the side of who gives it.
    Other,
}

/// What somebody says about a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// I do that.
    Promise,
    /// I can't.
    Decline,
    /// It was done.
    Keep,
    /// It isn't there yet after all.
    Reopen,
    /// I no longer need it.
    Drop,
}

impl Answer {
    /// All answers.
    pub const ALL: [Answer; 5] =
        [Answer::Promise, Answer::Decline, Answer::Keep, Answer::Reopen, Answer::Drop];

    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Answer::Promise => "promise",
            Answer::Decline => "decline",
            Answer::Keep => "keep",
            Answer::Reopen => "reopen",
            Answer::Drop => "drop",
        }
    }

    /// Reads [`Answer::code`] back.
    pub fn from_code(code: &str) -> Option<Answer> {
        Answer::ALL.into_iter().find(|answer| answer.code() == code)
    }

    /// The line it leaves in the history.
    pub const fn step(self) -> crate::Step {
        match self {
            Answer::Promise => crate::Step::NeedPromised,
            Answer::Decline => crate::Step::NeedDeclined,
            Answer::Keep => crate::Step::NeedKept,
            Answer::Reopen => crate::Step::NeedReopened,
            Answer::Drop => crate::Step::NeedDropped,
        }
    }
}

/// How far the agreement around a need is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The need stands only in a version that is not agreed yet.
    Negotiated,
    /// The agreement runs, and the need belongs to it.
    Running,
    /// The agreement has ended after it was agreed; what was kept can still be said.
    Ended,
}

/// A turning point of the agreement that settles its open needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turning {
    /// A version with this need in it was agreed, by whom it is asked of too.
    AgreedWithIt,
    /// A version with this need in it was agreed; who is asked for it is no party, and answers by itself.
    AgreedAskingOthers,
    /// A version was agreed that no longer holds this need (needs from check-ins are not touched).
    AgreedWithoutIt,
    /// It was declined or withdrawn before anything was agreed.
    NeverAgreed,
    /// What was agreed ended.
    Ended,
}

/// Why an answer to a need is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoSupport {
    /// It stands in a wording that is not agreed yet: counter with another.
    CounterInstead,
    /// A promise is let go by agreeing anew.
    RenegotiateInstead,
    /// Only whom it is asked of answers.
    GiverAnswers,
    /// Only who asked it lets it go.
    AskerLetsGo,
    /// It has been answered.
    NothingToAnswer,
    /// The agreement has ended.
    Ended,
}

impl NoSupport {
    /// The last part of the text key for this.
    pub const fn key(self) -> &'static str {
        match self {
            NoSupport::CounterInstead => "counter-instead",
            NoSupport::RenegotiateInstead => "renegotiate-instead",
            NoSupport::GiverAnswers => "giver-answers",
            NoSupport::AskerLetsGo => "asker-lets-go",
            NoSupport::NothingToAnswer => "nothing-to-answer",
            NoSupport::Ended => "ended",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGES: [Stage; 3] = [Stage::Negotiated, Stage::Running, Stage::Ended];

    #[test]
    fn nobody_promises_for_another() {
        for support in Support::ALL {
            for stage in STAGES {
                assert!(support.answer(Hand::Asker, Answer::Promise, stage).is_err());
                assert!(support.answer(Hand::Asker, Answer::Decline, stage).is_err());
            }
        }
    }

    #[test]
    fn who_gave_a_promise_can_not_quietly_drop_it() {
        for answer in [Answer::Drop, Answer::Decline] {
            assert!(Support::Promised.answer(Hand::Giver, answer, Stage::Running).is_err());
        }
    }

    #[test]
    fn the_same_answer_twice_changes_nothing_more() {
        for support in Support::ALL {
            for who in [Hand::Asker, Hand::Giver] {
                for answer in Answer::ALL {
                    for stage in STAGES {
                        if let Ok(next) = support.answer(who, answer, stage) {
                            assert!(
                                next.answer(who, answer, stage).is_err(),
                                "{support:?} {answer:?}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn accepting_a_version_promises_what_it_asks_and_keeps_what_was_kept() {
        assert_eq!(Support::Asked.settle(Turning::AgreedWithIt), Support::Promised);
        assert_eq!(Support::Kept.settle(Turning::AgreedWithIt), Support::Kept);
        assert_eq!(Support::Kept.settle(Turning::AgreedWithoutIt), Support::Kept);
        assert_eq!(Support::Promised.settle(Turning::AgreedWithoutIt), Support::Dropped);
    }

    #[test]
    fn an_open_promise_can_still_be_kept_when_all_is_finished() {
        let promised = Support::Promised.settle(Turning::Ended);
        assert_eq!(promised.answer(Hand::Asker, Answer::Keep, Stage::Ended), Ok(Support::Kept));
        assert_eq!(promised.answer(Hand::Asker, Answer::Drop, Stage::Ended), Err(NoSupport::Ended));
    }
}
