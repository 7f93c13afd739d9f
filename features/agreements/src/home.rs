//! What agreements bring to Vandaag: what waits for you, what you agreed, what is due this week.

use crate::{
    store::{lists, waiting, words},
    text::text,
    view,
};
use std::collections::HashMap;
use zwerm_domain::AgreementId;
use zwerm_promise::{State, pair::open_parties_of};
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{HomePart, Me, Start, Waits, WeekItem};

/// Most cards on Vandaag; the rest stands on the page of agreements.
const CARDS: usize = 6;

pub(crate) fn part(tx: &mut PairReader, me: &Me) -> Result<HomePart, StoreError> {
    let t = text(me.language);
    let all = open_parties_of(tx, &me.actor)?;
    let waits = waiting::waiting(tx, &me.actor, &all)?;
    let lines = lists::lines_open(tx, &me.actor, 60)?;
    let needs = words::open_needs(tx, &me.actor, &all)?;
    let check_ins: HashMap<AgreementId, _> =
        words::latest_check_ins(tx, &me.actor, &all)?.into_iter().collect();
    let flock = lists::flock(tx, &me.actor, me.today())?;
    let running = lines.iter().filter(|line| line.waits_since.is_none()).take(CARDS);
    let cards = running.map(|line| {
        let need = needs.iter().find(|need| need.agreement == line.id);
        view::home::card(me, line, need, check_ins.get(&line.id))
    });
    let cards: Vec<_> = cards.collect();
    let has_begun = !lines.is_empty();
    let week = lines.iter().filter(|line| line.state == State::Agreed).map(|line| WeekItem {
        on: line.due.day(),
        title: if line.title.is_empty() { line.result.clone() } else { line.title.clone() },
        href: format!("/agreements/{}", line.id),
        line: line.other_name.clone(),
    });
    let shell = me.shell_with(0, zwerm_ui::Room::Today, "");
    Ok(HomePart {
        waits: waits
            .iter()
            .map(|one| Waits { person: one.other, html: view::home::waits_item(me, &shell, one) })
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
