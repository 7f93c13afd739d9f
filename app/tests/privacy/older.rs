//! What was erased stays erased: after an older back-up, beside the list of another installation, where the list can't be
//! written, and in the folder of mail.

use crate::{
    erased::{Outside, WORDS, asks, bytes_of, erased, holds, hour, sings},
    rows::{Rows, run},
};
use std::fs;
use zwerm_mail::{Delivery, Mail};
use zwerm_privacy::Replayed;
use zwerm_store::{Place, Store, StoreError, Value};
use zwerm_testkit::World;

fn erased_again(count: usize) -> Replayed {
    Replayed { erased: count, ..Replayed::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_back_up_from_before_brings_nothing_back() {
    let world = World::with(zwerm::features::all()).await;
    let Place::Sqlite(file) = world.site.store().options().place.clone() else { return };
    let (outside, samira) = (Outside::new(), world.cast.samira);
    sings(&world).await;
    let copy = outside.0.path().join("before.db");
    zwerm_store::backup(&file, &copy).expect("a back-up");
    assert!(holds(&fs::read(&copy).expect("is read"), "kanariewerkwijze"));
    erased(&world, &outside, samira).await;

    let place = outside.0.path().join("restored").join("zwerm.db");
    fs::create_dir(place.parent().expect("a folder")).expect("is made");
    zwerm_store::restore(&copy, &place).expect("is put back");
    let store = Store::open(zwerm_store::Options::sqlite(&place)).expect("opens");
    let now = world.clock.now();
    assert_eq!(zwerm_privacy::replay(&store, &outside.all(), now), Ok(erased_again(1)));
    // Once is enough.
    assert_eq!(zwerm_privacy::replay(&store, &outside.all(), now), Ok(erased_again(0)));
    let left = run(
        &store,
        format!(
            "UPDATE person SET name = name WHERE id = {samira} AND name = 'Oud-collega' AND left_on IS NOT NULL"
        ),
        Vec::new(),
    );
    assert_eq!(left.expect("is asked"), 1);
    let whole = store.read_now(|tx| zwerm_oversight::verify_all(tx, None, &[]));
    let whole = whole.map_err(|error: StoreError| error).expect("is read");
    assert!(whole.iter().all(|(_, found)| found.is_ok()), "{whole:?}");
    let erased = whole.iter().filter_map(|(_, found)| found.as_ref().ok()).map(|it| it.erased);
    assert_eq!(erased.sum::<i64>(), 1, "what Ada opened of her");
    store.close();
    for (name, bytes) in bytes_of(&place) {
        for word in WORDS.iter().chain(&["Samira", "bennani"]) {
            assert!(!holds(&bytes, word), "{word} came back in {name}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_is_given_again_after_a_restore_is_somebody_else() {
    let world = World::with(zwerm::features::all()).await;
    let Place::Sqlite(file) = world.site.store().options().place.clone() else { return };
    let outside = Outside::new();
    let copy = outside.0.path().join("before.db");
    zwerm_store::backup(&file, &copy).expect("a back-up");
    let mut rows = Rows::new(&world.cast, world.cast.samira);
    let here = [
        ("left_on", Value::Null),
        ("leaves_on", Value::Null),
        ("time_zone", Value::from("Europe/Amsterdam")),
    ];
    let late = rows.person(world.site.store(), &here);
    erased(&world, &outside, late).await;

    let place = outside.0.path().join("restored.db");
    zwerm_store::restore(&copy, &place).expect("is put back");
    let store = Store::open(zwerm_store::Options::sqlite(&place)).expect("opens");
    let now = world.clock.now();
    assert_eq!(zwerm_privacy::replay(&store, &outside.all(), now), Ok(erased_again(0)));
    let mut rows = Rows::new(&world.cast, world.cast.samira);
    let given = [("id", Value::from(late)), ("name", Value::from("Nieuw"))];
    rows.person(&store, &given);
    assert_eq!(zwerm_privacy::replay(&store, &outside.all(), now), Ok(erased_again(0)));
    let there = run(
        &store,
        format!("UPDATE person SET name = name WHERE id = {late} AND name = 'Nieuw'"),
        Vec::new(),
    );
    assert_eq!(there.expect("is asked"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_another_installation_means_nobody_here() {
    let (there, here) =
        (World::with(zwerm::features::all()).await, World::with(zwerm::features::all()).await);
    assert_eq!(there.cast.samira, here.cast.samira, "the same number is somebody else");
    let outside = Outside::new();
    erased(&there, &outside, there.cast.samira).await;
    let (store, now) = (here.site.store().clone(), here.clock.now());
    let list = outside.all();
    let replayed = tokio::task::spawn_blocking(move || zwerm_privacy::replay(&store, &list, now));
    assert_eq!(replayed.await.expect("a thread"), Ok(erased_again(0)));
    let page = here.sign_in(here.cast.joost).await;
    page.get(&format!("/people/{}", here.cast.samira)).await.assert_says("Samira");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_only_administrator_of_an_older_back_up_waits_for_another() {
    let world = World::with(zwerm::features::all()).await;
    let Place::Sqlite(file) = world.site.store().options().place.clone() else { return };
    let (outside, ada) = (Outside::new(), world.cast.ada);
    let copy = outside.0.path().join("before.db");
    zwerm_store::backup(&file, &copy).expect("a back-up");
    let joost = world.cast.joost;
    let hands = |store: &Store| {
        let text = format!(
            "INSERT INTO office (organisation_id, person_id, kind, since) SELECT organisation_id, {joost}, kind, since FROM office WHERE person_id = {ada} AND kind = 'administrator'"
        );
        assert_eq!(run(store, text, Vec::new()).expect("is done"), 1);
    };
    hands(world.site.store());
    erased(&world, &outside, ada).await;

    let place = outside.0.path().join("restored.db");
    zwerm_store::restore(&copy, &place).expect("is put back");
    let store = Store::open(zwerm_store::Options::sqlite(&place)).expect("opens");
    let now = world.clock.now();
    let waits = Replayed { waiting: 1, ..Replayed::default() };
    assert_eq!(zwerm_privacy::replay(&store, &outside.all(), now), Ok(waits));
    hands(&store);
    assert_eq!(zwerm_privacy::replay(&store, &outside.all(), now), Ok(erased_again(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_begun_is_not_taken_back_and_goes_on_where_the_list_could_not_be_written() {
    let world = World::with(zwerm::features::all()).await;
    let (outside, samira) = (Outside::new(), world.cast.samira);
    asks(&world.sign_in(samira).await).await;
    world.days_pass(14);
    let her = world.sign_in(samira).await;
    let page = her.get("/privacy/erasure").await;
    // Where the list should be stands a folder: nothing is erased without it.
    fs::create_dir(outside.list().path()).expect("is made");
    hour(&world, &outside).await;
    let form = page.form("/privacy/erasure/ending", &[]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let sent = her.post_raw("/privacy/erasure/ending", &form).await;
    assert!(sent.text().contains("Wordt nu gewist"), "{}", sent.text());
    let state = "UPDATE rights_request SET state = state WHERE state = 'begun'";
    assert_eq!(run(world.site.store(), state.into(), Vec::new()).expect("is asked"), 1);
    fs::remove_dir(outside.list().path()).expect("is gone");
    world.days_pass(1);
    hour(&world, &outside).await;
    let shell =
        format!("UPDATE person SET name = name WHERE id = {samira} AND erased_on IS NOT NULL");
    assert_eq!(run(world.site.store(), shell, Vec::new()).expect("is asked"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_to_who_is_erased_is_gone_from_the_folder_also_after_an_older_back_up() {
    let world = World::with(zwerm::features::all()).await;
    let Place::Sqlite(file) = world.site.store().options().place.clone() else { return };
    let (outside, samira) = (Outside::new(), world.cast.samira);
    let folder = outside.0.path().join("mail");
    let delivery = Delivery::folder(&folder, "zwerm@waterrijk.example").expect("a sender");
    let sends = |address: &str| {
        let (to_address, text) = (address.to_owned(), "Samira Bennani".to_owned());
        let mail = Mail { to_address, text, ..Mail::default() };
        delivery.send(&mail, world.clock.now()).expect("is sent");
    };
    let to = |address: &str| {
        let files = fs::read_dir(&folder).expect("a folder").flatten();
        let mails = files.map(|file| fs::read_to_string(file.path()).expect("text"));
        mails.filter(|mail| mail.contains(&format!("To: {address}"))).count()
    };
    // She has a new address, and the one before still rests.
    let (before, now) = ("samira.bennani@waterrijk.example", "samira.b@waterrijk.example");
    let at = world.clock.now().0;
    for text in [
        format!("UPDATE person SET email = '{now}' WHERE id = {samira}"),
        format!(
            "INSERT INTO address_change (person_id, changed_at, old_address) VALUES ({samira}, {at}, '{before}')"
        ),
    ] {
        assert_eq!(run(world.site.store(), text, Vec::new()).expect("is written"), 1);
    }
    let other = "joost.verhagen@waterrijk.example";
    [before, now, other].into_iter().for_each(sends);
    let copy = outside.0.path().join("before.db");
    zwerm_store::backup(&file, &copy).expect("a back-up");
    erased(&world, &outside, samira).await;
    assert_eq!((to(before), to(now), to(other)), (0, 0, 1));

    [before, now].into_iter().for_each(sends);
    let place = outside.0.path().join("restored.db");
    zwerm_store::restore(&copy, &place).expect("is put back");
    let store = Store::open(zwerm_store::Options::sqlite(&place)).expect("opens");
    let replayed = zwerm_privacy::replay(&store, &outside.all(), world.clock.now());
    assert_eq!(replayed, Ok(erased_again(1)));
    assert_eq!((to(before), to(now), to(other)), (0, 0, 1));
}
