//! Words that were written before words were sealed: sealed when somebody asks for it, with nothing left in the clear.

use rusqlite::Connection;
use std::{fs, path::Path};
use zwerm_domain::{AgreementId, OrganisationId, PersonId, TeamId, Timestamp};
use zwerm_store::{
    KeyOf, PRIVATE_TABLES, Sql, Store, StoreError, WordsKey, WrappingKey, params,
    proving::{SealedNow, Standing, Strange},
    spot, statements, testing,
};

statements! {
    WRAPPED = "SELECT wrapped FROM pair_key WHERE agreement_id = $1";
    DONE = "SELECT id, done, need FROM check_in WHERE agreement_id = $1 ORDER BY id";
    REASON = "SELECT text FROM agreement_reason WHERE agreement_id = $1 AND person_id = 1";
    REASONS = "SELECT text FROM agreement_reason";
    THANKS = "SELECT text FROM thanks ORDER BY id";
    LESSON = "SELECT happened FROM lesson_words";
    TOLD = "SELECT goes_on FROM catch_up_words ORDER BY catch_up_id";
    OUTLOOKS = "SELECT COUNT(*) FROM check_in WHERE outlook = 'on_course'";
}

// As an older program would: a statement behind a DO is not looked into. Of PostgreSQL alone, so not registered.
static OLDER: Sql = Sql::new(
    "OLDER",
    "DO $$ BEGIN
    INSERT INTO organisation (id, name, language, time_zone, founded_on) VALUES (1, 'O', 'nl', 'UTC', '2026-01-01');
    INSERT INTO person (id, organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version)
      VALUES (1, 1, 'a', 'a', 'a', '', '', 'nl', 'UTC', '', '', '2026-01-01', 1);
    INSERT INTO agreement (id, organisation_id, state, version, moves) VALUES (1, 1, 'agreed', 1, 1);
    INSERT INTO agreement_party (agreement_id, person_id, side) VALUES (1, 1, 'performer');
    INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES (1, 1, 'kanarie');
    END $$",
);

const SECRET: [u8; 32] = [7; 32];
const FIRST: AgreementId = AgreementId::new(1);
const SECOND: AgreementId = AgreementId::new(2);

/// How an older Zwerm left it: two agreements, and so many check-ins in the first.
fn older(file: &Path, check_ins: i64) {
    let database = Connection::open(file).expect("a database");
    database
        .execute_batch(&format!(
            "INSERT INTO organisation (id, name, language, time_zone, founded_on) VALUES (1, 'O', 'nl', 'UTC', '2026-01-01');
             INSERT INTO person (id, organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version)
               VALUES (1, 1, 'a', 'a', 'a', '', '', 'nl', 'UTC', '', '', '2026-01-01', 1);
             INSERT INTO agreement (id, organisation_id, state, version, moves) VALUES (1, 1, 'agreed', 1, 1), (2, 1, 'agreed', 1, 1);
             INSERT INTO agreement_words (agreement_id, number, message, for_whom, may_go_wrong, may_not_go_wrong, in_return, title, result)
               VALUES (1, 1, '', 'kanarie-voor', '', '', '', 'kanarie-titel', '~1 kanarie'), (2, 1, '', '', '', '', '', '', 'kanarie-resultaat');
             INSERT INTO agreement_criterion (agreement_id, number, position, text) VALUES (1, 1, 0, 'kanarie-maat');
             INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES (1, 1, 'kanarie-reden'), (2, 1, 'kanarie-anders');
             WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {check_ins})
               INSERT INTO check_in (agreement_id, person_id, given_on, done, need, outlook)
               SELECT 1, 1, '2026-11-20', 'kanarie-gedaan-' || n, '', 'on_course' FROM c;"
        ))
        .expect("older rows");
}

/// Every byte of the database's files.
fn bytes(folder: &Path) -> Vec<u8> {
    let files = fs::read_dir(folder).expect("a folder").map(|it| it.expect("a file").path());
    files.filter(|path| path.is_file()).flat_map(|path| fs::read(path).expect("bytes")).collect()
}

fn sings(folder: &Path) -> bool {
    bytes(folder).windows(7).any(|part| part == b"kanarie")
}

/// Seals what an upgrade left; answers how many rows that were.
fn sealed(store: &Store, at: i64) -> u64 {
    match store.seal(Strange::Refused, Timestamp(at)).expect("is sealed") {
        SealedNow::Done(rows, left) if left.is_empty() => rows,
        other => panic!("{other:?}"),
    }
}

