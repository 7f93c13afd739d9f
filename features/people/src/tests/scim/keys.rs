//! Keys: made with a fresh proof, shown once, taken back; they open as long as who made them is an administrator.

use super::{super::world, get, provider, provider_of, told, with};
use zwerm_domain::Office;
use zwerm_store::{StoreError, params, statements};
use zwerm_web::Token;

statements! {
    BY_HAND = "INSERT INTO scim_key (organisation_id, made_by, made_on, hash) VALUES ($1, $2, '2026-11-23', $3)";
}

const PAGE: &str = "/people/provider";

#[tokio::test]
async fn a_key_is_shown_once_and_stands_nowhere() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let fields =
        ada.get(PAGE).await.assert_ok().assert_says("Er is nog geen sleutel.").form(PAGE, &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let first = ada.post_raw(PAGE, &fields).await;
    first.assert_ok().assert_says("Je ziet hem maar één keer");
    let key = first.body.split("id=\"key\" value=\"").nth(1).expect("the key");
    let key = key.split('"').next().unwrap_or_default().to_owned();
    assert_eq!(key.len(), 43);
    // A double click makes one key, and shows it no second time.
    assert_eq!(ada.post_raw(PAGE, &fields).await.assert_done().location(), PAGE);
    let page = ada.get(PAGE).await;
    page.assert_says("Ada Beheer maakte deze sleutel op 23 november")
        .assert_says("Nog nooit gebruikt");
    page.assert_never_says(&key);
    assert_eq!(page.body.matches("Neem terug").count(), 1);
    let Some(folder) = world.database().expect("a database").folder() else { return };
    for file in std::fs::read_dir(folder).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("bytes");
        let stands = bytes.windows(key.len()).any(|some| some == key.as_bytes());
        assert!(!stands, "the key stands in the database");
    }
}

#[tokio::test]
async fn a_key_opens_until_it_is_taken_back_and_a_third_is_not_made() {
    let world = world().await;
    let (first, second) = (provider(&world).await, provider(&world).await);
    let ada = world.sign_in(world.cast.ada).await;
    get(&first, "/Users").await;
    ada.get(PAGE)
        .await
        .assert_says("Het laatst gebruikt op 23 november")
        .assert_says("Er zijn twee sleutels");
    assert!(!ada.get(PAGE).await.has_form(PAGE));
    let csrf = ada.get(PAGE).await.value("csrf").expect("a token");
    let third = ada.post_raw(PAGE, &[("csrf", csrf.as_str()), ("action_id", "three")]).await;
    third.assert_asks("Neem er eerst een terug");
    let path = ada.get(PAGE).await.body;
    let path = path.split("action=\"/people/provider/").nth(1).expect("a form");
    let path = format!("/people/provider/{}", path.split('"').next().unwrap_or_default());
    let done = ada.submit_and_follow(PAGE, &path, &[]).await;
    done.assert_says("De sleutel is teruggenomen");
    assert_eq!(first.ask("GET", "/scim/v2/Users", "").await.status, 401);
    get(&second, "/Users").await;
    ada.submit(PAGE, PAGE, &[]).await.assert_ok();
    ada.post_raw("/people/provider/999999/ending", &[("csrf", csrf.as_str())])
        .await
        .assert_absent();
}

#[tokio::test]
async fn who_is_no_administrator_any_more_leaves_no_key_behind() {
    let world = world().await;
    world.give_office(world.cast.marit, Office::Administrator).await;
    let of_marit = provider_of(&world, world.cast.marit).await;
    get(&of_marit, "/Users").await;
    let ada = world.sign_in(world.cast.ada).await;
    let leaving = format!("/people/{}/leaving", world.cast.marit);
    ada.submit(&leaving, &leaving, &[("when", "now")]).await.assert_done();
    assert_eq!(of_marit.ask("GET", "/scim/v2/Users", "").await.status, 401);
    ada.get(PAGE).await.assert_says("Deze sleutel werkt niet meer");
}

#[tokio::test]
async fn only_an_administrator_finds_the_page_and_only_after_a_proof_a_key_is_made() {
    let world = world().await;
    world.sign_in(world.cast.samira).await.get(PAGE).await.assert_absent();
    assert!(world.nobody().get(PAGE).await.location().starts_with("/sign_in"));
    let ada = world.sign_in(world.cast.ada).await;
    let fields = ada.get(PAGE).await.form(PAGE, &[]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    world.clock.set(world.clock.now().plus_seconds(11 * 60));
    let asked = ada.post_raw(PAGE, &fields).await;
    assert_eq!(asked.assert_done().location(), "/sign_in/proof?next=/people/provider");
    ada.get(PAGE).await.assert_says("Er is nog geen sleutel.");
    world.give_office(world.cast.emma, Office::Administrator).await;
    world.sign_in(world.cast.emma).await.get(PAGE).await.assert_says("There is no key yet.");
}

#[tokio::test]
async fn without_a_key_nothing_opens_and_a_browser_is_refused() {
    let world = world().await;
    let wrong = "x".repeat(43);
    for header in
        ["", "Bearer", "Bearer ", "Basic YTpi", "Bearer short", &format!("Bearer {wrong}")]
    {
        let seen = with(&world, "authorization", header).ask("GET", "/scim/v2/Users", "").await;
        told(&seen, 401);
        assert_eq!(seen.headers["www-authenticate"], "Bearer realm=\"scim\"", "{header:?}");
        assert_eq!(seen.headers["content-type"], "application/scim+json");
    }
    // A session opens nothing here, also that of an administrator.
    let ada = world.sign_in(world.cast.ada).await;
    assert_eq!(ada.get("/scim/v2/Users").await.status, 401);
    let mut provider = provider(&world).await;
    get(&provider, "/ServiceProviderConfig").await;
    for (name, value) in [("origin", "http://localhost"), ("sec-fetch-site", "same-origin")] {
        provider.headers.push((name.to_owned(), value.to_owned()));
        assert_eq!(provider.ask("GET", "/scim/v2/Users", "").await.status, 403, "{name}");
        provider.headers.pop();
    }
}

#[tokio::test]
async fn a_key_that_somebody_wrote_into_the_database_opens_nothing() {
    let world = world().await;
    let key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let hash = Token::parse(key).expect("a token").hash();
    let (house, ada) = (world.cast.organisation, world.cast.ada);
    let made = world
        .site
        .store()
        .write(move |tx| tx.run(&BY_HAND, &params![house, ada, hash.clone()]))
        .await;
    assert_eq!(made.map_err(|error: StoreError| error).expect("is written"), 1);
    let program = with(&world, "authorization", &format!("Bearer {key}"));
    assert_eq!(program.ask("GET", "/scim/v2/Users", "").await.status.as_u16(), 401);
}
