//! How long a connection is waited for: short once a request has begun, long between two requests.

use super::Limits;
use hyper::rt::{Sleep, Timer};
use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::{Duration, Instant},
};
use tokio::sync::Semaphore;

/// The clock of one connection. The server asks it for a deadline each time it begins to wait for a request.
#[derive(Clone)]
pub(super) struct Patience {
    pub(super) limits: Limits,
    places: Arc<Semaphore>,
    seen: Arc<Seen>,
}

/// What the line has seen.
#[derive(Default)]
struct Seen {
    /// Bytes came since the server began to wait.
    has_begun: AtomicBool,
    /// The server has waited before: this is not the first request.
    has_waited: AtomicBool,
}

impl Patience {
    pub(super) fn new(limits: Limits, places: Arc<Semaphore>) -> Patience {
        Patience { limits, places, seen: Arc::default() }
    }

    /// The longest it will ever wait for a request.
    pub(super) fn longest(&self) -> Duration {
        self.limits.idle.max(self.limits.headers)
    }

    /// The line tells that bytes came.
    pub(super) fn bytes_came(&self) {
        self.seen.has_begun.store(true, Ordering::Relaxed);
    }

    /// Whoever has shown nothing yet waits short, and so does everybody where half the places are taken.
    fn until_first_byte(&self) -> Duration {
        let is_new = !self.seen.has_waited.swap(true, Ordering::Relaxed);
        let is_crowded = self.places.available_permits() < self.limits.connections / 2;
        if is_new || is_crowded { self.limits.headers } else { self.limits.idle }
    }
}

impl Timer for Patience {
    fn sleep(&self, _: Duration) -> Pin<Box<dyn Sleep>> {
        self.seen.has_begun.store(false, Ordering::Relaxed);
        Box::pin(Waiting {
            sleep: Box::pin(tokio::time::sleep(self.until_first_byte())),
            has_begun: false,
            patience: self.clone(),
        })
    }

    fn sleep_until(&self, _: Instant) -> Pin<Box<dyn Sleep>> {
        self.sleep(Duration::ZERO)
    }
}

/// Waiting for one request's headers.
struct Waiting {
    sleep: Pin<Box<tokio::time::Sleep>>,
    has_begun: bool,
    patience: Patience,
}

impl Future for Waiting {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if !self.has_begun && self.patience.seen.has_begun.load(Ordering::Relaxed) {
            self.has_begun = true;
            let until = tokio::time::Instant::now() + self.patience.limits.headers;
            self.sleep.as_mut().reset(until);
        }
        self.sleep.as_mut().poll(cx)
    }
}

impl Sleep for Waiting {}