fn key(store: &Store, agreement: AgreementId) -> WordsKey {
    let wrapped = store
        .read_now(move |tx| tx.one(&WRAPPED, &params![agreement], |row| row.get::<Vec<u8>>(0)));
    let wrapped = wrapped.map_err(|error: StoreError| error).expect("a key");
    let wrapping = WrappingKey::new(SECRET).expect("a key");
    wrapping.unwrap(agreement, &wrapped).expect("opens")
}

#[test]
fn what_was_written_before_is_sealed_and_nothing_of_it_is_left_in_the_file() {
    let database = testing::sqlite_database();
    let folder = database.folder().expect("a folder").to_owned();
    let store = Store::open(database.options()).expect("a store");
    store.close();
    older(&folder.join("zwerm.db"), 1_203);
    assert!(sings(&folder));
    let store = Store::open(database.options()).expect("a store");
    store.unlock(SECRET);
    assert_eq!(sealed(&store, 1), 1_203 + 2 + 1 + 2);
    assert_eq!(sealed(&store, 2), 0, "once");
    let first = key(&store, FIRST);
    let read = store.read_pair_now(|tx| {
        let done = tx.all(&DONE, &params![FIRST], |row| {
            Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.get::<String>(2)?))
        })?;
        let reason: String = tx.one(&REASON, &params![SECOND], |row| row.get(0))?;
        let outlooks: i64 = tx.one(&OUTLOOKS, &[], |row| row.get(0))?;
        Ok((done, reason, outlooks))
    });
    let (done, reason, outlooks) = read.map_err(|error: StoreError| error).expect("is read");
    for (at, (id, done, need)) in (1..).zip(&done) {
        let opened = first.open(spot("check_in.done", *id), done);
        assert_eq!(opened, Some(format!("kanarie-gedaan-{at}")));
        assert_eq!(need, "", "what was not written stays so");
    }
    assert_eq!((done.len(), outlooks), (1_203, 1_203));
    let spot = spot("agreement_reason.text", 1);
    assert_eq!(key(&store, SECOND).open(spot, &reason).as_deref(), Some("kanarie-anders"));
    assert_eq!(first.open(spot, &reason), None, "each agreement has a key of its own");
    store.close();
    assert!(!sings(&folder), "something stayed in the clear");
}

/// What was said outside agreements: of a person, of a team, and to a whole organisation.
const OUTSIDE: &str = "
    INSERT INTO team (id, organisation_id, key, name, purpose, version) VALUES (1, 1, 't', 'T', '', 1);
    INSERT INTO thanks (id, organisation_id, receiver_id, giver_id, given_on, mark, text)
      VALUES (1, 1, 1, 1, '2026-11-20', 1, 'kanarie-dank'), (2, 1, 1, 1, '2026-11-20', 2, 'kanarie-meer');
    INSERT INTO lesson (id, organisation_id, author_id, agreement_id, shared_with, drawn_on, version) VALUES (1, 1, 1, 1, 'nobody', '2026-11-20', 1);
    INSERT INTO lesson_words (lesson_id, happened, learnt, differently) VALUES (1, 'kanarie-a', 'kanarie-b', '');
    INSERT INTO agenda_item (id, team_id, person_id, position, for_week) VALUES (1, 1, 1, 1, '2026-11-16');
    INSERT INTO agenda_words (item_id, team_id, title, says) VALUES (1, 1, 'kanarie-punt', '');
    INSERT INTO catch_up (id, organisation_id, team_id, person_id, written_on) VALUES (1, 1, NULL, 1, '2026-11-20'), (2, 1, 1, 1, '2026-11-20');
    INSERT INTO catch_up_words (catch_up_id, organisation_id, team_id, person_id, goes_on, means, not_known, on_my_desk)
      VALUES (1, 1, NULL, 1, 'kanarie-allen', '', '', ''), (2, 1, 1, 1, 'kanarie-team', '', '', '');";

