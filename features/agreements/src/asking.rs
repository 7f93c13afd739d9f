//! Mail that waits on somebody: written down with the move, sent when that person works, told once.
//!
//! A job holds ids alone. Whether there is still something to tell is decided when the mail goes out: what
//! was answered, overtaken or told already, and who has left or wants no mail, is passed by. The claim on
//! telling is written before the mail goes: a server that stops in between tells nothing twice.

use crate::{
    model::{ByMail, Due, asks},
    store::{
        asking::{self as store, Link, ShownVersion, Stands},
        hand_over,
    },
    text::text,
    view,
    view::letter::{Kind, Letter, letter},
};
use jiff::ToSpan;
use std::sync::Arc;
use zwerm_directory::{Addressee, MailChoice, addressee, guest, modules_of};
use zwerm_domain::{AgreementId, Date, HandOverId, Module, NeedId, PersonId, Side, Timestamp};
use zwerm_mail::{Delivery, MailError, Unfit};
use zwerm_promise::{State, Step};
use zwerm_store::{
    PairReader, Store, StoreError, Writer,
    jobs::{Handler, Job},
};
use zwerm_web::{Site, Token, keep_guest_link};

/// A move that asks; the payload is its key.
const ASKS: &str = "agreement.asks";
/// One mail to one person: `PERSON move KEY`, `PERSON need KEY AGREEMENT ASKER`, `PERSON hand_over OFFER`,
/// `PERSON agreed AGREEMENT VERSION`,
/// and on the day itself, to who said yes by mail, `PERSON due AGREEMENT VERSION`.
const MAIL: &str = "agreement.mail";
/// How long one can answer with the link in a mail.
const LINK_DAYS: i64 = 7;
/// At once: before what waits for its time.
const AT_ONCE: Timestamp = Timestamp(0);

/// Writes down, with a move, that its mail is to follow.
pub(crate) fn after(tx: &mut Writer, made: i64, step: Step) -> Result<(), StoreError> {
    if asks(step) { tx.enqueue(ASKS, &made.to_string(), AT_ONCE) } else { Ok(()) }
}

/// Writes down, with a check-in that asks support, that its mail is to follow.
pub(crate) fn after_need(
    tx: &mut Writer,
    need: NeedId,
    agreement: AgreementId,
    asker: PersonId,
    giver: PersonId,
) -> Result<(), StoreError> {
    tx.enqueue(MAIL, &format!("{giver} need {need} {agreement} {asker}"), AT_ONCE)
}

/// Writes down, with a seat that is offered, that the mail to who is asked about it is to follow.
pub(crate) fn after_hand_over(
    tx: &mut Writer,
    offer: HandOverId,
    person: PersonId,
) -> Result<(), StoreError> {
    tx.enqueue(MAIL, &format!("{person} hand_over {offer}"), AT_ONCE)
}

/// Writes down, with the last yes, that the date is to follow for who said yes by mail.
pub(crate) fn after_all_yes(
    tx: &mut Writer,
    agreement: AgreementId,
    version: i64,
) -> Result<(), StoreError> {
    for person in store::said_yes(tx, agreement, version)? {
        tx.enqueue(MAIL, &format!("{person} agreed {agreement} {version}"), AT_ONCE)?;
    }
    Ok(())
}

/// The jobs of agreements, for the app's runner. `delivery` is where mail goes.
pub fn jobs(site: &Site, delivery: Arc<Delivery>) -> Vec<Handler> {
    let site = site.clone();
    let mail = move |store: &Store, job: &Job| mail(store, &site, &delivery, job);
    vec![
        Handler { topic: ASKS, work: Box::new(ask) },
        Handler { topic: MAIL, work: Box::new(mail) },
    ]
}

fn said(error: StoreError) -> String {
    error.to_string()
}

