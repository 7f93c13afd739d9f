//! The room of agreements: what is open, what has ended, and what others show.

use super::{
    eyes::{due_words, line_start, names, other_names, seen_by, who_of},
    pill,
    stand_in::AwayItem,
};
use crate::{
    model::{Due, name_of},
    store::{stand_in::StandIn, support::Outside},
    text::{L10nLanguage, text},
    whole::{Line, Other, ShownLine},
};
use askama::Template;
use zwerm_domain::{AgreementId, Side};
use zwerm_ui::{
    Shell, Who,
    format::Calendar,
    part::{Deal, DealLine, Pill},
};
use zwerm_web::Me;

/// Which of the three lists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Open,
    Ended,
    Shown,
}

/// The page.
#[derive(Template)]
#[template(path = "agreements.html")]
pub(crate) struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    tab: Tab,
    /// Support of agreements of others, asked of the reader or taken; written already.
    support: Vec<String>,
    /// Seats that somebody else has for a while, and those the reader is to take.
    away: Vec<AwayItem>,
    /// Whether colleagues ask for help.
    has_help: bool,
    waits: Vec<Deal>,
    open: Vec<Deal>,
    ended: Vec<EndedLine>,
    page: u32,
    pages: u32,
    by_team: Vec<Group>,
    by_goal: Vec<Group>,
}

/// What has ended, a row each.
struct EndedLine {
    id: AgreementId,
    name: String,
    other: String,
    pill: Pill,
    day: String,
}

/// What others show, under one goal.
struct Group {
    goal: String,
    lines: Vec<(AgreementId, String, String)>,
}

impl ListPage {
    /// What is open: first what waits for the reader.
    pub(crate) fn open(
        me: &Me,
        shell: Shell,
        lines: Vec<Line>,
        support: &[Outside],
        has_help: bool,
        away: &[(StandIn, Vec<Other>)],
    ) -> ListPage {
        let away = away.iter().map(|(at, others)| super::stand_in::item(me, at, others)).collect();
        let support =
            support.iter().map(|asked| super::support::waits_item(me, &shell, asked)).collect();
        ListPage { support, has_help, away, ..ListPage::open_on(super::calendar(me), shell, lines) }
    }

    pub(super) fn open_on(calendar: Calendar, shell: Shell, lines: Vec<Line>) -> ListPage {
        let (waits, open): (Vec<Line>, Vec<Line>) =
            lines.into_iter().partition(|line| line.waits_since.is_some());
        let cards = |lines: &[Line]| {
            lines.iter().map(|line| deal(calendar, shell.person.as_ref(), line)).collect()
        };
        let (waits, open) = (cards(&waits), cards(&open));
        ListPage { waits, open, ..ListPage::of(calendar, shell, Tab::Open) }
    }

    /// What has ended, the latest first; `page` of `pages`.
    pub(crate) fn ended(
        me: &Me,
        shell: Shell,
        lines: Vec<Line>,
        page: u32,
        pages: u32,
    ) -> ListPage {
        ListPage::ended_on(super::calendar(me), shell, &lines, page, pages)
    }

    pub(super) fn ended_on(
        calendar: Calendar,
        shell: Shell,
        lines: &[Line],
        page: u32,
        pages: u32,
    ) -> ListPage {
        let t = text(calendar.language);
        let row = |line: &Line| EndedLine {
            id: line.id,
            name: name(line).to_owned(),
            other: other_names(t, &line.others),
            pill: pill::of_line(calendar, t, line),
            day: line.ended_on.map(|day| calendar.day(day)).unwrap_or_default(),
        };
        let ended = lines.iter().map(row).collect();
        ListPage { ended, page, pages, ..ListPage::of(calendar, shell, Tab::Ended) }
    }

    /// What others show: by goal, never by person.
    pub(crate) fn shown(
        me: &Me,
        shell: Shell,
        by_team: Vec<ShownLine>,
        by_goal: Vec<ShownLine>,
    ) -> ListPage {
        ListPage::shown_on(super::calendar(me), shell, &by_team, &by_goal)
    }

