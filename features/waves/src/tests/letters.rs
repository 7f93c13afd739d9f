//! Letters on paper: made by who watches, drawn from a pile, opened by a code that is kept nowhere.

use super::{Paper, Scene, WAVE, address, asking, collect, linkage, scene};
use crate::model::unhex;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair},
};
use zwerm_ballot::{LetterCode, Manifest, Token};
use zwerm_domain::PersonId;
use zwerm_store::{params, statements};
use zwerm_testkit::{Seen, Visitor};

const LETTERS: &str = "/waves/1/letters";
const DESK: &str = "/waves/1/desk";

statements! {
    TALLY = "SELECT number, COALESCE(issued, 0), COALESCE(counted, 0) FROM wave_cell WHERE wave_id = 1 AND issued > 0 ORDER BY number";
    BY_HAND = "SELECT COUNT(*) FROM wave_invited WHERE letter_by IS NOT NULL";
}

fn csrf_of(seen: &Seen) -> String {
    let after = |it| seen.body.split(it).nth(1);
    let rest = after("name=\"csrf\" value=\"").or_else(|| after("data-csrf=\""));
    rest.and_then(|rest| rest.split('"').next()).expect("a form").to_owned()
}

/// The cell that somebody is in.
async fn cell_of(visitor: &Visitor<'_>) -> u32 {
    let told: serde_json::Value =
        serde_json::from_str(&visitor.get("/waves/1/paper").await.body).expect("JSON");
    u32::try_from(told["cell"].as_u64().expect("a cell")).expect("a number")
}

/// Ruben of the works council has letters made.
async fn make(scene: &Scene, cell: u32, letters: u32) -> Seen {
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let (cell, letters) = (cell.to_string(), letters.to_string());
    let typed = [("cell", cell.as_str()), ("letters", &letters), ("language", "nl")];
    ruben.submit(LETTERS, LETTERS, &typed).await
}

/// The codes in a file of letters, as a screen reader says them.
fn codes(file: &Seen) -> Vec<String> {
    assert_eq!(file.headers["content-type"], "application/pdf", "{}", file.body);
    let all = file.body.split('#').skip(1).filter_map(|it| it.get(..35));
    all.filter(|it| LetterCode::read(it).is_some()).map(str::to_owned).collect()
}

/// Ruben at the desk marks that somebody takes a letter.
async fn hand(scene: &Scene, person: PersonId) -> Seen {
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    at_desk(&ruben, "letters", person).await
}

/// Does something at the desk, whether there is a button for it or not.
async fn at_desk(visitor: &Visitor<'_>, what: &str, person: PersonId) -> Seen {
    let csrf = csrf_of(&visitor.get(LETTERS).await);
    let fields = [("csrf", csrf.as_str()), ("person", &person.to_string())];
    visitor.post_raw(&format!("/waves/1/desk/{what}"), &fields).await
}

/// What a browser does with a code: status, why not, and the ballot paper.
async fn open(scene: &Scene, manifest: &Manifest, code: &str) -> (u16, String, Option<Paper>) {
    let wave = manifest.hash();
    let code = LetterCode::read(code).expect("a code");
    let at = format!("{}/letter", address(manifest));
    let seen = scene.world.nobody().hand_in(&at, code.mark(&wave).to_vec()).await;
    let told: serde_json::Value = serde_json::from_str(&seen.body).unwrap_or_default();
    let why = told["why"].as_str().unwrap_or_default().to_owned();
    let sealed: Option<[u8; 541]> = told["sealed"].as_str().and_then(unhex);
    let ticket = sealed.map(|sealed| code.open(&wave, &sealed).expect("opens"));
    (seen.status.as_u16(), why, ticket.map(|ticket| paper(manifest, &ticket)))
}

fn paper(manifest: &Manifest, ticket: &[u8]) -> Paper {
    let (wave, x) = (manifest.hash(), &ticket[69..101]);
    assert_eq!(ticket[1..33], wave);
    // Half a key is enough to know it by; here both halves come of the secret one.
    let secret = zwerm_ballot::SealKey::from_bytes(&ticket[37..69]).expect("a key");
    let public = secret.public();
    assert_eq!(&public[1..33], x);
    let (kind, chance) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
    let key =
        EcdsaKeyPair::from_private_key_and_public_key(kind, &ticket[37..69], &public, &chance);
    Paper {
        wave,
        cell: u32::from_be_bytes(ticket[33..37].try_into().expect("4 bytes")),
        key: key.expect("a pair"),
        prefix: ticket[101..133].try_into().expect("32 bytes"),
        token: Token(ticket[133..517].to_vec()),
        seals: manifest.seals,
    }
}

