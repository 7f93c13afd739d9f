//! Unique words in every private field; everybody else reads everything they can reach, and the logs: none is there.

use std::{
    collections::{BTreeSet, VecDeque},
    io::Write,
    sync::{Arc, Mutex},
};
use zwerm_store::{Cell, PRIVATE_TABLES, Place, Reader, Sql, StoreError, statements};
use zwerm_testkit::{Seen, Visitor, World};

statements! {
    /// Everything that waits to be sent.
    JOBS = "SELECT payload FROM job";
    FORGET_KEYS = "DELETE FROM pair_key";
    /// Everything that waits for somebody to sign in.
    KEPT = "SELECT action || ' ' || body FROM kept_form";
}

/// The private words of an agreement, one for each field.
const FIELDS: [&str; 11] = [
    "message",
    "for_whom",
    "may_go_wrong",
    "may_not_go_wrong",
    "in_return",
    "criteria",
    "reason",
    "need_text_0",
    "result",
    "title",
    "kanarie",
];

fn canary(field: &str) -> String {
    format!("kanarie-{}", field.replace('_', "-"))
}

async fn act(who: &Visitor<'_>, at: &str, what: &str, fields: &[(&str, &str)]) {
    who.submit(at, &format!("{at}/{what}"), fields).await.assert_done();
}

/// Samira and Joost fill in everything there is, through to the look-back of one of them.
async fn sing(world: &World) -> String {
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let with = world.cast.joost.to_string();
    let words: Vec<(&str, String)> = FIELDS.iter().map(|field| (*field, canary(field))).collect();
    let mut fields: Vec<(&str, &str)> =
        words.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
        ("need_of_0", "other"),
    ]);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    act(&joost, &at, "acceptance", &[("own_words", "kanarie-eigen-woorden")]).await;
    act(
        &joost,
        &at,
        "check_ins",
        &[("done", "kanarie-gedaan"), ("need", "kanarie-nodig"), ("outlook", "tight")],
    )
    .await;
    let step_in = [
        ("boundary", "other"),
        ("other_boundary", "kanarie-grens"),
        ("why", "kanarie-ingreep"),
        ("until", "2026-12-01"),
        ("gives_back", "kanarie-terug"),
    ];
    act(&samira, &at, "step_in", &step_in).await;
    joost.get(&at).await.assert_says("kanarie-grens").assert_says("kanarie-terug");
    act(&samira, &at, "step_in/end", &[]).await;
    let to = [("with_name", "Emma"), ("note", "kanarie-overdracht")];
    let form = format!("{at}/hand_over");
    joost.submit(&form, &form, &to).await.assert_done();
    samira.get(&at).await.assert_says("kanarie-overdracht");
    act(&joost, &at, "hand_over/end", &[]).await;
    let key = at.rsplit('/').next().unwrap_or_default();
    let (form, away) = (format!("/agreements/away?agreement={key}"), "/agreements/away");
    let to = [
        ("starts", "2026-12-01"),
        ("returns", "2027-01-05"),
        ("with_name", "Emma"),
        ("note", "kanarie-waarnemen"),
    ];
    joost.submit(&form, away, &to).await.assert_done();
    samira.get(&at).await.assert_says("kanarie-waarnemen");
    act(&joost, &at, "hand_over/end", &[]).await;
    act(&joost, &at, "delivery", &[("note", "kanarie-opgeleverd")]).await;
    act(&samira, &at, "delivery/answer", &[("answer", "not_yet"), ("note", "kanarie-nog-niet")])
        .await;
    act(&joost, &at, "delivery", &[("note", "kanarie-opgeleverd-weer")]).await;
    act(&samira, &at, "delivery/answer", &[("answer", "close"), ("note", "kanarie-klaar")]).await;
    act(&samira, &at, "look_back", &[("went_well", "kanarie-terugblik")]).await;
    let form = format!("/lessons/new?agreement={}", at.rsplit('/').next().unwrap_or_default());
    let lesson = [
        ("happened", "kanarie-gebeurd"),
        ("learnt", "kanarie-geleerd"),
        ("differently", "kanarie-voortaan"),
        ("circle", "nobody"),
    ];
    joost.submit(&form, "/lessons", &lesson).await.assert_done();
    let to = format!("/thanks/new?to={}", world.cast.joost);
    samira.submit(&to, "/thanks", &[("text", "kanarie-dank")]).await.assert_done();
    at
}

