//! The ear: hears from other servers on the same database that there is a job, so that it need not wait.

use super::Address;
use crate::bell::Bell;
use ::postgres::Client;
use fallible_iterator::FallibleIterator;
use std::time::Duration;

/// What a server says when it has written a job down; told to all at the commit.
pub(super) const SAY: &str = "NOTIFY zwerm_job";
const LISTEN: &str = "LISTEN zwerm_job";
/// So long it listens before it looks whether the store has closed; after a lost line, so long it waits.
const A_WHILE: Duration = Duration::from_secs(5);

/// Rings the bell whenever any server has a job, until the store closes: then a writer says so as well, for
/// the last time, which is how the ear hears of it. Without it jobs are found a little later.
pub(super) fn listen(address: &Address, bell: &Bell) {
    while !bell.is_stopped() {
        let heard = address.connect().map(|mut line| hear(&mut line, bell));
        if !matches!(heard, Ok(true)) {
            bell.wait_for_stop(A_WHILE);
        }
    }
}

/// Listens until the store closes (`true`) or the line is lost.
fn hear(line: &mut Client, bell: &Bell) -> bool {
    if line.batch_execute(LISTEN).is_err() {
        return false;
    }
    // What was said before.
    bell.ring();
    while !bell.is_stopped() {
        let heard = line.notifications().timeout_iter(A_WHILE).next();
        match heard {
            Ok(Some(_)) => bell.ring(),
            Ok(None) if !line.is_closed() => {}
            _ => return false,
        }
    }
    true
}
