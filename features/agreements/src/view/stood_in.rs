//! The page of an agreement for who is away: by whom the seat is stood in for until when, and no word of it.

use crate::{
    store::stand_in::StandIn,
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_domain::HandOverId;
use zwerm_ui::{Shell, format::first_name};
use zwerm_web::Me;

/// The page.
#[derive(Template)]
#[template(path = "agreement_stood_in.html")]
pub(crate) struct StoodInPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: HandOverId,
    title: String,
}

impl StoodInPage {
    /// Who stands in, and until when.
    pub(crate) fn new(me: &Me, shell: Shell, at: &StandIn) -> StoodInPage {
        let t = text(me.language);
        let returns = super::calendar(me).day(at.away.returns);
        StoodInPage {
            id: at.id,
            title: t.stand_in_here(first_name(&at.to_name), returns),
            shell,
            t,
        }
    }
}
