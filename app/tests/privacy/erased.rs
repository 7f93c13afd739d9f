//! Erasing, on real databases: each column becomes what the register says, no word is left in any file, other people lose
//! nothing, and a back-up from before brings nobody back.

use crate::rows::{Rows, run};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{Arc, Mutex},
};
use zwerm_domain::{AgreementId, OrganisationId, PersonId, TeamId};
use zwerm_mail::{Delivery, MailFolder};
use zwerm_privacy::List;
use zwerm_register::{Erases, Erasure, Holds, Table};
use zwerm_store::{
    Cell, KeyOf, PRIVATE_TABLES, Place, Reader, SEALED, SealedTable, Sql, Store, StoreError, Value,
    WordsKey, WrappingKey, spot, statements,
};
use zwerm_testkit::{Visitor, World};
use zwerm_web::InstallationKey;

statements! {
    KEYS = "SELECT 0, agreement_id, wrapped FROM pair_key UNION ALL SELECT 1, person_id, wrapped FROM person_words_key
        UNION ALL SELECT 2, team_id, wrapped FROM team_words_key UNION ALL SELECT 3, organisation_id, wrapped FROM organisation_words_key";
    AUTHORS = "SELECT id, author_id FROM lesson";
    KEYS_OF = "SELECT COUNT(*) FROM pair_key k JOIN agreement_party p ON p.agreement_id = k.agreement_id WHERE p.person_id = $1";
}

/// Where the list is kept, apart from the database.
pub(crate) struct Outside(pub(crate) tempfile::TempDir);

impl Outside {
    pub(crate) fn new() -> Outside {
        Outside(tempfile::tempdir().expect("a folder"))
    }

    pub(crate) fn all(&self) -> zwerm_privacy::Outside {
        zwerm_privacy::Outside {
            list: self.list(),
            mail: MailFolder::at(self.0.path().join("mail")),
        }
    }

    pub(crate) fn list(&self) -> List {
        List::beside(&self.0.path().join("zwerm.key"), &InstallationKey::new([7; 32]))
    }
}

/// An hour comes round, and what it asked for is done. Answers the mails that went.
pub(crate) async fn hour(world: &World, outside: &Outside) -> Vec<String> {
    let (store, now) = (world.site.store().clone(), world.clock.now());
    zwerm_web::go_round(&store, &zwerm::features::all(), now).await;
    jobs(world, outside).await
}

async fn jobs(world: &World, outside: &Outside) -> Vec<String> {
    let folder = outside.0.path().join("mail");
    let delivery = Delivery::folder(&folder, "zwerm@waterrijk.example").expect("a folder");
    let handlers = zwerm_privacy::jobs(&world.site, outside.all(), Arc::new(delivery));
    let (store, clock) = (world.site.store().clone(), world.clock.clone());
    let done = tokio::task::spawn_blocking(move || {
        while store.run_due_jobs(&clock, &handlers).expect("jobs run") > 0 {}
    });
    done.await.expect("a thread");
    let files = fs::read_dir(&folder).into_iter().flatten();
    let mut mails: Vec<String> =
        files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("text")).collect();
    mails.sort();
    mails
}

pub(crate) async fn asks(who: &Visitor<'_>) {
    let sent = who.submit("/privacy/erasure", "/privacy/erasure", &[("sure", "yes")]).await;
    assert_eq!(sent.location(), "/privacy/erasure?done=asked", "{}", sent.text());
}

/// Somebody asks it, and two weeks pass.
pub(crate) async fn erased(world: &World, outside: &Outside, person: PersonId) {
    asks(&world.sign_in(person).await).await;
    world.days_pass(14);
    hour(world, outside).await;
}

/// All rows of a table, each column as text, in an order that does not change.
fn rows_of(store: &Store, table: &Table) -> Vec<BTreeMap<&'static str, String>> {
    let names: Vec<&'static str> = table.columns.iter().map(|column| column.name).collect();
    let text = format!("SELECT {} FROM {}", names.join(", "), table.name);
    let sql: &'static Sql = Box::leak(Box::new(Sql::new("a test", text.leak())));
    let read = move |tx: &mut Reader| {
        tx.all(sql, &[], |row| {
            let cell = |at: usize| {
                Ok(match row.cell(at)? {
                    Cell::Null => "nothing".to_owned(),
                    Cell::Int(number) => number.to_string(),
                    Cell::Real(number) => number.to_string(),
                    Cell::Text(text) => text.to_owned(),
                    Cell::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                })
            };
            let cells = names.iter().enumerate().map(|(at, name)| Ok((*name, cell(at)?)));
            cells.collect::<Result<BTreeMap<_, _>, StoreError>>()
        })
    };
    let mut rows = store
        .read_pair_now(move |tx| read(tx))
        .unwrap_or_else(|error: StoreError| panic!("{}: {error}", table.name));
    rows.sort();
    rows
}

