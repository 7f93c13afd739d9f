//! One unit of work of a writer: what is to be done, what came of it, and who waits for the answer.

use crate::{StoreError, Writer};
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) trait Unit: Send {
    /// Whether it has to be possible even where the disk is full.
    fn is_needed(&self) -> bool;
    /// Does the work; answers whether it is to be kept. May be called again after being undone.
    fn run(&mut self, writer: &mut Writer) -> bool;
    /// Tells who waits: what came of the work or, if it could not be kept, why.
    fn answer(self: Box<Self>, kept: Result<(), StoreError>);
}

pub(crate) struct Work<F, T, E, A> {
    work: F,
    came: Option<Result<T, E>>,
    answer: A,
    is_needed: bool,
}

impl<F, T, E, A> Work<F, T, E, A>
where
    F: Fn(&mut Writer) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    A: FnOnce(Result<T, E>) + Send + 'static,
{
    pub(crate) fn boxed(work: F, answer: A) -> Box<dyn Unit> {
        Box::new(Work { work, came: None, answer, is_needed: false })
    }

    /// What has to be possible even where the disk is full.
    pub(crate) fn needed(work: F, answer: A) -> Box<dyn Unit> {
        Box::new(Work { work, came: None, answer, is_needed: true })
    }
}

impl<F, T, E, A> Unit for Work<F, T, E, A>
where
    F: Fn(&mut Writer) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
    A: FnOnce(Result<T, E>) + Send,
{
    fn is_needed(&self) -> bool {
        self.is_needed
    }

    fn run(&mut self, writer: &mut Writer) -> bool {
        writer.reader.has_failed = false;
        writer.reader.has_met_full_disk = false;
        writer.has_enqueued = false;
        let came = catch_unwind(AssertUnwindSafe(|| (self.work)(writer)));
        let came = match came {
            Ok(Ok(_)) if writer.reader.has_failed => Err(E::from(StoreError::Aborted)),
            Ok(came) => came,
            Err(_) => Err(E::from(StoreError::Panicked)),
        };
        let is_kept = came.is_ok();
        self.came = Some(came);
        is_kept
    }

    fn answer(self: Box<Self>, kept: Result<(), StoreError>) {
        let came = match (self.came, kept) {
            (Some(Ok(_)) | None, Err(why)) => Err(E::from(why)),
            (Some(came), _) => came,
            (None, Ok(())) => Err(E::from(StoreError::Closed)),
        };
        (self.answer)(came);
    }
}
