//! The ballots of the scan: their file, and the name under which they are handed in.

use super::{Findings, line};
use crate::Settings;
use std::time::Duration;
use zwerm_store::look_at_ballots;

/// Nobody waits longer for an answer of another machine.
const STEP: Duration = Duration::from_secs(5);

pub(super) fn look(settings: &Settings, found: &mut Findings) {
    the_box(settings, found);
    the_name(settings, found);
}

fn the_box(settings: &Settings, found: &mut Findings) {
    let file = settings.data.join("ballots.db");
    let place = file.display();
    let looked = match look_at_ballots(&file) {
        Ok(looked) => looked,
        Err(error) => return found.look(format!("the ballot box can't be looked at: {error}")),
    };
    let Some(bytes) = looked.bytes else { return found.fact("ballot box: none yet") };
    found.fact(match looked.is_served {
        true => {
            format!("ballot box: {bytes} bytes; a server uses it now, so it is not looked into")
        }
        false => format!("ballot box: {bytes} bytes"),
    });
    for why in &looked.problems {
        found.look(format!(
            "the ballot box {place} is damaged ({why}): put its copy back with `zwerm restore --from` (manual: back-ups.md)"
        ));
    }
    if looked.is_open {
        found.look(format!(
            "the ballot box can be read by others on this machine: chmod 600 {place}"
        ));
    }
    if looked.has_log {
        found.look(format!(
            "{place}-wal is left of a server that did not stop in order, and tells in what order the last ballots came: start Zwerm, \
             which writes the box anew, and keep that file out of copies"
        ));
    }
    let replaced = settings.data.join("ballots.db.replaced");
    if replaced.exists() {
        found.look(format!(
            "{} is left of a copy that was put back: two boxes side by side tell what came in between, so remove it when all is well",
            replaced.display()
        ));
    }
}

/// Whether ballots can be handed in there, and whether that is this server.
fn the_name(settings: &Settings, found: &mut Findings) {
    let (at, base) = (&settings.ballot_url, &settings.base_url);
    let host = line::host(at).0;
    found.fact(format!(
        "ballots are handed in at {at}; what a proxy in front writes in its log can't be seen from here: it must write none for this name"
    ));
    if host.ends_with("localhost") || !base.starts_with("https://") {
        return;
    }
    // This very build's script is there alone where this very program answers.
    let path = zwerm_ui::asset_url("ballot.js");
    match line::asked(at, path, STEP) {
        Ok(200) => found.fact("ballots: the name answers, over HTTPS, and it is this version of Zwerm"),
        Ok(status) => found.look(format!(
            "{at} answers, and it is not this version of Zwerm (status {status}): lead the name {host} to this server, and restart it if \
             it is older than this program"
        )),
        Err(line::Wrong::Certificate(why)) => {
            found.look(format!("HTTPS: browsers will refuse {at}: {why}; the certificate needs this name as well"));
        }
        Err(line::Wrong::Line(why)) => found.fact(format!(
            "{at} can't be reached from this machine ({why}); look from another one before a wave is made"
        )),
    }
}
