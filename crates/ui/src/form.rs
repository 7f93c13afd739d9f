//! The parts of a form, each written in one place for all pages.
//!
//! Pages call the macros of `form.html`, and these call what stands here: a macro is copied into every page that names it, a function is
//! in the program once (docs/decisions/0010). Numbers and flags come by reference, for that is how a template hands them on.

use crate::{Choice, Fields, Shell};
use askama::{Template, filters::HtmlSafe};

/// What every field has: its name, its words, and what was sent with it. Written by itself it is all that stands above the input.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_above.html")]
pub struct Field<'a> {
    shell: &'a Shell,
    fields: &'a Fields,
    name: &'a str,
    label: &'a str,
    hint: &'a str,
    is_optional: bool,
}
impl HtmlSafe for Field<'_> {}

/// A field of a form; what kind it is, is said next.
pub fn field<'a>(
    shell: &'a Shell,
    fields: &'a Fields,
    name: &'a str,
    label: &'a str,
    hint: &'a str,
    is_optional: &bool,
) -> Field<'a> {
    Field { shell, fields, name, label, hint, is_optional: *is_optional }
}

#[derive(Clone, Copy, Debug)]
enum Kind<'a> {
    Text { kind: &'a str, autocomplete: &'a str, max: usize, example: &'a str },
    Area { rows: usize, max: usize, watch: &'a str, example: &'a str },
    Date { min: &'a str, max: &'a str },
    Select { choices: &'a [Choice] },
    File { accept: &'a str },
    Suggest { url: &'a str, choices: &'a [Choice] },
}

/// A field with its input.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_field.html")]
pub struct Input<'a> {
    of: Field<'a>,
    kind: Kind<'a>,
}
impl HtmlSafe for Input<'_> {}

/// What stands above answers to choose from, up to where they begin.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_group.html")]
pub struct Group<'a> {
    of: Field<'a>,
}
impl HtmlSafe for Group<'_> {}

/// Answers to choose from, one or several.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_pick.html")]
pub struct Pick<'a> {
    group: Group<'a>,
    kind: &'static str,
    choices: &'a [Choice],
}
impl HtmlSafe for Pick<'_> {}

impl<'a> Field<'a> {
    /// A line of text, an address, a password.
    pub fn text(
        self,
        kind: &'a str,
        autocomplete: &'a str,
        max: &usize,
        example: &'a str,
    ) -> Input<'a> {
        Input { of: self, kind: Kind::Text { kind, autocomplete, max: *max, example } }
    }

    /// Several lines; `watch` names the helping line ([`crate::Helper`]).
    pub fn area(self, rows: &usize, max: &usize, watch: &'a str, example: &'a str) -> Input<'a> {
        Input { of: self, kind: Kind::Area { rows: *rows, max: *max, watch, example } }
    }

    /// A day.
    pub fn date(self, min: &'a str, max: &'a str) -> Input<'a> {
        Input { of: self, kind: Kind::Date { min, max } }
    }

    /// One out of a list.
    pub fn select(self, choices: &'a [Choice]) -> Input<'a> {
        Input { of: self, kind: Kind::Select { choices } }
    }

    /// A file to send.
    pub fn file(self, accept: &'a str) -> Input<'a> {
        Input { of: self, kind: Kind::File { accept } }
    }

    /// One person out of many, found while typing.
    pub fn suggest(self, url: &'a str, choices: &'a [Choice]) -> Input<'a> {
        Input { of: self, kind: Kind::Suggest { url, choices } }
    }

    /// What stands above answers that a page writes itself.
    pub fn group(self) -> Group<'a> {
        Group { of: self }
    }

    /// One of a few answers, all in sight.
    pub fn radios(self, choices: &'a [Choice]) -> Pick<'a> {
        Pick { group: self.group(), kind: "radio", choices }
    }

    /// As many of a few answers as fit.
    pub fn checks(self, choices: &'a [Choice]) -> Pick<'a> {
        Pick { group: self.group(), kind: "checkbox", choices }
    }
}

/// What makes a form count once, and which version it is about.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_hidden.html")]
pub struct Hidden<'a> {
    shell: &'a Shell,
    version: &'a str,
}
impl HtmlSafe for Hidden<'_> {}

/// The hidden fields that each form has; an empty version is left out.
pub fn hidden<'a>(shell: &'a Shell, version: &'a str) -> Hidden<'a> {
    Hidden { shell, version }
}

/// Everything that is wrong with a form, above it.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_summary.html")]
pub struct Summary<'a> {
    shell: &'a Shell,
    fields: &'a Fields,
}
impl HtmlSafe for Summary<'_> {}

/// What is wrong with a form, each with a link to its field; nothing if all is right.
pub fn summary<'a>(shell: &'a Shell, fields: &'a Fields) -> Summary<'a> {
    Summary { shell, fields }
}

/// A single box to tick.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_tick.html")]
pub struct Tick<'a> {
    fields: &'a Fields,
    name: &'a str,
    label: &'a str,
    value: &'a str,
    says: &'a str,
}
impl HtmlSafe for Tick<'_> {}

/// A single box to tick, with its words and a line that explains it.
pub fn tick<'a>(
    fields: &'a Fields,
    name: &'a str,
    label: &'a str,
    value: &'a str,
    says: &'a str,
) -> Tick<'a> {
    Tick { fields, name, label, value, says }
}

/// The primary button, and the row it stands in, which a page closes.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "form_send.html")]
pub struct Send<'a> {
    label: &'a str,
    icon: &'a str,
}
impl HtmlSafe for Send<'_> {}

/// The row with the primary button, still open for more.
pub fn send<'a>(label: &'a str, icon: &'a str) -> Send<'a> {
    Send { label, icon }
}
