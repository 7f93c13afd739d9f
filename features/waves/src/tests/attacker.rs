//! What an attacker does with bytes: looks for pieces of what they know, and reckons whether two orders have to do with each other.

use base64::{Engine, prelude::BASE64_STANDARD};
use std::{
    collections::HashSet,
    io::Write,
    sync::{Arc, Mutex, OnceLock},
};
use tracing_subscriber::filter::LevelFilter;

/// As long as this is a piece; a shorter one is found anywhere.
const PIECE: usize = 16;

/// Pieces of what is looked for, as bytes, in hexadecimal and in base64.
pub(super) struct Pieces {
    /// Which three bytes a piece begins with: nearly everything is passed over by these.
    begins: Vec<bool>,
    all: HashSet<[u8; PIECE]>,
}

impl Pieces {
    pub(super) fn new() -> Pieces {
        Pieces { begins: vec![false; 1 << 24], all: HashSet::new() }
    }

    fn begin(piece: &[u8]) -> usize {
        (usize::from(piece[0]) << 16) | (usize::from(piece[1]) << 8) | usize::from(piece[2])
    }

    /// Every piece of these bytes, as they are.
    pub(super) fn add_plain(&mut self, bytes: &[u8]) {
        for piece in bytes.windows(PIECE) {
            self.begins[Pieces::begin(piece)] = true;
            self.all.insert(piece.try_into().expect("is as long"));
        }
    }

    /// Every piece of these bytes, however they are written.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.add_plain(bytes);
        let small = crate::model::hex(bytes);
        self.add_plain(small.as_bytes());
        self.add_plain(small.to_ascii_uppercase().as_bytes());
        for skipped in 0..3.min(bytes.len()) {
            self.add_plain(BASE64_STANDARD.encode(&bytes[skipped..]).as_bytes());
        }
    }

    /// Where the first of them stands in these bytes.
    pub(super) fn first_in(&self, bytes: &[u8]) -> Option<usize> {
        bytes
            .windows(PIECE)
            .position(|piece| self.begins[Pieces::begin(piece)] && self.all.contains::<[u8]>(piece))
    }
}

/// Where each of these first stands in those bytes; nothing where one of them does not.
pub(super) fn places(bytes: &[u8], wanted: &[Vec<u8>]) -> Option<Vec<usize>> {
    let place = |it: &Vec<u8>| bytes.windows(it.len()).position(|piece| piece == &it[..]);
    wanted.iter().map(place).collect()
}

/// Pearson's r of two orders: each number says where one person or ballot stands.
pub(super) fn correlation(one: &[usize], other: &[usize]) -> f64 {
    let (one, other) = (ranks(one), ranks(other));
    let middle = (one.len() as f64 - 1.0) / 2.0;
    let product = |(x, y): (&usize, &usize)| (*x as f64 - middle) * (*y as f64 - middle);
    let both: f64 = one.iter().zip(&other).map(product).sum();
    let alone: f64 = one.iter().zip(&one).map(product).sum();
    both / alone
}

/// As the how manieth each stands.
pub(super) fn ranks(places: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|at| places[*at]);
    let mut ranks = vec![0; places.len()];
    order.into_iter().enumerate().for_each(|(rank, at)| ranks[at] = rank);
    ranks
}

/// How many are guessed right by laying the people of each cell, in their order, beside its ballots, in theirs; forwards or backwards,
/// whichever is better. By chance it is about one in each cell.
pub(super) fn guessed(cells: &[u32], people: &[usize], ballots: &[usize]) -> usize {
    let in_cell = |cell: u32, places: &[usize]| {
        let mut order: Vec<usize> = (0..cells.len()).filter(|at| cells[*at] == cell).collect();
        order.sort_by_key(|at| places[*at]);
        order
    };
    let all: HashSet<u32> = cells.iter().copied().collect();
    let (mut forwards, mut backwards) = (0, 0);
    for cell in all {
        let (people, ballots) = (in_cell(cell, people), in_cell(cell, ballots));
        forwards += people.iter().zip(&ballots).filter(|(one, other)| one == other).count();
        backwards += people.iter().zip(ballots.iter().rev()).filter(|(a, b)| a == b).count();
    }
    forwards.max(backwards)
}

/// Chances that are the same each time.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn throw(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }

    /// The numbers below this one, in some order.
    pub(super) fn order(&mut self, count: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..count).collect();
        (1..count).rev().for_each(|at| all.swap(at, self.throw(at + 1)));
        all
    }

    /// An order that has nothing to do with any of these: what is found afterwards is then of what lies between, and not of chance.
    pub(super) fn order_apart_from(&mut self, others: &[Vec<usize>]) -> Vec<usize> {
        loop {
            let order = self.order(others[0].len());
            if others.iter().all(|other| correlation(&order, other).abs() < 0.1) {
                return order;
            }
        }
    }
}

/// All lines of a log.
#[derive(Clone, Default)]
pub(super) struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Lines {
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.0.lock().expect("the log").clone()
    }

    /// Something that writes each line there is, on every level.
    pub(super) fn writing(&self) -> impl tracing_subscriber::util::SubscriberInitExt + use<> {
        let lines = self.clone();
        tracing_subscriber::fmt()
            .with_ansi(false)
            .with_max_level(LevelFilter::TRACE)
            .with_writer(move || lines.clone())
            .finish()
    }
}

/// Everything that this process logs, on every level and of every thread.
pub(super) fn log() -> &'static Lines {
    use tracing_subscriber::util::SubscriberInitExt;
    static ALL: OnceLock<Lines> = OnceLock::new();
    ALL.get_or_init(|| {
        let lines = Lines::default();
        lines.writing().try_init().expect("nobody else listens");
        lines
    })
}

#[test]
fn an_attacker_finds_what_is_there_and_sees_an_order_where_there_is_one() {
    let secret: Vec<u8> = (0..64_u8).map(|at| at.wrapping_mul(37) ^ 0x5A).collect();
    let mut pieces = Pieces::new();
    pieces.add(&secret);
    let hidden = |what: &[u8]| [b"before ", what, b" after"].concat();
    let hex = crate::model::hex(&secret);
    assert_eq!(pieces.first_in(&hidden(&secret[20..36])), Some(7));
    assert_eq!(pieces.first_in(&hidden(&hex.as_bytes()[11..27])), Some(7));
    let coded = BASE64_STANDARD.encode([b"xy".as_slice(), &secret].concat());
    assert!(pieces.first_in(coded.as_bytes()).is_some());
    assert_eq!(pieces.first_in(&hidden(&secret[20..35])), None, "too short");
    let (straight, back): (Vec<usize>, Vec<usize>) = ((0..50).collect(), (0..50).rev().collect());
    assert!(correlation(&straight, &straight) > 0.999 && correlation(&straight, &back) < -0.999);
    let cells: Vec<u32> = (0..50).map(|at| at % 2).collect();
    assert_eq!(guessed(&cells, &straight, &straight), 50);
    let apart = Dice(1).order_apart_from(std::slice::from_ref(&straight));
    assert!(guessed(&cells, &straight, &apart) < 12);
}
