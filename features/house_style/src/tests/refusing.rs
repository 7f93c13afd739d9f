//! What is refused changes nothing, and what was typed is kept.

use super::*;
use http::StatusCode;

#[tokio::test]
async fn what_is_wrong_is_told_by_line_and_what_was_typed_stays() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    chosen(&ada, VIOLET).await;
    let typed = "/* ours */\n--basis-x: 1;\n:root{\n--basis-color-action-2-color-default: <b>red</b>;\n\
        --basis-border-radius-md: 99px;\n--basis-heading-font-family: url(//x);\n}";
    let again = ada.submit(AT, AT, &[("tokens", typed)]).await;
    again.assert_asks("3 dingen kloppen nog niet");
    again.assert_says(
        "Regel 4, --basis-color-action-2-color-default: <b>red</b> is geen kleur die we kennen.",
    );
    again.assert_says("Regel 5, --basis-border-radius-md: 99px is geen maat die hier past.");
    again.assert_says("Regel 6, --basis-heading-font-family: url(//x) is geen rij namen");
    again.assert_never_says("<b>red");
    assert_eq!(again.value("tokens").as_deref(), Some(typed));
    assert!(sheet_of(&ada, AT).await.expect("a sheet").contains("#5115ef"));
    assert_eq!(ada.get("/house_style/2").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_that_is_no_theme_gets_a_clear_message() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let large = vec![b' '; 256 * 1024 + 1];
    for (bytes, says) in [
        (&b"\x89PNG\r\n\x1a\n\0\0"[..], "Dit is geen bestand met tekst."),
        (b":root{}\n/* caf\xe9 */", "Regel 2: dit is geen UTF-8."),
        (b"body { color: red }", "We herkennen geen enkel token."),
        (&large, "Dit is te groot. Een themabestand is hooguit 256 kB."),
        (b"", "Kies eerst een bestand."),
    ] {
        let again = ada.upload(AT, "/house_style/file", &[("file", bytes)]).await;
        again.assert_asks(says);
    }
    ada.upload(AT, "/house_style/file", &[]).await.assert_asks("Kies eerst een bestand.");
    ada.get("/house_style/1").await.assert_absent();
}

#[tokio::test]
async fn a_short_file_that_is_refused_can_be_put_right_in_the_page() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let file = ":root{--basis-border-radius-md: wide}";
    let again = ada.upload(AT, "/house_style/file", &[("file", file.as_bytes())]).await;
    again.assert_asks("Regel 1, --basis-border-radius-md: wide is geen maat");
    assert_eq!(again.value("tokens").as_deref(), Some(file));
    let long = format!("{file}{}", " ".repeat(20_000));
    let again = ada.upload(AT, "/house_style/file", &[("file", long.as_bytes())]).await;
    again.assert_asks("wide is geen maat");
    assert!(again.value("tokens").expect("a field").contains("Hoofdkleur"));
}

#[tokio::test]
async fn a_hundred_thousand_wrong_lines_get_a_page_one_can_read() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let junk = format!(":root{{{}}}", "--basis-border-radius-md:x;".repeat(9_000));
    let again = ada.upload(AT, "/house_style/file", &[("file", junk.as_bytes())]).await;
    again.assert_asks("En nog 8980.");
    assert!(again.body.len() < 40_000, "{}", again.body.len());
    let unknown = format!(":root{{--basis-border-radius-md:1px;{}}}", "--a:x;".repeat(9_000));
    let sent = ada.upload(AT, "/house_style/file", &[("file", unknown.as_bytes())]).await;
    let look = ada.get(sent.location()).await;
    look.assert_says("9000 tokens doen hier niets").assert_says("En nog 8992.");
    assert!(look.body.len() < 40_000, "{}", look.body.len());
}

#[tokio::test]
async fn another_role_gets_nothing() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = proposed(&ada, VIOLET).await;
    let (sheet, choice) = (format!("{at}/theme.css"), format!("{at}/choice"));
    for person in [world.cast.samira, world.cast.dirk, world.cast.marit, world.cast.zoe] {
        let who = world.sign_in(person).await;
        for path in [AT, &at, &sheet, "/house_style/example"] {
            who.get(path).await.assert_absent();
        }
        for path in [AT, &choice, "/house_style/removal"] {
            who.post_raw(path, &[("tokens", VIOLET)]).await.assert_absent();
        }
        let file = [("file", VIOLET.as_bytes())];
        who.upload_raw("/house_style/file", &[], &file).await.assert_absent();
    }
    assert_eq!(linked(&ada.get(AT).await), None);
    let forged = ada.post_raw(&choice, &[("csrf", "x")]).await;
    forged.assert_status(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(linked(&ada.get(AT).await), None);
}

#[tokio::test]
async fn it_is_all_said_in_english_too() {
    let world = world().await;
    let office = world.cast.clone();
    let made = world.site.store().write(move |tx| {
        tx.run(&MAKE_KEEPER, &zwerm_store::params![office.organisation, office.emma])
    });
    made.await.expect("is written");
    let emma = world.sign_in(world.cast.emma).await;
    emma.get(AT).await.assert_says("Give Zwerm your own colours").assert_says("Main colour");
    let again = emma.submit(AT, AT, &[("tokens", ":root{--basis-border-radius-md:x}")]).await;
    again.assert_asks("Line 1, --basis-border-radius-md: x is not a length");
    let pale = ":root{--basis-color-action-1-inverse-bg-default:#ffb612}";
    let look = emma.get(&proposed(&emma, pale).await).await;
    look.assert_says("Made easier to read").assert_says("The contrast was 1.5; 4.5 is needed.");
}

zwerm_store::statements! {
    MAKE_KEEPER = "INSERT INTO office (organisation_id, person_id, kind, since) VALUES ($1, $2, 'administrator', '2026-01-05')";
}
