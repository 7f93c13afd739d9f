//! What the pure rules decide, in the reader's words: what was done, why not, and what is wrong.

use crate::{
    model::{Field, Problem, Visibility, What},
    text::{L10nLanguage, text},
    whole::Outlook,
};
use zwerm_domain::{Date, Language};
use zwerm_promise::{
    Refused,
    hints::{Hint, Sketch, smart},
    rhythm::Rhythm,
    support::NoSupport,
};
use zwerm_ui::format;

/// The line about what was just done, by the key behind `?done=`.
pub(crate) fn done(language: Language, key: &str) -> Option<String> {
    let t = text(language);
    Some(match key {
        "proposed" => t.done_proposed(),
        "countered" => t.done_countered(),
        "accepted" => t.done_accepted(),
        "accepted_too" => t.done_accepted_too(),
        "recorded" => t.done_recorded(),
        "declined" => t.done_declined(),
        "withdrawn" => t.done_withdrawn(),
        "delivered" => t.done_delivered(),
        "not_yet" => t.done_not_yet(),
        "closed" => t.done_closed(),
        "thanked" => t.done_thanked(),
        "checked_in" => t.done_checked_in(),
        "checked_in_talk" => t.done_checked_in_talk(),
        "asked" => t.done_asked(),
        "ended_asked" => t.done_ended_asked(),
        "ended" => t.done_ended(),
        "end_accepted" => t.done_end_accepted(),
        "went_on" => t.done_went_on(),
        "ticked" => t.done_ticked(),
        "need" => t.done_need(),
        "support" => t.done_support(),
        "reason" => t.done_reason(),
        "stepped_in" => t.done_stepped_in(),
        "given_back" => t.done_given_back(),
        "help_offered" => t.done_help_offered(),
        "help_offer_ended" => t.done_help_offer_ended(),
        "help_ended" => t.done_help_ended(),
        "looked_back" => t.done_looked_back(),
        "hand_over_offered" => t.done_hand_over_offered(),
        "hand_over_asked" => t.done_hand_over_asked(),
        "hand_over_agreed" => t.done_hand_over_agreed(),
        "hand_over_declined" => t.done_hand_over_declined(),
        "hand_over_withdrawn" => t.done_hand_over_withdrawn(),
        "received" => t.done_received(),
        "stand_in_asked" => t.done_stand_in_asked(),
        "stand_in_agreed" => t.done_stand_in_agreed(),
        "stand_in_began" => t.done_stand_in_began(),
        "stand_in_back" => t.done_stand_in_back(),
        "stand_in_given_back" => t.done_stand_in_given_back(),
        "stand_in_called_off" => t.done_stand_in_called_off(),
        "offer_withdrawn" => t.done_offer_withdrawn(),
        "offer_answered" => t.done_offer_answered(),
        "offer_gone" => t.done_offer_gone(),
        "printed" => t.done_printed(),
        _ => return None,
    })
}

/// Why a move can't be made.
pub(crate) fn refused(language: Language, why: Refused) -> String {
    let t = text(language);
    match why {
        Refused::Ended => t.refused_ended(),
        Refused::ReplacedVersion { newest } => t.refused_replaced_version(newest.to_string()),
        Refused::UnknownVersion => t.refused_unknown_version(),
        Refused::OwnProposal => t.refused_own_proposal(),
        Refused::AlreadyAgreed => t.refused_already_agreed(),
        Refused::NotYourTurn => t.refused_not_your_turn(),
        Refused::AlreadyAccepted => t.refused_already_accepted(),
        Refused::NoParty => t.agreements_not_now(),
        Refused::NotYours => t.refused_not_yours(),
        Refused::NothingAsked => t.refused_nothing_asked(),
        Refused::FirstAnswer => t.refused_first_answer(),
        Refused::NotAgreedYet => t.refused_not_agreed_yet(),
        Refused::PerformerDelivers => t.refused_performer_delivers(),
        Refused::DeliverInstead => t.refused_deliver_instead(),
        Refused::StandingHasNoDelivery => t.refused_standing_has_no_delivery(),
        Refused::AlreadyDelivered => t.refused_already_delivered(),
        Refused::NotDelivered => t.refused_not_delivered(),
        Refused::AlreadyAsked => t.refused_already_asked(),
        Refused::TalkFirst => t.refused_talk_first(),
        Refused::CounterpartStepsIn => t.refused_counterpart_steps_in(),
        Refused::AlreadyTakenOver => t.refused_already_taken_over(),
        Refused::TakenOver => t.refused_taken_over(),
        Refused::NotTakenOver => t.refused_not_taken_over(),
        Refused::TakesPartAlready => t.refused_takes_part_already(),
        Refused::HandOverAsked => t.refused_hand_over_asked(),
        Refused::StoodIn => t.refused_stood_in(),
    }
}

