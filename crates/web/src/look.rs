//! Looking at what is about somebody else: noted first, shown then.

use crate::{Me, Refused};
use zwerm_access_log::{Kind, Look, Looked, Subject, looked, note};
use zwerm_domain::PersonId;
use zwerm_store::{Reader, StoreError, Writer};

impl Me {
    /// Notes that this visitor opens something about these people, and gives the proof with which it opens. The line is
    /// committed before anything is shown: where it can't be kept (a full disk), nothing is shown either.
    pub fn looks(
        &self,
        tx: &mut Reader,
        kind: Kind,
        subjects: &[PersonId],
    ) -> Result<Looked, Refused> {
        let others = subjects.iter().filter(|id| **id != self.id());
        self.look(tx, others.map(|id| Look { kind, subject: Subject::One(*id) }).collect())
    }

    /// The same for what is about everybody.
    pub fn looks_at_all(&self, tx: &mut Reader, kind: Kind) -> Result<Looked, Refused> {
        self.look(tx, vec![Look { kind, subject: Subject::Everybody }])
    }

    fn look(&self, tx: &mut Reader, looks: Vec<Look>) -> Result<Looked, Refused> {
        let today = self.today();
        if let Some(looked) = looked(tx, &self.actor, today, &looks)? {
            return Ok(looked);
        }
        let (organisation, person) = (self.actor.organisation(), self.id());
        // Readers have connections that can't write; the writer never waits for a reader.
        let noted = self
            .site
            .store()
            .write_now(move |tx| note(tx, organisation, Some(person), today, &looks));
        noted.map_err(|error: StoreError| Refused::Store(error))
    }

    /// Like [`Me::looks`], inside a change: noted in the change's own transaction.
    pub fn looks_changing(
        &self,
        tx: &mut Writer,
        kind: Kind,
        subjects: &[PersonId],
    ) -> Result<Looked, StoreError> {
        let others = subjects.iter().filter(|id| **id != self.id());
        let looks: Vec<Look> = others.map(|id| Look { kind, subject: Subject::One(*id) }).collect();
        note(tx, self.actor.organisation(), Some(self.id()), self.today(), &looks)
    }

    /// Notes a change of something about somebody else, in the change's own transaction.
    pub fn note_change(
        &self,
        tx: &mut Writer,
        kind: Kind,
        subject: Subject,
    ) -> Result<(), StoreError> {
        let look = [Look { kind, subject }];
        note(tx, self.actor.organisation(), Some(self.id()), self.today(), &look).map(drop)
    }
}
