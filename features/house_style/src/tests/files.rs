//! A logo and fonts: looked at, worn, served as they came, removed.

use super::*;
use zwerm_store::params;

const UP: &str = "/house_style/file";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\">\n<path d=\"M1 1h9\" fill=\"#5115ef\"/></svg>\n";

/// The font that Zwerm brings itself.
fn font() -> Vec<u8> {
    zwerm_ui::asset("figtree-latin-wght-normal.woff2", "").expect("a font").body.to_vec()
}

/// The address of the logo that a page shows, and what it says to who does not see it.
fn logo_of(page: &Seen) -> Option<(String, String)> {
    let (_, after) = page.body.split_once("<a class=\"logo is-theirs\" href=\"/\"><img src=\"")?;
    let (src, after) = after.split_once("\" alt=\"")?;
    Some((src.to_owned(), after.split('"').next()?.to_owned()))
}

/// Sends files, and tells where one looks at it.
async fn brought(who: &Visitor<'_>, files: &[(&str, &[u8])]) -> String {
    who.upload(AT, UP, files).await.assert_done().location().to_owned()
}

/// Sends files, and chooses what came of it.
async fn worn(who: &Visitor<'_>, files: &[(&str, &[u8])]) -> String {
    let at = brought(who, files).await;
    who.submit(&at, &format!("{at}/choice"), &[]).await.assert_done();
    at
}

/// Sends the form of the files with a box ticked.
async fn without(who: &Visitor<'_>, field: &str) -> Seen {
    let form = who.get(AT).await.form(UP, &[]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    who.upload_raw(UP, &[&form[..], &[(field, "yes")]].concat(), &[]).await
}

#[tokio::test]
async fn a_logo_is_looked_at_in_both_schemes_and_then_stands_on_every_page() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = brought(&ada, &[("logo", LOGO.as_bytes())]).await;
    let look = ada.get(&at).await;
    look.assert_says("Logo: SVG, 1 kB").assert_says("Nog niets veranderd");
    let (src, alt) = logo_of(&look).expect("a logo");
    assert!(src.starts_with(&format!("{at}/files/")) && alt == "Gemeente Waterrijk", "{src} {alt}");
    let (light, dark) = look.body.split_once("sample is-dark").expect("both schemes");
    let light = light.split_once("sample is-light").expect("light").1;
    assert!([light, dark].iter().all(|sample| sample.contains(&format!("<img src=\"{src}\""))));
    assert_eq!(ada.get(&src).await.assert_ok().body, LOGO);
    assert_eq!(logo_of(&ada.get(AT).await), None, "looking changes no other page");
    ada.submit(&at, &format!("{at}/choice"), &[]).await.assert_done();
    let samira = world.sign_in(world.cast.samira).await;
    let (src, _) = logo_of(&samira.get("/house_style/nowhere").await)
        .or(logo_of(&ada.get(AT).await))
        .expect("a logo");
    let seen = world.nobody().get(&src).await;
    assert_eq!(seen.assert_ok().bytes, LOGO.as_bytes());
    assert_eq!(linked(&ada.get(AT).await), None, "a logo alone needs no style sheet");
}

#[tokio::test]
async fn a_logo_is_served_as_it_came_and_can_do_nothing_by_itself() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    worn(&ada, &[("logo", LOGO.as_bytes())]).await;
    let src = logo_of(&ada.get(AT).await).expect("a logo").0;
    let seen = world.nobody().get(&src).await;
    assert_eq!(seen.bytes, LOGO.as_bytes());
    assert_eq!(seen.headers["content-type"], "image/svg+xml; charset=utf-8");
    assert_eq!(seen.headers["x-content-type-options"], "nosniff");
    assert_eq!(seen.headers["cache-control"], "public, max-age=31536000, immutable");
    let policies = seen.headers.get_all("content-security-policy");
    let policies: Vec<&str> = policies.iter().map(|it| it.to_str().expect("text")).collect();
    assert_eq!(policies.len(), 1);
    assert!(policies[0].starts_with("default-src 'none'; style-src 'none'; sandbox;"));
    let page = ada.get(AT).await;
    let of_page = page.headers["content-security-policy"].to_str().expect("text");
    assert!(of_page.contains("script-src 'self'") && !of_page.contains("sandbox"));
    world.nobody().get("/house_style/files/x").await.assert_absent();
    world.nobody().get("/house_style/files/%ff").await.assert_absent();
}