/// Why support can't be answered so.
pub(crate) fn no_support(language: Language, why: NoSupport) -> String {
    let t = text(language);
    match why {
        NoSupport::CounterInstead => t.no_support_counter_instead(),
        NoSupport::RenegotiateInstead => t.no_support_renegotiate_instead(),
        NoSupport::GiverAnswers => t.no_support_giver_answers(),
        NoSupport::AskerLetsGo => t.no_support_asker_lets_go(),
        NoSupport::NothingToAnswer => t.no_support_nothing_to_answer(),
        NoSupport::Ended => t.no_support_ended(),
    }
}

/// What is wrong with a field: the name it has in the form, and what to do about it.
pub(crate) fn problem(language: Language, problem: &Problem) -> (String, String) {
    let name = match problem.field {
        Field::Form => String::new(),

        Field::Criterion(_) => "criteria".to_owned(),
        field => field.to_string(),
    };
    (name, what(language, problem))
}

fn what(language: Language, problem: &Problem) -> String {
    let t = text(language);
    let count = |most: usize| i64::try_from(most).unwrap_or(i64::MAX);
    match problem.what {
        What::Missing => match problem.field {
            Field::With => t.problem_missing_with(),
            Field::Side => t.problem_missing_side(),
            Field::Result => t.problem_missing_result(),
            Field::Due => t.problem_missing_due(),
            Field::NeedText(_) => t.problem_missing_need(),
            Field::Boundaries => t.problem_missing_boundary(),
            Field::Until | Field::Starts | Field::Returns => t.problem_missing_due(),
            Field::NeedOf(_) => t.problem_missing_giver(),
            _ => t.problem_missing(),
        },
        What::TooLong { most } => t.problem_too_long(count(most)),
        What::TooNested => t.problem_too_nested(),
        What::NotADay => t.problem_not_a_day(),
        What::InThePast => t.problem_in_the_past(),
        What::TooFar { last } => t.problem_too_far(format::day(language, last, Date::MIN)),
        What::NotAfterStart => t.problem_not_after_start(),
        What::TooMany { most } => t.problem_too_many(count(most)),
        What::NotAChoice => t.problem_not_a_choice(),
        What::WithYourself => t.problem_with_yourself(),
        What::Twice => t.problem_twice(),
        What::NoParty => t.problem_no_party(),
        What::NothingChanged => t.problem_nothing_changed(),
    }
}

/// The quiet hints for who writes; they never stop anyone.
pub(crate) fn hints(language: Language, sketch: &Sketch<'_>) -> Vec<String> {
    smart(sketch).iter().map(|hint| hint_words(text(language), hint)).collect()
}

fn hint_words(t: &L10nLanguage, hint: &Hint<'_>) -> String {
    match hint {
        Hint::How(words) => t.hint_how(*words),
        Hint::SayI(words) => t.hint_say_i(*words),
        Hint::WhatWillBeThere => t.hint_what_will_be_there(),
        Hint::Vague(words) => t.hint_vague(*words),
        Hint::SeenWhen => t.hint_seen_when(),
        Hint::WhatDoYouNeed => t.hint_what_do_you_need(),
        Hint::LongWay => t.hint_long_way(),
        Hint::NotAWorkingDay => t.hint_not_a_working_day(),
    }
}

/// How often.
pub(crate) fn rhythm(t: &L10nLanguage, rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::None => t.rhythm_none(),
        Rhythm::Weekly => t.rhythm_weekly(),
        Rhythm::Fortnightly => t.rhythm_fortnightly(),
        Rhythm::Monthly => t.rhythm_monthly(),
        Rhythm::OnMilestones => t.rhythm_on_milestones(),
    }
}

/// How the performer looks ahead.
pub(crate) fn outlook(t: &L10nLanguage, outlook: Outlook) -> String {
    match outlook {
        Outlook::OnCourse => t.outlook_on_course(),
        Outlook::Tight => t.outlook_tight(),
        Outlook::LetUsTalk => t.outlook_let_us_talk(),
    }
}

/// Who else sees result and date.
pub(crate) fn visibility(t: &L10nLanguage, circle: Visibility) -> String {
    match circle {
        Visibility::Parties => t.visibility_parties(),
        Visibility::Team => t.visibility_team(),
        Visibility::Organisation => t.visibility_organisation(),
    }
}
