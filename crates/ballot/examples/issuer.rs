//! An issuer with one cell, asked by lines on its standard input; for tests with other programs.
//!
//! `key` → DER; `sign BLINDED` → signature or `refused`; `check PREFIX KEY TOKEN` → `yes` or `no`;
//! `ballot WAVE KEY PREFIX TOKEN NUMBER SEALED SIGNATURE` → `counts LEAF`, or why not. All in hexadecimal.

use std::io::{self, BufRead, Write};
use zwerm_ballot::{Ballot, CellKey, IssuerKey, Token};

fn bytes(text: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.len()).step_by(2).map(pair).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn answer(issuer: &IssuerKey, cell: &CellKey, line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let asked = words.next()?;
    let given: Vec<Vec<u8>> = words.map(bytes).collect::<Option<_>>()?;
    let array = |at: usize| -> Option<[u8; 32]> { given.get(at)?.as_slice().try_into().ok() };
    Some(match asked {
        "key" => hex(&cell.to_der()),
        "sign" => issuer.sign_blind(given.first()?).map_or_else(|| "refused".into(), |it| hex(&it)),
        "check" => {
            let token = Token(given.get(2)?.clone());
            let has = cell.has_signed(&array(0)?, given.get(1)?, &token);
            if has { "yes" } else { "no" }.into()
        }
        "ballot" => {
            let sealed: Box<[u8; zwerm_ballot::SEALED]> =
                given.get(5)?.clone().into_boxed_slice().try_into().ok()?;
            let ballot = Ballot {
                wave: array(0)?,
                key: given.get(1)?.as_slice().try_into().ok()?,
                prefix: array(2)?,
                token: Token(given.get(3)?.clone()),
                number: u32::from_be_bytes(given.get(4)?.as_slice().try_into().ok()?),
                sealed,
                signature: given.get(6)?.as_slice().try_into().ok()?,
            };
            match ballot.check(cell) {
                Ok(()) => format!("counts {}", hex(&ballot.leaf().0)),
                Err(flaw) => format!("{flaw:?}"),
            }
        }
        _ => return None,
    })
}

fn main() -> io::Result<()> {
    let issuer = IssuerKey::generate().ok_or_else(|| io::Error::other("no chance"))?;
    let cell = issuer.public();
    for line in io::stdin().lock().lines() {
        let answer = answer(&issuer, &cell, &line?).unwrap_or_else(|| "unknown".into());
        let mut out = io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