#[tokio::test]
async fn a_png_is_served_as_it_came() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let png = png(300, 80);
    worn(&ada, &[("logo", &png)]).await;
    let seen = world.nobody().get(&logo_of(&ada.get(AT).await).expect("a logo").0).await;
    assert_eq!((seen.headers["content-type"].as_bytes(), seen.bytes), (&b"image/png"[..], png));
}

#[tokio::test]
async fn fonts_stand_in_the_style_sheet_and_the_names_of_the_theme_in_reserve() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let theme = ":root{--basis-heading-font-family:Georgia,serif}";
    let font = font();
    let files = [("file", theme.as_bytes()), ("heading_font", &font[..]), ("text_font", &font[..])];
    let at = brought(&ada, &files).await;
    let tried = ada.get(&format!("{at}/theme.css")).await;
    assert!(tried.body.contains(&format!("src:url(\"{at}/files/")), "{}", tried.body);
    ada.submit(&at, &format!("{at}/choice"), &[]).await.assert_done();
    let page = ada.get(AT).await;
    assert!(!page.body.contains("rel=\"preload\""), "ours need not be fetched");
    let sheet = sheet_of(&ada, AT).await.expect("a sheet");
    assert!(sheet.contains("--basis-heading-font-family:\"House heads\",\"Georgia\",serif;"));
    assert!(sheet.contains("--basis-text-font-family-default:\"House text\","), "{sheet}");
    assert_eq!(sheet.matches("font-display:swap").count(), 2);
    assert!(sheet.len() < 1_000, "{}", sheet.len());
    let (_, after) = sheet.split_once("src:url(\"").expect("a font");
    let seen = world.nobody().get(after.split('"').next().expect("an address")).await;
    assert_eq!((seen.headers["content-type"].as_bytes(), seen.bytes), (&b"font/woff2"[..], font));
}

#[tokio::test]
async fn what_there_is_stays_when_something_else_is_changed() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    worn(&ada, &[("logo", LOGO.as_bytes()), ("file", VIOLET.as_bytes())]).await;
    chosen(&ada, GREEN).await;
    assert!(logo_of(&ada.get(AT).await).is_some(), "new tokens keep the logo");
    worn(&ada, &[("text_font", &font())]).await;
    let sheet = sheet_of(&ada, AT).await.expect("a sheet");
    assert!(sheet.contains("#14532d") && sheet.contains("House text"), "a font keeps the tokens");
    assert!(logo_of(&ada.get(AT).await).is_some());
    let again = ada.get(AT).await.value("tokens").expect("a field");
    assert_eq!(again, GREEN.replace('\r', ""));
}

#[tokio::test]
async fn a_logo_is_taken_away_and_comes_back_with_an_earlier_style() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let first = worn(&ada, &[("logo", LOGO.as_bytes()), ("file", VIOLET.as_bytes())]).await;
    let src = logo_of(&ada.get(AT).await).expect("a logo").0;
    let at = without(&ada, "without_logo").await.assert_done().location().to_owned();
    ada.get(&at).await.assert_never_says("Logo: SVG");
    ada.submit(&at, &format!("{at}/choice"), &[]).await.assert_done();
    assert_eq!(logo_of(&ada.get(AT).await), None);
    assert!(sheet_of(&ada, AT).await.expect("a sheet").contains("#5115ef"));
    world.nobody().get(&src).await.assert_absent();
    ada.submit(&first, &format!("{first}/choice"), &[]).await.assert_done();
    assert_eq!(world.nobody().get(&src).await.assert_ok().body, LOGO);
    ada.submit(AT, "/house_style/removal", &[]).await.assert_done();
    assert_eq!(logo_of(&ada.get(AT).await), None);
}