/// A wave that collects, with so many letters for the cell of Samira.
async fn with_letters(letters: u32) -> (Scene, Manifest, Vec<String>) {
    let scene = scene(8, 8).await;
    scene.signed().await;
    let manifest = scene.manifest().await;
    let samira = scene.world.sign_in(scene.world.cast.samira).await;
    let file = make(&scene, cell_of(&samira).await, letters).await;
    let codes = codes(&file);
    assert_eq!(codes.len(), letters as usize);
    (scene, manifest, codes)
}

#[tokio::test]
async fn who_was_handed_a_letter_answers_without_an_account_and_it_counts_once() {
    let (scene, manifest, codes) = with_letters(3).await;
    let at = address(&manifest);
    hand(&scene, scene.west[0]).await.assert_done();
    assert_eq!(open(&scene, &manifest, &codes[1]).await.1, "not_yet", "before the first day");
    scene.opens();
    let (status, _, paper) = open(&scene, &manifest, &codes[1]).await;
    assert_eq!(status, 200);
    let paper = paper.expect("a paper");
    let nobody = scene.world.nobody();
    assert_eq!(nobody.hand_in(&at, paper.filled(1, "345").to_wire()).await.status, 200);
    // The same letter on another device: the newest answer takes the place of the other, and there is one.
    let again = open(&scene, &manifest, &codes[1]).await.2.expect("a paper");
    assert_eq!(nobody.hand_in(&at, again.filled(1, "111").to_wire()).await.status, 409);
    assert_eq!(nobody.hand_in(&at, again.filled(16, "111").to_wire()).await.status, 200);
    let hash = manifest.hash();
    assert_eq!(
        scene.world.site.ballots().expect("a box").counts(hash).expect("counts"),
        [(paper.cell, 1)]
    );
    scene.ends().await;
    assert_eq!(open(&scene, &manifest, &codes[1]).await.1, "over");
    assert_eq!(nobody.hand_in(&at, again.filled(17, "111").to_wire()).await.status, 410);
}

#[tokio::test]
async fn a_letter_that_nobody_drew_opens_nothing_and_its_use_is_noticed() {
    let (scene, manifest, codes) = with_letters(4).await;
    scene.opens();
    assert_eq!(open(&scene, &manifest, &codes[0]).await.1, "not_drawn", "all lie on the pile");
    for person in &scene.west[..2] {
        hand(&scene, *person).await.assert_done();
    }
    // A thief was first with one of the pile: of the two who drew one, the second is told.
    assert_eq!(open(&scene, &manifest, &codes[3]).await.0, 200);
    assert_eq!(open(&scene, &manifest, &codes[0]).await.0, 200);
    let (status, why, paper) = open(&scene, &manifest, &codes[1]).await;
    assert_eq!((status, why.as_str(), paper.is_none()), (409, "not_drawn", true));
}

#[tokio::test]
async fn somebody_has_a_letter_or_a_ballot_paper_and_never_both() {
    let (scene, manifest, _) = with_letters(3).await;
    let cast = &scene.world.cast;
    collect(&scene, cast.samira, &manifest).await;
    hand(&scene, cast.samira).await.assert_says("Heeft al een stembiljet");
    let person = scene.west[0];
    let one = scene.world.sign_in(person).await;
    let asking = asking(&one, &manifest).await;
    let csrf = csrf_of(&one.get(WAVE).await);
    hand(&scene, person).await.assert_done();
    let blinded = crate::model::hex(&asking.blinded.message);
    let fields = [("csrf", csrf.as_str()), ("blinded", &blinded)];
    let seen = one.post_raw("/waves/1/paper", &fields).await;
    assert_eq!(seen.status, 409);
    seen.assert_says("daarmee antwoord je");
    one.get(WAVE).await.assert_says("Je nam een brief op papier");
    assert!(!one.get(WAVE).await.body.contains("data-collect"), "nothing is collected");
}

fn pressed(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, it)| (name.as_str(), it.as_str())).collect()
}

