//! The page of one agreement for one of its parties.

use super::{
    answer::{self, AnswerView},
    aside::{self, AsideView},
    eyes::{Eyes, fields_of},
    hand_over::{self, HandView},
    help, pill,
    step_in::{self, Taken},
    terms::{self, TermsView},
    words,
};
use crate::{
    text::{L10nLanguage, text},
    whole::Whole,
};
use askama::Template;
use zwerm_domain::{AgreementId, Side};
use zwerm_promise::Step;
use zwerm_ui::{
    Fields, Shell, Who,
    format::Calendar,
    part::{Party, Pill},
};
use zwerm_web::{Again, Me};

/// Check-ins shown at once; the older ones unfold.
const AT_ONCE: usize = 3;

/// The page.
#[derive(Template)]
#[template(path = "agreement_show.html")]
pub(crate) struct ShowPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: AgreementId,
    name: String,
    other: String,
    pill: Pill,
    left: Vec<Party>,
    right: Vec<Party>,
    /// What is wrong with what was sent, told at the top.
    wrong: Fields,
    /// What was typed in a form that is no longer here.
    kept: Vec<String>,
    is_unreadable: bool,
    says: Option<Says>,
    /// Who does not work here any more, and a seat that is offered to a colleague.
    hand: HandView,
    /// Who took it over for a while.
    taken: Option<Taken>,
    /// The version that holds while a next one is talked about.
    held: Option<i64>,
    terms: TermsView,
    /// Each one's own reason, with who gives it.
    reasons: Vec<(Who, String, String)>,
    reason: Option<Fields>,
    is_reason_given: bool,
    own_words: Vec<(Who, String, String)>,
    check_ins: Vec<CheckInLine>,
    earlier: Vec<CheckInLine>,
    /// What was asked of others.
    help: Vec<help::Asked>,
    answer: AnswerView,
    aside: AsideView,
    seen_by_us: String,
}

/// What somebody wrote with the last move.
struct Says {
    who: Who,
    about: String,
    text: String,
    /// How much differs from which version; may be empty.
    changes: String,
    /// Whether the reader is asked to answer.
    is_asked: bool,
}

/// A check-in on the page.
pub(super) struct CheckInLine {
    /// Who gave it, where several do it; else empty.
    pub(super) by: String,
    pub(super) day: String,
    pub(super) done: String,
    pub(super) need: String,
    pub(super) outlook: Pill,
}

impl ShowPage {
    /// Ways on that other features bring.
    pub(crate) fn put_beside(&mut self, places: Vec<zwerm_web::Place>) {
        self.aside.places.extend(places);
    }

    /// The page as one of the parties sees it; `again` belongs to the form whose name it carries.
    pub(crate) fn new(me: &Me, shell: Shell, whole: &Whole, again: &Again) -> ShowPage {
        ShowPage::on(super::calendar(me), shell, whole, again)
    }

    pub(super) fn on(calendar: Calendar, shell: Shell, whole: &Whole, again: &Again) -> ShowPage {
        let eyes = Eyes::of(calendar, whole);
        let (course, t) = (&whole.agreement.course, text(calendar.language));
        let card = terms::shown(whole);
        let before = whole.before.as_ref().filter(|_| course.is_negotiated());
        let terms = terms::view(&eyes, whole, card, before);
        let answer = answer::view(&eyes, whole, again);
        let is_open = !course.state().is_ended();
        let own = whole.reasons.iter().find(|(person, _)| *person == eyes.me);
        let own = own.map_or("", |(_, text)| text.as_str());
        // A reason is of somebody who takes part, not yet of who is asked through a team or role.
        let takes_part = whole.agreement.course.seats().of(eyes.me).is_some();
        let reason = (is_open && takes_part).then(|| {
            let fields = fields_of(again, "reason");
            match fields.has("reason") {
                true => fields,
                false => fields.with("reason", own),
            }
        });
        let (wrong, kept) = wrong(again, &answer, is_open);
        let mut check_ins = check_ins(&eyes, whole);
        let earlier = check_ins.split_off(check_ins.len().min(AT_ONCE));
        ShowPage {
            id: whole.agreement.id,
            name: card.terms.name().to_owned(),
            other: eyes.other_name(),
            pill: pill::of_whole(&eyes, whole),
            left: eyes.parties(Side::Performer),
            right: eyes.parties(Side::Counterpart),
            wrong,
            kept,
            is_unreadable: whole.is_unreadable,
            hand: hand_over::view(&eyes, whole),
            taken: step_in::taken(&eyes, whole),
            says: says(&eyes, whole, terms.changes),
            held: course.agreed().filter(|_| course.is_negotiated()).map(|held| held.version),
            terms,
            reasons: reasons(&eyes, whole),
            reason,
            is_reason_given: !own.is_empty(),
            own_words: own_words(&eyes, whole, card.number),
            check_ins,
            earlier,
            help: help::asked(&eyes, whole),
            answer,
            aside: aside::view(&eyes, whole),
            seen_by_us: eyes.seen_by_us(),
            shell,
            t,
        }
    }
}

/// The forms that may come back, by the name they carry.
const FORMS: [&str; 13] = [
    "acceptance",
    "refusal",
    "check_in",
    "delivery",
    "thanks",
    "not_yet",
    "ending_answer",
    "release",
    "did_not_work_out",
    "finish",
    "reason",
    "look_back",
    "step_in",
];