#[tokio::test]
async fn a_second_click_makes_no_second_proposal() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let form = ada.get(AT).await.form(UP, &[]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let files = [("logo", LOGO.as_bytes())];
    let first = ada.upload_raw(UP, &form, &files).await.assert_done().location().to_owned();
    let second = ada.upload_raw(UP, &form, &files).await.assert_done().location().to_owned();
    assert_eq!(first, second);
    ada.get("/house_style/2").await.assert_absent();
}

#[tokio::test]
async fn a_file_that_no_style_names_any_more_goes() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let count = async || {
        let counted =
            world.site.store().read(|tx| tx.one(&COUNT, &[], |row| row.get::<i64>(0))).await;
        counted.map_err(|error: zwerm_store::StoreError| error).expect("is read")
    };
    brought(&ada, &[("logo", LOGO.as_bytes())]).await;
    brought(&ada, &[("logo", LOGO.as_bytes())]).await;
    assert_eq!(count().await, 1, "one file stands once");
    world.days_pass(1);
    proposed(&ada, VIOLET).await;
    assert_eq!(count().await, 0);
}

#[tokio::test]
async fn the_other_organisation_keeps_its_own_files() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = worn(&ada, &[("logo", LOGO.as_bytes())]).await;
    let src = logo_of(&ada.get(&at).await).expect("a logo").0;
    let zoe = world.cast.zoe;
    let made = world.site.store().write(move |tx| tx.run(&MAKE_KEEPER, &params![zoe]));
    made.await.expect("is written");
    let zoe = world.sign_in(world.cast.zoe).await;
    assert_eq!(logo_of(zoe.get(AT).await.assert_ok()), None);
    zoe.get(&src).await.assert_absent();
    let form = zoe.get(AT).await.form(UP, &[]);
    let number = at.trim_start_matches("/house_style/");
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(k, v)| (k.as_str(), if k == "from" { number } else { v.as_str() }))
        .collect();
    zoe.upload_raw(UP, &form, &[("file", GREEN.as_bytes())]).await.assert_absent();
    worn(&zoe, &[("file", GREEN.as_bytes())]).await;
    assert!(logo_of(&ada.get(AT).await).is_some());
}

#[tokio::test]
async fn what_somebody_put_in_its_place_in_the_database_is_not_served() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let at = worn(&ada, &[("logo", LOGO.as_bytes())]).await;
    let src = logo_of(&ada.get(AT).await).expect("a logo").0;
    let hostile = LOGO.replace("<path d=\"M1 1h9\" fill=\"#5115ef\"/>", "<script>1</script>");
    let another = LOGO.replace("5115ef", "14532d");
    for content in [hostile, another] {
        assert_ne!(content, LOGO);
        ada.submit(AT, "/house_style/removal", &[]).await.assert_done();
        let content = content.into_bytes();
        let spoilt = world.site.store().write(move |tx| tx.run(&SPOIL, &params![content.clone()]));
        spoilt.await.map_err(|error: zwerm_store::StoreError| error).expect("is written");
        ada.submit(&at, &format!("{at}/choice"), &[]).await.assert_done();
        assert_eq!(logo_of(&ada.get(AT).await), None);
        world.nobody().get(&src).await.assert_absent();
    }
}

zwerm_store::statements! {
    COUNT = "SELECT COUNT(*) FROM house_style_file";
    MAKE_KEEPER = "INSERT INTO office (organisation_id, person_id, kind, since) SELECT organisation_id, id, 'administrator', '2026-01-05' FROM person WHERE id = $1";
    SPOIL = "UPDATE house_style_file SET content = $1";
}
