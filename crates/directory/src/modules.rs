//! The modules of an organisation: what the works council answered, and with it which of them may be used.

use sha2::{Digest, Sha256};
use std::{fmt::Write, sync::LazyLock};
use zwerm_access_log::note_answer;
use zwerm_domain::{Date, Module, Modules, OrganisationId, PersonId};
use zwerm_register::promised;
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    /// As a session's statement does, for where there is no session: mail, calendars, what moves by itself.
    MODULES = "SELECT SUM(CASE c.module WHEN 'agreements' THEN 1 WHEN 'team_start' THEN 2 WHEN 'context' THEN 4 WHEN 'catch_up' THEN 8 WHEN 'lessons' THEN 16 WHEN 'thanks' THEN 32 WHEN 'waves' THEN 64 ELSE 0 END
        * CASE c.answer WHEN 'withdrawn' THEN 65536 ELSE 1 END) FROM module_consent c WHERE c.organisation_id = $1 AND c.until IS NULL";
    ON_AGAIN = "SELECT MAX(until) FROM module_consent WHERE organisation_id = $1 AND module = $2 AND answer = 'withdrawn'";
    END = "UPDATE module_consent SET until = $3 WHERE organisation_id = $1 AND module = $2 AND until IS NULL";
    ANSWER = "INSERT INTO module_consent (organisation_id, module, answer, ground, since, answered_by, paper_on, words, fingerprint, file)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
}

/// What the works council is asked to consent to, as it is in this version of Zwerm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentFile {
    /// A line for each thing that is promised.
    pub text: String,
    /// SHA-256 of the text.
    pub fingerprint: String,
}

/// The consent files of this version, in the order of [`Module::ALL`].
static FILES: LazyLock<[ConsentFile; 7]> = LazyLock::new(|| Module::ALL.map(made));

/// The consent file of a module.
pub fn consent_file(module: Module) -> &'static ConsentFile {
    let at = Module::ALL.iter().position(|one| *one == module);
    &FILES[at.unwrap_or_default()]
}

fn made(module: Module) -> ConsentFile {
    let text = promised(module).join("\n");
    let digest = Sha256::digest(text.as_bytes());
    let fingerprint = digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    ConsentFile { text, fingerprint }
}

/// An answer about a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModuleAnswer<'a> {
    /// `consented`, `not_needed` or `withdrawn`.
    pub answer: &'a str,
    /// Why it is not needed; else empty.
    pub ground: &'a str,
    /// The day on the paper, where it was agreed on paper.
    pub paper_on: Option<Date>,
    /// In own words.
    pub words: &'a str,
    /// Who answers.
    pub by: Option<PersonId>,
}

/// How the modules of an organisation stand.
pub fn modules_of(tx: &mut Reader, organisation: OrganisationId) -> Result<Modules, StoreError> {
    let bits: Option<i64> = tx.one(&MODULES, &params![organisation], |row| row.get(0))?;
    Ok(Modules::of_bits(bits.unwrap_or_default()))
}

/// The day on which a module was last put on again after it was taken back: what waits for people's answer waits anew from then.
pub fn on_again(
    tx: &mut Reader,
    organisation: OrganisationId,
    module: Module,
) -> Result<Option<Date>, StoreError> {
    tx.one(&ON_AGAIN, &params![organisation, module.code()], |row| row.get(0))
}

/// Writes an answer about a module with the consent file of now; what held before ends.
pub fn answer_module(
    tx: &mut Writer,
    organisation: OrganisationId,
    module: Module,
    answer: &ModuleAnswer<'_>,
    on: Date,
) -> Result<(), StoreError> {
    tx.run(&END, &params![organisation, module.code(), on])?;
    let file = consent_file(module);
    let ModuleAnswer { answer, ground, paper_on, words, by } = *answer;
    let values = params![
        organisation,
        module.code(),
        answer,
        ground,
        on,
        by,
        paper_on,
        words,
        &file.fingerprint,
        &file.text
    ];
    tx.run(&ANSWER, &values)?;
    // The chain of the log tells of it, so that nobody takes an answer away or makes one up.
    note_answer(tx, organisation, on)
}

/// The same answer for all modules.
pub fn answer_modules(
    tx: &mut Writer,
    organisation: OrganisationId,
    answer: &ModuleAnswer<'_>,
    on: Date,
) -> Result<(), StoreError> {
    Module::ALL
        .into_iter()
        .try_for_each(|module| answer_module(tx, organisation, module, answer, on))
}