/// The fields people write in freely, so that nothing typed is lost when its form has gone.
const WRITTEN: [&str; 12] = [
    "own_words",
    "note",
    "done",
    "need",
    "reason",
    "went_well",
    "do_differently",
    "ask_or_offer",
    "other_boundary",
    "why",
    "gives_back",
    "help",
];

fn wrong(again: &Again, answer: &AnswerView, is_open: bool) -> (Fields, Vec<String>) {
    let sent = again.fields.value("form");
    let name = FORMS.into_iter().find(|known| *known == sent);
    let mut there = answer.forms();
    if is_open {
        there.push("reason");
    }
    if let Some(name) = name.filter(|name| there.contains(name)) {
        return (again.fields.clone().in_form(name), Vec::new());
    }
    let mut wrong = Fields::new();
    for problem in again.fields.problems() {
        wrong.reject("", problem.text.as_str());
    }
    let typed = WRITTEN.into_iter().map(|field| again.fields.value(field));
    let kept = typed.filter(|text| !text.trim().is_empty()).map(str::to_owned).collect();
    (wrong, kept)
}

fn says(eyes: &Eyes<'_>, whole: &Whole, changes: usize) -> Option<Says> {
    let (t, course) = (eyes.t, &whole.agreement.course);
    let is_asked = course.asks(whole.mover);
    let about = |person| t.show_writes(eyes.name(person));
    if course.is_negotiated() {
        let author = whole.newest.author;
        let before = whole.before.as_ref().map(|before| before.number.to_string());
        let changes = before
            .filter(|_| changes > 0)
            .map(|before| eyes.changes(changes, before))
            .unwrap_or_default();
        let text = whole.newest.message.clone();
        let is_there = !text.is_empty() || !changes.is_empty();
        let (who, about) = (eyes.who(author), about(author));
        return is_there.then_some(Says { who, about, text, changes, is_asked });
    }
    let spoken = whole.steps.iter().rev().find(|step| {
        !matches!(
            step.step,
            Step::CheckedIn
                | Step::CheckInAsked
                | Step::NeedPromised
                | Step::NeedDeclined
                | Step::NeedKept
                | Step::NeedReopened
                | Step::NeedDropped
                | Step::Printed
                | Step::TakenOver
                | Step::GivenBack
                | Step::CameBack
                | Step::HelpAsked
                | Step::HelpOffered
                | Step::HelpOfferEnded
                | Step::HelpEnded
                | Step::HandOverOffered
                | Step::HandOverAgreed
                | Step::HandOverDeclined
                | Step::HandOverWithdrawn
                | Step::HandOverLapsed
                | Step::HandedOver
                | Step::HolderLeft
                | Step::StandInOffered
                | Step::StandInAgreed
                | Step::StandInBegan
                | Step::StandInEnded
                | Step::StandInCalledOff
                | Step::StandInLapsed
        )
    })?;
    let person = spoken.person.filter(|_| !spoken.note.is_empty())?;
    if super::trail::writes_a_version(spoken.step) {
        return None;
    }
    let (who, about, text) = (eyes.who(person), about(person), spoken.note.clone());
    Some(Says { who, about, text, changes: String::new(), is_asked })
}

pub(super) fn reasons(eyes: &Eyes<'_>, whole: &Whole) -> Vec<(Who, String, String)> {
    let one = |(person, text): &(zwerm_domain::PersonId, String)| {
        (eyes.who(*person), eyes.name(*person), text.clone())
    };
    whole.reasons.iter().map(one).collect()
}

/// How each understood the version that is shown.
pub(super) fn own_words(
    eyes: &Eyes<'_>,
    whole: &Whole,
    version: i64,
) -> Vec<(Who, String, String)> {
    let given = whole.acceptances.iter().filter(|yes| yes.version == version);
    given
        .filter(|yes| !yes.own_words.is_empty())
        .map(|yes| (eyes.who(yes.person), eyes.name_for(yes.person), yes.own_words.clone()))
        .collect()
}

fn check_ins(eyes: &Eyes<'_>, whole: &Whole) -> Vec<CheckInLine> {
    let is_of_several = whole.agreement.course.seats().on(Side::Performer).count() > 1;
    let line = |card: &crate::whole::CheckInCard| CheckInLine {
        by: if is_of_several { eyes.name(card.person) } else { String::new() },
        day: super::eyes::line_start(&eyes.calendar.long(card.on)),
        done: card.done.clone(),
        need: card.need.clone(),
        outlook: outlook_pill(eyes.t, card.outlook),
    };
    whole.check_ins.iter().map(line).collect()
}

/// How the performer looks ahead, as a mark: never in red.
pub(super) fn outlook_pill(t: &L10nLanguage, outlook: crate::whole::Outlook) -> Pill {
    use crate::whole::Outlook;
    let (icon, tone) = match outlook {
        Outlook::OnCourse => ("leaf", "leaf"),
        Outlook::Tight => ("clock", "sun"),
        Outlook::LetUsTalk => ("coffee", "brand"),
    };
    Pill::new(words::outlook(t, outlook), icon).toned(tone)
}
