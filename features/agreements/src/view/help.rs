//! *Wie helpt?*: the page of what colleagues ask, and on an agreement what was asked and who offers.

use super::eyes::Eyes;
use crate::{
    moves::EVERYBODY,
    policy::help::{Action, Role, may},
    store::help::{Offer, Request},
    text::{L10nLanguage, text},
    whole::Whole,
};
use askama::Template;
use zwerm_domain::{HelpRequestId, TeamId};
use zwerm_ui::{
    Choice, Fields, Shell, Who,
    format::{Calendar, first_name},
};
use zwerm_web::{Again, Me};

/// The page.
#[derive(Template)]
#[template(path = "agreement_help.html")]
pub(crate) struct HelpPage {
    shell: Shell,
    t: &'static L10nLanguage,
    wrong: Fields,
    items: Vec<Item>,
}

/// A request on the page.
struct Item {
    id: HelpRequestId,
    who: Who,
    kind: String,
    text: String,
    /// The agreement it comes from, for its parties alone.
    href: String,
    can_offer: bool,
    /// What is said to who offered; else empty.
    offered: String,
    seen_by: String,
}

impl HelpPage {
    /// What is asked of the reader's teams and of everybody, the newest first.
    pub(crate) fn new(me: &Me, shell: Shell, requests: &[Request], again: &Again) -> HelpPage {
        HelpPage::on(super::calendar(me), shell, requests, again)
    }

    pub(super) fn on(
        calendar: Calendar,
        shell: Shell,
        requests: &[Request],
        again: &Again,
    ) -> HelpPage {
        let t = text(calendar.language);
        let mut wrong = Fields::new();
        for problem in again.fields.problems() {
            wrong.reject("", problem.text.as_str());
        }
        let items = requests.iter().map(|request| item(calendar, t, request)).collect();
        HelpPage { shell, t, wrong, items }
    }
}

fn item(calendar: Calendar, t: &L10nLanguage, request: &Request) -> Item {
    let name = first_name(&request.asker_name);
    let day = calendar.when(request.asked_on);
    let is_party = matches!(request.role, Role::Asker | Role::Party);
    Item {
        id: request.id,
        who: Who::new(request.asker, &request.asker_name),
        kind: match request.role {
            Role::Asker => t.help_you_asked(day),
            _ => t.help_asks(name, day),
        },
        text: request.text.clone(),
        href: match is_party {
            true => format!("/agreements/{}#help", request.agreement),
            false => String::new(),
        },
        can_offer: may(request.role, Action::Offer) && !request.has_offered,
        offered: match request.has_offered {
            true => t.help_you_offered(name),
            false => String::new(),
        },
        seen_by: seen_by(t, request),
    }
}

fn seen_by(t: &L10nLanguage, request: &Request) -> String {
    match &request.team {
        Some(team) => t.help_seen_by_team(team.as_str()),
        None => t.help_seen_by_all(),
    }
}

/// A request on the page of its agreement.
pub(super) struct Asked {
    pub(super) about: String,
    pub(super) text: String,
    pub(super) seen_by: String,
    pub(super) offers: Vec<(Who, String)>,
    /// Whether the reader can take it back.
    pub(super) can_end: bool,
}

pub(super) fn asked(eyes: &Eyes<'_>, whole: &Whole) -> Vec<Asked> {
    whole.help.iter().map(|(request, offers)| one(eyes, request, offers)).collect()
}

fn one(eyes: &Eyes<'_>, request: &Request, offers: &[Offer]) -> Asked {
    let t = eyes.t;
    let offered = |offer: &Offer| {
        let (name, day) = (first_name(&offer.name), eyes.day(offer.on));
        let says = match offer.phone.as_str() {
            "" => t.help_offered(name, day),
            phone => t.help_offered_phone(name, day, phone),
        };
        (Who::new(offer.person, &offer.name), says)
    };
    let day = eyes.calendar.when(request.asked_on);
    Asked {
        about: match request.role {
            Role::Asker => t.help_you_asked(day),
            _ => t.help_asks(first_name(&request.asker_name), day),
        },
        text: request.text.clone(),
        seen_by: seen_by(t, request),
        offers: offers.iter().map(offered).collect(),
        can_end: may(request.role, Action::End),
    }
}

/// Whom one can ask from a check-in.
pub(super) fn circles(eyes: &Eyes<'_>, whole: &Whole) -> Vec<Choice> {
    let team = |(id, name): &(TeamId, String)| Choice::new(id, name.as_str());
    let all = Choice::new(EVERYBODY, eyes.t.help_everybody());
    whole.own_teams.iter().map(team).chain([all]).collect()
}
