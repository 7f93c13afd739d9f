//! Files that are refused: each is told on the same page, and changes nothing.

use super::*;

const UP: &str = "/house_style/file";

/// Ten tricks in a drawing, and what is told of each.
const TRICKS: [(&str, &str); 10] = [
    ("<script>alert(1)</script>", "Regel 2: script mag niet in een logo."),
    ("<rect onload=\"alert(1)\"/>", "Regel 2: onload bij rect mag zo niet in een logo."),
    ("<foreignObject/>", "Regel 2: foreignObject mag niet in een logo."),
    ("<image href=\"https://x.example/a.png\"/>", "Regel 2: image mag niet in een logo."),
    ("<use href=\"//x.example/a.svg#a\"/>", "Regel 2: href bij use mag zo niet in een logo."),
    ("<a href=\"javascript:alert(1)\"><rect/></a>", "Regel 2: a mag niet in een logo."),
    ("<style>@import url(//x.example)</style>", "Regel 2: style mag niet in een logo."),
    ("<rect fill=\"u\\72l(//x.example)\"/>", "Regel 2: fill bij rect mag zo niet in een logo."),
    ("<set attributeName=\"href\" to=\"//x\"/>", "Regel 2: set mag niet in een logo."),
    ("<?xml-stylesheet href=\"//x\"?>", "Regel 2: xml-stylesheet mag niet in een logo."),
];

#[tokio::test]
async fn ten_tricks_in_a_drawing_are_refused() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    for (trick, says) in TRICKS {
        let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">\n{trick}</svg>");
        ada.upload(AT, UP, &[("logo", drawing.as_bytes())]).await.assert_asks(says);
    }
    let named = b"<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>";
    ada.upload(AT, UP, &[("logo", named)]).await.assert_asks("In deze SVG staat een DOCTYPE.");
    ada.get("/house_style/1").await.assert_absent();
}

#[tokio::test]
async fn each_file_that_is_not_right_is_told_at_its_field() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let font = zwerm_ui::asset("figtree-latin-wght-normal.woff2", "").expect("a font");
    let font = font.body.to_vec();
    let (most, cut) = (vec![b'<'; 200 * 1024 + 1], &font[..font.len() - 1]);
    let (wide, broken) = (png(2001, 10), &png(9, 9)[..30]);
    for (field, bytes, says) in [
        ("logo", &most[..], "Een logo is hooguit 200 kB."),
        ("logo", b"GIF89a", "Dit is geen PNG en geen SVG."),
        ("logo", &font, "Dit is geen PNG en geen SVG."),
        ("logo", &wide, "Dit plaatje is 2001 bij 10 punten."),
        ("logo", broken, "Dit PNG-bestand is niet heel"),
        ("logo", b"<svg", "Regel 1: dit is geen SVG die we kunnen lezen."),
        ("logo", b"<svg \xff/>", "Deze SVG is geen UTF-8."),
        ("heading_font", &most, "Dit letterbestand is te groot. Het is hooguit 200 kB."),
        ("heading_font", b"OTTO", "Dit is geen WOFF2-bestand."),
        ("text_font", &wide, "Dit is geen WOFF2-bestand."),
        ("text_font", cut, "Dit WOFF2-bestand is niet heel"),
    ] {
        ada.upload(AT, UP, &[(field, bytes)]).await.assert_asks(says);
    }
    let both = [("logo", &b"x"[..]), ("text_font", b"x"), ("file", VIOLET.as_bytes())];
    let again = ada.upload(AT, UP, &both).await;
    again.assert_asks("2 dingen kloppen nog niet");
    assert_eq!(again.value("tokens").as_deref(), Some(VIOLET), "what was right is kept");
    ada.get("/house_style/1").await.assert_absent();
}

#[tokio::test]
async fn a_style_of_nothing_is_no_style() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let form = ada.get(AT).await.form(UP, &[]);
    let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let ticked = [&form[..], &[("without_logo", "yes")]].concat();
    ada.upload_raw(UP, &ticked, &[]).await.assert_asks("Zo blijft er niets over.");
}

#[tokio::test]
async fn nobody_else_brings_or_sees_a_file_that_is_looked_at() {
    let world = world().await;
    let ada = world.sign_in(world.cast.ada).await;
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let at = ada.upload(AT, UP, &[("logo", drawing)]).await.location().to_owned();
    let look = ada.get(&at).await;
    let (_, src) = look.body.split_once("<img src=\"").expect("a logo");
    let src = src.split('"').next().expect("an address");
    let mark = src.rsplit('/').next().expect("a mark");
    for person in [world.cast.samira, world.cast.dirk, world.cast.zoe] {
        let who = world.sign_in(person).await;
        who.get(src).await.assert_absent();
        who.upload_raw(UP, &[], &[("logo", drawing)]).await.assert_absent();
    }
    world.nobody().get(&format!("/house_style/files/{mark}")).await.assert_absent();
    assert_eq!(ada.get(src).await.assert_ok().headers["cache-control"], "no-store");
    ada.get(&format!("{at}/files/x")).await.assert_absent();
}
