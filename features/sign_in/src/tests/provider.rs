//! Signing in with the account of the organisation, against an identity provider that says what a test wants.

use super::*;
use axum::{Form, Router, extract::State, routing};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use zwerm_directory::keep_address_before;
use zwerm_store::{Reader, StoreError, params, statements};
use zwerm_web::Provider;

statements! {
    TO_ANOTHER = "UPDATE provider_account SET person_id = $1";
}

const ADDRESS: &str = "samira.bennani@waterrijk.example";
const BEGIN: &str = "/sign_in/organisation?next=/agreements";
const BACK: &str = "/sign_in/organisation/return";
const SECRET: &str = "geheim: van & voor Zwerm";

/// What the provider answers.
struct Says {
    issuer: String,
    keys: Value,
    token: String,
    user: Value,
    /// The question that belongs to the code `good`.
    challenge: String,
}

/// An identity provider on this machine.
struct Idp {
    says: Arc<Mutex<Says>>,
    issuer: String,
    key: Vec<u8>,
}

async fn discovery(State(says): State<Arc<Mutex<Says>>>) -> String {
    let issuer = says.lock().expect("says").issuer.clone();
    let told = json!({
        "issuer": issuer, "authorization_endpoint": format!("{issuer}/authorize?tenant=1"),
        "token_endpoint": format!("{issuer}/token"), "jwks_uri": format!("{issuer}/keys"),
        "userinfo_endpoint": format!("{issuer}/user"),
    });
    told.to_string()
}

async fn keys(State(says): State<Arc<Mutex<Says>>>) -> String {
    says.lock().expect("says").keys.to_string()
}

/// `null`: it knows of no such page.
async fn user(State(says): State<Arc<Mutex<Says>>>) -> (http::StatusCode, String) {
    let user = &says.lock().expect("says").user;
    let is_there = if user.is_null() { http::StatusCode::NOT_FOUND } else { http::StatusCode::OK };
    (is_there, user.to_string())
}

/// The code is taken with the verifier of its question and the secret alone, and once.
async fn token(
    State(says): State<Arc<Mutex<Says>>>,
    headers: http::HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> (http::StatusCode, String) {
    use sha2::{Digest, Sha256};
    let mut says = says.lock().expect("says");
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(form["code_verifier"].as_bytes()));
    // RFC 6749, 2.3.1: `zwerm` and the secret, form-encoded.
    let basic = "Basic endlcm06Z2VoZWltJTNBK3ZhbislMjYrdm9vcitad2VybQ==";
    let is_ours = headers.get("authorization").is_some_and(|it| it == basic);
    if form["code"] != "good" || challenge != says.challenge || !is_ours {
        return (http::StatusCode::BAD_REQUEST, json!({"error": "invalid_grant"}).to_string());
    }
    says.challenge = String::new();
    let answer = json!({"id_token": says.token, "access_token": "a", "token_type": "Bearer"});
    (http::StatusCode::OK, answer.to_string())
}

impl Idp {
    async fn open() -> Idp {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let key = Ed25519KeyPair::generate_pkcs8(&ring::rand::SystemRandom::new()).expect("a key");
        let key = key.as_ref().to_vec();
        let says = Says {
            issuer: issuer.clone(),
            keys: json!({ "keys": [jwk(&key)] }),
            token: String::new(),
            user: json!({ "sub": "samira-1" }),
            challenge: String::new(),
        };
        let says = Arc::new(Mutex::new(says));
        let router = Router::new()
            .route("/.well-known/openid-configuration", routing::get(discovery))
            .route("/keys", routing::get(keys))
            .route("/user", routing::get(user))
            .route("/token", routing::post(token))
            .with_state(says.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Idp { says, issuer, key }
    }

    async fn world(&self) -> World {
        world().await.with_provider(Provider {
            issuer: self.issuer.clone(),
            client_id: "zwerm".into(),
            client_secret: Some(SECRET.into()),
            name: "Waterrijk".into(),
        })
    }

    fn signed(&self, claims: &Value) -> String {
        let header = Header { kid: Some("1".into()), ..Header::new(Algorithm::EdDSA) };
        encode(&header, claims, &EncodingKey::from_ed_der(&self.key)).expect("a token")
    }

    /// Goes there and comes back, with claims that `change` has changed; ends before the last form.
    async fn comes_back<'w>(
        &self,
        world: &'w World,
        before: Visitor<'w>,
        begin: &str,
        change: impl FnOnce(&mut Value),
    ) -> (Visitor<'w>, Vec<(String, String)>) {
        let sent = before.get(begin).await;
        let asked = question(sent.assert_done());
        let now = world.clock.now().0 / 1_000_000;
        let mut claims = json!({
            "iss": self.issuer, "aud": "zwerm", "sub": "samira-1", "nonce": asked["nonce"],
            "iat": now, "exp": now + 300, "email": ADDRESS, "email_verified": true,
        });
        change(&mut claims);
        {
            let mut says = self.says.lock().expect("says");
            says.token = self.signed(&claims);
            says.challenge = asked["code_challenge"].clone();
        }
        let visitor = with_cookies(&before, &sent);
        let page = visitor.get(&format!("{BACK}?state={}&code=good", asked["state"])).await;
        let form = page.assert_ok().form(BACK, &[]);
        (visitor, form)
    }

