//! The attacker has everything: each byte of both files and of their copies, every line of the log, every figure. Who answered what stays
//! a guess. What is of files is tried on SQLite alone: where the main database is on PostgreSQL, its disk is not ours to read.

use super::{
    Paper, Scene, address,
    attacker::{Dice, Pieces, correlation, guessed, log, places, ranks},
    collect, scene,
};
use crate::model::unhex;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tracing_subscriber::util::SubscriberInitExt;
use zwerm_ballot::Ballot;
use zwerm_domain::PersonId;
use zwerm_store::{BallotBox, Cast, params};
use zwerm_web::Site;

/// Half of them in each of two cells.
const PEOPLE: usize = 50;
/// What is asked of the order of arrival.
const LINKED: f64 = 0.3;
/// Two of fifty are guessed right by chance, one in each cell; so many never are.
const BY_CHANCE: usize = 12;

zwerm_store::statements! {
    GIVEN = "SELECT blinded, signed FROM wave_invited WHERE wave_id = 1 AND person_id = $1";
}

/// What an attacker has of one moment.
struct Image {
    name: &'static str,
    bytes: Vec<u8>,
}

fn read(file: &Path) -> Vec<u8> {
    fs::read(file).unwrap_or_default()
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// A file with all that stands beside it.
pub(super) fn whole(file: &Path) -> Vec<u8> {
    ["", "-wal", "-shm"].map(|end| read(&beside(file, end))).concat()
}

async fn at_the_box<T: Send + 'static>(
    site: &Site,
    work: impl FnOnce(&BallotBox) -> T + Send + 'static,
) -> T {
    let site = site.clone();
    let work = move || work(site.ballots().expect("a box"));
    tokio::task::spawn_blocking(work).await.expect("works")
}

/// The file of the ballots as it is at rest.
async fn box_at_rest(scene: &Scene) -> Vec<u8> {
    at_the_box(&scene.world.site, |ballots| ballots.tidy().expect("is tidied")).await;
    let file = &scene.world.site.options().ballots;
    assert!(read(&beside(file, "-wal")).is_empty(), "nothing is left in its log");
    whole(file)
}

fn cast_of(ballot: &Ballot) -> Cast {
    Cast {
        wave: ballot.wave,
        cell: ballot.cell,
        key: ballot.key,
        number: ballot.number,
        leaf: ballot.leaf().0,
        wire: ballot.to_wire(),
    }
}

/// The main database: its own file where it is one, with all that stands beside it.
pub(super) fn main_file(scene: &Scene) -> Option<PathBuf> {
    Some(scene.world.database()?.folder()?.join("zwerm.db"))
}

/// Takes what there is of the main database, and a back-up of it as one is made each night.
fn take(scene: &Scene, name: &'static str, images: &mut Vec<Image>) {
    let Some(file) = main_file(scene) else { return };
    images.push(Image { name, bytes: whole(&file) });
    let to = beside(&file, &format!(".{}", images.len()));
    zwerm_store::backup(&file, &to).expect("is backed up");
    images.push(Image { name: "a back-up", bytes: read(&to) });
}

/// What they collected, in the order of the people.
async fn all_collect(
    scene: &Scene,
    people: &[PersonId],
    images: &mut Vec<Image>,
) -> (Vec<Paper>, Vec<usize>) {
    let order = Dice(0x5EED_0001).order(people.len());
    let manifest = scene.manifest().await;
    let mut papers: Vec<Option<Paper>> = people.iter().map(|_| None).collect();
    for (turn, at) in order.iter().enumerate() {
        papers[*at] = Some(collect(scene, people[*at], &manifest).await);
        if turn == people.len() / 2 {
            take(scene, "half of the people collected", images);
        }
    }
    (papers.into_iter().flatten().collect(), ranks_of(&order))
}

/// As the how manieth each came, of who came when.
fn ranks_of(order: &[usize]) -> Vec<usize> {
    let mut turns = vec![0; order.len()];
    order.iter().enumerate().for_each(|(turn, at)| turns[*at] = turn);
    turns
}

/// Where these ballots stand in a box of their own that is written anew: of their keys alone.
fn where_they_will_stand(
    ballots: &[Ballot],
    folder: &Path,
    order: &[usize],
) -> (Vec<u8>, Vec<usize>) {
    let file = folder.join(format!("scratch-{}.db", order[0]));
    let scratch = BallotBox::open(&file).expect("a box");
    for at in order {
        scratch.put_now(cast_of(&ballots[*at])).expect("is put");
    }
    scratch.close();
    let bytes = read(&file);
    let leaves: Vec<Vec<u8>> = ballots.iter().map(|it| it.leaf().0.to_vec()).collect();
    let places = places(&bytes, &leaves).expect("all stand there");
    (bytes, places)
}

