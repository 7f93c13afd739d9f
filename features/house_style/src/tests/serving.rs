//! The style sheet that every page links: kept by browsers, and noticed by every server.

use super::*;
use zwerm_store::StoreError;
use zwerm_web::{InstallationKey, Site, SiteOptions};

#[tokio::test]
async fn under_its_mark_it_is_kept_for_ever_and_another_look_has_another_mark() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    chosen(&ada, VIOLET).await;
    let first = linked(&ada.get(AT).await).expect("a link");
    let sheet = world.nobody().get(&first).await;
    assert_eq!(sheet.headers["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(sheet.headers["content-type"], "text/css; charset=utf-8");
    assert!(sheet.headers["content-security-policy"].to_str().expect("text").contains("'none'"));
    assert!(sheet.headers.contains_key("etag"));
    chosen(&ada, GREEN).await;
    let second = linked(&ada.get(AT).await).expect("a link");
    assert_ne!(first, second);
    assert!(world.nobody().get(&second).await.body.contains("#14532d"));
    // In this world there are two organisations: what has no mark is of nobody in particular.
    world.nobody().get("/theme.css").await.assert_absent();
    world.nobody().get("/theme.css?v=x").await.assert_absent();
}

#[tokio::test]
async fn the_other_organisation_keeps_its_own_look() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = chosen(&ada, VIOLET).await;
    let zoe = world.cast.zoe;
    let made = world.site.store().write(move |tx| tx.run(&MAKE_KEEPER, &zwerm_store::params![zoe]));
    made.await.expect("is written");
    let zoe = world.sign_in(world.cast.zoe).await;
    assert_eq!(linked(zoe.get(AT).await.assert_ok()), None);
    zoe.get(&at).await.assert_absent();
    zoe.get(&format!("{at}/theme.css")).await.assert_absent();
    zoe.submit(AT, AT, &[("tokens", GREEN)]).await.assert_done();
    let taken = zoe.get(AT).await.form(AT, &[]);
    let taken: Vec<(&str, &str)> = taken.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    zoe.post_raw(&format!("{at}/choice"), &taken).await.assert_absent();
    zoe.post_raw("/house_style/removal", &taken).await.assert_done();
    assert!(sheet_of(&ada, AT).await.expect("a sheet").contains("#5115ef"));
}

#[tokio::test]
async fn another_server_on_the_same_database_notices() {
    let world = world().await;
    let options = SiteOptions {
        base_url: "http://localhost".into(),
        https_below: false,
        ballot_url: "http://ballot.localhost".into(),
        ballots: std::env::temp_dir().join("zwerm-no-ballots.db"),
        hosts: Vec::new(),
        trusted_proxies: Vec::new(),
        is_demo: false,
        key: InstallationKey::new([7; 32]),
        security_contact: "mailto:security@localhost".into(),
        provider: None,
        is_compressing: false,
        is_paced: false,
    };
    let other =
        Site::new(world.site.store().clone(), world.clock.clone(), options, vec![crate::feature()]);
    let ada = world.sign_in(world.cast.ada).await;
    chosen(&ada, VIOLET).await;
    assert_eq!(other.house_style(Some(world.cast.organisation)).href, "");
    other.notice_house_style().await;
    let seen = other.house_style(Some(world.cast.organisation));
    assert_eq!(Some(seen.href), linked(&ada.get(AT).await));
}

#[tokio::test]
async fn a_page_asks_the_database_no_more_than_without_one() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let reads = || world.site.store().figures().reads;
    let counted = async || {
        let before = reads();
        ada.get("/house_style/example").await.assert_ok();
        reads() - before
    };
    let without = counted().await;
    chosen(&ada, VIOLET).await;
    assert_eq!(counted().await, without);
}

#[tokio::test]
async fn what_somebody_wrote_into_the_database_is_read_before_it_is_served() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    chosen(&ada, VIOLET).await;
    let spoilt = world.site.store().write(|tx| tx.run(&SPOIL, &[]));
    spoilt.await.map_err(|error: StoreError| error).expect("is written");
    world.site.notice_house_style().await;
    let sheet = sheet_of(&ada, AT).await.expect("a sheet");
    assert!(sheet.contains("#5115ef") && !sheet.contains("url"), "{sheet}");
}

zwerm_store::statements! {
    MAKE_KEEPER = "INSERT INTO office (organisation_id, person_id, kind, since) SELECT organisation_id, id, 'administrator', '2026-01-05' FROM person WHERE id = $1";
    SPOIL = "UPDATE house_style SET css = css || 'body{background:url(//x)}'";
}
