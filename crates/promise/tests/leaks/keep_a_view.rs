//! A view can't outlive the request it was made in.
use zwerm_domain::Actor;
use zwerm_promise::pair::{PairView, Parties, pair_view};

fn leak(actor: Actor, parties: Parties) -> Option<PairView<'static>> {
    pair_view(&actor, &parties)
}

fn main() {}
