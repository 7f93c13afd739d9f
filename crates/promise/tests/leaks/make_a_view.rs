//! A view can't be made up by somebody who is not one of the two.
use zwerm_domain::{Actor, Side};
use zwerm_promise::pair::{Parties, PairView};

fn leak<'a>(boss: &'a Actor, parties: &'a Parties) -> PairView<'a> {
    PairView { actor: boss, parties, side: Side::Performer }
}

fn main() {}
