//! The SQL of coming in: accounts and their passwords, the second step, links, invitations, and set-up.

pub(crate) mod access;
pub(crate) mod account;
pub(crate) mod half;
pub(crate) mod invitation;
pub(crate) mod link;
pub(crate) mod passkey;
pub(crate) mod provider;
pub(crate) mod second_step;
pub(crate) mod sending;
pub(crate) mod set_up;