#[tokio::test]
async fn two_desks_that_hand_one_person_a_letter_hand_one() {
    let (scene, _, _) = with_letters(3).await;
    let (emma, ruben) = (scene.world.cast.emma, scene.world.cast.ruben);
    let (emma, ruben) = (scene.world.sign_in(emma).await, scene.world.sign_in(ruben).await);
    let (person, at) = (scene.west[0].to_string(), "/waves/1/desk/letters");
    let (fields, desk) = ([("person", person.as_str())], format!("{DESK}?person={person}"));
    // Both have the page before one of them presses.
    let (at_one, at_two) = (emma.get(&desk).await, ruben.get(&desk).await);
    let (one, two) = (at_one.form(at, &fields), at_two.form(at, &fields));
    let (one, two) = (pressed(&one), pressed(&two));
    let (one, two) = tokio::join!(emma.post_raw(at, &one), ruben.post_raw(at, &two));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let refused = if one.status == 422 { &one } else { &two };
    let by = if one.status == 422 { "Ruben" } else { "Emma" };
    refused.assert_says(by);
    ruben.get(LETTERS).await.assert_says("West 3 1 2");
}

#[tokio::test]
async fn a_letter_goes_back_before_the_first_day_and_not_after() {
    let (scene, manifest, codes) = with_letters(3).await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let back = async || at_desk(&ruben, "returns", scene.west[0]).await;
    hand(&scene, scene.west[0]).await.assert_done();
    back().await.assert_done();
    back().await.assert_done();
    collect(&scene, scene.west[0], &manifest).await;
    hand(&scene, scene.west[1]).await.assert_done();
    scene.opens();
    let seen = at_desk(&ruben, "returns", scene.west[1]).await;
    assert_eq!(seen.status, 422);
    seen.assert_says("gaat geen brief meer terug");
    assert_eq!(open(&scene, &manifest, &codes[0]).await.0, 200, "it is handed out still");
}

#[tokio::test]
async fn no_more_letters_are_handed_out_than_were_made_nor_made_than_twice_the_people() {
    let (scene, manifest, _) = with_letters(1).await;
    hand(&scene, scene.west[0]).await.assert_done();
    hand(&scene, scene.west[1]).await.assert_says("is op");
    let cell = &manifest.cells[0];
    make(&scene, cell.id, cell.invited + 1).await.assert_says("Vul een aantal in");
    for typed in [0, 101] {
        assert_eq!(make(&scene, cell.id, typed).await.status, 422);
    }
    assert_eq!(make(&scene, 4711, 1).await.status, 422);
    let made = codes(&make(&scene, cell.id, cell.invited).await).len();
    assert_eq!(made, cell.invited as usize);
    let seen = make(&scene, cell.id, cell.invited).await;
    assert_eq!(seen.status, 422);
    seen.assert_says("twee keer zoveel");
}

#[tokio::test]
async fn only_who_watches_gets_the_codes_and_they_are_kept_nowhere() {
    let (scene, _, codes) = with_letters(2).await;
    let cast = &scene.world.cast;
    // The coordinator hands out, and gets no codes; the others have no part in it.
    let emma = scene.world.sign_in(cast.emma).await;
    emma.get(LETTERS).await.assert_ok().assert_says("The works council makes the letters");
    let csrf = csrf_of(&emma.get(&format!("{DESK}?person={}", scene.west[0])).await);
    let typed = [("csrf", csrf.as_str()), ("cell", "1"), ("letters", "1")];
    assert_eq!(emma.post_raw(LETTERS, &typed).await.status, 404);
    for person in [cast.samira, cast.joost] {
        let other = scene.world.sign_in(person).await;
        for path in [LETTERS, DESK] {
            other.get(path).await.assert_absent();
        }
        let csrf = csrf_of(&other.get(WAVE).await);
        let id = scene.west[0].to_string();
        let fields =
            [("csrf", csrf.as_str()), ("person", id.as_str()), ("cell", "1"), ("letters", "1")];
        for path in [LETTERS, "/waves/1/desk/letters", "/waves/1/desk/returns"] {
            assert_eq!(other.post_raw(path, &fields).await.status, 404, "{path}");
        }
    }
    // Neither the box nor, where it is a file, the database has a code in any writing.
    let mut bytes = linkage::whole(&scene.world.site.options().ballots);
    assert!(bytes.len() > 1_000, "this test can fail");
    bytes.extend(linkage::main_file(&scene).map(|file| linkage::whole(&file)).unwrap_or_default());
    for code in codes {
        let plain = code.replace('-', "");
        for written in [code.clone(), plain.clone(), plain.to_lowercase()] {
            let found = bytes.windows(written.len()).any(|it| it == written.as_bytes());
            assert!(!found, "{written}");
        }
    }
}

