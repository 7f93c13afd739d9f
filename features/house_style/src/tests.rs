//! The house style through the real routes.

mod choosing;
mod files;
mod refusing;
mod refusing_files;
mod serving;

use zwerm_testkit::{Seen, Visitor, World};

const AT: &str = "/house_style";
/// A theme that needs no mending.
const VIOLET: &str = ":root {\n  --basis-color-action-1-inverse-bg-default: #5115ef;\n}\n";
const GREEN: &str = ":root {\n  --basis-color-action-1-inverse-bg-default: #14532d;\n}\n";

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

/// Proposes a theme by hand, and tells where one looks at it.
async fn proposed(who: &Visitor<'_>, tokens: &str) -> String {
    who.submit(AT, AT, &[("tokens", tokens)]).await.location().to_owned()
}

/// Proposes and chooses it.
async fn chosen(who: &Visitor<'_>, tokens: &str) -> String {
    let at = proposed(who, tokens).await;
    who.submit(&at, &format!("{at}/choice"), &[]).await.assert_done();
    at
}

/// The address of the house style's sheet that a page links, if it links one.
fn linked(page: &Seen) -> Option<String> {
    let at = page.body.find("href=\"/theme.css")? + "href=\"".len();
    page.body[at..].split('"').next().map(str::to_owned)
}

async fn sheet_of(who: &Visitor<'_>, path: &str) -> Option<String> {
    let href = linked(who.get(path).await.assert_ok())?;
    Some(who.get(&href).await.assert_ok().body.clone())
}

/// A picture of so many dots, as far as its pieces tell.
fn png(width: u32, height: u32) -> Vec<u8> {
    let piece = |kind: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).expect("short").to_be_bytes();
        [&length, kind, data, &[0; 4]].concat()
    };
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let pieces = [piece(b"IHDR", &head), piece(b"IDAT", &[1, 2]), piece(b"IEND", &[])].concat();
    [b"\x89PNG\r\n\x1a\n", &pieces[..]].concat()
}
