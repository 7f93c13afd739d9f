//! An issuer with one cell and a wave of its own, asked by lines on its standard input; for tests with other programs.
//!
//! `key` → DER; `sign BLINDED` → signature or `refused`; `check PREFIX KEY TOKEN` → `yes` or `no`; `ballot WAVE WIRE` → `counts LEAF`,
//! or why not; `seals` → public key; `seal PUBLIC WAVE BALLOT PLAIN` and `seal-open` → sealed or `refused`; `open WAVE BALLOT SEALED` → plain or `refused`.
//! `letter WAVE` → code, mark and sealed ticket of a letter of cell 70000.
//! All in hexadecimal; nothing is `.`.

use std::io::{self, BufRead, Write};
use zwerm_ballot::{Ballot, CellKey, IssuerKey, Letter, SealKey, Token, seal, seal_open};

struct Issuer {
    signs: IssuerKey,
    cell: CellKey,
    opens: SealKey,
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.trim_matches('.').len()).step_by(2).map(pair).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn answer(issuer: &Issuer, line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let asked = words.next()?;
    let given: Vec<Vec<u8>> = words.map(bytes).collect::<Option<_>>()?;
    let array = |at: usize| -> Option<[u8; 32]> { given.get(at)?.as_slice().try_into().ok() };
    let or_refused = |it: Option<Vec<u8>>| it.map_or_else(|| "refused".into(), |it| hex(&it));
    Some(match asked {
        "key" => hex(&issuer.cell.to_der()),
        "sign" => or_refused(issuer.signs.sign_blind(given.first()?)),
        "check" => {
            let token = Token(given.get(2)?.clone());
            let has = issuer.cell.has_signed(&array(0)?, given.get(1)?, &token);
            if has { "yes" } else { "no" }.into()
        }
        "ballot" => {
            let ballot = Ballot::from_wire(array(0)?, given.get(1)?)?;
            match ballot.check(&issuer.cell) {
                Ok(()) => format!("counts {}", hex(&ballot.leaf().0)),
                Err(flaw) => format!("{flaw:?}"),
            }
        }
        "letter" => {
            let letter = Letter::make(&array(0)?, 70_000, &issuer.signs)?;
            let code = letter.code.written();
            format!("{code} {} {}", hex(&letter.mark), hex(&letter.sealed))
        }
        "seals" => hex(&issuer.opens.public()),
        "seal" => {
            let public = given.first()?.as_slice().try_into().ok()?;
            let ballot = given.get(2)?.as_slice().try_into().ok()?;
            or_refused(seal(public, &array(1)?, ballot, given.get(3)?).map(|it| it.to_vec()))
        }
        "seal-open" => {
            let public = given.first()?.as_slice().try_into().ok()?;
            let ballot = given.get(2)?.as_slice().try_into().ok()?;
            or_refused(seal_open(public, &array(1)?, ballot, given.get(3)?).map(|it| it.to_vec()))
        }
        "open" => {
            let ballot = given.get(1)?.as_slice().try_into().ok()?;
            let sealed = given.get(2)?;
            or_refused(issuer.opens.open(&array(0)?, ballot, sealed))
        }
        _ => return None,
    })
}

fn main() -> io::Result<()> {
    let none = || io::Error::other("no chance");
    let signs = IssuerKey::generate().ok_or_else(none)?;
    let opens = SealKey::generate().ok_or_else(none)?;
    let issuer = Issuer { cell: signs.public(), signs, opens };
    for line in io::stdin().lock().lines() {
        let answer = answer(&issuer, &line?).unwrap_or_else(|| "unknown".into());
        let mut out = io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