/// All rows of every table. PostgreSQL holds back private ones also from who owns the tables: not while a test looks.
fn everything(world: &World) -> Vec<(&'static Table, Vec<BTreeMap<&'static str, String>>)> {
    let store = world.site.store();
    let hold = |word: &str| {
        for table in PRIVATE_TABLES.iter().filter(|_| !is_sqlite(world)) {
            let text = format!("ALTER TABLE {table} {word} ROW LEVEL SECURITY");
            run(store, text, Vec::new()).expect("is altered");
        }
    };
    hold("NO FORCE");
    let mut all: Vec<_> =
        zwerm_register::tables().map(|table| (table, rows_of(store, table))).collect();
    hold("FORCE");
    let keys = keys(store);
    let authors = store.read_now(|tx| tx.all(&AUTHORS, &[], |row| Ok((row.get(0)?, row.get(1)?))));
    let authors: BTreeMap<i64, i64> =
        authors.map_err(|error: StoreError| error).expect("authors").into_iter().collect();
    for (table, rows) in &mut all {
        let sealed = SEALED.iter().find(|sealed| sealed.name == table.name);
        if let Some(sealed) = sealed {
            rows.iter_mut().for_each(|row| open(sealed, row, &keys, &authors));
        }
    }
    all
}

/// Every key there is, unwrapped.
fn keys(store: &Store) -> BTreeMap<KeyOf, WordsKey> {
    let wrapping = WrappingKey::new(InstallationKey::new([7; 32]).of_words()).expect("a key");
    let all = store.read_now(|tx| {
        tx.all(&KEYS, &[], |row| {
            let number: i64 = row.get(1)?;
            let of: KeyOf = match row.get::<i64>(0)? {
                0 => AgreementId::new(number).into(),
                1 => PersonId::new(number).into(),
                2 => TeamId::new(number).into(),
                _ => OrganisationId::new(number).into(),
            };
            Ok((of, row.get::<Vec<u8>>(2)?))
        })
    });
    let all = all.map_err(|error: StoreError| error).expect("keys");
    let opened = all.into_iter().map(|(of, key)| (of, wrapping.unwrap(of, &key).expect("opens")));
    opened.collect()
}

/// Opens the words of a row to which there is a key; without it they stay as they lie there.
fn open(
    sealed: &SealedTable,
    row: &mut BTreeMap<&'static str, String>,
    keys: &BTreeMap<KeyOf, WordsKey>,
    authors: &BTreeMap<i64, i64>,
) {
    let number = |row: &BTreeMap<&str, String>, name: &str| row[name].parse::<i64>().ok();
    let whose: Vec<Option<i64>> = match sealed.name {
        "lesson_words" => {
            vec![number(row, "lesson_id").and_then(|lesson| authors.get(&lesson).copied())]
        }
        _ => sealed.whose.columns().iter().map(|name| number(row, name)).collect(),
    };
    let Some(key) = sealed.whose.key_of(&whose).and_then(|of| keys.get(&of)) else { return };
    let tells: Vec<i64> =
        sealed.row.iter().map(|name| number(row, name).expect("a number")).collect();
    for column in sealed.words {
        let spot = spot(column, tells[0]).and(tells.get(1).copied().unwrap_or(0));
        let name = column.rsplit('.').next().expect("a name");
        let words = row.get_mut(name).expect("a column");
        *words = key.open(spot, words).expect("opens");
    }
}

/// What cast and session have of somebody already.
const THERE: [&str; 3] = ["person", "agreement_party", "organisation"];

/// A row of somebody's in every table.
fn fill(world: &World, rows: &mut Rows) {
    let store = world.site.store();
    let made = rows.row(store, "agreement", &[]);
    let Value::Int(id) = made["id"] else { panic!("an agreement has an id") };
    rows.refer("agreement", id);
    let ended = [("agreement_id", Value::Int(id)), ("ended_on", Value::from("2026-09-01"))];
    rows.row(store, "agreement_party", &ended);
    // Somebody else takes part too, and goes on reading it.
    let other = [ended[0].clone(), ended[1].clone(), ("person_id", Value::from(world.cast.joost))];
    rows.row(store, "agreement_party", &other);
    for table in zwerm_register::tables().filter(|table| !THERE.contains(&table.name)) {
        let given = match table.name {
            "membership" => {
                vec![("team_id", Value::from(world.cast.youth)), ("is_main", Value::Int(0))]
            }
            // The chain is the log's own; what is open is asked through the pages.
            "access_log" | "access_log_checkpoint" | "rights_request" | "erasure" => continue,
            "migration" | "installation_key" => continue,
            // One row a team: each owner has another.
            "scim_team" if rows.owner == world.cast.samira => {
                vec![("team_id", Value::from(world.cast.west))]
            }
            "scim_team" => vec![("team_id", Value::from(world.cast.youth))],
            "search_term" => vec![
                ("shelf", Value::Int(1)),
                ("item_id", Value::from(rows.owner)),
                ("organisation_id", Value::from(world.cast.organisation)),
            ],
            _ => Vec::new(),
        };
        rows.once(store, table.name, &given);
    }
}

