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
//! `text/nl/NAME.ftl` and `text/en/NAME.ftl`, a `build.rs` like the function `text` in this crate's own,
//! `fluent-typed` as dependency and (with feature `build`) build-dependency, and a `src/text.rs` like
//! this crate's: `text(language)` gives one shared set of messages per language, one method a message.
//! Types of arguments stand as comments in the Dutch file only. A name put into a message is wrapped
//! in Unicode isolation marks; [`plain`] strips them where no browser reads (mail subjects, calendars).

mod asset;
pub mod charts;
mod fields;
pub mod format;
mod helper;
mod icon;
pub mod part;
mod shell;
mod text;
pub mod theme;
mod who;

pub use asset::{Asset, AssetAnswer, asset, asset_url, assets};
pub use fields::{Choice, Fields, Problem, SaidOf};
pub use helper::Helper;
pub use icon::{Icon, icon, icon_names};
pub use shell::{MenuItem, Room, Shell, Watch};
pub use text::{L10nLanguage, plain, text};
pub use who::Who;
