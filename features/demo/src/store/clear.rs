//! Empties the database of a demo: every row of every table, private words by the hand of their own parties.

use zwerm_domain::PersonId;
use zwerm_store::{StoreError, Writer, params, statements};

/// Declares one statement a table; `EVERYTHING` holds them in the order in which nothing is left dangling.
macro_rules! empty {
    ($($name:ident $table:literal,)*) => {
        statements! { $($name = concat!("DELETE FROM ", $table);)* }
        static EVERYTHING: &[(&str, &zwerm_store::Sql)] = &[$(($table, &$name)),*];
    };
}

/// Declares one statement a private table, for the agreements in which one person does the work.
macro_rules! empty_of {
    ($($name:ident $table:literal,)*) => {
        statements! { $($name = concat!(
            "DELETE FROM ", $table,
            " WHERE agreement_id IN (SELECT agreement_id FROM agreement_party WHERE person_id = $1 AND side = 'performer')"
        );)* }
        static WORDS_OF: &[&zwerm_store::Sql] = &[$(&$name),*];
    };
}

empty_of! {
    NOTES_OF "agreement_note",
    LOOK_BACKS_OF "look_back",
    ACCEPTANCES_OF "acceptance",
    REASONS_OF "agreement_reason",
    CRITERIA_OF "agreement_criterion",
    WORDS "agreement_words",
    NEEDS_OF "agreement_need",
    CHECK_INS_OF "check_in",
}

empty! {
    VERSION_NEEDS "agreement_version_need",
    LESSONS_SHOWN "lesson_shown",
    LESSON_WORDS "lesson_words",
    LESSONS "lesson",
    THANKS "thanks",
    TEMPLATE_VERSIONS "agreement_template_version",
    TEMPLATES "agreement_template",
    NOTES "agreement_note",
    LOOK_BACKS "look_back",
    ACCEPTANCES "acceptance",
    REASONS "agreement_reason",
    CRITERIA "agreement_criterion",
    ALL_WORDS "agreement_words",
    NEEDS "agreement_need",
    CHECK_INS "check_in",
    MOVES "agreement_move",
    SHOWN "agreement_shown",
    VERSION_BOUNDARIES "agreement_version_boundary",
    VERSIONS "agreement_version",
    PARTIES "agreement_party",
    AGREEMENTS "agreement",
    SEARCH_TERMS "search_term",
    FLOCK "flock",
    HOUSE_STYLES "house_style",
    IMPORT_FILES "import_file",
    IMPORTS "people_import",
    INVITATIONS "invitation",
    SET_UP_CODES "set_up_code",
    KEPT_FORMS "kept_form",
    LINKS "sign_in_link",
    SESSIONS "session",
    PASSWORDS "password",
    DONE_ACTIONS "done_action",
    JOBS "job",
    ROLE_KINDS "work_role_kind",
    ROLE_HOLDERS "work_role_holder",
    ROLES "work_role",
    BOUNDARIES "boundary",
    GOALS "goal",
    KINDS "kind_of_work",
    ACCOUNT_NOTES "account_note",
    FORMER_OFFICES "former_office",
    OFFICES "office",
    LEADS "team_lead",
    MEMBERSHIPS "membership",
    PEOPLE "person",
    TEAMS "team",
    ORGANISATIONS "organisation",
}

statements! {
    EVERYBODY = "SELECT id FROM person";
    OWN_LESSON_WORDS = "DELETE FROM lesson_words WHERE lesson_id > $1";
    OWN_THANKS = "DELETE FROM thanks WHERE id > $1";
    PERFORMERS = "SELECT DISTINCT person_id FROM agreement_party WHERE side = 'performer'";
}

/// Deletes all there is. The caller has made sure that it is a demo.
pub(crate) fn everything(tx: &mut Writer) -> Result<(), StoreError> {
    let performers: Vec<PersonId> = tx.all(&PERFORMERS, &[], |row| row.get(0))?;
    let (_, first) = EVERYTHING[0];
    tx.run(first, &[])?;
    let everybody: Vec<PersonId> = tx.all(&EVERYBODY, &[], |row| row.get(0))?;
    for person in everybody {
        tx.act_as(person)?;
        tx.run(&OWN_LESSON_WORDS, &params![0_i64])?;
        tx.run(&OWN_THANKS, &params![0_i64])?;
    }
    for person in performers {
        // PostgreSQL lets nobody but a party take private words away.
        tx.act_as(person)?;
        for sql in WORDS_OF {
            tx.run(sql, &params![person])?;
        }
    }
    for (_, sql) in EVERYTHING {
        tx.run(sql, &[])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    #[test]
    fn every_table_of_every_migration_is_emptied() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let mut tables = BTreeSet::new();
        for file in fs::read_dir(folder).expect("the migrations").flatten() {
            let text = fs::read_to_string(file.path()).expect("a migration");
            for line in text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")) {
                tables.extend(line.split([' ', '(']).next().map(str::to_owned));
            }
        }
        let emptied: BTreeSet<String> =
            EVERYTHING.iter().map(|(table, _)| (*table).to_owned()).collect();
        assert_eq!(tables, emptied);
        assert!(tables.len() > 30);
    }
}
