//! The proof that a look was noted can't be put together; noting makes it.
use zwerm_access_log::{Kind, Look, Looked, Subject};
use zwerm_domain::PersonId;

fn leak(person: PersonId) -> Looked {
    Looked { looks: vec![Look { kind: Kind::AccountOpened, subject: Subject::One(person) }] }
}

fn main() {}
