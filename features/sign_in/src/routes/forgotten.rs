//! A forgotten password: the answer is always the same, and so is the work.

use super::without_secrets;
use crate::{
    caller::Caller,
    door::Door,
    link_mail,
    model::sign_in_name,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{Extension, response::Response};
use zwerm_ui::{Fields, Shell};
use zwerm_web::{Again, Done, Open, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "forgotten.html")]
struct ForgottenPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    is_sent: bool,
}

/// Asks which account.
pub(super) async fn show(visit: Visit) -> Response {
    let is_sent = !visit.query("sent").is_empty();
    visit.read_open(move |_, open| page(open, Fields::new(), is_sent)).await
}

/// Writes the request down; whether anybody is called so is found out when the mail is made.
pub(super) async fn ask(Extension(door): Extension<Door>, caller: Caller, post: Post) -> Response {
    let (name, now) = (sign_in_name(post.form.get("name")), post.visit.site().clock().now());
    let may_mail =
        !name.is_empty() && door.patience().may_mail(&name.to_lowercase(), caller.0, now);
    post.send_open(
        move |tx, open, _| {
            if name.is_empty() {
                return Err(Problems::one("name", text(open.language).sign_in_name_empty()).into());
            }
            if may_mail {
                link_mail::ask_reset(tx, &name, now)?;
            }
            Ok(Done::at("/sign_in/forgotten?sent=1"))
        },
        |_, open, again: &Again| page(open, without_secrets(&again.fields), false),
    )
    .await
}

fn page(open: &Open, fields: Fields, is_sent: bool) -> Result<Page, Refused> {
    let t = text(open.language);
    let title =
        if is_sent { t.sign_in_forgotten_sent_title() } else { t.sign_in_forgotten_title() };
    Page::of(&ForgottenPage { shell: open.shell(title), t, fields, is_sent })
}
