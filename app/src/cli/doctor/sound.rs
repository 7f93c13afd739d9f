//! Whether private words open, columns hold what they can, and the log with the works council's answers is whole.

use super::Findings;
use crate::Settings;
use anyhow::Result;
use zwerm_domain::{Date, Module, Office, Side};
use zwerm_register::Holds;
use zwerm_store::{Few, Keys, Store, Unsound, Why};

pub(super) fn look(store: &Store, settings: &Settings, found: &mut Findings) -> Result<()> {
    log(store, settings, found)?;
    let Ok(Some(key)) = crate::key::read(&settings.key_file) else { return Ok(()) };
    let looked = store.soundness(&Keys::of(key.of_words()), &few())?;
    let many = if looked.is_all { "" } else { "; very large tables were looked at in part" };
    found.fact(format!(
        "{} keys and {} rows with private words were tried{many}",
        looked.keys, looked.rows
    ));
    looked.unsound.iter().for_each(|one| found.look(said(one)));
    Ok(())
}

fn said(Unsound { place, rows, why }: &Unsound) -> String {
    match why {
        Why::KeyShut => format!(
            "{place}: {rows} keys do not open with the key file: they were altered or swapped. Nobody reads the words behind \
             them; put a back-up back"
        ),
        Why::NoKey => format!(
            "{place}: of {rows} rows the key is gone. Nobody reads their words; put a back-up back, unless the key file was lost \
             before (renew-key --lose-words)"
        ),
        Why::Shut => format!(
            "{place}: the words of {rows} rows do not open: they were altered or put elsewhere. People see … there"
        ),
        Why::Plain => format!(
            "{place}: {rows} rows hold words in the clear, which this server never writes. See who can write to the database"
        ),
        Why::Value => format!(
            "{place}: {rows} rows hold a value that can't be. Lists leave them out; see who can write to the database"
        ),
    }
}

/// Every column with days, and the words on which pages of everybody hang.
fn few() -> Vec<Few> {
    let day: fn(&str) -> bool = |day| day.parse::<Date>().is_ok();
    let days = zwerm_register::tables().flat_map(|table| {
        let days = table.columns.iter().filter(|column| column.holds == Holds::Day);
        days.map(|column| (table.name, column.name))
    });
    let days = days.map(|(table, column)| Few { table, column, can_be: day });
    let side: fn(&str) -> bool = |side| Side::from_code(side).is_some();
    let words = [
        Few { table: "agreement_party", column: "side", can_be: side },
        Few { table: "agreement_group", column: "side", can_be: side },
        Few { table: "office", column: "kind", can_be: |kind| Office::from_code(kind).is_some() },
        Few {
            table: "module_consent",
            column: "module",
            can_be: |module| Module::from_code(module).is_some(),
        },
        Few {
            table: "module_consent",
            column: "answer",
            can_be: |answer| ["consented", "not_needed", "withdrawn"].contains(&answer),
        },
    ];
    days.chain(words).collect()
}

/// The log of each organisation, with what was answered about modules.
fn log(store: &Store, settings: &Settings, found: &mut Findings) -> Result<()> {
    let key = crate::key::read(&settings.key_file).ok().flatten();
    for (name, checked) in
        store.read_now(move |tx| zwerm_oversight::verify_all(tx, key.as_ref(), &[]))?
    {
        if let Err(broken) = checked {
            found.look(format!(
                "the log of {name} was altered: line {} is not right: {}. Tell the works council; see who can write to the \
                 database",
                broken.number, broken.why
            ));
        }
    }
    Ok(())
}
