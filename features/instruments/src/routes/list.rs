//! Which questionnaires there are: those that are shipped, and the organisation's own.

use super::keeps;
use crate::{
    model::Shipped,
    store::{self, About},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_instrument::{Instrument, read};
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::{Me, Page, Refused, Visit};

struct Card {
    href: String,
    name: String,
    says: String,
    facts: Vec<String>,
    /// Not yet, or no longer, for everybody: what it is then.
    stands: String,
}

#[derive(Template)]
#[template(path = "instruments.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    /// With a heading where there is more than what is shipped: the organisation's own first.
    parts: Vec<(String, Vec<Card>)>,
    may_write: bool,
}

/// What a questionnaire is for, in a sentence.
pub(super) fn purpose(t: &L10nLanguage, shipped: Shipped) -> String {
    match shipped {
        Shipped::Zwermscan => t.instruments_zwermscan(),
        Shipped::Pulse => t.instruments_pulse(),
        Shipped::Mirror => t.instruments_mirror(),
    }
}

/// How long one is at it, its version, its licence.
pub(super) fn facts(t: &L10nLanguage, (turn, whole): (&Instrument, &Instrument)) -> Vec<String> {
    let (count, seconds) = (turn.items.len(), turn.seconds());
    let long = match seconds {
        0..45 => t.instruments_half_a_minute(),
        _ => {
            let minutes = seconds.div_ceil(60).to_string();
            t.instruments_minutes(minutes.as_str())
        }
    };
    let mut facts =
        vec![t.instruments_at_a_time(count), long, t.instruments_version(whole.version.as_str())];
    if !whole.licence.is_empty() {
        facts.push(t.instruments_licence(whole.licence.as_str()));
    }
    if whole.is_in_development {
        facts.push(t.instruments_in_development());
    }
    facts
}

/// What one is called: its name, or that it has none yet.
pub(super) fn name(me: &Me, whole: &Instrument) -> String {
    // Read for a page, words that are missing are those of the other language, or the id.
    let name = whole.name.of(me.language);
    if name == whole.id { text(me.language).instruments_nameless() } else { name.to_owned() }
}

/// How a version stands where it is not simply in use: a draft, or withdrawn.
pub(super) fn stands(me: &Me, about: &About) -> String {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    match (about.published_on, about.withdrawn_on) {
        (None, _) => t.instruments_draft(),
        (_, Some(on)) => t.instruments_withdrawn(calendar.day(on)),
        (Some(_), None) => String::new(),
    }
}

pub(super) async fn show(visit: Visit) -> Response {
    visit
        .read(|tx, me| {
            let t = text(me.language);
            let card = |shipped: Shipped| {
                let (turn, whole) = (shipped.turn(0)?, shipped.whole()?);
                Some(Card {
                    href: format!("/instruments/{}", shipped.code()),
                    name: whole.name.of(me.language).to_owned(),
                    says: purpose(t, shipped),
                    facts: facts(t, (&turn, &whole)),
                    stands: String::new(),
                })
            };
            let shipped: Option<Vec<Card>> = Shipped::ALL.into_iter().map(card).collect();
            let own = store::all(tx, &me.actor)?.into_iter().filter_map(|it| {
                let whole = read(&it.content).ok()?;
                let draft = match it.about.published_on {
                    None => format!("?version={}", it.about.number),
                    Some(_) => String::new(),
                };
                Some(Card {
                    href: format!("/instruments/{}{draft}", it.id),
                    name: name(me, &whole),
                    says: String::new(),
                    facts: facts(t, (&whole, &whole)),
                    stands: stands(me, &it.about),
                })
            });
            let own: Vec<Card> = own.collect();
            let mut parts = vec![(t.instruments_of_zwerm(), shipped.ok_or(Refused::NotFound)?)];
            if !own.is_empty() {
                parts.insert(0, (t.instruments_of_us(me.organisation.as_str()), own));
            }
            let mut shell = me.shell(tx, Room::Elsewhere, t.instruments_title())?;
            shell.done = (me.done() == "discarded").then(|| t.instruments_done_discarded());
            Page::of(&ListPage { shell, t, parts, may_write: keeps(me) })
        })
        .await
}
