//! The SQL of coming in: accounts and their passwords, links, invitations, and set-up.

pub(crate) mod access;
pub(crate) mod account;
pub(crate) mod invitation;
pub(crate) mod link;
pub(crate) mod sending;
pub(crate) mod set_up;
