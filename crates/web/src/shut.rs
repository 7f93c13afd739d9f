//! What stands in the place of a module that the works council has not consented to: a calm page that says so.

use crate::{
    Me, Page, Refused,
    text::{L10nLanguage, text},
};
use askama::Template;
use http::StatusCode;
use zwerm_domain::{Language, Module, Stand};
use zwerm_register::topic_of;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell};

#[derive(Template)]
#[template(path = "shut.html")]
struct ShutPage {
    shell: Shell,
    t: &'static L10nLanguage,
    title: String,
    why: String,
    purpose: &'static str,
    code: &'static str,
    /// Whether something was sent, which was not kept.
    is_change: bool,
}

/// What people call a module.
pub(crate) fn name(language: Language, module: Module) -> String {
    topic_of(module).map_or("", |topic| topic.name.of(language)).to_owned()
}

/// The page, with a status that says that it is refused.
pub(crate) fn page(
    tx: &mut Reader,
    me: &Me,
    module: Module,
    stand: Stand,
    is_change: bool,
) -> Result<Page, Refused> {
    let t = text(me.language);
    let name = name(me.language, module);
    let (title, why) = match stand {
        Stand::Still => (t.web_still(name.as_str()), t.web_still_why()),
        Stand::Waits | Stand::On => (t.web_waits(name.as_str()), t.web_waits_why()),
    };
    let room = if module == Module::Agreements { Room::Agreements } else { Room::Elsewhere };
    let page = Page::of(&ShutPage {
        shell: me.shell(tx, room, title.as_str())?,
        t,
        title,
        why,
        purpose: topic_of(module).map_or("", |topic| topic.purpose.of(me.language)),
        code: module.code(),
        is_change,
    })?;
    Ok(page.with_status(StatusCode::FORBIDDEN))
}