#[test]
fn what_was_said_outside_agreements_is_sealed_with_the_key_of_whose_it_is() {
    let database = testing::sqlite_database();
    let folder = database.folder().expect("a folder").to_owned();
    let store = Store::open(database.options()).expect("a store");
    store.close();
    older(&folder.join("zwerm.db"), 1);
    let raw = Connection::open(folder.join("zwerm.db")).expect("a database");
    raw.execute_batch(OUTSIDE).expect("older rows");
    drop(raw);
    let store = Store::open(database.options()).expect("a store");
    store.unlock(SECRET);
    assert_eq!(sealed(&store, 1), 6 + 6);
    let known = |of: KeyOf| {
        let key = store.read_now::<_, StoreError>(move |tx| tx.known_key(of));
        key.expect("is read").expect("has a key")
    };
    let read = |sql| {
        let words = store.read_pair_now(move |tx| tx.all(sql, &[], |row| row.get::<String>(0)));
        words.map_err(|error: StoreError| error).expect("words")
    };
    let mine = known(PersonId::new(1).into());
    let thanks = read(&THANKS);
    for (mark, (stored, words)) in
        (1_i64..).zip(thanks.iter().zip(["kanarie-dank", "kanarie-meer"]))
    {
        assert_eq!(mine.open(spot("thanks.text", mark), stored).as_deref(), Some(words));
        assert_eq!(mine.open(spot("thanks.text", 3 - mark), stored), None, "of another row");
    }
    let lesson = mine.open(spot("lesson_words.happened", 1), &read(&LESSON)[0]);
    assert_eq!(lesson.as_deref(), Some("kanarie-a"));
    let told = read(&TOLD);
    let goes_on = |number: i64| spot("catch_up_words.goes_on", number);
    let (all, team) = (known(OrganisationId::new(1).into()), known(TeamId::new(1).into()));
    assert_eq!(all.open(goes_on(1), &told[0]).as_deref(), Some("kanarie-allen"));
    assert_eq!(team.open(goes_on(2), &told[1]).as_deref(), Some("kanarie-team"));
    assert_eq!(mine.open(goes_on(2), &told[1]), None);
    store.close();
    assert!(!sings(&folder), "something stayed in the clear");
}

/// Changes the file as somebody with SQL and without the key file would; answers the store, opened again.
fn changed(database: &testing::TestDatabase, store: Store, sql: &str) -> Store {
    store.close();
    let file = database.folder().expect("a folder").join("zwerm.db");
    Connection::open(file).expect("a database").execute_batch(sql).expect("is changed");
    let store = Store::open(database.options()).expect("a store");
    store.unlock(SECRET);
    store
}

/// A database of before that was sealed, and again open.
fn sealed_once(check_ins: i64) -> (testing::TestDatabase, Store) {
    let database = testing::sqlite_database();
    let store = Store::open(database.options()).expect("a store");
    store.close();
    older(&database.folder().expect("a folder").join("zwerm.db"), check_ins);
    let store = Store::open(database.options()).expect("a store");
    store.unlock(SECRET);
    assert!(!store.unsealed(Timestamp(1)).expect("is looked").is_empty(), "nobody comes in yet");
    sealed(&store, 1);
    assert_eq!(store.unsealed(Timestamp(1)).expect("is looked"), []);
    (database, store)
}

#[test]
fn sealing_that_was_broken_off_goes_on_with_the_next_table() {
    let (database, store) = sealed_once(700);
    // As after a crash: from a table on none is noted as done, and those are as they were.
    let store = changed(
        &database,
        store,
        "DELETE FROM sealed_table WHERE name NOT IN ('agreement_words', 'agreement_criterion', 'agreement_need', 'agreement_reason', 'acceptance');
         UPDATE check_in SET done = 'kanarie';",
    );
    assert_eq!(sealed(&store, 2), 700);
    store.close();
    assert!(!sings(database.folder().expect("a folder")));
}

#[test]
fn what_somebody_planted_in_a_sealed_table_is_named_and_never_sealed() {
    let (database, store) = sealed_once(700);
    let store = changed(
        &database,
        store,
        "DELETE FROM sealed_table; UPDATE check_in SET done = 'kanarie' WHERE id = 650;",
    );
    let odd = vec![Standing { table: "check_in", kept: 699, bare: 1 }];
    assert_eq!(store.unsealed(Timestamp(2)).expect("is looked").len(), 4, "tables with rows");
    let refused = store.seal(Strange::Refused, Timestamp(2)).expect("is looked");
    assert_eq!(refused, SealedNow::Refused(odd.clone()));
    assert_eq!(store.unsealed(Timestamp(2)).expect("is looked").len(), 4, "nothing was done");
    let left = store.seal(Strange::Left, Timestamp(3)).expect("goes on");
    assert_eq!(left, SealedNow::Done(0, odd), "it stays as it is");
    assert_eq!(store.unsealed(Timestamp(4)).expect("is looked"), []);
    store.close();
    assert!(sings(database.folder().expect("a folder")));
}

