//! Mail: written so that nothing typed can slip into a header, and delivered by a mail server or into a folder.
//!
//! A feature writes a job down with its change and sends a [`Mail`] when the job is done: mail never
//! goes out for a change that was not kept. A job holds ids, never a secret link: whoever makes the
//! mail makes the link.

mod delivery;
mod folder;
mod message;
mod server;

pub use delivery::{Delivery, MailError};
pub use folder::MailFolder;
pub use message::{Mail, TextFile, Unfit};
pub use server::Patience;

/// Whether mail can be sent to this.
pub fn is_address(text: &str) -> bool {
    !text.contains(['\r', '\n', '\0']) && message::mailbox("", text).is_ok()
}
