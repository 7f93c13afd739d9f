//! Running it on PostgreSQL, with real servers: moving there, and two servers on one database. Runs where
//! `ZWERM_TEST_POSTGRES` names a server.

mod jobs;
mod moving;
mod served;
mod servers;
