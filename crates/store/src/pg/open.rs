//! Opening a PostgreSQL database as a whole store.

use super::{Address, Server, ear, said, writer::serve};
use crate::{
    Mode, Options, PairReader, Reader, StoreError, Writer, migrate,
    reader::Connection,
    store::{Opened, Shared},
};
use ::postgres::Client;
use std::{sync::Arc, thread};
use zwerm_domain::Clock;

/// Opens the database; a server migrates it first, one at a time.
pub(crate) fn open(url: &str, options: &Options, shared: &Shared) -> Result<Opened, StoreError> {
    off_runtime(|| open_here(url, options, shared))
}

/// Runs on a thread of its own: the driver can't wait on a thread that serves requests.
pub(crate) fn off_runtime<T: Send>(
    work: impl FnOnce() -> Result<T, StoreError> + Send,
) -> Result<T, StoreError> {
    thread::scope(|scope| scope.spawn(work).join()).unwrap_or(Err(StoreError::Panicked))
}

fn open_here(url: &str, options: &Options, shared: &Shared) -> Result<Opened, StoreError> {
    let address = Address::read(url)?;
    let mut first = address.connect()?;
    refuse_unbound_role(&mut first)?;
    match options.mode {
        Mode::Serve => migrate::pg::migrate(&mut first, Clock::system().now())?,
        Mode::Beside => migrate::pg::check(&mut first)?,
    }
    let count = options.readers.max(1);
    let connections = || {
        (0..count).map(|_| Server::connect(&address).map(|it| Connection::Postgres(Box::new(it))))
    };
    let mut writers: Vec<Box<dyn FnOnce() + Send>> = Vec::new();
    for connection in connections() {
        let (writer, shared) = (Writer::new(connection?, Arc::clone(&shared.keys)), shared.clone());
        writers.push(Box::new(move || serve(writer, &shared)));
    }
    if options.mode == Mode::Serve {
        let (address, bell) = (address.clone(), Arc::clone(&shared.bell));
        writers.push(Box::new(move || ear::listen(&address, &bell)));
    }
    let readers = || connections().map(|it| Ok(Reader::new(it?, Arc::clone(&shared.keys))));
    Ok(Opened {
        general: readers().collect::<Result<_, StoreError>>()?,
        pair: readers().map(|it| it.map(PairReader)).collect::<Result<_, StoreError>>()?,
        writers,
        lock: None,
    })
}

/// Row-level security binds no superuser: such a role would see what is between others.
pub(crate) fn refuse_unbound_role(client: &mut Client) -> Result<(), StoreError> {
    let role = client
        .query_one(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
            &[],
        )
        .map_err(|error| said(&error))?;
    match role.try_get(0) {
        Ok(false) => Ok(()),
        _ => Err(StoreError::Denied(
            "use a role with NOSUPERUSER and NOBYPASSRLS, else private words are not protected"
                .into(),
        )),
    }
}