#[tokio::test]
async fn the_same_form_twice_makes_letters_once() {
    let (scene, manifest, _) = with_letters(1).await;
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    let page = ruben.get(LETTERS).await;
    let hidden = |name: &str| {
        let rest = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("is there");
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let cell = manifest.cells[0].id.to_string();
    let names = ["csrf", "action_id"];
    let values = names.map(hidden);
    let fields = [
        (names[0], values[0].as_str()),
        (names[1], &values[1]),
        ("cell", &cell),
        ("letters", "2"),
        ("language", "en"),
        ("large", "yes"),
    ];
    assert_eq!(codes(&ruben.post_raw(LETTERS, &fields).await).len(), 2);
    let again = ruben.post_raw(LETTERS, &fields).await;
    again.assert_done();
    ruben.get(LETTERS).await.assert_says("West 3 0 3");
}

#[tokio::test]
async fn a_code_of_another_wave_or_of_none_is_told_apart() {
    let (scene, manifest, codes) = with_letters(1).await;
    hand(&scene, scene.west[0]).await.assert_done();
    scene.opens();
    let at = format!("{}/letter", address(&manifest));
    let nobody = scene.world.nobody();
    let code = LetterCode::read(&codes[0]).expect("a code");
    for mark in [code.mark(&[9; 32]).to_vec(), vec![0; 16], vec![0; 15], Vec::new()] {
        let seen = nobody.hand_in(&at, mark).await;
        assert_eq!(seen.status, 404);
        assert_eq!(seen.body, "{\"why\":\"no_letter\"}");
    }
    assert_eq!(nobody.hand_in("/0123456789abcdef0123/letter", vec![0; 16]).await.status, 404);
    let kiosk = nobody.get_at_ballots(&format!("{}/kiosk?language=en", address(&manifest))).await;
    kiosk
        .assert_ok()
        .assert_says("This tablet keeps nothing")
        .assert_says("The code on your letter");
    assert!(kiosk.headers.get("set-cookie").is_none());
}

#[tokio::test]
async fn letters_are_in_the_count_that_everybody_checks_and_afterwards_nobody_knows_who_took_one() {
    let (scene, manifest, codes) = with_letters(3).await;
    for person in &scene.west[..2] {
        hand(&scene, *person).await.assert_done();
    }
    let digital = collect(&scene, scene.world.cast.samira, &manifest).await;
    scene.opens();
    let at = address(&manifest);
    let nobody = scene.world.nobody();
    assert_eq!(nobody.hand_in(&at, digital.filled(1, "345").to_wire()).await.status, 200);
    for code in &codes[..2] {
        let paper = open(&scene, &manifest, code).await.2.expect("a paper");
        assert_eq!(nobody.hand_in(&at, paper.filled(1, "345").to_wire()).await.status, 200);
    }
    scene.ends().await;
    let look = |tx: &mut zwerm_store::Reader| {
        let tally = tx.all(&TALLY, &params![], |row| {
            Ok((row.get::<i64>(0)?, row.get::<i64>(1)?, row.get::<i64>(2)?))
        })?;
        Ok::<_, zwerm_store::StoreError>((
            tally,
            tx.one(&BY_HAND, &params![], |row| row.get::<i64>(0))?,
        ))
    };
    let (told, by_hand) = scene.world.site.store().read(look).await.expect("is read");
    assert_eq!(told, [(i64::from(digital.cell), 3, 3)], "issued and counted");
    assert_eq!(by_hand, 0);
    let ruben = scene.world.sign_in(scene.world.cast.ruben).await;
    ruben.get(WAVE).await.assert_says("3 gemaakt, 2 uitgedeeld");
    let hash = manifest.hash();
    let left = scene.world.site.ballots().expect("a box").letters_opened(hash).expect("is read");
    assert_eq!(left, 0, "destroyed");
}