#[test]
fn a_mark_that_somebody_made_up_or_took_along_from_another_table_is_none() {
    let (database, mut store) = sealed_once(3);
    for sql in [
        "UPDATE sealed_table SET sealed_at = 5 WHERE name = 'check_in'",
        "UPDATE sealed_table SET proof = (SELECT proof FROM sealed_table WHERE name = 'acceptance') WHERE name = 'check_in'",
        "UPDATE sealed_table SET proof = NULL WHERE name = 'check_in'",
    ] {
        store = changed(&database, store, sql);
        let found = store.unsealed(Timestamp(2)).expect("is looked");
        assert_eq!(found, [Standing { table: "check_in", kept: 3, bare: 0 }], "{sql}");
        sealed(&store, 2);
        assert_eq!(store.unsealed(Timestamp(2)).expect("is looked"), []);
    }
    store.close();
}

#[test]
fn a_table_before_others_that_are_done_was_not_left_by_an_upgrade() {
    let (database, store) = sealed_once(3);
    let store = changed(
        &database,
        store,
        "DELETE FROM sealed_table WHERE name = 'check_in'; UPDATE check_in SET done = 'kanarie';",
    );
    let odd = vec![Standing { table: "check_in", kept: 0, bare: 3 }];
    assert_eq!(
        store.seal(Strange::Refused, Timestamp(2)).expect("looked"),
        SealedNow::Refused(odd)
    );
    store.close();
}

#[test]
fn a_new_database_is_marked_by_itself() {
    let store = testing::store();
    store.unlock(SECRET);
    assert_eq!(store.unsealed(Timestamp(1)).expect("is looked"), []);
    assert_eq!(store.standing().expect("is looked"), []);
}

#[test]
fn without_the_key_file_nothing_is_sealed_and_nothing_is_noted_as_done() {
    let database = testing::sqlite_database();
    let store = Store::open(database.options()).expect("a store");
    store.close();
    older(&database.folder().expect("a folder").join("zwerm.db"), 1);
    let store = Store::open(database.options()).expect("a store");
    assert!(matches!(store.seal(Strange::Refused, Timestamp(1)), Err(StoreError::NoKey)));
    store.unlock(SECRET);
    assert_eq!(sealed(&store, 1), 6);
    store.close();
}

#[test]
fn postgresql_seals_too_and_holds_its_owner_to_the_policies_afterwards() {
    if testing::postgres_url().is_none() {
        return;
    }
    let store = testing::store();
    store.write_now::<_, StoreError>(|tx| tx.run(&OLDER, &[])).expect("older rows");
    store.unlock(SECRET);
    assert_eq!(sealed(&store, 1), 2, "what was said, and the seat");
    let read = store.read_pair_now(|tx| {
        let nobody = tx.all(&REASONS, &[], |row| row.get::<String>(0))?;
        tx.act_as(PersonId::new(1))?;
        Ok((nobody, tx.one(&REASONS, &[], |row| row.get::<String>(0))?))
    });
    let (nobody, words) = read.map_err(|error: StoreError| error).expect("is read");
    assert!(nobody.is_empty(), "nobody acted, and somebody read");
    let opened = key(&store, FIRST).open(spot("agreement_reason.text", 1), &words);
    assert_eq!(opened.as_deref(), Some("kanarie"));
}

#[test]
fn each_text_of_a_private_table_is_sealed_or_named_as_plain() {
    let database = testing::database();
    let named = |column: &str| {
        zwerm_store::SEALED.iter().any(|table| table.words.contains(&column))
            != zwerm_store::PLAIN.iter().any(|(plain, _)| *plain == column)
    };
    let columns = database.columns();
    let texts = columns.iter().filter(|it| it.kind == "text");
    let texts = texts.filter(|it| PRIVATE_TABLES.contains(&it.table.as_str()));
    let missing: Vec<String> = texts
        .map(|it| format!("{}.{}", it.table, it.name))
        .filter(|column| !named(column))
        .collect();
    assert!(missing.is_empty(), "seal them, or say why not: {missing:?}");
    let sealed = zwerm_store::SEALED.iter().flat_map(|table| table.words);
    for column in sealed.copied().chain(zwerm_store::PLAIN.iter().map(|(column, _)| *column)) {
        let is_there = columns.iter().any(|it| column == format!("{}.{}", it.table, it.name));
        assert!(is_there, "there is no {column}");
    }
}
