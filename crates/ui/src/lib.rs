//! The look of Zwerm: the page around a page, form parts, icons, charts, assets and the words they need.
//!
//! # A page of a feature
//! `askama.toml` in the feature: `[general]` with `dirs = ["pages", "../../crates/ui/pages"]`. Then
//! ```ignore
//! #[derive(askama::Template)]
//! #[template(path = "agreement_new.html")]
//! struct NewAgreement { shell: Shell, fields: Fields, text: &'static L10nLanguage }
//! ```
//! ```html
//! {% extends "layout.html" %}
//! {% import "form.html" as form %}
//! {% import "parts.html" as part %}
//! {% block main %}
//! <form method="post" action="/agreements" data-draft>
//!   {% call form::hidden(shell) %}{% endcall %}
//!   {% call form::summary(shell, fields) %}{% endcall %}
//!   {% call form::text(shell, fields, "result", text.what()) %}{% endcall %}
//! </form>
//! {% endblock %}
//! ```
//!
//! # Text: the pattern every feature copies
//! - `text/nl/NAME.ftl` and `text/en/NAME.ftl`; types of arguments stand as comments in the Dutch file
//!   only, right above their message: `# $count (Number) - how many`.
//! - `fluent-typed` as dependency and, with the feature `build`, as build-dependency; a `build.rs` like
//!   the function `text` in this crate's own (it writes `l10n.rs` and `l10n.ftl` into `OUT_DIR`).
//! - a `src/text.rs` like this crate's: `text(language)` gives one shared set of messages a language,
//!   one method a message. Its `#[expect]` names the lints that generated code trips; in a private
//!   module leave out `missing_docs`.
//!
//! What is put into a message is wrapped in Unicode isolation marks, so that a name in another
//! direction can't turn the sentence; [`plain`] strips them where no browser reads (mail subjects,
//! calendars, tests).
//!
//! # What the browser adds
//! `<form data-draft>` keeps a draft until it arrived (show `shell.done` after success; a second form
//! to one address needs its own `data-draft="name"`); `data-item` marks what `j` and `k` walk through;
//! `data-keys-switch` on a check box switches the keys off; `data-search` on a link is what Ctrl K opens.

// Pages name this crate as a feature does.
extern crate self as zwerm_ui;

mod asset;
pub mod charts;
mod fields;
pub mod form;
pub mod format;
pub mod frame;
mod helper;
mod icon;
pub mod part;
mod scan;
mod shell;
pub mod small;
mod text;
pub mod theme;
mod who;

pub use asset::{Asset, AssetAnswer, accepts_brotli, asset, asset_url, assets};
pub use fields::{Choice, Fields, Problem, SaidOf};
pub use helper::Helper;
pub use icon::{Icon, icon, icon_names};
pub use scan::Scan;
pub use shell::{HouseStyle, MenuItem, Room, Shell, Watch};
pub use text::{L10nLanguage, plain, text};
pub use who::Who;
