//! What is promised about people's data, held on real databases: the register is complete, terms are kept,
//! an export holds all that is one's own and nothing of another.

mod complete;
mod erased;
mod forged;
mod mine;
mod older;
mod retention;
mod rights;
mod rows;
