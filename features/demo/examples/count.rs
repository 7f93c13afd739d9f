//! Counts a demo world and says how long making it takes: `cargo run --release -p zwerm-demo --example count -- 100000 1000000`.

use std::collections::BTreeMap;
use std::time::Instant;
use zwerm_demo::world::{Size, world};
use zwerm_domain::{Clock, Language, day_of};

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|text| text.parse().ok());
    let people = numbers.next().unwrap_or(Size::DEMO.people);
    let agreements = numbers.next().unwrap_or(Size::DEMO.agreements);
    let today = day_of(Clock::system().now(), "Europe/Amsterdam");
    let began = Instant::now();
    let world = world(7, today, Language::Nl, Size { people, agreements });
    let (mut states, mut quarters) = (BTreeMap::new(), BTreeMap::new());
    let (mut open, mut moves) = (vec![0_u64; world.size().people], 0);
    let mut waits = open.clone();
    for one in world.agreements() {
        *states.entry(one.state.code()).or_insert(0_u64) += 1;
        moves += one.moves.len();
        if let Some(quarter) = one.bird_of() {
            *quarters.entry(quarter).or_insert(0_u64) += 1;
        }
        if let Some(person) = one.waits_for() {
            waits[person] += 1;
        }
        if !one.state.is_ended() {
            open[one.performer] += 1;
            open[one.counterpart] += 1;
        }
    }
    let letters: usize = world.people().map(|person| person.name.len()).sum();
    println!("{} teams, {people} people ({letters} letters in their names)", world.teams().len());
    println!("{agreements} agreements, {moves} moves, in {:?}", began.elapsed());
    for (state, count) in states {
        println!("  {state:24} {count}");
    }
    for (quarter, count) in quarters {
        println!("  finished together in {quarter} {count}");
    }
    for visitor in world.visitors() {
        let (open, waits) = (open[visitor.person], waits[visitor.person]);
        println!(
            "  {:20} {open} open, {waits} wait: {}",
            world.person(visitor.person).name,
            visitor.sentence
        );
    }
    open.sort_unstable();
    let at = |part: usize| open[(open.len() - 1) * part / 100];
    println!(
        "open for one person: least {}, middle {}, most of them {}, most {}",
        at(0),
        at(50),
        at(95),
        at(100)
    );
}