/// Samira agrees with the team of Joost, Bram and Emma, with support asked of West: Joost holds it for the
/// team, Ruben takes the support. Answers its address, and what the others of the team had before them.
async fn sing_with_a_team(world: &World) -> String {
    let (samira, joost) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.joost).await);
    let words: Vec<(&str, String)> = FIELDS.iter().map(|field| (*field, canary(field))).collect();
    let mut fields: Vec<(&str, &str)> =
        words.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([
        ("with_name", "Jeugd en Gezin"),
        ("side", "counterpart"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
        ("need_of_0", "other"),
        ("need_text_1", "Een sleutel"),
        ("need_from_1", "Wijkteam West"),
    ]);
    let sent = samira.submit("/agreements/new", "/agreements", &fields).await;
    let at = sent.location().split('?').next().unwrap_or_default().to_owned();
    world.sign_in(world.cast.bram).await.get(&at).await.assert_ok().assert_says("kanarie-result");
    act(&joost, &at, "acceptance", &[("own_words", "kanarie-eigen-woorden")]).await;
    let given = [
        ("done", "kanarie-gedaan"),
        ("need", "kanarie-nodig"),
        ("outlook", "let_us_talk"),
        ("help", "Wie kan meeplannen?"),
        ("help_to", "organisation"),
    ];
    act(&joost, &at, "check_ins", &given).await;
    let ruben = world.sign_in(world.cast.ruben).await;
    ruben.get("/agreements/help").await.assert_says("Wie kan meeplannen?");
    at
}

#[tokio::test]
async fn who_was_asked_for_a_team_and_who_gives_support_find_no_word_once_another_holds_it() {
    let world = World::with(zwerm::features::all()).await;
    let at = sing_with_a_team(&world).await;
    let cast = world.cast.clone();
    let ruben = world.sign_in(cast.ruben).await;
    ruben.get("/").await.assert_ok().assert_says("Een sleutel").assert_never_says("kanarie");
    for person in [cast.bram, cast.emma, cast.ruben, cast.marit, cast.dirk, cast.ada, cast.zoe] {
        let who = world.sign_in(person).await;
        let pages = crawl(&who, &at, "after another answered").await;
        assert!(pages > 10, "the crawl found only {pages} pages as {person}");
    }
    world.sign_in(cast.joost).await.get(&at).await.assert_says("kanarie-gedaan");
}

/// The addresses a page links to.
fn links(seen: &Seen) -> Vec<String> {
    let found = seen.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = found.filter(|href| href.starts_with('/') && !href.starts_with("/assets"));
    own.map(|href| href.replace("&#38;", "&").replace("&amp;", "&")).collect()
}