    pub(super) fn shown_on(
        calendar: Calendar,
        shell: Shell,
        by_team: &[ShownLine],
        by_goal: &[ShownLine],
    ) -> ListPage {
        ListPage {
            by_team: groups(calendar, by_team),
            by_goal: groups(calendar, by_goal),
            ..ListPage::of(calendar, shell, Tab::Shown)
        }
    }

    fn of(calendar: Calendar, shell: Shell, tab: Tab) -> ListPage {
        ListPage {
            t: text(calendar.language),
            shell,
            tab,
            support: Vec::new(),
            away: Vec::new(),
            has_help: false,
            waits: Vec::new(),
            open: Vec::new(),
            ended: Vec::new(),
            page: 1,
            pages: 1,
            by_team: Vec::new(),
            by_goal: Vec::new(),
        }
    }

    fn page_href(&self, page: u32) -> String {
        match page {
            0 => String::new(),
            page if page > self.pages => String::new(),
            page => format!("/agreements?show=ended&page={page}"),
        }
    }
}

/// What it is called in a list.
pub(super) fn name(line: &Line) -> &str {
    name_of(&line.title, &line.result)
}

/// "Jij belooft Joost" or "Joost belooft jou"; with several on a side their names.
pub(super) fn promise(t: &L10nLanguage, line: &Line) -> String {
    let on = |side: Side| {
        let there = line.others.iter().filter(|other| other.side == side);
        names(t, there.map(|other| (other.whom, other.name.as_str())))
    };
    match line.side {
        Side::Performer => t.list_i_promise(on(Side::Counterpart)),
        Side::Counterpart => t.list_other_promises(on(Side::Performer)),
    }
}

/// Most circles on a card.
const CIRCLES: usize = 5;

/// Who does it and for whom, in that order, as circles.
fn circles(reader: Option<&Who>, line: &Line) -> Vec<Who> {
    let on = |side: Side| {
        let own = reader.filter(|_| line.side == side).cloned();
        let there = line.others.iter().filter(move |other| other.side == side);
        own.into_iter().chain(there.map(|other| who_of(other.whom, &other.name)))
    };
    on(Side::Performer).chain(on(Side::Counterpart)).take(CIRCLES).collect()
}

/// An agreement of one's own as a card.
pub(super) fn deal(calendar: Calendar, reader: Option<&Who>, line: &Line) -> Deal {
    let t = text(calendar.language);
    let text = if line.title.is_empty() {
        match line.due {
            Due::On(_) => due_words(calendar, line.due),
            Due::Review(day) => t.list_until_then(calendar.day(day)),
        }
    } else {
        line.result.clone()
    };
    let promise = DealLine { icon: pill::arrow(line.side), about: promise(t, line), text };
    let note = match line.due {
        _ if line.title.is_empty() => String::new(),
        Due::On(_) => due_words(calendar, line.due),
        Due::Review(day) => t.list_until_then(calendar.day(day)),
    };
    Deal {
        href: format!("/agreements/{}", line.id),
        title: name(line).to_owned(),
        pair: circles(reader, line),
        pill: pill::of_line(calendar, t, line),
        lines: vec![promise],
        note,
        seen_by: seen_by(t, line.visibility, &other_names(t, &line.others), line.others.len() > 1),
    }
}

fn groups(calendar: Calendar, lines: &[ShownLine]) -> Vec<Group> {
    let t = text(calendar.language);
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let goal = line.goal.as_ref().map_or_else(|| t.list_no_goal(), |(_, name)| name.clone());
        let row = (line.id, line.result.clone(), line_start(&due_words(calendar, line.due)));
        match groups.iter_mut().find(|group| group.goal == goal) {
            Some(group) => group.lines.push(row),
            None => groups.push(Group { goal, lines: vec![row] }),
        }
    }
    groups
}
