//! Nobody can make themselves one of the parties; only the database says who they are.
use zwerm_domain::{Actor, AgreementId, Side};
use zwerm_promise::pair::Parties;

fn leak(boss: &Actor, agreement: AgreementId) -> Parties {
    Parties {
        agreement,
        organisation: boss.organisation(),
        people: vec![(boss.person(), Side::Performer)],
        since: Default::default(),
    }
}

fn main() {}
