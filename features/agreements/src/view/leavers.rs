//! Handing over and who has left, as parts of Vandaag.

use super::home::when_said;
use crate::{
    store::leavers::{Waiting, What},
    text::text,
};
use askama::Template;
use zwerm_ui::{Shell, Who, format::first_name};
use zwerm_web::Me;

#[derive(Template)]
#[template(path = "agreement_hand_over_waits.html")]
struct WaitsItem<'a> {
    shell: &'a Shell,
    who: Who,
    kind: String,
    name: &'a str,
    says: String,
    href: String,
    /// What can be sent with one tap: the address, the offer, and what yes is called.
    yes: Option<(String, String, String)>,
    open: String,
    seen_by: String,
}

/// Something that waits, as a part of Vandaag.
pub(crate) fn waits_item(me: &Me, shell: &Shell, wait: &Waiting) -> String {
    let (t, id) = (text(me.language), wait.agreement);
    let when = when_said(super::calendar(me), t, wait.since);
    let name = first_name(&wait.person_name);
    let who = Who::new(wait.person, &wait.person_name);
    let returns = wait.away.map(|away| super::calendar(me).day(away.returns));
    let there = format!("/agreements/{id}");
    let item = match &wait.what {
        What::Other { offer, to } => WaitsItem {
            kind: match &returns {
                Some(returns) => t.stand_in_asks(name, returns.as_str(), when),
                None => t.leavers_asks(name, when),
            },
            says: match &returns {
                Some(returns) => t.stand_in_asks_colleague(name, to.as_str(), returns.as_str()),
                None => t.leavers_asks_colleague(name, to.as_str()),
            },
            yes: Some((
                format!("{there}/hand_over/answer"),
                offer.to_string(),
                t.hand_over_yes(first_name(to)),
            )),
            href: format!("{there}#hand-over"),
            open: t.leavers_see(),
            seen_by: t.leavers_seen_by_parties(),
            name: &wait.name,
            shell,
            who,
        },
        What::Receiver { offer } => WaitsItem {
            kind: match &returns {
                Some(returns) => t.stand_in_offers(name, returns.as_str(), when),
                None => t.leavers_offers(name, when),
            },
            says: t.leavers_offers_says(),
            yes: None,
            href: format!("/agreements/hand_overs/{offer}"),
            open: t.leavers_read(),
            seen_by: t.leavers_seen_by(name),
            name: &wait.name,
            shell,
            who,
        },
        What::Left => WaitsItem {
            kind: t.hand_over_left(name),
            says: t.leavers_left_says(),
            yes: None,
            href: there,
            open: t.leavers_settle(),
            seen_by: t.leavers_seen_by_parties(),
            name: &wait.name,
            shell,
            who,
        },
    };
    item.render().unwrap_or_default()
}
