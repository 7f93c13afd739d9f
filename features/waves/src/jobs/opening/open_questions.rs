//! Opens what was written to open questions, group by group: where enough people answered, and else nothing of it, ever. Shuffled here
//! once; the order in which it is written down is the only one there is.

use super::{Counted, ForOpening, seal_key};
use crate::{model::open::written, store};
use std::collections::{BTreeMap, HashSet};
use zwerm_ballot::{Ballot, OPEN_WIRE};
use zwerm_domain::WaveId;
use zwerm_store::{BallotBox, StoreError, Writer};
use zwerm_web::Site;

/// The answers of each group that are shown, shuffled.
pub(super) type Answers = BTreeMap<u32, Vec<String>>;

/// Opens the answers of the groups that have enough.
pub(super) fn read(
    site: &Site,
    ballots: &BallotBox,
    id: WaveId,
    wave: &ForOpening,
    (hash, counted): ([u8; 32], &Counted),
) -> Result<Answers, String> {
    let count = |number: u32| counted.of_open.get(&number).map_or(0, |it| *it as usize);
    let enough = wave.open.iter().filter(|it| it.key.is_some() && count(it.number) >= it.least);
    let enough: HashSet<u32> = enough.map(|it| it.number).collect();
    let mut answers = Answers::new();
    if enough.is_empty() {
        return Ok(answers);
    }
    let key = seal_key(site, id, wave)?;
    let each = |cell: u32, _: [u8; 32], wire: &[u8]| {
        if wire.len() != OPEN_WIRE || !enough.contains(&cell) {
            return true;
        }
        let opened = Ballot::from_wire(hash, wire)
            .and_then(|ballot| key.open(&hash, &ballot.key, &ballot.sealed));
        // What says nothing counts as a ballot, and as no answer.
        answers.entry(cell).or_default().extend(opened.and_then(|it| written(&it)));
        true
    };
    ballots.each(hash, each).map_err(|error| error.to_string())?;
    // Blank ones around a single answer hide nobody.
    let is_enough = |number: u32, count: usize| {
        wave.open.iter().any(|it| it.number == number && count >= it.least)
    };
    answers.retain(|number, answers| is_enough(*number, answers.len()));
    answers.values_mut().try_for_each(shuffle).ok_or("the system gives no chance")?;
    Ok(answers)
}

/// Writes them down, with how many ballots of each group counted.
pub(super) fn keep(
    tx: &mut Writer,
    id: WaveId,
    counted: &Counted,
    answers: &Answers,
) -> Result<(), StoreError> {
    for (number, count) in &counted.of_open {
        store::keep_open_count(tx, id, *number, *count)?;
    }
    answers.iter().try_for_each(|(number, it)| store::keep_answers(tx, id, *number, it))
}

/// Puts texts in an order that nobody chose; nothing where the system gives no chance.
fn shuffle(texts: &mut Vec<String>) -> Option<()> {
    let mut drawn: Vec<([u8; 16], String)> = Vec::with_capacity(texts.len());
    for text in texts.drain(..) {
        let mut chance = [0; 16];
        getrandom::fill(&mut chance).ok()?;
        drawn.push((chance, text));
    }
    drawn.sort_unstable();
    texts.extend(drawn.into_iter().map(|(_, text)| text));
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffled_list_has_the_same_texts_in_another_order_each_time() {
        let texts: Vec<String> = (0..50).map(|at| at.to_string()).collect();
        let shuffled = || {
            let mut own = texts.clone();
            shuffle(&mut own).expect("chance");
            own
        };
        let (one, other) = (shuffled(), shuffled());
        assert!(one != texts && other != texts && one != other);
        let mut sorted = one;
        sorted.sort_by_key(|text| text.parse::<u32>().unwrap_or_default());
        assert_eq!(sorted, texts);
    }
}
