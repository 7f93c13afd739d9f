//! What agreements bring to Vandaag: what waits for you, what you agreed, what is due this week.

use crate::{
    model::name_of,
    store::{
        leavers, lists, support,
        today::{self, Running, Today},
    },
    text::text,
    view,
};
use zwerm_promise::State;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{HomePart, Me, Start, Waits, WeekItem};

/// Most cards on Vandaag; the rest stands on the page of agreements.
const CARDS: usize = 6;
/// Most questions on Vandaag; the longest asking come first.
const WAITS: usize = 30;

pub(crate) fn part(tx: &mut PairReader, me: &Me) -> Result<HomePart, StoreError> {
    let t = text(me.language);
    let Today { waits, open } = today::today(tx, &me.actor, me.today())?;
    let flock = lists::flock(tx, &me.actor, me.today())?;
    let support = support::asked(tx, &me.actor)?;
    let handing = leavers::waits(tx, &me.actor)?;
    let asks = |open: &&Running| waits.iter().any(|wait| wait.id == open.line.id);
    let cards = open.iter().filter(|open| !asks(open)).take(CARDS);
    let cards: Vec<_> = cards.map(|open| view::home::card(me, open)).collect();
    let has_begun = !open.is_empty();
    let agreed = open.iter().map(|open| &open.line).filter(|line| line.state == State::Agreed);
    let week = agreed.map(|line| WeekItem {
        on: line.due.day(),
        title: name_of(&line.title, &line.result).to_owned(),
        href: format!("/agreements/{}", line.id),
        line: view::home::with(me, line),
    });
    let shell = me.shell_with(0, zwerm_ui::Room::Today, "");
    let support = support.iter().map(|asked| Waits {
        person: Some(asked.asker),
        html: view::support::waits_item(me, &shell, asked),
    });
    let handing = handing.iter().map(|one| Waits {
        person: Some(one.person),
        html: view::leavers::waits_item(me, &shell, one),
    });
    Ok(HomePart {
        waits: waits
            .iter()
            .take(WAITS)
            .map(|one| Waits {
                person: one.is_other_waiting.then(|| view::home::asker(one)).flatten(),
                html: view::home::waits_item(me, &shell, one),
            })
            .chain(support)
            .chain(handing)
            .collect(),
        section: view::home::section(me, &shell, cards, has_begun),
        has_begun,
        week: week.collect(),
        begin: vec![Start {
            icon: "handshake",
            href: "/agreements/new",
            title: t.agreements_agree(),
            line: t.agreements_agree_line(),
        }],
        flock: Some(flock),
    })
}
