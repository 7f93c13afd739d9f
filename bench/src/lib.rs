//! What the benchmarks share: a server to measure, clients that keep it busy, and figures told in a table.

pub mod guard;
pub mod http;
pub mod load;
pub mod moves;
pub mod page;
pub mod place;
pub mod served;
pub mod statement;
pub mod told;
pub mod visitor;
pub mod wave;
