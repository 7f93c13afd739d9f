//! Empties the database of a demo: every row of every table, private words by the hand of their own parties. What the
//! ballot box has of its waves is taken out after that, by a job.

use super::waves::to_forget;
use crate::jobs::FORGET;
use zwerm_domain::{PersonId, Timestamp};
use zwerm_store::{StoreError, Writer, params, statements};

/// Declares one statement a table; `EVERYTHING` holds them in the order in which nothing is left dangling.
macro_rules! empty {
    ($($name:ident $table:literal,)*) => {
        statements! { $($name = concat!("DELETE FROM ", $table);)* }
        static EVERYTHING: &[(&str, &zwerm_store::Sql)] = &[$(($table, &$name)),*];
    };
}

/// Declares one statement a private table, for the agreements of one person.
macro_rules! empty_of {
    ($($name:ident $table:literal,)*) => {
        statements! { $($name = concat!(
            "DELETE FROM ", $table,
            " WHERE agreement_id IN (SELECT agreement_id FROM agreement_party WHERE person_id = $1)"
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
    STEP_INS_OF "agreement_step_in",
    HAND_OVER_WORDS_OF "agreement_hand_over_words",
}

/// Declares one statement a private table of a team, for the circle of one person: all they may read.
macro_rules! empty_around {
    ($($name:ident $table:literal,)*) => {
        statements! { $($name = concat!("DELETE FROM ", $table);)* }
        static WORDS_AROUND: &[&zwerm_store::Sql] = &[$(&$name),*];
    };
}

empty_around! {
    AROUND_AGENDA "agenda_words",
    AROUND_FIGURE "team_figure_words",
    AROUND_VALUES "team_figure_value",
    AROUND_ASK "team_ask_words",
    AROUND_REPLIES "team_ask_reply",
    AROUND_CHAFES "boundary_question_words",
    AROUND_CONTRIBUTION "goal_contribution_words",
    AROUND_CHOICE "team_choice_words",
    AROUND_CHOICE_WEEK "team_choice_week",
    AROUND_CATCH_UP "catch_up_words",
    AROUND_CATCH_UP_QUESTION "catch_up_question_words",
    AROUND_WAVE_SHARE "wave_share_words",
    AROUND_PARALLEL "parallel_words",
}

empty! {
    VERSION_NEEDS "agreement_version_need",
    NEED_GROUPS "agreement_need_group",
    GROUPS "agreement_group",
    VERSION_TEAMS "agreement_version_team",
    AGENDA_WORDS "agenda_words",
    FIGURE_WORDS "team_figure_words",
    FIGURE_VALUES "team_figure_value",
    ASK_WORDS "team_ask_words",
    ASK_REPLIES "team_ask_reply",
    CHAFES_WORDS "boundary_question_words",
    CONTRIBUTION_WORDS "goal_contribution_words",
    CATCH_UP_WORDS "catch_up_words",
    CATCH_UP_QUESTION_WORDS "catch_up_question_words",
    CHOICE_WORDS "team_choice_words",
    CHOICE_WEEKS "team_choice_week",
    CHOICES "team_choice",
    PARALLEL_WORDS "parallel_words",
    PARALLELS "parallel_process",
    AGENDA_ITEMS "agenda_item",
    FIGURES "team_figure",
    ASKS "team_ask",
    BOUNDARY_CHANGES "boundary_change",
    BOUNDARY_QUESTIONS "boundary_question",
    CONTRIBUTIONS "goal_contribution",
    CATCH_UP_QUESTIONS "catch_up_question",
    CATCH_UPS_PUT_AWAY "catch_up_put_away",
    CATCH_UPS "catch_up",
    LESSONS_SHOWN "lesson_shown",
    LESSON_WORDS "lesson_words",
    LESSONS "lesson",
    THANKS "thanks",
    TEMPLATE_VERSIONS "agreement_template_version",
    TEMPLATES "agreement_template",
    QUESTIONNAIRE_VERSIONS "questionnaire_version",
    QUESTIONNAIRES "questionnaire",
    DIGESTS "digest",
    INBOX_MARKS "inbox_mark",
    CALENDAR_FEEDS "calendar_feed",
    MAIL_CHOICES "mail_choice",
    ANSWER_LINKS "answer_link",
    TOLD "agreement_told",
    NOTES "agreement_note",
    LOOK_BACKS "look_back",
    ACCEPTANCES "acceptance",
    REASONS "agreement_reason",
    CRITERIA "agreement_criterion",
    ALL_WORDS "agreement_words",
    NEEDS "agreement_need",
    CHECK_INS "check_in",
    STEP_INS "agreement_step_in",
    HAND_OVER_WORDS "agreement_hand_over_words",
    HAND_OVERS_ASKED "agreement_hand_over_asked",
    HAND_OVERS "agreement_hand_over",
    LEFT "agreement_left",
    DECISIONS "agreement_decision",
    HELP_OFFERS "help_offer",
    HELP_REQUESTS "help_request",
    MOVES "agreement_move",
    SHOWN "agreement_shown",
    TO_SHOW "agreement_to_show",
    VERSION_BOUNDARIES "agreement_version_boundary",
    VERSIONS "agreement_version",
    PARTIES "agreement_party",
    PAIR_KEYS "pair_key",
    AGREEMENTS "agreement",
    SEARCH_TERMS "search_term",
    FLOCK "flock",
    HOUSE_STYLES "house_style",
    HOUSE_STYLE_FILES "house_style_file",
    IMPORT_FILES "import_file",
    IMPORTS "people_import",
    INVITATIONS "invitation",
    SET_UP_CODES "set_up_code",
    KEPT_FORMS "kept_form",
    LINKS "sign_in_link",
    PASSKEY_CHALLENGES "passkey_challenge",
    PROVIDER_RETURNS "provider_return",
    PROVIDER_ACCOUNTS "provider_account",
    PASSKEYS "passkey",
    PASSKEY_OWNERS "passkey_owner",
    HALF_SIGN_INS "half_sign_in",
    RECOVERY_CODES "recovery_code",
    SECOND_STEPS "second_step",
    SESSIONS "session",
    PASSWORDS "password",
    UPKEEP "upkeep",
    DONE_ACTIONS "done_action",
    JOBS "job",
    ROLE_KINDS "work_role_kind",
    ROLE_HOLDERS "work_role_holder",
    ROLES "work_role",
    BOUNDARIES "boundary",
    GOALS "goal",
    KINDS "kind_of_work",
    RIGHTS "rights_request",
    LOOKS "access_log",
    CHECKPOINTS "access_log_checkpoint",
    ACCOUNT_NOTES "account_note",
    ADDRESS_CHANGES "address_change",
    TEAM_NOTES "team_note",
    CONSENTS "module_consent",
    SCIM_PEOPLE "scim_person",
    SCIM_TEAMS "scim_team",
    SCIM_KEYS "scim_key",
    THRESHOLDS "threshold",
    WAVE_OPEN_REMOVALS "wave_open_removal",
    WAVE_OPEN_ANSWERS "wave_open_answer",
    WAVE_OPEN_PAPERS "wave_open_paper",
    WAVE_OPEN_CELLS "wave_open_cell",
    WAVE_OPEN_GROUPS "wave_open_group",
    WAVE_SHARE_WORDS "wave_share_words",
    WAVE_SHARE_STEPS "wave_share_step",
    WAVE_SHARES "wave_share",
    WAVE_FIRST_LOOKS "wave_first_look",
    WAVE_RELEASES "wave_release",
    WAVE_LETTERS "wave_letters",
    MIRRORS_SHOWN "mirror_shown",
    MIRRORS_OWN "mirror_own",
    MIRROR_RESULTS "mirror_result",
    MIRRORS "mirror",
    WAVE_INVITED "wave_invited",
    WAVE_STEPS "wave_step",
    WAVE_HANDED_IN "wave_handed_in",
    WAVE_ANSWERS "wave_answer",
    WAVE_CONFIDENTIAL "wave_confidential",
    WAVE_MESSAGES "wave_message",
    WAVE_WISHES "wave_wish",
    WAVE_CUTS "wave_cut",
    WAVE_PICTURES "wave_picture",
    WAVE_SECRETS "wave_secret",
    WAVE_CELL_TEAMS "wave_cell_team",
    WAVE_CELLS "wave_cell",
    WAVE_UNITS "wave_unit",
    WAVES "wave",
    FORMER_OFFICES "former_office",
    OFFICES "office",
    LEADS "team_lead",
    MEMBERSHIPS "membership",
    GUEST_LINKS "guest_link",
    GUEST_SESSIONS "guest_session",
    GUESTS "guest",
    PERSON_KEYS "person_words_key",
    TEAM_KEYS "team_words_key",
    ORGANISATION_KEYS "organisation_words_key",
    PEOPLE "person",
    TEAMS "team",
    ORGANISATIONS "organisation",
}

statements! {
    ONE_OF_EACH = "SELECT DISTINCT p.person_id FROM agreement_party p JOIN agreement a ON a.id = p.agreement_id WHERE p.side = 'performer' OR a.is_many = 1";
    // Somebody of each team in which something was said.
    OF_TEAMS = "SELECT MIN(m.person_id) FROM membership m WHERE m.team_id IN (SELECT team_id FROM agenda_item
          UNION SELECT team_id FROM team_figure UNION SELECT team_id FROM team_choice UNION SELECT team_id FROM parallel_process UNION SELECT from_team_id FROM team_ask UNION SELECT to_team_id FROM team_ask
          UNION SELECT team_id FROM boundary_question UNION SELECT team_id FROM goal_contribution UNION SELECT team_id FROM catch_up)
        GROUP BY m.team_id
        UNION SELECT person_id FROM team_lead UNION SELECT MIN(id) FROM person";
    EVERYBODY = "SELECT id FROM person";
    // Who came in by a hand-over can take away only what they may read.
    READ_ALL = "UPDATE agreement_party SET first_version = 0, first_move = 0, first_check_in = 0 WHERE first_move > 0";
    OWN_LESSON_WORDS = "DELETE FROM lesson_words WHERE lesson_id > $1";
    OWN_THANKS = "DELETE FROM thanks WHERE id > $1";
    OWN_MIRRORS = "DELETE FROM mirror_own WHERE wave_id > $1";
    OWN_RESULTS = "DELETE FROM mirror_result WHERE wave_id > $1";
}

/// Deletes all there is. The caller has made sure that it is a demo.
pub(crate) fn everything(tx: &mut Writer) -> Result<(), StoreError> {
    let waves = to_forget(tx, FORGET)?;
    let people: Vec<PersonId> = tx.all(&ONE_OF_EACH, &[], |row| row.get(0))?;
    let somebody: Vec<PersonId> = tx.all(&OF_TEAMS, &[], |row| row.get(0))?;
    let everybody: Vec<PersonId> = tx.all(&EVERYBODY, &[], |row| row.get(0))?;
    // What names a need goes before the needs.
    for sql in [&VERSION_NEEDS, &NEED_GROUPS, &READ_ALL] {
        tx.run(sql, &[])?;
    }
    for person in everybody {
        // PostgreSQL lets nobody but their author take lessons away, nobody but their receiver thanks, nor a mirror but its leader,
        tx.act_as(person)?;
        tx.run(&OWN_LESSON_WORDS, &params![0_i64])?;
        for own in [&OWN_THANKS, &OWN_MIRRORS, &OWN_RESULTS] {
            tx.run(own, &params![0_i64])?;
        }
    }
    for person in people {
        // nobody but a party the words of an agreement,
        tx.act_as(person)?;
        for sql in WORDS_OF {
            tx.run(sql, &params![person])?;
        }
    }
    for person in somebody {
        // and nobody but who is of a team what was said there
        tx.act_as(person)?;
        for sql in WORDS_AROUND {
            tx.run(sql, &[])?;
        }
    }
    for (_, sql) in EVERYTHING {
        tx.run(sql, &[])?;
    }
    // Among what was emptied is what waited to be done: so not before.
    if waves.is_empty() { Ok(()) } else { tx.enqueue(FORGET, &waves.join(" "), Timestamp(0)) }
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
        // The key belongs to the installation, and stays.
        assert!(tables.remove("installation_key"));
        // What was erased before is known for good.
        assert!(tables.remove("erasure"));
        // Words of before are sealed once for good, and a demo that begins anew seals its own.
        assert!(tables.remove("sealed_table"));
        let emptied: BTreeSet<String> =
            EVERYTHING.iter().map(|(table, _)| (*table).to_owned()).collect();
        assert_eq!(tables, emptied);
        assert!(tables.len() > 30);
    }
}
