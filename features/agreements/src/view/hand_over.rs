//! Handing over, on the page of an agreement, on the page with the form, and for whom the seat is offered to.

use super::{
    eyes::{Eyes, names},
    stand_in::standing,
    terms::{self, TermsView},
};
use crate::{
    load::Offered,
    policy::hand_over::{Action, Role, may},
    store::hand_over::HandOver,
    text::{L10nLanguage, text},
    whole::{PartyCard, Whole},
};
use askama::Template;
use zwerm_domain::{AgreementId, HandOverId, PersonId, Side};
use zwerm_promise::{Move, Whom};
use zwerm_ui::{
    Choice, Fields, Shell, Who,
    format::first_name,
    part::{Party, Pill},
};
use zwerm_web::{Again, Me};

/// On the page of an agreement.
pub(super) struct HandView {
    pub(super) leavers: Vec<Leaver>,
    pub(super) open: Option<OpenOffer>,
    /// Who stands in for whom, or will.
    pub(super) standing: Vec<Standing>,
    /// Whether the reader can offer their own seat now.
    pub(super) can_offer: bool,
}

/// Somebody who stands in, or will.
pub(super) struct Standing {
    pub(super) id: HandOverId,
    pub(super) title: String,
    /// May be empty.
    pub(super) says: String,
    /// What ending it is called; empty for who can't.
    pub(super) button: String,
}

/// Somebody who takes part and does not work here any more.
pub(super) struct Leaver {
    pub(super) title: String,
    pub(super) says: String,
    /// Where their seat is offered to a colleague; empty where it can't be now.
    pub(super) href: String,
    /// Whether the reader can let it go alone.
    pub(super) can_let_go: bool,
}

/// An offer that is open.
pub(super) struct OpenOffer {
    pub(super) id: HandOverId,
    pub(super) title: String,
    pub(super) who: Who,
    pub(super) about: String,
    /// The sentence with it; may be empty.
    pub(super) sentence: String,
    /// What follows from a yes, or whom it waits for.
    pub(super) says: String,
    /// What yes is called; empty where the reader is not asked (any more).
    pub(super) yes: String,
    pub(super) can_decline: bool,
    pub(super) can_withdraw: bool,
}

pub(super) fn view(eyes: &Eyes<'_>, whole: &Whole) -> HandView {
    let course = &whole.agreement.course;
    let is_open = course.can_be_handed_over();
    let is_free = is_open && whole.hand_over.is_none();
    let takes_part = course.seats().of(eyes.me).is_some();
    let gone = eyes.other_people().filter(|card| card.has_left);
    let leavers = match course.state().is_ended() {
        true => Vec::new(),
        false => gone.map(|card| leaver(eyes, whole, card, is_free && takes_part)).collect(),
    };
    HandView {
        leavers,
        open: whole.hand_over.as_ref().map(|(offer, words)| open(eyes, whole, offer, words)),
        can_offer: is_free && takes_part && !whole.stand_ins.iter().any(|at| at.concerns(eyes.me)),
        standing: whole.stand_ins.iter().map(|at| standing(eyes, at)).collect(),
    }
}

fn leaver(eyes: &Eyes<'_>, whole: &Whole, card: &PartyCard, can_offer: bool) -> Leaver {
    let (t, course) = (eyes.t, &whole.agreement.course);
    let is_gone = |person| eyes.card(person).is_some_and(|card| card.has_left);
    let is_alone = course.is_alone(eyes.me, is_gone);
    let ask = Move::Ask(zwerm_promise::Ending::Release);
    let can_let_go = is_alone && whole.hand_over.is_none() && course.can(whole.mover, ask);
    let name = first_name(&card.name);
    Leaver {
        title: match card.is_guest {
            true => t.guest_left(name),
            false => t.hand_over_left(name),
        },
        says: match (can_offer, is_alone) {
            // A colleague is asked by who works here.
            _ if eyes.card(eyes.me).is_some_and(|card| card.is_guest) => t.guest_left_says(),
            (true, true) => t.hand_over_left_alone(),
            (true, false) => t.hand_over_left_says(),
            (false, _) if whole.hand_over.is_some() => t.hand_over_left_offered(),
            (false, _) if course.state().was_agreed() => t.hand_over_left_wording(),
            (false, _) => t.hand_over_left_before(),
        },
        href: match can_offer {
            true => format!("/agreements/{}/hand_over?from={}", whole.agreement.id, card.person),
            false => String::new(),
        },
        can_let_go,
    }
}

