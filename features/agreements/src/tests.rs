//! Agreements through the real routes: one world, one act, one look.

mod by_mail;
mod chosen;
mod decision;
mod hand_over;
mod hand_over_words;
mod help;
mod input;
mod journey;
mod leavers;
mod load;
mod mail;
mod mail_of_many;
mod news_of_many;
mod parties;
mod private;
mod side_roads;
mod stand_in;
mod stand_in_input;
mod stand_in_over;
mod step_in;
mod support;
mod today;

use crate::feature;
use zwerm_testkit::{Seen, Visitor, World};

/// The day the world's clock stands on is Monday 23 November 2026.
const DUE: &str = "2026-12-18";
const RESULT: &str = "Elk gezin heeft binnen tien werkdagen een eerste gesprek.";

async fn world() -> World {
    World::with(vec![feature()]).await
}

/// The fields of a first proposal in three lines: Samira asks Joost.
fn three_lines<'a>(with: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("with", with),
        ("side", "counterpart"),
        ("result", RESULT),
        ("due_kind", "date"),
        ("due", DUE),
    ];
    for field in more {
        fields.retain(|(name, _)| name != &field.0);
        fields.push(*field);
    }
    fields
}

/// Samira proposes something to Joost; answers its address.
async fn proposed(world: &World, more: &[(&str, &str)]) -> String {
    let samira = world.sign_in(world.cast.samira).await;
    let joost = world.cast.joost.to_string();
    let sent = samira.submit("/agreements/new", "/agreements", &three_lines(&joost, more)).await;
    sent.assert_done();
    sent.location().split('?').next().unwrap_or_default().to_owned()
}

/// Samira and Joost agreed on it.
async fn agreed(world: &World, more: &[(&str, &str)]) -> String {
    let at = proposed(world, more).await;
    let joost = world.sign_in(world.cast.joost).await;
    act(&joost, &at, "acceptance", &[("own_words", "")]).await.assert_done();
    at
}

/// Fills in a form of the agreement's page and sends it.
async fn act(who: &Visitor<'_>, at: &str, what: &str, fields: &[(&str, &str)]) -> Seen {
    who.submit(at, &format!("{at}/{what}"), fields).await
}