/// A mail for each who is asked by a move.
fn ask(store: &Store, job: &Job) -> Result<(), String> {
    let made: i64 = job.payload.parse().map_err(|_| "the job names no move")?;
    let found = store.read_now(move |tx| {
        let Some(asked) = store::asked(tx, made)? else { return Ok(Vec::new()) };
        store::who_waits(tx, &asked)
    });
    let people: Vec<PersonId> = found.map_err(said)?;
    let job = job.clone();
    let write = store.write_now(move |tx| {
        for person in &people {
            tx.enqueue(MAIL, &format!("{person} move {made}"), AT_ONCE)?;
        }
        tx.finish(&job).map(drop)
    });
    write.map_err(said)
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Move(i64),
    Need { need: NeedId, agreement: AgreementId, asker: PersonId },
    HandOver(HandOverId),
    Agreed { agreement: AgreementId, version: i64 },
    Due { agreement: AgreementId, version: i64 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Order {
    to: PersonId,
    about: About,
}

impl Order {
    fn parse(payload: &str) -> Option<Order> {
        let mut words = payload.split(' ');
        let to = words.next()?.parse().ok()?;
        let kind = words.next()?;
        let mut number = || words.next()?.parse::<i64>().ok();
        let about = match kind {
            "move" => About::Move(number()?),
            "need" => About::Need {
                need: NeedId::new(number()?),
                agreement: AgreementId::new(number()?),
                asker: PersonId::new(number()?),
            },
            "hand_over" => About::HandOver(HandOverId::new(number()?)),
            "agreed" => {
                About::Agreed { agreement: AgreementId::new(number()?), version: number()? }
            }
            "due" => About::Due { agreement: AgreementId::new(number()?), version: number()? },
            _ => return None,
        };
        Some(Order { to, about })
    }

    /// Under which key it is told once.
    fn key(&self) -> String {
        match self.about {
            About::Move(made) => format!("move {made}"),
            About::Need { need, .. } => format!("need {need}"),
            About::HandOver(offer) => format!("hand_over {offer}"),
            About::Agreed { agreement, version } => format!("agreed {agreement} {version}"),
            About::Due { agreement, version } => format!("due {agreement} {version}"),
        }
    }
}

/// A mail that is to go out, and the link that goes into it.
struct Ready {
    to: Addressee,
    letter: Letter,
    link: Option<Link>,
    /// What is to be told later on.
    then: Option<(String, Timestamp)>,
    /// Whether it goes out at any hour.
    is_at_once: bool,
}

enum Found {
    Nothing,
    Later(Timestamp),
    Now(Box<Ready>),
}

fn mail(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let order = Order::parse(&job.payload).ok_or("the job names nobody")?;
    let now = site.clock().now();
    let found = store.read_pair_now(move |tx| {
        tx.act_as(order.to)?;
        find(tx, order, now)
    });
    match found.map_err(said)? {
        Found::Nothing => Ok(()),
        Found::Later(at) => {
            let job = job.clone();
            let later = store.write_now(move |tx| {
                tx.enqueue(MAIL, &job.payload, at)?;
                tx.finish(&job).map(drop)
            });
            later.map_err(said)
        }
        Found::Now(ready) => send(store, site, delivery, job, order, *ready),
    }
}

fn send(
    store: &Store,
    site: &Site,
    delivery: &Delivery,
    job: &Job,
    order: Order,
    ready: Ready,
) -> Result<(), String> {
    let (now, key, to) = (site.clock().now(), order.key(), order.to);
    let token = Token::new().map_err(|error| error.to_string())?;
    let (about, made, link) = (key.clone(), token.clone(), ready.link.clone());
    let is_guest = ready.to.is_guest;
    let claimed = store.write_now(move |tx| {
        if !store::claim(tx, to, &about)? {
            return Ok(false);
        }
        if is_guest {
            keep_guest_link(tx, &made, to, now)?;
        } else if let Some(link) = &link {
            store::keep_link(tx, &made, link)?;
        }
        Ok::<_, StoreError>(true)
    });
    if !claimed.map_err(said)? {
        return Ok(());
    }
    let today = ready.to.today(now);
    let mark = format!("told-{to}-{key}");
    let written = letter(&site.options().base_url, ready.to, ready.letter, &token, now, mark);
    let sent = match written {
        Ok(mail) => delivery.send(&mail, now),
        Err(_) => Err(MailError::Unfit(Unfit::Message)),
    };
    // An address that is none needs a person: trying for three days only hides it.
    let never = sent.as_ref().err().filter(|error| error.is_for_good());
    let never = never.map(|error| format!("{error} (/people/{to})"));
    let (job, is_sent, then) = (job.clone(), sent.is_ok(), ready.then);
    let is_over = never.is_some();
    let noted = store.write_now(move |tx| {
        if let Some(why) = &never {
            return tx.give_up(&job, why, now);
        }
        if !is_sent {
            return store::take_back(tx, to, &key);
        }
        store::told(tx, to, &key, today)?;
        if let Some((payload, at)) = &then {
            tx.enqueue(MAIL, payload, *at)?;
        }
        tx.finish(&job).map(drop)
    });
    noted.map_err(said)?;
    if is_over { Ok(()) } else { sent.map_err(|error| error.to_string()) }
}

/// What there is to tell this person now.
fn find(tx: &mut PairReader, order: Order, now: Timestamp) -> Result<Found, StoreError> {
    let Some(to) = addressee(tx, order.to)? else { return Ok(Found::Nothing) };
    if to.email.is_none() || to.choice == MailChoice::None {
        return Ok(Found::Nothing);
    }
    // Where the works council took its consent back, nothing is told.
    if !modules_of(tx, to.organisation)?.is_on(Module::Agreements) {
        return Ok(Found::Nothing);
    }
    if to.is_guest {
        // Whoever can't come in any more gets no link.
        let today = to.today(now);
        if !guest(tx, order.to)?.is_some_and(|guest| guest.can_come_in(today)) {
            return Ok(Found::Nothing);
        }
    }
    let is_at_work = to.works_at(now) || to.is_guest;
    let ready = match order.about {
        About::Move(made) => asked_by_move(tx, to, made, now)?,
        About::Need { need, agreement, asker } => {
            match store::need_is_open(tx, agreement, need, order.to)? {
                true => asked_support(tx, to, agreement, asker)?,
                false => asked_outside(tx, to, need, agreement, asker)?,
            }
        }
        About::HandOver(offer) => asked_to_hand_over(tx, to, offer)?,
        About::Agreed { agreement, version } => dated(tx, to, agreement, version, now)?,
        About::Due { agreement, version } => {
            let is_day = |ready: &Ready| ready.link.is_some();
            dated(tx, to, agreement, version, now)?.filter(is_day).map(Ready::on_the_day)
        }
    };
    Ok(match ready {
        None => Found::Nothing,
        Some(ready) if !is_at_work && !ready.is_at_once => Found::Later(ready.to.works_next(now)),
        Some(ready) => Found::Now(Box::new(ready)),
    })
}

fn asked_by_move(
    tx: &mut PairReader,
    to: Addressee,
    made: i64,
    now: Timestamp,
) -> Result<Option<Ready>, StoreError> {
    let Some(asked) = store::asked(tx, made)? else { return Ok(None) };
    let id = asked.agreement;
    let Some(stands) = store::stands(tx, id, to.person)? else { return Ok(None) };
    if !stands.is_asked_by(asked.step) || store::is_overtaken(tx, id, made, asked.step)? {
        return Ok(None);
    }
    let shown = shown(tx, id, &stands)?;
    let answer = match ByMail::to(asked.step) {
        // A yes would promise support that the mail may not tell: that is read first.
        Some(ByMail::Accept) if store::asks_support(tx, id, asked.version, to.person)? => None,
        // A guest comes in by the link of the mail, and answers there.
        answer => answer.filter(|_| shown.is_some() && !to.is_guest),
    };
    let link = answer.map(|answer| link_for(&to, id, asked.version, &stands, answer, now));
    let t = text(to.language);
    let letter = Letter {
        agreement: id,
        who: store::name(tx, asked.by)?,
        kind: Kind::Asks(asked.step),
        through: stands.through.map(|group| t.show_asked_through(group)).unwrap_or_default(),
        shown,
        has_link: link.is_some(),
    };
    Ok(Some(Ready { to, letter, link, then: None, is_at_once: false }))
}

fn asked_support(
    tx: &mut PairReader,
    to: Addressee,
    agreement: AgreementId,
    asker: PersonId,
) -> Result<Option<Ready>, StoreError> {
    let Some(stands) = store::stands(tx, agreement, to.person)? else { return Ok(None) };
    if stands.state.is_ended() {
        return Ok(None);
    }
    let letter = Letter {
        agreement,
        who: store::name(tx, asker)?,
        kind: Kind::AsksSupport,
        through: String::new(),
        shown: shown(tx, agreement, &stands)?,
        has_link: false,
    };
    Ok(Some(Ready { to, letter, link: None, then: None, is_at_once: false }))
}

/// Support that is asked of a team or role outside an agreement: who asks it of whom, and nothing else.
fn asked_outside(
    tx: &mut PairReader,
    to: Addressee,
    need: NeedId,
    agreement: AgreementId,
    asker: PersonId,
) -> Result<Option<Ready>, StoreError> {
    let Some(group) = store::asked_outside(tx, need, to.person)? else { return Ok(None) };
    let letter = Letter {
        agreement,
        who: store::name(tx, asker)?,
        kind: Kind::AsksSupportOutside(need),
        through: text(to.language).support_first(group),
        shown: None,
        has_link: false,
    };
    Ok(Some(Ready { to, letter, link: None, then: None, is_at_once: false }))
}

/// A seat that is offered: who asks, and nothing else.
fn asked_to_hand_over(
    tx: &mut PairReader,
    to: Addressee,
    offer: HandOverId,
) -> Result<Option<Ready>, StoreError> {
    let Some(mailed) = hand_over::mailed(tx, offer, to.person)? else { return Ok(None) };
    let letter = Letter {
        agreement: mailed.agreement,
        who: store::name(tx, mailed.by)?,
        kind: Kind::HandsOver(mailed.is_receiver.then_some(offer), mailed.away),
        through: String::new(),
        shown: None,
        has_link: false,
    };
    Ok(Some(Ready { to, letter, link: None, then: None, is_at_once: false }))
}

/// What was agreed by mail, with its date. Who does it can say so from the mail in the last week; before
/// that another mail follows, on the day itself.
fn dated(
    tx: &mut PairReader,
    to: Addressee,
    agreement: AgreementId,
    version: i64,
    now: Timestamp,
) -> Result<Option<Ready>, StoreError> {
    let Some(stands) = store::stands(tx, agreement, to.person)? else { return Ok(None) };
    let Some(shown) = shown(tx, agreement, &stands)? else { return Ok(None) };
    if stands.agreed_version != Some(version) {
        return Ok(None);
    }
    let last = to.today(now).saturating_add(LINK_DAYS.days());
    let (mut link, mut then) = (None, None);
    if let (Due::On(day), Side::Performer, State::Agreed) = (shown.due, stands.side, stands.state)
        && !to.is_guest
    {
        if day <= last {
            link = Some(link_for(&to, agreement, version, &stands, ByMail::Deliver, now));
        } else {
            let payload = format!("{} due {agreement} {version}", to.person);
            then = Some((payload, start_of(day, &to.time_zone)));
        }
    }
    let others = store::others(tx, agreement, to.person, &stands)?;
    let letter = Letter {
        agreement,
        who: match others.as_slice() {
            [one] => one.name.clone(),
            several => view::other_names(text(to.language), several),
        },
        kind: Kind::Agreed,
        through: String::new(),
        shown: Some(shown),
        has_link: link.is_some(),
    };
    // Of two, who has just answered by mail is at work; of several somebody else may have been the last.
    Ok(Some(Ready { to, letter, link, then, is_at_once: !stands.is_many }))
}

/// When a day begins where somebody lives.
fn start_of(day: Date, time_zone: &str) -> Timestamp {
    let midnight = day.at(0, 0, 0, 0);
    let zoned = midnight.in_tz(time_zone).or_else(|_| midnight.in_tz("UTC"));
    Timestamp(zoned.map_or(0, |zoned| zoned.timestamp().as_microsecond()))
}

impl Ready {
    /// The same, told again on the day itself.
    fn on_the_day(mut self) -> Ready {
        self.letter.kind = Kind::Due;
        self.is_at_once = false;
        self
    }
}

/// What may stand in a mail of the wording that is talked about.
pub(crate) fn shown(
    tx: &mut PairReader,
    agreement: AgreementId,
    stands: &Stands,
) -> Result<Option<ShownVersion>, StoreError> {
    let is_negotiated =
        matches!(stands.state, State::Proposed | State::Countered | State::Renegotiating);
    let number = match stands.agreed_version {
        Some(agreed) if !is_negotiated => agreed,
        _ => stands.version,
    };
    store::shown_version(tx, agreement, number)
}

fn link_for(
    to: &Addressee,
    agreement: AgreementId,
    version: i64,
    stands: &Stands,
    answer: ByMail,
    now: Timestamp,
) -> Link {
    Link {
        person: to.person,
        agreement,
        version,
        moves: stands.moves,
        answer,
        expires_at: now.plus_seconds(LINK_DAYS * 24 * 3600),
        is_used: false,
    }
}
