//! Ballots that nobody can link to who answered, and that everybody can count. Pure: bytes in, bytes out.
//!
//! ```text
//! cell: a key of its own ──▶ collects: the browser blinds prefix‖ballot key, the issuer signs without seeing it
//!       later, without a session: ballot = cell, ballot key, prefix, token, number, sealed answers, signature
//!       leaf = SHA-256(0x00 ‖ cell ‖ ballot) ──▶ at the end all leaves in order make one root (RFC 9162) that is signed
//! ```
//!
//! - [`IssuerKey`] signs what it can't see (RSABSSA-SHA384-PSS-Randomized, RFC 9474); [`CellKey`] checks the token that comes of it.
//!   Blindness is perfect: whoever keeps every message of the issuer for ever learns nothing about which token is whose.
//! - [`Ballot`] ties answers to a token by the ballot key that the token was made for. Whoever answers again sends a higher number.
//! - [`SealKey`] opens what [`seal`] sealed to its wave (HPKE, RFC 9180): a [`Sheet`] with one character an item.
//! - An open question is a ballot of its own, with its own key and token: nothing ties it to the sheet, or to another question.
//! - [`root`] of all leaves: everybody can reckon it from the list of leaves; a receipt is one's own leaf,
//!   signed with the [`ReceiptKey`] as a promise. The [`checkpoint`] is the root, signed.
//! - [`Letter`]: a ballot paper on paper, that a code opens.
//! - [`Manifest`]: what is promised before anybody answers, with all the public keys: a head, and a list of cells with a [`Tree`].
//!
//! Every signature scheme here is checked against vectors that others published, and by another program.

mod ballot;
mod client;
mod cosign;
mod issuer;
mod key;
mod letter;
mod manifest;
mod pss;
mod receipt;
mod seal;
mod sheet;
mod tree;

pub use ballot::{Ballot, BallotKey, Flaw, Leaf, OPEN_WIRE, WIRE};
pub use client::{Blinded, blind};
pub use cosign::{cosign, cosigned};
pub use issuer::IssuerKey;
pub use key::{BITS, CellKey, PREFIX, Prefix, Token};
pub use letter::{Letter, LetterCode, LetterMark};
pub use manifest::{Cell, FORM, Manifest, OpenCell, aloud};
pub use receipt::{ReceiptKey, checkpoint, is_receipt, read_checkpoint};
pub use seal::{OPEN_ROOM, OPEN_SEALED, ROOM, SEALED, SealKey, seal, seal_open};
pub use sheet::{Answer, Sheet, Unreadable};
pub use tree::{Tree, root, root_by};
