//! The ear: hears from other servers on the same database that there is a job, so that it need not wait.

use super::Address;
use crate::{StoreError, bell::Bell};
use ::postgres::Client;
use fallible_iterator::FallibleIterator;
use std::{sync::Arc, thread, time::Duration};

/// What a server says when it has written a job down; told to all at the commit.
pub(super) const SAY: &str = "NOTIFY zwerm_job";
const LISTEN: &str = "LISTEN zwerm_job";
/// So long it listens before it looks whether the store has closed; after a lost line, so long it waits.
const A_WHILE: Duration = Duration::from_secs(5);

/// Rings the bell whenever any server has a job. On a thread of its own, which nobody waits for; without it
/// jobs are found a little later.
pub(super) fn listen(address: Address, bell: Arc<Bell>) -> Result<(), StoreError> {
    let thread = thread::Builder::new().name("zwerm-ear".into());
    thread
        .spawn(move || {
            while !bell.is_stopped() {
                let heard = address.connect().map(|mut line| hear(&mut line, &bell));
                if !matches!(heard, Ok(true)) {
                    thread::sleep(A_WHILE);
                }
            }
        })
        .map(drop)
        .map_err(StoreError::file("starting a thread"))
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
