//! The bell that wakes the job runner: rung after a commit that enqueued something.

use std::{
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

#[derive(Default)]
pub(crate) struct Bell {
    state: Mutex<State>,
    rung: Condvar,
}

#[derive(Default)]
struct State {
    is_rung: bool,
    is_stopped: bool,
}

impl Bell {
    pub(crate) fn ring(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).is_rung = true;
        self.rung.notify_all();
    }

    /// From now on nobody waits any more.
    pub(crate) fn stop(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).is_stopped = true;
        self.rung.notify_all();
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).is_stopped
    }

    /// Waits until stopped, or so long.
    pub(crate) fn wait_for_stop(&self, longest: Duration) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.rung.wait_timeout_while(state, longest, |state| !state.is_stopped));
    }

    /// Waits until rung, stopped, or so long; `false` when stopped.
    pub(crate) fn wait(&self, longest: Duration) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut state, _) = self
            .rung
            .wait_timeout_while(state, longest, |state| !state.is_rung && !state.is_stopped)
            .unwrap_or_else(PoisonError::into_inner);
        state.is_rung = false;
        !state.is_stopped
    }
}
