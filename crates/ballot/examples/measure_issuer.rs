//! How fast one core makes keys, signs what it can't see, and checks tokens.

use std::time::Instant;
use zwerm_ballot::{CellKey, IssuerKey, blind};

fn main() {
    let rate = |what: &str, count: u32, work: &mut dyn FnMut()| {
        let began = Instant::now();
        (0..count).for_each(|_| work());
        let each = began.elapsed().as_secs_f64() / f64::from(count);
        println!("{what:<28} {:>9.2} ms, {:>9.1} a second", each * 1e3, 1.0 / each);
    };
    let mut keys: Vec<IssuerKey> = Vec::new();
    rate("a key of a cell", 10, &mut || keys.extend(IssuerKey::generate()));
    let issuer = &keys[0];
    let cell: CellKey = issuer.public();
    let Some(blinded) = blind(&cell, &[4; 65]) else { return };
    rate("signing blind", 100, &mut || drop(issuer.sign_blind(&blinded.message)));
    let signed = issuer.sign_blind(&blinded.message).unwrap_or_default();
    let Some(token) = blinded.token(&cell, &signed) else { return };
    rate("checking a token", 1_000, &mut || {
        assert!(cell.has_signed(&blinded.prefix, &[4; 65], &token));
    });
}