/// Reads everything that can be reached by following links, and what can be guessed.
async fn crawl(who: &Visitor<'_>, at: &str, language: &str) -> usize {
    let guessed = ["", "/print", "/versions/1", "/versions/new"].map(|page| format!("{at}{page}"));
    let start = [
        "/",
        "/agreements",
        "/agreements?show=ended",
        "/agreements?show=shown",
        "/team",
        "/people",
        "/people?q=a",
        "/lessons",
        "/lessons/1",
        "/thanks",
        "/templates",
        "/search",
        "/search?q=gedaan",
        "/search?q=geleerd",
        "/search/menu?q=terugblik",
    ];
    let mut todo: VecDeque<String> = start.into_iter().map(str::to_owned).chain(guessed).collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(path) = todo.pop_front() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        if seen.len() > 300 || path.contains("language=") || !seen.insert(path.clone()) {
            continue;
        }
        let page = who.get(&path).await;
        assert!(!page.status.is_server_error(), "{path} broke ({language})");
        page.assert_never_says("kanarie");
        todo.extend(links(&page));
    }
    seen.len()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn nobody_else_finds_a_private_word_on_any_page_in_mail_or_in_the_log() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone());
    let guard = tracing::subscriber::set_default(subscriber.finish());
    let world = World::with(zwerm::features::all()).await;
    let at = sing(&world).await;
    world.sign_in(world.cast.samira).await.get(&at).await.assert_ok().assert_says("kanarie-gedaan");
    let cast = world.cast.clone();
    for person in [cast.bram, cast.ruben, cast.marit, cast.dirk, cast.ada, cast.emma, cast.zoe] {
        let who = world.sign_in(person).await;
        let pages = crawl(&who, &at, "as signed in").await;
        assert!(pages > 10, "the crawl found only {pages} pages as {person}");
    }
    crawl(&world.nobody(), &at, "as nobody").await;
    let guest = world.guest_of(cast.samira, "Aziz Rahmani").await;
    crawl(&world.come_in(guest).await, &at, "as a guest").await;
    let joost = world.sign_in(cast.joost).await;
    joost.get(&at).await.assert_never_says("kanarie-terugblik");
    joost.get("/thanks").await.assert_says("kanarie-dank");
    joost.get("/lessons/1").await.assert_says("kanarie-geleerd");
    let jobs = world
        .site
        .store()
        .read(|tx| tx.all(&JOBS, &[], |row| row.get::<String>(0)))
        .await
        .expect("jobs");
    assert!(jobs.iter().all(|job| !job.contains("kanarie")), "{jobs:?}");
    let late = world.sign_in(cast.samira).await;
    world.days_pass(15);
    let sent = late.post_raw(&format!("{at}/check_ins"), &[("done", "kanarie-te-laat")]).await;
    assert_eq!(sent.assert_done().location(), "/sign_in?kept=1");
    let kept = world.site.store().read(|tx| tx.all(&KEPT, &[], |row| row.get::<String>(0))).await;
    let kept = kept.expect("kept forms");
    assert!(kept.len() == 1 && !kept[0].contains("kanarie"), "{kept:?}");
    drop(guard);
    let log = String::from_utf8_lossy(&log.0.lock().expect("the log")).into_owned();
    assert!(log.contains("/agreements/{id}"), "the log was not caught");
    for private in ["kanarie", "Samira", "Bennani", "waterrijk.example"] {
        assert!(!log.contains(private), "{private} stands in the log");
    }
}

/// The tables that the migrations make.
fn tables() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations");
    let files = std::fs::read_dir(folder).expect("the migrations");
    let texts = files.map(|file| std::fs::read_to_string(file.expect("a file").path()));
    let all = texts.map(|text| text.expect("is text")).collect::<String>();
    let names = all.split("CREATE TABLE ").skip(1);
    names.filter_map(|rest| rest.split([' ', '(']).next()).map(str::to_owned).collect()
}

/// The words that the general reader finds in a table; none if it does not open.
fn words_of(tx: &mut Reader, sql: &'static Sql) -> Vec<String> {
    let mut found = Vec::new();
    let read = tx.each(sql, &[], |row| {
        for at in 0.. {
            match row.cell(at) {
                Ok(Cell::Text(text)) => found.push(text.to_owned()),
                Ok(Cell::Bytes(bytes)) => found.push(String::from_utf8_lossy(bytes).into_owned()),
                Ok(_) => {}
                Err(_) => break,
            }
        }
        Ok(true)
    });
    read.map(|()| found).unwrap_or_default()
}

#[tokio::test]
async fn the_general_reader_finds_no_private_word_in_any_table() {
    let world = World::with(zwerm::features::all()).await;
    sing(&world).await;
    let (mut opened, all) = (0, tables());
    assert!(all.len() > 30, "{all:?}");
    for table in all {
        let text: &'static str = format!("SELECT * FROM {table}").leak();
        let sql: &'static Sql = Box::leak(Box::new(Sql::new("everything", text)));
        let found = world.site.store().read(move |tx| Ok::<_, StoreError>(words_of(tx, sql)));
        let found = found.await.expect("ends");
        opened += usize::from(!found.is_empty());
        let sings = found.iter().find(|word| word.contains("kanarie"));
        assert_eq!(sings, None, "in {table}");
    }
    assert!(opened > 10, "only {opened} tables were read");
}

