//! What is kept apart from the database about who was erased: carried out before anybody comes in, kept every hour, and
//! told where it is damaged.

use crate::Settings;
use anyhow::{Context, Result};
use zwerm_domain::Timestamp;
use zwerm_mail::MailFolder;
use zwerm_privacy::{List, Outside, keep_list, replay};
use zwerm_store::{Store, StoreError};
use zwerm_upkeep::{Fault, Kind, note_fault, note_over, state};
use zwerm_web::InstallationKey;

/// The list beside the key file, and the folder of mail beside the database.
pub(crate) fn outside(settings: &Settings, key: &InstallationKey) -> Outside {
    Outside {
        list: List::beside(&settings.key_file, key),
        mail: MailFolder::at(settings.data.join("mail")),
    }
}

/// Before anybody comes in: whoever was erased and came back with an older back-up.
pub(crate) fn again(store: &Store, outside: &Outside, now: Timestamp) -> Result<()> {
    let again = replay(store, outside, now).map_err(anyhow::Error::msg);
    let again = again.context("who was erased could not be erased again")?;
    if again.erased > 0 {
        tracing::warn!("an older back-up was put back: who was erased since is erased again");
    }
    if again.waiting > 0 {
        tracing::warn!(
            "an older back-up was put back: its only administrator was erased since, and is erased again at a start after somebody else has that task"
        );
    }
    if again.damaged > 0 {
        tracing::warn!(
            lines = again.damaged,
            "the list of who was erased is damaged, every other line of it was carried out: `zwerm doctor` names the lines"
        );
    }
    note(store, again.damaged, now).context("how the list of who was erased is could not be noted")
}

/// Every hour: puts into the list what another server knows, and notes how the list is.
pub(crate) fn keep(store: &Store, list: &List, now: Timestamp) -> Result<()> {
    keep_list(store, list).map_err(anyhow::Error::msg)?;
    Ok(note(store, list.damaged()?.len(), now)?)
}

/// For the administrators' page; written only where it is something new.
fn note(store: &Store, damaged: usize, now: Timestamp) -> Result<(), StoreError> {
    let says = damaged.to_string();
    let line = store.read_now(state)?.erased.filter(|line| line.fault.is_some());
    match (line, damaged) {
        (None, 0) => Ok(()),
        (Some(_), 0) => store.write_now(|tx| note_over(tx, Kind::Erased)),
        (Some(line), _) if line.says.as_deref() == Some(says.as_str()) => Ok(()),
        _ => store.write_now(move |tx| note_fault(tx, Kind::Erased, now, Fault::Altered, &says)),
    }
}

/// What an administrator should do about the list, if anything.
pub(crate) fn trouble(list: &List) -> Option<String> {
    let place = list.path().display();
    match list.damaged() {
        Ok(lines) if lines.is_empty() => None,
        Ok(lines) => {
            let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
            Some(format!(
                "the list of who was erased, {place}: line {} can't be read, or was not made with this key file. Put back the \
                 copy you keep. Is there none, then take the line out: whom it was about would come back with an older \
                 back-up only",
                lines.join(", ")
            ))
        }
        Err(error) => Some(format!("the list of who was erased, {place}, can't be read: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use zwerm_store::testing;

    #[test]
    fn a_damaged_list_stops_no_start_and_is_told_until_it_is_mended() {
        let folder = tempfile::tempdir().expect("a folder");
        let list = List::beside(&folder.path().join("zwerm.key"), &InstallationKey::new([7; 32]));
        let outside = Outside { list: list.clone(), mail: MailFolder::at(folder.path()) };
        let store = testing::store();
        let told = || store.read_now(state).expect("is read").erased;
        again(&store, &outside, Timestamp(1)).expect("starts");
        assert_eq!((told(), trouble(&list)), (None, None));
        fs::write(list.path(), b"\xff\n").expect("is written");
        again(&store, &outside, Timestamp(2)).expect("starts all the same");
        keep(&store, &list, Timestamp(3)).expect("an hour later");
        let line = told().expect("is told");
        assert_eq!((line.fault, line.says.as_deref()), (Some(Fault::Altered), Some("1")));
        assert_eq!(line.tried_at, Timestamp(2), "since when");
        let advice = trouble(&list).expect("doctor tells");
        assert!(advice.contains("zwerm.erased: line 1 can't be read"), "{advice}");
        fs::remove_file(list.path()).expect("is mended");
        keep(&store, &list, Timestamp(4)).expect("an hour later");
        assert_eq!(told().expect("was told").fault, None);
    }
}
