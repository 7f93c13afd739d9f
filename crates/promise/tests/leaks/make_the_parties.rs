//! Nobody can make themselves one of the two; only the database says who they are.
use zwerm_domain::{Actor, AgreementId};
use zwerm_promise::pair::Parties;

fn leak(boss: &Actor, agreement: AgreementId) -> Parties {
    Parties {
        agreement,
        organisation: boss.organisation(),
        performer: boss.person(),
        counterpart: boss.person(),
    }
}

fn main() {}