/// What the database holds of each table, and on a file every byte of it: of what a guard holds back too.
fn everything(world: &World) -> Vec<u8> {
    let store = world.site.store();
    if let Place::Sqlite(file) = &store.options().place {
        let folder = file.parent().expect("a folder");
        let files = std::fs::read_dir(folder).expect("files").map(|it| it.expect("a file").path());
        return files.flat_map(|path| std::fs::read(path).unwrap_or_default()).collect();
    }
    let run = |text: String| {
        let sql: &'static Sql = Box::leak(Box::new(Sql::new("a test", text.leak())));
        store.write_now(move |tx| tx.run(sql, &[])).expect("is altered by its owner")
    };
    let mut all = Vec::new();
    for table in tables() {
        let is_private = PRIVATE_TABLES.contains(&table.as_str());
        let force = |word| run(format!("ALTER TABLE {table} {word} ROW LEVEL SECURITY"));
        is_private.then(|| force("NO FORCE"));
        let text = format!("SELECT * FROM {table}").leak();
        let sql: &'static Sql = Box::leak(Box::new(Sql::new("everything", text)));
        let found = store.read_pair_now(move |tx| Ok::<_, StoreError>(words_of(tx, sql)));
        all.extend(found.expect("ends").concat().into_bytes());
        is_private.then(|| force("FORCE"));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_the_files_and_not_the_key_file_reads_no_private_word() {
    let world = World::with(zwerm::features::all()).await;
    let at = sing(&world).await;
    sing_with_a_team(&world).await;
    sing_in_the_team(&world).await;
    sing_between_teams(&world).await;
    // What is to be shown to a team is not shown before it is agreed.
    let samira = world.sign_in(world.cast.samira).await;
    let with = world.cast.joost.to_string();
    let to_show = [
        ("with", with.as_str()),
        ("side", "counterpart"),
        ("result", "kanarie-te-tonen"),
        ("visibility", "team"),
        ("due_kind", "date"),
        ("due", "2026-12-18"),
    ];
    samira.submit("/agreements/new", "/agreements", &to_show).await.assert_done();
    samira.get(&at).await.assert_says("kanarie-gedaan");
    let bytes = everything(&world);
    let mut said = BTreeSet::new();
    for at in 0..bytes.len().saturating_sub(7) {
        if bytes[at..].starts_with(b"kanarie") {
            let word =
                bytes[at..].iter().take_while(|byte| byte.is_ascii_lowercase() || **byte == b'-');
            said.insert(String::from_utf8_lossy(&word.copied().collect::<Vec<u8>>()).into_owned());
        }
    }
    assert!(said.is_empty(), "{said:?} stands in the clear");
    // What all may read does stand there: the files were read.
    let is_there = |word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    assert!(is_there(b"Gemeenschapsgeld"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_key_an_agreement_shows_no_word_and_every_page_goes_on() {
    let world = World::with(zwerm::features::all()).await;
    let at = sing_with_a_team(&world).await;
    world.site.store().write(|tx| tx.run(&FORGET_KEYS, &[])).await.expect("are forgotten");
    for person in [world.cast.samira, world.cast.joost] {
        let who = world.sign_in(person).await;
        let pages = crawl(&who, &at, "without the key").await;
        assert!(pages > 10, "only {pages} pages");
        who.get(&at).await.assert_ok().assert_says("niet meer te lezen");
        who.get("/privacy/mine/file").await.assert_ok();
    }
}

/// Samira and Marit of West say everything there is to say in a team; answers the address of its meeting.
async fn sing_in_the_team(world: &World) -> String {
    let (samira, marit) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.marit).await);
    let west = world.cast.west;
    let (start, figures) = (format!("/team/{west}/start"), format!("/team/{west}/figures"));
    let item = [("title", "kanarie-agenda"), ("says", "kanarie-agenda-regel")];
    samira.submit(&start, &format!("/team/{west}/agenda"), &item).await.assert_done();
    let figure = [("name", "kanarie-cijfer"), ("unit", "kanarie-eenheid"), ("better", "up")];
    samira.submit(&figures, &figures, &figure).await.assert_done();
    sing_of_habits(&samira, &format!("/habits/team/{west}")).await;
    let boundary = [("name", "Tot 150 euro"), ("reason", "Gemeenschapsgeld")];
    let new = format!("/context/boundaries/new?team={west}");
    let made = samira.submit(&new, "/context/boundaries", &boundary).await;
    let at = made.location().split('?').next().unwrap_or_default().to_owned();
    let chafes = [("in_the_way", "kanarie-in-de-weg"), ("wanted", "kanarie-gewild")];
    let form = format!("{at}/questions/new");
    samira.submit(&form, &format!("{at}/questions"), &chafes).await.assert_done();
    let goal = format!("/context/goals/{}", world.cast.goal);
    let circle = west.to_string();
    let words = [("words", "kanarie-bijdrage"), ("circle", circle.as_str())];
    samira.submit(&goal, &format!("{goal}/contribution"), &words).await.assert_done();
    let told = [
        ("goes_on", "kanarie-speelt"),
        ("means", "kanarie-betekent"),
        ("not_known", "kanarie-onbekend"),
        ("on_my_desk", "kanarie-bord"),
    ];
    let told = marit.submit("/catch_up/new", "/catch_up", &told).await;
    let told = told.location().split('?').next().unwrap_or_default().to_owned();
    let asked = [("words", "kanarie-vraag")];
    samira.submit(&told, &format!("{told}/questions"), &asked).await.assert_done();
    let page = marit.get(&told).await;
    let name = page.body.split("name=\"answer_").nth(1).and_then(|it| it.split('"').next());
    let question = name.expect("a form for the answer");
    let (field, to) = (format!("answer_{question}"), format!("{told}/questions/{question}/answer"));
    marit.submit(&told, &to, &[(&field, "kanarie-antwoord")]).await.assert_done();
    start
}

/// A habit that goes on, and an experiment that ended.
async fn sing_of_habits(samira: &zwerm_testkit::Visitor<'_>, list: &str) {
    let day = ("look_back_on", "2027-01-04");
    let habit = [("kind", "new"), ("what", "kanarie-gewoonte"), day];
    samira.submit(&format!("{list}/new"), list, &habit).await.assert_done();
    let trial = [("what", "kanarie-experiment"), ("hope", "kanarie-hoop"), day];
    let made = samira.submit(&format!("{list}/experiments/new"), list, &trial).await;
    let at = made.location().split('?').next().unwrap_or_default().to_owned();
    let end = [("ending", "learnt"), ("closing", "kanarie-slotzin")];
    samira.submit(&at, &format!("{at}/ending"), &end).await.assert_done();
}

/// West asks something of Joost's team, and Joost says something about it.
async fn sing_between_teams(world: &World) {
    let samira = world.sign_in(world.cast.samira).await;
    let youth = world.cast.youth.to_string();
    let ask = [("to", youth.as_str()), ("what", "kanarie-gevraagd")];
    let west = world.cast.west;
    let (form, to) = (format!("/team/{west}/asks/new"), format!("/team/{west}/asks"));
    let sent = samira.submit(&form, &to, &ask).await;
    let at = sent.location().split('?').next().unwrap_or_default();
    let at = at.replace(&format!("/team/{west}/"), &format!("/team/{youth}/"));
    let joost = world.sign_in(world.cast.joost).await;
    let start = format!("/team/{youth}/start");
    joost.get(&start).await.assert_says("kanarie-gevraagd");
    let yes = [("do", "promised"), ("day", "2026-12-11"), ("words_promised", "kanarie-toegezegd")];
    joost.submit_and_follow(&at, &at, &yes).await.assert_says("kanarie-toegezegd");
}

#[tokio::test]
async fn what_a_team_says_is_found_by_that_team_alone() {
    let world = World::with(zwerm::features::all()).await;
    let start = sing_in_the_team(&world).await;
    let cast = world.cast.clone();
    let page = world.sign_in(cast.ruben).await.get(&start).await;
    page.assert_says("kanarie-agenda").assert_says("kanarie-cijfer");
    world.sign_in(cast.ruben).await.get("/").await.assert_says("kanarie-speelt");
    world.sign_in(cast.marit).await.get("/").await.assert_says("kanarie-in-de-weg");
    for person in [cast.joost, cast.bram, cast.emma, cast.dirk, cast.ada, cast.zoe] {
        let who = world.sign_in(person).await;
        crawl(&who, &start, "as signed in").await;
        for guessed in ["/catch_up/1", "/catch_up", "/context/boundaries/2/questions/1"] {
            who.get(guessed).await.assert_never_says("kanarie");
        }
    }
    // an ask is between two teams; who is of neither finds nothing of it
    sing_between_teams(&world).await;
    for person in [cast.dirk, cast.ada, cast.zoe] {
        crawl(&world.sign_in(person).await, &start, "as signed in").await;
    }
}
