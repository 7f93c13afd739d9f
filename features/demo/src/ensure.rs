//! Sees to it that there is a demo: writes a world into an empty database, in batches of bounded size.

use crate::{
    store,
    store::write::{self, Keys, agreement::agreements},
    world::{self, Agreement, World, world},
};
use std::{collections::BTreeMap, sync::Arc};
use zwerm_domain::{Clock, Date, Language, Quarter, day_of};
use zwerm_store::{Store, StoreError, Writer};

/// People, or agreements, in one unit of work. SQLite keeps what a unit changed at hand and walks through it
/// at every statement, so that a bigger batch takes longer.
const BATCH: usize = 100;
/// Agreements of each person where no number is given.
const AGREEMENTS_EACH: usize = 10;
/// Where the clock of the demo is read.
const TIME_ZONE: &str = "Europe/Amsterdam";

/// How big a demo is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// People; at least 60.
    pub people: usize,
    /// Agreements; as many as fit the people when not given.
    pub agreements: Option<usize>,
}

impl Size {
    fn of_world(self) -> world::Size {
        let fitting = if self.people == world::Size::DEMO.people {
            world::Size::DEMO.agreements
        } else {
            self.people * AGREEMENTS_EACH
        };
        world::Size { people: self.people, agreements: self.agreements.unwrap_or(fitting) }
    }
}

/// Writes the demo into an empty database; a demo that is there stays as it is, however old. One that
/// was broken off is written anew. An organisation that is no demo is left alone, and said. Blocks.
pub fn ensure(store: &Store, clock: &Clock, seed: u64, size: Size) -> Result<(), StoreError> {
    match store.read_now(store::what_is_there)? {
        store::There::Demo => return Ok(()),
        store::There::Real => {
            return Err(StoreError::Conflict("an organisation that is no demo".to_owned()));
        }
        store::There::Half => store.write_now(store::clear::everything)?,
        store::There::Nothing => {}
    }
    let world = Arc::new(world(seed, today(clock), Language::Nl, size.of_world()));
    in_batches(store, &world)
}

/// The day it is in Waterrijk.
pub(crate) fn today(clock: &Clock) -> Date {
    day_of(clock.now(), TIME_ZONE)
}

/// Many small units of work: others may write in between, and memory stays bounded.
fn in_batches(store: &Store, world: &Arc<World>) -> Result<(), StoreError> {
    let it = Arc::clone(world);
    let mut keys = store.write_now(move |tx| write::house(tx, &it))?;
    let without_people = Arc::new(keys.clone());
    let mut people = world.people();
    loop {
        let batch: Vec<_> = people.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let known = Arc::clone(&without_people);
        keys.people.extend(store.write_now(move |tx| write::people(tx, &known, &batch))?);
    }
    let keys = Arc::new(keys);
    let (known, it) = (Arc::clone(&keys), Arc::clone(world));
    store.write_now(move |tx| {
        write::offices_and_roles(tx, &known, &it)?;
        write::team_life::team_life(tx, &known, &it)
    })?;
    let mut flock = Flock::default();
    let mut stream = world.agreements();
    loop {
        let batch: Vec<Agreement> = stream.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        flock.count(&batch);
        let known = Arc::clone(&keys);
        store.write_now(move |tx| agreements(tx, &known, &batch))?;
    }
    let (organisation, seed) = (keys.organisation, world.seed());
    let flock = flock.figures();
    let it = Arc::clone(world);
    store.write_now(move |tx| {
        write::helping::helping(tx, &keys, &it)?;
        write::handing_over::handing_over(tx, &keys, &it)?;
        write::standing_in::standing_in(tx, &keys, &it)?;
        write::joint::joint(tx, &keys, &it)?;
        write::rights::rights(tx, &keys, &it)?;
        write::waves::waves(tx, &keys, &it, None)?;
        write::choices::choices(tx, &keys, &it)?;
        write::parallel::parallel(tx, &keys, &it)?;
        write::finish(tx, organisation, &flock, seed)
    })
}

/// The whole world in the unit of work that is going on: all of it or nothing.
pub(crate) fn at_once(tx: &mut Writer, world: &World) -> Result<(), StoreError> {
    let mut keys: Keys = write::house(tx, world)?;
    let everybody: Vec<_> = world.people().collect();
    keys.people = write::people(tx, &keys, &everybody)?;
    write::offices_and_roles(tx, &keys, world)?;
    write::team_life::team_life(tx, &keys, world)?;
    let all: Vec<Agreement> = world.agreements().collect();
    let mut flock = Flock::default();
    flock.count(&all);
    agreements(tx, &keys, &all)?;
    write::helping::helping(tx, &keys, world)?;
    write::handing_over::handing_over(tx, &keys, world)?;
    write::standing_in::standing_in(tx, &keys, world)?;
    write::joint::joint(tx, &keys, world)?;
    write::rights::rights(tx, &keys, world)?;
    write::waves::waves(tx, &keys, world, Some(write::waves::ids_anew()?))?;
    write::choices::choices(tx, &keys, world)?;
    write::parallel::parallel(tx, &keys, world)?;
    write::finish(tx, keys.organisation, &flock.figures(), world.seed())
}

/// Finished together, by quarter.
#[derive(Default)]
struct Flock(BTreeMap<Quarter, i64>);

impl Flock {
    fn count(&mut self, agreements: &[Agreement]) {
        for quarter in agreements.iter().filter_map(Agreement::bird_of) {
            *self.0.entry(quarter).or_insert(0) += 1;
        }
    }

    fn figures(self) -> Vec<(Quarter, i64)> {
        self.0.into_iter().collect()
    }
}
