//! Small parts that many pages share, each written in one place for all of them, as [`crate::form`] is for fields.
//!
//! Pages call the macros of `parts.html`; those that most pages name hand on to what stands here.

use crate::{Shell, Who};
use askama::{Template, filters::HtmlSafe};

/// Where a page hangs.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "small_crumb.html")]
pub struct Crumb<'a> {
    href: &'a str,
    parent: &'a str,
    here: &'a str,
}
impl HtmlSafe for Crumb<'_> {}

/// Where a page hangs: the address and name of the page above it, and its own name.
pub fn crumb<'a>(href: &'a str, parent: &'a str, here: &'a str) -> Crumb<'a> {
    Crumb { href, parent, here }
}

/// A page's own title and what it is for.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "small_head.html")]
pub struct Head<'a> {
    title: &'a str,
    lead: &'a str,
}
impl HtmlSafe for Head<'_> {}

/// A page's own title and what it is for; an empty lead is left out.
pub fn head<'a>(title: &'a str, lead: &'a str) -> Head<'a> {
    Head { title, lead }
}

/// Who sees what stands above it.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "small_seen.html")]
pub struct Seen<'a> {
    shell: &'a Shell,
    text: &'a str,
}
impl HtmlSafe for Seen<'_> {}

/// The line that says who sees something.
pub fn seen<'a>(shell: &'a Shell, text: &'a str) -> Seen<'a> {
    Seen { shell, text }
}

/// A small mark.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "small_pill.html")]
pub struct Mark<'a> {
    text: &'a str,
    icon: &'a str,
    tone: &'a str,
}
impl HtmlSafe for Mark<'_> {}

/// A small mark: a word, an icon and a tone, of which the last two may be empty.
pub fn pill<'a>(text: &'a str, icon: &'a str, tone: &'a str) -> Mark<'a> {
    Mark { text, icon, tone }
}

/// A calm line that stands out.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "small_notice.html")]
pub struct Notice<'a> {
    text: &'a str,
    icon: &'a str,
    tone: &'a str,
}
impl HtmlSafe for Notice<'_> {}

/// A calm line with its icon, in a tone that may be empty.
pub fn notice<'a>(text: &'a str, icon: &'a str, tone: &'a str) -> Notice<'a> {
    Notice { text, icon, tone }
}

/// An empty list that teaches, up to where its button stands.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "small_empty.html")]
pub struct Empty<'a> {
    icon: &'a str,
    title: &'a str,
    says: &'a str,
    example: &'a str,
}
impl HtmlSafe for Empty<'_> {}

/// What an empty list says: what it is for, and an example in real words, which may be left out.
pub fn empty<'a>(icon: &'a str, title: &'a str, says: &'a str, example: &'a str) -> Empty<'a> {
    Empty { icon, title, says, example }
}

/// Somebody with a line below the name.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "small_person.html")]
pub struct Somebody<'a> {
    who: &'a Who,
    says: &'a str,
    href: &'a str,
}
impl HtmlSafe for Somebody<'_> {}

/// Somebody, with a line below the name and a page to go to; both may be empty.
pub fn person<'a>(who: &'a Who, says: &'a str, href: &'a str) -> Somebody<'a> {
    Somebody { who, says, href }
}