fn open(eyes: &Eyes<'_>, whole: &Whole, offer: &HandOver, words: &str) -> OpenOffer {
    let t = eyes.t;
    let role = offer.role(eyes.me);
    let (to, by) = (eyes.name(offer.to), eyes.name(offer.by));
    let is_own = offer.by == offer.from;
    let is_theirs = |action| may(role, offer.has_left, action);
    let title = match (is_own, role) {
        _ if offer.away.is_some() => stand_in_title(eyes, offer),
        (true, Role::Holder) => t.hand_over_title_you(to.as_str()),
        (true, _) => t.hand_over_title(by.as_str(), to.as_str()),
        (false, Role::Offerer) => t.hand_over_title_for_you(to.as_str(), eyes.name(offer.from)),
        (false, _) => t.hand_over_title_for(by.as_str(), to.as_str(), eyes.name(offer.from)),
    };
    let is_asked = offer.asks(eyes.me) && is_theirs(Action::AnswerAsOther);
    OpenOffer {
        id: offer.id,
        title,
        who: eyes.who(offer.by),
        about: t.show_writes(by),
        sentence: words.to_owned(),
        says: match (is_asked, offer.is_with_receiver()) {
            (true, _) => match offer.away {
                Some(away) => t.stand_in_yes_means(to.as_str(), eyes.day(away.returns)),
                None => t.hand_over_yes_means(to.as_str()),
            },
            (false, true) => t.hand_over_waits_receiver(to.as_str()),
            (false, false) => t.hand_over_waits_others(waiting(eyes, offer)),
        },
        yes: match is_asked {
            true => t.hand_over_yes(to),
            false => String::new(),
        },
        can_decline: is_theirs(Action::AnswerAsOther) && !whole.agreement.course.state().is_ended(),
        can_withdraw: is_theirs(Action::Withdraw),
    }
}

/// What is asked, where the seat comes back.
fn stand_in_title(eyes: &Eyes<'_>, offer: &HandOver) -> String {
    let Some(away) = offer.away else { return String::new() };
    let (t, to) = (eyes.t, eyes.name(offer.to));
    let (starts, returns) = (eyes.day(away.starts), eyes.day(away.returns));
    match offer.by == eyes.me {
        true => t.stand_in_title_you(to, starts, returns),
        false => t.stand_in_title(eyes.name(offer.by), to, starts, returns),
    }
}

/// The names of whose answer it waits for.
fn waiting(eyes: &Eyes<'_>, offer: &HandOver) -> String {
    let waits = offer.asked.iter().filter(|one| !one.has_said);
    let cards = waits.filter_map(|one| eyes.card(one.person)).filter(|card| !card.has_left);
    names(eyes.t, cards.map(|card| (Whom::Person(card.person), card.name.as_str())))
}

/// The page on which a seat is offered.
#[derive(Template)]
#[template(path = "agreement_hand_over_form.html")]
pub(crate) struct HandOverPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: AgreementId,
    name: String,
    title: String,
    fields: Fields,
    /// Whose seat, of somebody who has left; else empty.
    from: String,
    /// Who is called as was typed, where that is more than one.
    candidates: Vec<Choice>,
    people: Vec<Choice>,
    /// How it goes, in steps.
    steps: Vec<String>,
    reads: Vec<String>,
    /// What the reader sees of it afterwards; nothing where it is the seat of another.
    keeps: Vec<String>,
    seen_by: String,
}

