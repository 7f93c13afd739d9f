//! What Bijpraten brings to Vandaag: what was told to the reader, questions that wait for who told it, and the
//! day on which one means to tell again.

use crate::{
    routes::stand::circles,
    store::{self, CatchUp, Unanswered},
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{
    Room, Shell, Who,
    format::{Calendar, first_name},
};
use zwerm_web::{HomePart, Leads, Me, Start, Waits, WeekItem};

#[derive(Template)]
#[template(path = "catch_up_section.html")]
struct Section<'a> {
    shell: &'a Shell,
    t: &'static L10nLanguage,
    lines: Vec<Line>,
}

/// What somebody told.
struct Line {
    who: Who,
    about: String,
    it: CatchUp,
}

#[derive(Template)]
#[template(path = "catch_up_waits.html")]
struct WaitsItem<'a> {
    shell: &'a Shell,
    t: &'static L10nLanguage,
    who: Who,
    kind: String,
    it: &'a Unanswered,
    href: String,
}

pub(crate) fn part(tx: &mut PairReader, me: &Me) -> Result<HomePart, StoreError> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let lines: Vec<Line> = store::newest(tx, &me.actor, me.today())?
        .into_iter()
        .map(|it| Line {
            who: Who::new(it.person, it.person_name.as_str()),
            about: t.catch_up_about(it.circle.name(&me.organisation), calendar.when(it.written_on)),
            it,
        })
        .collect();
    let waits = store::unanswered(tx, &me.actor, me.leads == Leads::TopTeam)?;
    // Only who leads writes.
    let (meant, writes) = match me.leads {
        Leads::Nothing => (Vec::new(), false),
        Leads::Team | Leads::TopTeam => {
            (store::meant_for(tx, &me.actor, me.today())?, !circles(tx, me)?.is_empty())
        }
    };
    if lines.is_empty() && waits.is_empty() && meant.is_empty() && !writes {
        return Ok(HomePart::default());
    }
    let shell = me.shell_with(0, Room::Today, "");
    Ok(HomePart {
        waits: waits.iter().map(|one| wait(t, &shell, one)).collect(),
        section: match lines.is_empty() {
            true => String::new(),
            false => Section { shell: &shell, t, lines }.render().unwrap_or_default(),
        },
        week: meant
            .into_iter()
            .map(|(on, circle)| WeekItem {
                on,
                title: t.catch_up_title(),
                href: "/catch_up/new".to_owned(),
                line: circle.name(&me.organisation).to_owned(),
            })
            .collect(),
        begin: if writes { vec![start(t)] } else { Vec::new() },
        ..HomePart::default()
    })
}

fn start(t: &L10nLanguage) -> Start {
    Start {
        icon: "megaphone",
        href: "/catch_up/new",
        title: t.catch_up_write(),
        line: t.catch_up_write_line(),
    }
}

fn wait(t: &'static L10nLanguage, shell: &Shell, it: &Unanswered) -> Waits {
    let item = WaitsItem {
        who: Who::new(it.person, it.person_name.as_str()),
        kind: t.catch_up_waits(first_name(&it.person_name)),
        href: format!("/catch_up/{0}?from={1}#q{1}", it.catch_up, it.id),
        shell,
        t,
        it,
    };
    Waits { person: Some(it.person), html: item.render().unwrap_or_default() }
}

pub(crate) fn waiting(tx: &mut Reader, me: &Me) -> Result<u32, StoreError> {
    store::unanswered_count(tx, &me.actor, me.leads == Leads::TopTeam)
}
