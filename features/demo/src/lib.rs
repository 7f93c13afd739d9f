//! Gemeente Waterrijk: a made-up organisation that visitors step into.

pub mod world;