impl HandOverPage {
    /// The form, and all that follows from it, told beforehand.
    pub(crate) fn new(
        me: &Me,
        shell: Shell,
        whole: &Whole,
        from: PersonId,
        candidates: Vec<Choice>,
        people: Vec<Choice>,
        again: &Again,
    ) -> HandOverPage {
        let eyes = Eyes::of(super::calendar(me), whole);
        let t = eyes.t;
        let is_own = from == me.id();
        let others = eyes.others().filter(|seat| {
            let card = seat.holder.and_then(|holder| eyes.card(holder));
            seat.holder != Some(from) && !card.is_some_and(|card| card.has_left)
        });
        let others = names(t, others.map(|seat| (seat.whom, seat.name.as_str())));
        let first = match others.is_empty() {
            true => t.hand_over_step_nobody(),
            false => t.hand_over_step_others(others.as_str()),
        };
        let from_name = eyes.name(from);
        HandOverPage {
            id: whole.agreement.id,
            name: super::name(whole),
            title: match is_own {
                true => t.hand_over_form_title(),
                false => t.hand_over_form_title_for(from_name),
            },
            fields: again.fields.clone(),
            from: if is_own { String::new() } else { from.to_string() },
            candidates,
            people,
            steps: vec![first, t.hand_over_step_colleague(), t.hand_over_step_until()],
            reads: vec![t.hand_over_reads(), t.hand_over_reads_not()],
            keeps: match is_own {
                true => vec![
                    t.hand_over_keeps_not(),
                    t.hand_over_keeps_words(),
                    t.hand_over_keeps_support(),
                ],
                false => Vec::new(),
            },
            seen_by: match others.is_empty() {
                true => t.hand_over_seen_by_colleague(),
                false => t.hand_over_seen_by(others),
            },
            shell,
            t,
        }
    }
}

/// The page for whom a seat is offered to.
#[derive(Template)]
#[template(path = "agreement_offered.html")]
pub(crate) struct OfferedPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: HandOverId,
    name: String,
    title: String,
    wrong: Fields,
    left: Vec<Party>,
    right: Vec<Party>,
    who: Who,
    about: String,
    sentence: String,
    terms: TermsView,
    reasons: Vec<(Who, String, String)>,
    reason: Option<Fields>,
    is_reason_given: bool,
    own_words: Vec<(Who, String, String)>,
    check_ins: Vec<super::show::CheckInLine>,
    earlier: Vec<super::show::CheckInLine>,
    other: String,
    /// What follows from a yes, and what it is called.
    says: String,
    take: String,
    /// The number of the wording that is read.
    version: String,
    /// Where it stands.
    pill: Pill,
    /// A next wording is open: first the others answer that.
    is_wording_open: bool,
}

impl OfferedPage {
    /// What is agreed, as it would be for the reader, and two answers.
    pub(crate) fn new(me: &Me, shell: Shell, offered: &Offered, again: &Again) -> OfferedPage {
        let (whole, offer) = (&offered.whole, &offered.offer);
        let eyes = Eyes::of(super::calendar(me), whole);
        let t = text(me.language);
        let mut wrong = Fields::new();
        for problem in again.fields.problems() {
            wrong.reject("", problem.text.as_str());
        }
        let held = whole.agreed.as_ref().unwrap_or(&whole.newest);
        let mut terms = terms::view(&eyes, whole, held, None);
        terms.can_tick = false;
        terms.needs.iter_mut().for_each(|need| need.answers.clear());
        let (by, from) = (eyes.name(offer.by), eyes.name(offer.from));
        OfferedPage {
            id: offer.id,
            name: held.terms.name().to_owned(),
            title: match (offer.away, offer.by == offer.from) {
                (Some(away), _) => {
                    let (starts, returns) = (eyes.day(away.starts), eyes.day(away.returns));
                    t.stand_in_offered_by(by.as_str(), starts, returns)
                }
                (None, true) => t.hand_over_offered_by(by.as_str()),
                (None, false) => t.hand_over_offered_for(by.as_str(), from),
            },
            wrong,
            left: eyes.parties(Side::Performer),
            right: eyes.parties(Side::Counterpart),
            who: eyes.who(offer.by),
            about: t.show_writes(by),
            sentence: offered.sentence.clone(),
            terms,
            reasons: super::show::reasons(&eyes, whole),
            reason: None,
            is_reason_given: false,
            own_words: Vec::new(),
            check_ins: Vec::new(),
            earlier: Vec::new(),
            other: eyes.other_name(),
            says: match (whole.agreement.course.is_negotiated(), offer.away) {
                (true, _) => t.hand_over_wording_open(),
                (false, Some(away)) => t.stand_in_offered_means(eyes.day(away.returns)),
                (false, None) => t.hand_over_offered_means(),
            },
            take: match offer.away {
                Some(_) => t.stand_in_take(),
                None => t.hand_over_take(),
            },
            version: held.number.to_string(),
            pill: super::pill::of_whole(&eyes, whole),
            is_wording_open: whole.agreement.course.is_negotiated(),
            shell,
            t,
        }
    }
}
