//! The SQL of the team start. What is said there opens for who is of the team alone.

pub(crate) mod agenda;
pub(crate) mod asks;
pub(crate) mod figures;
