//! People of an organisation: how they come in, and what others may know of them.

pub mod import;
mod text;