fn is_sqlite(world: &World) -> bool {
    matches!(world.site.store().options().place, Place::Sqlite(_))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_column_becomes_what_the_register_says() {
    let world = World::with(zwerm::features::all()).await;
    let (outside, samira) = (Outside::new(), world.cast.samira);
    let store = world.site.store().clone();
    asks(&world.sign_in(samira).await).await;
    jobs(&world, &outside).await;
    world.days_pass(14);
    let mut rows = Rows::new(&world.cast, samira);
    fill(&world, &mut rows);
    let stranger = rows.person(&store, &[("name", Value::from("tijger"))]);
    rows.about(stranger, "tijger");
    fill(&world, &mut rows);
    // The round of the hour would also take away what has a term: only the erasure is asked here.
    let asks = "INSERT INTO job (topic, payload, run_after, attempts) SELECT 'privacy.erase', CAST(id AS TEXT), 0, 0 FROM rights_request";
    run(&store, asks.into(), Vec::new()).expect("is asked");
    let before = everything(&world);
    jobs(&world, &outside).await;
    let own = |row: &BTreeMap<&str, String>, table: &Table| {
        row.values().any(|cell| cell.contains("kanarie"))
            || (table.name == "person" && row["id"] == samira.to_string())
    };
    for ((table, before), (_, after)) in before.into_iter().zip(everything(&world)) {
        let said = format!("{}: {before:#?}\n{after:#?}", table.name);
        // What is another's is as it was, but for the words of the log's own keeping.
        for row in before.iter().filter(|row| row.values().any(|cell| cell.contains("tijger"))) {
            assert!(after.contains(row), "something of another went: {said}");
        }
        let words: String = after.iter().flat_map(BTreeMap::values).cloned().collect();
        match table.erases() {
            Some(Erases::Rows) => {
                let mine = before.iter().filter(|row| own(row, table)).count();
                let is_made = table
                    .columns
                    .iter()
                    .any(|it| matches!(it.holds, Holds::Words | Holds::Secret | Holds::File));
                assert!(
                    mine > 0
                        || !is_made
                        || ["rights_request", "pair_key", "person_words_key"].contains(&table.name),
                    "nothing to erase: {said}"
                );
                assert!(!words.contains("kanarie"), "a row stayed: {said}");
            }
            Some(Erases::Columns(_)) if table.name == "person" => {
                let shell =
                    after.iter().find(|row| row["id"] == samira.to_string()).expect("a shell");
                assert_eq!(shell["name"], "Oud-collega");
                for column in table.columns {
                    let was = before.iter().find(|row| row["id"] == samira.to_string());
                    let was = &was.expect("was there")[column.name];
                    let goes = table.erasure_of(column) == Erasure::Goes;
                    let is_plain = ["nothing", "", "nl", "Europe/Amsterdam", "2026-01-05"];
                    if goes && !is_plain.contains(&was.as_str()) {
                        assert_ne!(shell[column.name], *was, "person.{}", column.name);
                    }
                }
            }
            _ => {
                // It stays, word for word: also what the person wrote for others.
                for row in before.iter().filter(|row| own(row, table)) {
                    assert!(after.contains(row), "something that stays went: {said}");
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_last_who_takes_part_the_key_goes_and_no_word_opens_any_more() {
    let world = World::with(zwerm::features::all()).await;
    let (outside, cast) = (Outside::new(), world.cast.clone());
    let with = cast.joost.to_string();
    let fields = [
        ("with", with.as_str()),
        ("result", "De wachtlijst is korter"),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    let samira = world.sign_in(cast.samira).await;
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let keys = |person: PersonId| {
        let counted = world
            .site
            .store()
            .read_now(move |tx| tx.one(&KEYS_OF, &[Value::from(person)], |row| row.get::<i64>(0)));
        counted.map_err(|error: StoreError| error).expect("a count")
    };
    erased(&world, &outside, cast.samira).await;
    assert_eq!(keys(cast.joost), 1, "the other goes on reading");
    world.sign_in(cast.joost).await.get(&at).await.assert_says("De wachtlijst is korter");
    erased(&world, &outside, cast.joost).await;
    assert_eq!(keys(cast.joost), 0, "nobody is left who may read it");
}

/// Every file of a database, as it lies there.
pub(crate) fn bytes_of(file: &Path) -> Vec<(String, Vec<u8>)> {
    let folder = file.parent().expect("a folder");
    let files = fs::read_dir(folder).expect("is read").map(|it| it.expect("a file").path());
    files
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), fs::read(&path).expect("is read")))
        .collect()
}

pub(crate) fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("a lock").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What is told of Samira, each word once: by herself through the pages, and by others' doing.
pub(crate) const WORDS: [&str; 9] = [
    "kanariegebeurd",
    "kanariegeleerd",
    "kanarievoortaan",
    "kanariedank",
    "kanariewerkwijze",
    "kanariereden",
    "kanarieverzoek",
    "kanarieterugblik",
    "kanarieformulier",
];

pub(crate) async fn sings(world: &World) {
    let cast = &world.cast;
    let (samira, joost) = (world.sign_in(cast.samira).await, world.sign_in(cast.joost).await);
    let details = format!("/people/{}/details", cast.samira);
    world.sign_in(cast.ada).await.get(&details).await.assert_ok();
    let with = cast.joost.to_string();
    let fields = [
        ("with", with.as_str()),
        ("result", "De wachtlijst is korter"),
        ("reason", "kanariereden"),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    let act = async |who: &Visitor<'_>, what: &str, fields: &[(&str, &str)]| {
        who.submit(&at, &format!("{at}/{what}"), fields).await.assert_done();
    };
    act(&joost, "acceptance", &[]).await;
    act(&joost, "delivery", &[("note", "klaar")]).await;
    act(&samira, "delivery/answer", &[("answer", "close"), ("note", "mooi")]).await;
    act(&samira, "look_back", &[("went_well", "kanarieterugblik")]).await;
    let form = format!("/lessons/new?agreement={}", at.rsplit('/').next().unwrap_or_default());
    let lesson = [
        ("happened", "kanariegebeurd"),
        ("learnt", "kanariegeleerd"),
        ("differently", "kanarievoortaan"),
        ("circle", "organisation"),
        ("share_happened", "yes"),
    ];
    samira.submit(&form, "/lessons", &lesson).await.assert_done();
    let to = format!("/thanks/new?to={}", cast.samira);
    joost.submit(&to, "/thanks", &[("text", "kanariedank")]).await.assert_done();
    let own = [("how_i_work", "kanariewerkwijze")];
    samira.submit("/people/me", "/people/me", &own).await.assert_done();
    let asked = [("right", "rectify"), ("words", "kanarieverzoek")];
    samira.submit("/privacy/rights", "/privacy/rights", &asked).await.assert_done();
    // A form that came too late is kept an hour.
    let page = samira.get("/people/me").await;
    let late = page.form("/people/me", &[("how_i_work", "kanarieformulier")]);
    let late: Vec<(&str, &str)> = late.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    samira.submit("/people/me", "/sign_out", &[]).await;
    samira.post_raw("/people/me", &late).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_erasing_no_word_of_somebody_is_in_any_file_or_table() {
    let log = Log::default();
    let writer = log.clone();
    let _ = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .try_init();
    let world = World::with(zwerm::features::all()).await;
    let (outside, samira) = (Outside::new(), world.cast.samira);
    sings(&world).await;
    erased(&world, &outside, samira).await;
    let words = WORDS.iter().copied().chain(["Samira", "samira", "Bennani", "bennani"]);
    let words: Vec<&str> = words.collect();
    if let Place::Sqlite(file) = &world.site.store().options().place {
        for (name, bytes) in bytes_of(file) {
            for word in &words {
                assert!(!holds(&bytes, word), "{word} is still in {name}");
            }
        }
    }
    for (table, rows) in everything(&world) {
        let cells: String = rows.iter().flat_map(BTreeMap::values).cloned().collect();
        for word in &words {
            assert!(!cells.contains(word), "{word} is still in {}: {rows:#?}", table.name);
        }
    }
    let list = fs::read(outside.list().path()).expect("the list");
    let logged = log.0.lock().expect("a lock").clone();
    for word in &words {
        assert!(
            !holds(&list, word) && !holds(&logged, word),
            "{word} is in the list or in the logs"
        );
    }
    // Nobody makes a colleague of the shell again.
    let leaving = format!("/people/{samira}/leaving");
    world.sign_in(world.cast.ada).await.get(&leaving).await.assert_absent();
    let page = world.sign_in(world.cast.joost).await.get(&format!("/people/{samira}")).await;
    page.assert_ok().assert_says("Oud-collega");
    // And in no export of whom she agreed something with.
    let zip = world.sign_in(world.cast.joost).await.get("/privacy/mine/file").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip.bytes.clone())).expect("a zip");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("data.json").expect("a file"), &mut text)
        .expect("text");
    assert!(text.contains("Oud-collega") && text.contains("De wachtlijst is korter"), "{text}");
    for word in &words {
        assert!(!text.contains(word), "{word} is in the other's export");
    }
}
