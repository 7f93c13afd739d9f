//! What it costs a page to open what is sealed: the keys, proofs and words that its own statements find, opened again as often.
//!
//! Done apart from the server, with the store's own functions, on values of the same number and length: a server without sealing can't be
//! had, for the store refuses words that are not sealed.

use crate::statement::Statement;
use anyhow::{Context, Result};
use rusqlite::{Connection, types::ValueRef};
use std::{hint::black_box, time::Instant};
use zwerm_domain::AgreementId;
use zwerm_store::{Keys, spot};

/// How sealed words begin, and what their text is longer than they are: nonce, proof and Base64.
const MARK: &[u8] = b"~1";
const AROUND: usize = 28;
/// Bytes of a wrapped key, and of the proof of a row.
const WRAPPED: usize = 60;
const PROOF: usize = 32;
/// A column that is sealed; any will do.
const COLUMN: &str = "agreement_words.result";

/// What the statements of a page find that has to be opened.
#[derive(Clone, Debug, Default)]
pub struct Sealed {
    /// The length of each text before it was sealed.
    pub words: Vec<usize>,
    /// How many keys are unwrapped.
    pub keys: usize,
    /// How many rows are proved.
    pub proofs: usize,
}

impl Sealed {
    /// Looks at every cell of every row.
    ///
    /// # Errors
    /// The database refuses a statement.
    pub fn found(statements: &[Statement], connection: &Connection) -> Result<Sealed> {
        let mut found = Sealed::default();
        for statement in statements {
            statement.each_cell(connection, |cell| match cell {
                ValueRef::Text(text) if text.starts_with(MARK) => {
                    found.words.push(((text.len() - MARK.len()) * 3 / 4).saturating_sub(AROUND));
                }
                ValueRef::Blob(bytes) if bytes.len() == WRAPPED => found.keys += 1,
                ValueRef::Blob(bytes) if bytes.len() == PROOF => found.proofs += 1,
                _ => {}
            })?;
        }
        Ok(found)
    }

    /// Microseconds to open all of it once: the median of nine rounds.
    ///
    /// # Errors
    /// The system gives no randomness.
    pub fn micros(&self) -> Result<f64> {
        const TIMES: u32 = 2000;
        let keys = Keys::of([7; 32]);
        let of = AgreementId::new(1);
        let (key, wrapped) = keys.make(of)?;
        let spot = spot(COLUMN, 1_i64);
        let words = self.words.iter().map(|length| key.seal(spot, &"w".repeat((*length).max(1))));
        let words: Vec<String> =
            words.map(|sealed| Ok(sealed?.as_str().to_owned())).collect::<Result<_>>()?;
        let proof = keys.proof("seat", &[&[0; 8], &[0; 8]])?;
        let mut rounds = Vec::new();
        for _ in 0..9 {
            let began = Instant::now();
            for _ in 0..TIMES {
                for _ in 0..self.keys {
                    black_box(keys.unwrap(of, Some(&wrapped)));
                }
                for sealed in &words {
                    black_box(key.open(spot, sealed)).context("does not open")?;
                }
                for _ in 0..self.proofs {
                    black_box(keys.is_proved("seat", &[&[0; 8], &[0; 8]], &proof));
                }
            }
            rounds.push(began.elapsed().as_secs_f64() * 1e6 / f64::from(TIMES));
        }
        Ok(crate::told::median(&rounds))
    }
}
