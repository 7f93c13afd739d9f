//! One kind of work: the roles that cover it, and the agreements of it that people show.

use super::goal_part::{AgreementLine, agreement_lines};
use crate::{
    policy::{Action, may},
    routes::stand::alone,
    store::kinds::{self as store, CoveringRole, KindOfWork},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::KindOfWorkId;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{About, IdPath, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "context_kind_page.html")]
struct KindPage {
    shell: Shell,
    t: &'static L10nLanguage,
    it: KindOfWork,
    roles: Vec<CoveringRole>,
    agreements: Vec<AgreementLine>,
    may_shape: bool,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<KindOfWorkId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id)).await
}

fn page(tx: &mut Reader, me: &Me, id: KindOfWorkId) -> Result<Page, Refused> {
    let it = store::find(tx, &me.actor, id)?;
    let t = text(me.language);
    let shown = me.shown(tx, About::KindOfWork(id))?;
    Page::of(&KindPage {
        shell: me.shell(tx, Room::Team, it.name.as_str())?,
        t,
        roles: store::roles(tx, &me.actor, id)?,
        agreements: agreement_lines(me, t, shown),
        may_shape: may(Action::ShapeKinds, alone(me)),
        it,
    })
}
