//! Passkeys, with a small device of our own that signs as real ones do. (A real browser's: `e2e/specs/journeys`.)

use super::*;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zwerm_store::{StoreError, params, statements};

statements! {
    NOTES = "SELECT kind FROM account_note WHERE person_id = $1 ORDER BY id";
    NO_PASSWORD = "DELETE FROM password WHERE person_id = $1";
    TO_ANOTHER = "UPDATE passkey SET person_id = $1";
    OWNER_TO_ANOTHER = "UPDATE passkey_owner SET person_id = $1";
    CREDENTIALS = "SELECT credential FROM passkey";
}

const NEW: &str = "/sign_in/passkeys/new";
const SECURITY: &str = "/sign_in/security";
const PRESENT: u8 = 1;
const VERIFIED: u8 = 4;
const NEW_KEY: u8 = 0x40;

/// A device with one key.
#[derive(Clone)]
pub(super) struct Device {
    key: SigningKey,
    id: Vec<u8>,
    handle: Vec<u8>,
    pub(super) counter: u32,
    flags: u8,
    origin: &'static str,
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Device {
    fn new(seed: u8) -> Device {
        Device {
            key: SigningKey::from_slice(&[seed; 32]).expect("a key"),
            id: vec![seed; 20],
            handle: Vec::new(),
            counter: 1,
            flags: PRESENT | VERIFIED,
            origin: "http://localhost",
        }
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(b"localhost").to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn said(&self, what: &str, asked: &Value) -> Vec<u8> {
        let challenge = &asked["publicKey"]["challenge"];
        let said = json!({"type": what, "challenge": challenge, "origin": self.origin, "crossOrigin": false});
        said.to_string().into_bytes()
    }

    /// Makes the key that is asked for.
    fn make(&mut self, asked: &Value) -> String {
        let handle = asked["publicKey"]["user"]["id"].as_str().expect("a handle");
        self.handle = URL_SAFE_NO_PAD.decode(handle).expect("base64");
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut data = self.data(self.flags | NEW_KEY);
        data.extend([0; 16]);
        data.extend([0, 20]);
        data.extend(&self.id);
        data.extend([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20]);
        data.extend(point.x().expect("a point").as_slice());
        data.extend([0x22, 0x58, 0x20]);
        data.extend(point.y().expect("a point").as_slice());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(data.len() as u8);
        object.extend(data);
        json!({
            "id": encoded(&self.id), "rawId": encoded(&self.id), "type": "public-key", "extensions": {},
            "response": {
                "attestationObject": encoded(&object),
                "clientDataJSON": encoded(&self.said("webauthn.create", asked)),
            },
        })
        .to_string()
    }

    /// Signs what is asked.
    pub(super) fn sign(&self, asked: &Value) -> String {
        let (data, said) = (self.data(self.flags), self.said("webauthn.get", asked));
        let signed = [data.clone(), Sha256::digest(&said).to_vec()].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": encoded(&self.id), "rawId": encoded(&self.id), "type": "public-key", "extensions": {},
            "response": {
                "authenticatorData": encoded(&data), "clientDataJSON": encoded(&said),
                "signature": encoded(signature.to_der().as_bytes()), "userHandle": encoded(&self.handle),
            },
        })
        .to_string()
    }
}