/// But for how often it was written, which stands at its head: a number of commits.
fn but_its_head(bytes: &[u8]) -> &[u8] {
    &bytes[100..]
}

#[tokio::test]
async fn with_every_byte_of_disk_log_and_back_ups_fifty_ballots_stay_nobodys() {
    let lines = log();
    let figures = metrics_exporter_prometheus::PrometheusBuilder::new()
        .install_recorder()
        .expect("nobody else counts");
    let scene = scene(PEOPLE / 2, PEOPLE / 2).await;
    scene.signed().await;
    let people: Vec<PersonId> = [&scene.west[..], &scene.youth[..]].concat();
    let mut images = Vec::new();
    let (papers, collected) = all_collect(&scene, &people, &mut images).await;
    take(&scene, "everybody collected", &mut images);
    scene.opens();
    let ballots: Vec<Ballot> = papers.iter().map(|paper| paper.filled(1, "345")).collect();
    let cells: Vec<u32> = ballots.iter().map(|ballot| ballot.cell).collect();
    let leaves: Vec<Vec<u8>> = ballots.iter().map(|it| it.leaf().0.to_vec()).collect();
    let keys: Vec<Vec<u8>> = ballots.iter().map(|it| it.key.to_vec()).collect();

    // Where a ballot stands is of its key alone: whoever comes first, the file is the same.
    let folder = scene.world.site.options().ballots.with_extension("scratch");
    fs::create_dir_all(&folder).expect("a folder");
    let straight: Vec<usize> = (0..PEOPLE).collect();
    let (one, stand) = where_they_will_stand(&ballots, &folder, &straight);
    let (other, _) = where_they_will_stand(&ballots, &folder, &Dice(7).order(PEOPLE));
    fs::remove_dir_all(&folder).expect("goes");
    assert!(but_its_head(&one) == but_its_head(&other), "another order of coming, another file");

    // They come in an order that has nothing to do with that, with who they are, or with when they collected.
    let came = Dice(0x5EED_0002).order_apart_from(&[stand, collected.clone(), straight.clone()]);
    let mut order = straight.clone();
    order.sort_by_key(|at| came[*at]);
    let main = main_file(&scene);
    let counted = figures.render();
    let manifest = scene.manifest().await;
    let (before, written) = (main.as_deref().map(whole), main.as_deref().map(last_written));
    let (at, nobody) = (address(&manifest), scene.world.nobody());
    // The page that was just opened is told of; what follows is not.
    let (told, mut receipts) = (super::attacker::Lines::default(), Vec::new());
    let counted_after_page = figures.render();
    assert_ne!(counted, counted_after_page, "a page is counted: this test can fail");
    let listening = told.writing().set_default();
    let mut ordered_log = Vec::new();
    let mut half_way = Vec::new();
    for (turn, who) in order.iter().enumerate() {
        let sent = nobody.hand_in(&at, ballots[*who].to_wire()).await;
        assert_eq!(sent.status, 200, "{}", sent.body);
        let sent: serde_json::Value = serde_json::from_str(&sent.body).expect("JSON");
        receipts.push(unhex::<64>(sent["receipt"].as_str().expect("text")).expect("64 bytes"));
        ordered_log.extend_from_slice(&leaves[*who]);
        if turn + 1 == PEOPLE / 2 {
            half_way = box_at_rest(&scene).await;
        }
    }
    drop(listening);
    let told = String::from_utf8(told.bytes()).expect("text");
    assert_eq!(told, "", "ballots came in, and the log says so");
    assert_eq!(figures.render(), counted_after_page, "ballots came in, and a figure tells");
    // Fifty ballots came, and not a byte of the main database is another, nor the time it was written.
    assert!(main.as_deref().map(whole) == before, "the main database knows that ballots came");
    assert_eq!(main.as_deref().map(last_written), written);

    let mut boxes = vec![Image { name: "the box", bytes: box_at_rest(&scene).await }];
    take(&scene, "everybody answered", &mut images);
    let copy = scene.world.site.options().ballots.with_extension("copy");
    let to = copy.clone();
    at_the_box(&scene.world.site, move |it| it.back_up(&to).expect("is copied")).await;
    boxes.push(Image { name: "a copy of the box", bytes: read(&copy) });
    fs::remove_file(&copy).expect("goes");
    scene.ends().await;
    boxes.push(Image { name: "the box, opened", bytes: box_at_rest(&scene).await });
    take(&scene, "the wave is over", &mut images);

    // (a) The place of leaf and key against the order of arrival; an order that is there is seen.
    let control = places(&ordered_log, &leaves).expect("all stand there");
    assert!(correlation(&came, &control) > 0.99, "this test can fail");
    assert_eq!(guessed(&cells, &came, &control), PEOPLE, "and so can this");
    let mut of_ballots = Vec::new();
    for image in &boxes {
        for wanted in [&leaves, &keys] {
            let found = places(&image.bytes, wanted).expect("all stand there");
            let r = correlation(&came, &found);
            assert!(r.abs() < LINKED, "{}: r = {r:.2}", image.name);
            of_ballots.push(found);
        }
    }
    let was_there = |it: &Vec<u8>| places(&half_way, std::slice::from_ref(it)).is_some();
    let early: Vec<usize> = (0..PEOPLE).filter(|at| was_there(&leaves[*at])).collect();
    assert!(early.iter().all(|at| came[*at] < PEOPLE / 2), "two copies tell who came in between");
    assert_eq!(early.len(), PEOPLE / 2, "which is why the box is not copied each night");

    // (b) Whatever order people stand in, in any image, against that of their ballots.
    let given = given(&scene, &people).await;
    let blinded: Vec<Vec<u8>> = given.iter().map(|it| it.0[..32].to_vec()).collect();
    let mut of_people = vec![straight, ranks(&collected)];
    of_people.extend(images.iter().filter_map(|image| places(&image.bytes, &blinded)));
    assert!(main.is_none() || of_people.len() >= 6, "who collected is found: this test can fail");
    for people in &of_people {
        let r = correlation(&came, people);
        assert!(r.abs() < LINKED, "people stand in the order of their ballots: r = {r:.2}");
        for ballots in &of_ballots {
            let hits = guessed(&cells, people, ballots);
            assert!(hits < BY_CHANCE, "{hits} of {PEOPLE} were guessed");
        }
    }

    // (c) No piece of a ballot anywhere but in the box, and no piece of a person in there.
    let mut pieces = Pieces::new();
    for (ballot, receipt) in ballots.iter().zip(&receipts) {
        pieces.add(&ballot.to_wire());
        pieces.add(&ballot.leaf().0);
        pieces.add(receipt);
    }
    assert!(boxes.iter().all(|it| pieces.first_in(&it.bytes).is_some()), "this test can fail");
    for image in &images {
        assert_eq!(pieces.first_in(&image.bytes), None, "a piece of a ballot in {}", image.name);
    }
    let lines = lines.bytes();
    assert!(lines.len() > 1000, "everything else is told of");
    assert_eq!(pieces.first_in(&lines), None, "a piece of a ballot in the log");
    assert_eq!(pieces.first_in(figures.render().as_bytes()), None);
    assert!(!figures.render().contains("ballot"), "{}", figures.render());
    let mut pieces = Pieces::new();
    for (blinded, signed) in &given {
        pieces.add(blinded);
        pieces.add(signed);
    }
    assert!(images.last().is_none_or(|it| pieces.first_in(&it.bytes).is_some()), "can fail");
    for image in boxes {
        assert_eq!(pieces.first_in(&image.bytes), None, "what was collected in {}", image.name);
        for name in ["west ", "jeugd ", "Samira", "Ruben", "Waterrijk"] {
            assert!(places(&image.bytes, &[name.into()]).is_none(), "{name} in {}", image.name);
        }
    }
}

/// When a file was last written, and its log.
fn last_written(file: &Path) -> [Option<std::time::SystemTime>; 2] {
    ["", "-wal"].map(|end| fs::metadata(beside(file, end)).and_then(|it| it.modified()).ok())
}

/// What everybody asked to be signed, and what they got.
async fn given(scene: &Scene, people: &[PersonId]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let people = people.to_vec();
    let read = move |tx: &mut zwerm_store::Reader| {
        let one = |person: &PersonId| {
            tx.one(&GIVEN, &params![*person], |row| Ok((row.get(0)?, row.get(1)?)))
        };
        people.iter().map(one).collect::<Result<_, zwerm_store::StoreError>>()
    };
    scene.world.site.store().read(read).await.expect("is read")
}