    async fn signs_in(&self, world: &World, change: impl FnOnce(&mut Value)) -> Seen {
        let (visitor, form) = self.comes_back(world, world.nobody(), BEGIN, change).await;
        visitor.post_raw(BACK, &pairs(&form)).await
    }
}

fn jwk(key: &[u8]) -> Value {
    let pair = Ed25519KeyPair::from_pkcs8(key).expect("a key");
    let x = URL_SAFE_NO_PAD.encode(pair.public_key().as_ref());
    json!({ "kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "kid": "1", "x": x })
}

/// What stands in the address that the browser is sent to.
fn question(sent: &Seen) -> HashMap<String, String> {
    let (_, query) = sent.location().split_once("/authorize?tenant=1&").expect("the provider");
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

fn pairs(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn has_session(seen: &Seen) -> bool {
    let cookies = seen.headers.get_all(header::SET_COOKIE);
    cookies.iter().any(|line| line.to_str().is_ok_and(|it| it.starts_with("__Host-zwerm=")))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_verified_address_leads_in_once_and_from_then_on_the_subject_does() {
    let idp = Idp::open().await;
    let (world, mailbox) = (idp.world().await, Mailbox::new());
    world.nobody().get("/sign_in").await.assert_says("Log in met Waterrijk");
    let first = idp.signs_in(&world, |_| {}).await;
    assert_eq!(first.assert_done().location(), "/agreements");
    with_cookies(&world.nobody(), &first).get("/sign_in/sessions").await.assert_says("Samira");
    let told = mailbox.after_jobs(&world);
    assert!(told[0].contains("gekoppeld aan het account van je organisatie"), "{}", told[0]);
    // Another address, and not even verified: the subject is who it is.
    let again = idp.signs_in(&world, |claims| {
        claims["email"] = json!("joost.verhagen@waterrijk.example");
        claims["email_verified"] = json!(false);
    });
    let again = again.await;
    with_cookies(&world.nobody(), again.assert_done())
        .get("/sign_in/sessions")
        .await
        .assert_says("Samira");
    assert_eq!(mailbox.after_jobs(&world).len(), 1, "told once");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_the_provider_did_not_make_sure_of_leads_nowhere() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    for verified in [json!(false), json!(null), json!("false"), json!(1)] {
        let seen = idp.signs_in(&world, |claims| claims["email_verified"] = verified).await;
        assert!(!has_session(seen.assert_asks("Zwerm weet niet wie je bent")));
    }
    let seen = idp.signs_in(&world, |claims| claims["email"] = json!("nobody@waterrijk.example"));
    assert!(!has_session(seen.await.assert_asks("Zwerm weet niet wie je bent")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_another_changed_just_now_links_nothing() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let (samira, ada, now) = (world.cast.samira, world.cast.ada, world.clock.now());
    has_password(&world, samira, GOOD).await;
    let kept = world.site.store().write(move |tx| keep_address_before(tx, samira, Some(ada), now));
    kept.await.map_err(|error: StoreError| error).expect("kept");
    let seen = idp.signs_in(&world, |_| {}).await;
    assert!(!has_session(seen.assert_asks("Een ander veranderde kort geleden je mailadres")));
    world.days_pass(8);
    idp.signs_in(&world, |_| {}).await.assert_done();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_for_this_question_is_refused() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let now = world.clock.now().0 / 1_000_000;
    let wrong: [(&str, Value); 7] = [
        ("nonce", json!("another")),
        ("nonce", json!(null)),
        ("aud", json!("another")),
        ("iss", json!("https://evil.example")),
        ("exp", json!(now - 61)),
        ("aud", json!(["zwerm", "another"])),
        ("azp", json!("another")),
    ];
    for (name, value) in wrong {
        let seen = idp.signs_in(&world, |claims| claims[name] = value.clone()).await;
        assert!(!has_session(seen.assert_asks("is niet gelukt of is afgebroken")), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_may_stand_beside_the_token_where_it_is_of_the_same_person() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let without = |claims: &mut Value| claims["email"] = json!(null);
    let user = json!({ "sub": "joost-1", "email": ADDRESS, "email_verified": true });
    idp.says.lock().expect("says").user = user;
    idp.signs_in(&world, without).await.assert_asks("is niet gelukt");
    idp.says.lock().expect("says").user["sub"] = json!("samira-1");
    idp.signs_in(&world, without).await.assert_done();
    // Who is linked needs no address any more.
    idp.says.lock().expect("says").user = json!(null);
    idp.signs_in(&world, without).await.assert_done();
    let unknown = |claims: &mut Value| {
        claims["email"] = json!(null);
        claims["sub"] = json!("joost-1");
    };
    idp.signs_in(&world, unknown).await.assert_asks("Zwerm weet niet wie je bent");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_of_a_provider_that_is_asked_no_more_is_no_way_in() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    idp.signs_in(&world, |_| {}).await.assert_done();
    let (samira, now) = (world.cast.samira, world.site.options().provider.clone());
    let before = now.clone().map(|it| Provider { issuer: "https://before.example".into(), ..it });
    let ways = world.site.store().read_now(move |tx| {
        let of = |tx: &mut Reader, it: Option<Provider>| {
            crate::store::account::ways_in(tx, samira, it.as_ref())
        };
        Ok::<_, StoreError>([of(tx, now)?, of(tx, before)?, of(tx, None)?])
    });
    assert_eq!(ways.expect("is read"), [1, 0, 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_another_key_or_with_the_shared_secret_or_without_signature_is_refused() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    for forged in ["another key", "shared", "none"] {
        let (visitor, form) = idp.comes_back(&world, world.nobody(), BEGIN, |_| {}).await;
        {
            let mut says = idp.says.lock().expect("says");
            let claims = says.token.split('.').nth(1).expect("claims").to_owned();
            let value: Value =
                serde_json::from_slice(&URL_SAFE_NO_PAD.decode(&claims).expect("base64"))
                    .expect("json");
            says.token = match forged {
                "another key" => {
                    let key = Ed25519KeyPair::generate_pkcs8(&ring::rand::SystemRandom::new());
                    let key = EncodingKey::from_ed_der(key.expect("a key").as_ref());
                    encode(&Header::new(Algorithm::EdDSA), &value, &key).expect("a token")
                }
                "shared" => {
                    let key = EncodingKey::from_secret(SECRET.as_bytes());
                    encode(&Header::new(Algorithm::HS256), &value, &key).expect("a token")
                }
                _ => {
                    format!("{}.{claims}.", URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#))
                }
            };
        }
        let seen = visitor.post_raw(BACK, &pairs(&form)).await;
        assert!(!has_session(seen.assert_asks("is niet gelukt")), "{forged}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_to_another_browser_with_another_state_or_late_opens_nothing() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let (_, form) = idp.comes_back(&world, world.nobody(), BEGIN, |_| {}).await;
    let elsewhere = world.nobody().post_raw(BACK, &pairs(&form)).await;
    assert!(!has_session(elsewhere.assert_asks("duurde te lang")));
    let (visitor, form) = idp.comes_back(&world, world.nobody(), BEGIN, |_| {}).await;
    let changed: Vec<(&str, &str)> =
        form.iter().map(|(k, v)| (k.as_str(), if k == "state" { "another" } else { v })).collect();
    assert!(!has_session(visitor.post_raw(BACK, &changed).await.assert_asks("duurde te lang")));
    world.clock.set(world.clock.now().plus_seconds(901));
    assert!(!has_session(
        visitor.post_raw(BACK, &pairs(&form)).await.assert_asks("duurde te lang")
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn pressed_twice_it_signs_in_once_and_after_signing_out_not_again() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let (visitor, form) = idp.comes_back(&world, world.nobody(), BEGIN, |_| {}).await;
    let first = visitor.post_raw(BACK, &pairs(&form)).await;
    let second = visitor.post_raw(BACK, &pairs(&form)).await;
    assert!(has_session(first.assert_done()) && has_session(second.assert_done()));
    with_cookies(&visitor, &first).get("/sign_in/sessions").await.assert_done(); // ended by the second
    let in_now = with_cookies(&visitor, &second);
    in_now.get("/sign_in/sessions").await.assert_ok();
    in_now.post_raw("/sign_out", &[]).await.assert_done();
    assert!(!has_session(&visitor.post_raw(BACK, &pairs(&form)).await));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_in_links_an_account_without_an_address_and_takes_it_away_again() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/sign_in/security").await.assert_says("Koppel Waterrijk");
    let link = "/sign_in/organisation?link=1";
    let no_mail = |claims: &mut Value| claims["email"] = json!(null);
    let (visitor, form) = idp.comes_back(&world, samira.clone(), link, no_mail).await;
    let done = visitor.post_raw(BACK, &pairs(&form)).await;
    assert_eq!(done.assert_done().location(), "/sign_in/security?done=provider_linked");
    samira.get("/sign_in/security").await.assert_says("Gekoppeld sinds");
    idp.signs_in(&world, no_mail).await.assert_done();
    // Nobody else links the same account.
    let joost = world.sign_in(world.cast.joost).await;
    let (visitor, form) = idp.comes_back(&world, joost, link, no_mail).await;
    visitor.post_raw(BACK, &pairs(&form)).await.assert_asks("al gekoppeld aan een ander");
    let unlink = "/sign_in/organisation/unlinking";
    samira.submit("/sign_in/security", unlink, &[]).await.assert_asks("je enige manier");
    has_password_now(&world).await;
    samira.submit("/sign_in/security", unlink, &[]).await.assert_done();
    idp.signs_in(&world, no_mail).await.assert_asks("Zwerm weet niet wie je bent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_made_by_who_just_showed_that_it_is_them_and_asked_for_it() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let link = "/sign_in/organisation?link=1";
    let no_mail = |claims: &mut Value| claims["email"] = json!(null);
    // Somebody else at the same computer signs in before it comes back.
    let samira = world.sign_in(world.cast.samira).await;
    let (visitor, form) = idp.comes_back(&world, samira.clone(), link, no_mail).await;
    let mut other = visitor.clone();
    let joost = world.sign_in(world.cast.joost).await;
    other.cookies = visitor.cookies.replace(&samira.cookies, &joost.cookies);
    other.post_raw(BACK, &pairs(&form)).await;
    joost.get("/sign_in/security").await.assert_says("Koppel Waterrijk");
    // A session that was left open for a while.
    world.clock.set(world.clock.now().plus_seconds(601));
    samira.get("/sign_in/security").await.assert_says("Koppel Waterrijk");
    let (visitor, form) = idp.comes_back(&world, samira.clone(), link, no_mail).await;
    visitor.post_raw(BACK, &pairs(&form)).await.assert_asks("nog eens zien dat jij het bent");
    idp.signs_in(&world, no_mail).await.assert_asks("Zwerm weet niet wie je bent");
    // Nobody is signed in at all.
    let nobody = world.nobody().get(link).await;
    assert!(nobody.assert_done().location().starts_with("/sign_in"));
}

/// Samira chooses a password as if she came by a letter.
async fn has_password_now(world: &World) {
    let samira = world.cast.samira;
    let on = zwerm_domain::day_of(world.clock.now(), "Europe/Amsterdam");
    let set = world.site.store().write(move |tx| {
        crate::store::account::set_password(
            tx,
            samira,
            "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAA",
            on,
        )
    });
    set.await.map_err(|error: StoreError| error).expect("a password");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_away_or_another_one_than_named_is_told_on_the_same_page() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    idp.says.lock().expect("says").issuer = "https://evil.example".into();
    let seen = world.nobody().get(BEGIN).await;
    seen.assert_asks("is niet gelukt of is afgebroken");
    let away = world.with_provider(Provider {
        issuer: nowhere(),
        client_id: "zwerm".into(),
        client_secret: None,
        name: "Waterrijk".into(),
    });
    away.nobody().get(BEGIN).await.assert_asks("geeft nu geen antwoord");
    away.nobody()
        .get(&format!("{BACK}?error=access_denied&state=x"))
        .await
        .assert_asks("afgebroken");
}

/// A place where nobody listens.
fn nowhere() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    format!("http://{}", listener.local_addr().expect("an address"))
}

#[tokio::test]
async fn without_a_provider_there_is_nothing_of_it() {
    let world = world().await;
    world.nobody().get("/sign_in").await.assert_never_says("Log in met");
    world.nobody().get(BEGIN).await.assert_absent();
    world.nobody().get(&format!("{BACK}?state=a&code=b")).await.assert_absent();
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_what_comes_back_changes_nothing() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    let (visitor, form) = idp.comes_back(&world, world.nobody(), BEGIN, |_| {}).await;
    let state = form.iter().find(|(name, _)| name == "state").expect("a state").1.clone();
    for _ in 0..3 {
        visitor.get(&format!("{BACK}?state={state}&code=good")).await.assert_ok();
    }
    visitor.post_raw(BACK, &pairs(&form)).await.assert_done();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_somebody_turned_to_another_in_the_database_leads_nowhere() {
    let idp = Idp::open().await;
    let world = idp.world().await;
    assert!(has_session(idp.signs_in(&world, |_| {}).await.assert_done()));
    let joost = world.cast.joost;
    let turned = world.site.store().write(move |tx| tx.run(&TO_ANOTHER, &params![joost])).await;
    assert_eq!(turned.map_err(|error: StoreError| error).expect("is written"), 1);
    let seen = idp.signs_in(&world, |claims| claims["email_verified"] = json!(false)).await;
    assert!(!has_session(&seen), "{}", seen.text());
}