fn asked_on(page: &Seen) -> Value {
    let rest = page.body.split_once("data-asked=\"").unwrap_or_else(|| panic!("{}", page.text())).1;
    let text = rest.split_once('"').expect("an end").0.replace("&#34;", "\"");
    serde_json::from_str(&text).expect("what is asked")
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// Somebody with a password makes a passkey: the answer to the last form.
async fn make(visitor: &Visitor<'_>, device: &mut Device, name: &str) -> Seen {
    let page = visitor.get(NEW).await;
    let mut typed = vec![("name", name)];
    if page.value("current_password").is_some() {
        typed.push(("current_password", GOOD));
    }
    let page = visitor.post_raw(NEW, &pairs(&page.form(NEW, &typed))).await;
    page.assert_ok().assert_says("Maak je passkey");
    let answer = device.make(&asked_on(&page));
    let fields = page.form("/sign_in/passkeys", &[("answer", &answer)]);
    visitor.post_raw("/sign_in/passkeys", &pairs(&fields)).await
}

/// Samira with a passkey on her telephone.
pub(super) async fn samira_with(world: &World) -> (Visitor<'_>, Device) {
    has_password(world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let mut device = Device::new(7);
    let seen = make(&samira, &mut device, "Mijn telefoon").await;
    assert_eq!(seen.assert_done().location(), "/sign_in/security?done=passkey_added");
    (with_cookies(&samira, &seen), device)
}

/// What the server asks at sign-in, and its key.
pub(super) async fn asked(visitor: &Visitor<'_>) -> (String, Value) {
    let seen = visitor.post_raw("/sign_in/passkey/asking", &[]).await;
    seen.assert_ok();
    assert_eq!(seen.headers[header::CONTENT_TYPE], "application/json");
    let told: Value = serde_json::from_str(&seen.body).expect("JSON");
    (told["key"].as_str().expect("a key").to_owned(), told["asked"].clone())
}

pub(super) async fn send(visitor: &Visitor<'_>, key: &str, answer: &str, action: &str) -> Seen {
    let fields = [("key", key), ("answer", answer), ("action_id", action), ("next", "/people/me")];
    visitor.post_raw("/sign_in/passkey", &fields).await
}

async fn come_in(world: &World, device: &Device) -> Seen {
    let nobody = world.nobody();
    let (key, asked) = asked(&nobody).await;
    send(&nobody, &key, &device.sign(&asked), "one").await
}

async fn notes(world: &World) -> Vec<String> {
    let samira = world.cast.samira;
    let notes =
        world.site.store().read(move |tx| tx.all(&NOTES, &params![samira], |row| row.get(0)));
    notes.await.expect("notes")
}

const WRONG: &str = "Met deze passkey lukte het niet.";

#[tokio::test]
async fn a_passkey_signs_in_without_a_name_a_password_or_a_second_step() {
    let world = world().await;
    let (samira, mut device) = samira_with(&world).await;
    samira.get(SECURITY).await.assert_says("Mijn telefoon Sinds 23 november");
    world.nobody().get("/sign_in").await.assert_says("Inloggen met een passkey");
    device.counter = 2;
    let seen = come_in(&world, &device).await;
    assert_eq!(seen.assert_done().location(), "/people/me");
    with_cookies(&world.nobody(), &seen).get(SECURITY).await.assert_ok();
}

#[tokio::test]
async fn an_answer_counts_once_and_pressed_twice_it_signs_in_once() {
    let world = world().await;
    let (_, mut device) = samira_with(&world).await;
    device.counter = 2;
    let nobody = world.nobody();
    let (key, asked) = asked(&nobody).await;
    let answer = device.sign(&asked);
    send(&nobody, &key, &answer, "one").await.assert_done();
    send(&nobody, &key, &answer, "one").await.assert_done();
    send(&nobody, &key, &answer, "two").await.assert_asks(WRONG);
    device.counter = 3;
    send(&nobody, &key, &device.sign(&asked), "three").await.assert_asks(WRONG);
    assert!(!notes(&world).await.contains(&"passkey_refused".to_owned()), "nothing was copied");
}

#[tokio::test]
async fn too_late_another_key_another_place_or_no_finger_is_wrong() {
    let world = world().await;
    let (_, mut device) = samira_with(&world).await;
    device.counter = 9;
    let nobody = world.nobody();
    let (key, first) = asked(&nobody).await;
    let (_, other) = asked(&nobody).await;
    send(&nobody, &key, &device.sign(&other), "a").await.assert_asks(WRONG);
    let elsewhere = Device { origin: "http://evil.localhost", ..device.clone() };
    send(&nobody, &key, &elsewhere.sign(&first), "b").await.assert_asks(WRONG);
    let unverified = Device { flags: PRESENT, ..device.clone() };
    send(&nobody, &key, &unverified.sign(&first), "c").await.assert_asks(WRONG);
    let somebody = Device { handle: vec![1; 16], ..device.clone() };
    send(&nobody, &key, &somebody.sign(&first), "d").await.assert_asks(WRONG);
    send(&nobody, "A", &device.sign(&first), "e").await.assert_asks(WRONG);
    send(&nobody, &key, "{}", "f").await.assert_asks(WRONG);
    world.clock.set(world.clock.now().plus_seconds(601));
    send(&nobody, &key, &device.sign(&first), "g").await.assert_asks(WRONG);
    assert_eq!(come_in(&world, &device).await.assert_done().location(), "/people/me");
}

#[tokio::test]
async fn a_passkey_that_nobody_has_gets_the_same_answer() {
    let world = world().await;
    let (_, device) = samira_with(&world).await;
    let stranger = Device { handle: device.handle.clone(), ..Device::new(8) };
    let wrong_key = Device { key: Device::new(9).key, ..device.clone() };
    let mut answers = Vec::new();
    for device in [stranger, wrong_key] {
        let seen = come_in(&world, &device).await;
        seen.assert_asks(WRONG);
        assert!(seen.headers.get(header::SET_COOKIE).is_none());
        let action = seen.value("action_id").expect("an id");
        answers.push(seen.body.replace(&action, "ID"));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn a_device_that_counts_back_is_refused_and_its_owner_is_told() {
    let world = world().await;
    let mailbox = Mailbox::new();
    let (_, mut device) = samira_with(&world).await;
    device.counter = 5;
    come_in(&world, &device).await.assert_done();
    device.counter = 4;
    come_in(&world, &device).await.assert_asks(WRONG);
    assert_eq!(notes(&world).await, ["passkey_added", "passkey_refused"]);
    let mails = mailbox.after_jobs(&world);
    assert!(mails.iter().any(|mail| mail.contains("op twee plekken te bestaan")), "{mails:#?}");
    device.counter = 6;
    come_in(&world, &device).await.assert_done();
}

#[tokio::test]
async fn making_one_asks_the_password_and_a_name_and_keeps_what_was_typed() {
    let world = world().await;
    has_password(&world, world.cast.samira, GOOD).await;
    let samira = world.sign_in(world.cast.samira).await;
    let typed = [("name", "Mijn telefoon"), ("current_password", OTHER)];
    let wrong = samira.submit(NEW, NEW, &typed).await;
    wrong.assert_asks("Dit klopt niet.").assert_never_says(OTHER);
    assert_eq!(wrong.value("name").as_deref(), Some("Mijn telefoon"));
    let typed = [("name", ""), ("current_password", GOOD)];
    samira.submit(NEW, NEW, &typed).await.assert_asks("Geef je passkey een naam.");
    let long = "x".repeat(61);
    let typed = [("name", long.as_str()), ("current_password", GOOD)];
    samira.submit(NEW, NEW, &typed).await.assert_status(http::StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_answer_for_somebody_else_or_used_before_makes_nothing() {
    let world = world().await;
    let (samira, _) = samira_with(&world).await;
    let typed = [("name", "Nog een"), ("current_password", GOOD)];
    let page = samira.submit(NEW, NEW, &typed).await;
    let answer = Device::new(8).make(&asked_on(&page));
    let fields = page.form("/sign_in/passkeys", &[("answer", &answer)]);
    let joost = world.sign_in(world.cast.joost).await;
    let token = joost.get(NEW).await.value("csrf").expect("a form");
    let mut his = fields.clone();
    his.retain(|(name, _)| name != "csrf");
    his.push(("csrf".to_owned(), token));
    joost.post_raw("/sign_in/passkeys", &pairs(&his)).await.assert_asks("kon niet worden bewaard");
    let nonsense = page.form("/sign_in/passkeys", &[("answer", "{}")]);
    let seen = samira.post_raw("/sign_in/passkeys", &pairs(&nonsense)).await;
    seen.assert_asks("De passkey kon niet worden bewaard. Begin opnieuw.");
    let first = samira.post_raw("/sign_in/passkeys", &pairs(&fields)).await;
    first.assert_done();
    // Pressed twice: the old token leads where the first press led.
    let second = samira.post_raw("/sign_in/passkeys", &pairs(&fields)).await;
    assert_eq!(second.assert_done().location(), first.location());
    assert_eq!(notes(&world).await, ["passkey_added", "passkey_added"]);
}

#[tokio::test]
async fn one_is_renamed_and_removed_by_its_owner_alone() {
    let world = world().await;
    let (samira, mut device) = samira_with(&world).await;
    let one = "/sign_in/passkeys/1";
    let seen = samira.submit_and_follow(one, one, &[("name", "Werktelefoon")]).await;
    seen.assert_ok().assert_says("De naam is bewaard.").assert_says("Werktelefoon");
    samira.submit(one, one, &[("name", " ")]).await.assert_asks("Geef je passkey een naam.");
    let joost = world.sign_in(world.cast.joost).await;
    joost.get(one).await.assert_absent();
    let token = joost.get(NEW).await.value("csrf").expect("a form");
    for path in [one, "/sign_in/passkeys/1/removal"] {
        joost.post_raw(path, &[("csrf", &token), ("name", "x")]).await.assert_absent();
    }
    let seen = samira.submit(one, "/sign_in/passkeys/1/removal", &[]).await;
    assert_eq!(seen.assert_done().location(), "/sign_in/security?done=passkey_removed");
    with_cookies(&samira, &seen).get(seen.location()).await.assert_says("De passkey is weg.");
    device.counter = 2;
    come_in(&world, &device).await.assert_asks(WRONG);
    assert_eq!(notes(&world).await, ["passkey_added", "passkey_removed"]);
}

#[tokio::test]
async fn the_only_way_in_is_not_removed() {
    let world = world().await;
    let (samira, _) = samira_with(&world).await;
    let person = world.cast.samira;
    let gone = world.site.store().write(move |tx| tx.run(&NO_PASSWORD, &params![person]));
    gone.await.expect("no password");
    let (one, removal) = ("/sign_in/passkeys/1", "/sign_in/passkeys/1/removal");
    let refused = samira.submit(one, removal, &[]).await;
    refused.assert_asks("Dit is je enige manier om in te loggen.");
    let seen = make(&samira, &mut Device::new(8), "Mijn laptop").await;
    let samira = with_cookies(&samira, &seen);
    samira.submit(one, removal, &[]).await.assert_done();
}

#[tokio::test]
async fn whoever_sits_at_an_open_screen_removes_no_passkey() {
    let world = world().await;
    let (samira, _) = samira_with(&world).await;
    let (one, removal) = ("/sign_in/passkeys/1", "/sign_in/passkeys/1/removal");
    world.days_pass(1);
    let asked = samira.submit(one, removal, &[]).await;
    assert_eq!(asked.assert_done().location(), "/sign_in/proof?next=/sign_in/passkeys/1");
    samira.get(one).await.assert_ok();
    let proof = asked.location().to_owned();
    samira.submit(&proof, "/sign_in/proof", &[("current_password", GOOD)]).await.assert_done();
    let gone = samira.submit(one, removal, &[]).await;
    assert_eq!(gone.assert_done().location(), "/sign_in/security?done=passkey_removed");
}

#[tokio::test]
async fn the_passkey_that_nobody_has_is_as_a_real_one() {
    let world = world().await;
    samira_with(&world).await;
    let kept = world.site.store().read(|tx| tx.all(&CREDENTIALS, &[], |row| row.get::<String>(0)));
    let kept: Value = serde_json::from_str(&kept.await.expect("rows")[0]).expect("JSON");
    let nobody: Value =
        serde_json::from_str(include_str!("../nobodys_passkey.json")).expect("JSON");
    let names = |value: &Value| -> Vec<String> {
        value["cred"].as_object().expect("an object").keys().cloned().collect()
    };
    assert_eq!(names(&kept), names(&nobody), "{kept}");
    assert_eq!(kept["cred"]["cred"]["type_"], nobody["cred"]["cred"]["type_"]);
}

#[tokio::test]
async fn it_speaks_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(NEW).await.assert_ok().assert_says("A new passkey");
}

#[tokio::test]
async fn a_passkey_that_somebody_turned_to_another_in_the_database_lets_nobody_in() {
    let world = world().await;
    let (_, mut device) = samira_with(&world).await;
    let joost = world.cast.joost;
    for (counter, sql) in [(2, &TO_ANOTHER), (3, &OWNER_TO_ANOTHER)] {
        let turned = world.site.store().write(move |tx| tx.run(sql, &params![joost])).await;
        assert_eq!(turned.map_err(|error: StoreError| error).expect("is written"), 1);
        device.counter = counter;
        let seen = come_in(&world, &device).await;
        seen.assert_asks(WRONG);
        assert!(seen.headers.get(header::SET_COOKIE).is_none());
    }
}
