//! The weekly meeting on one screen.

use super::{
    ask_view::{AskLine, lines},
    stand,
};
use crate::{
    model::monday,
    policy::Action,
    store::{
        agenda::{self, Line},
        asks,
        figures::{self, Figure},
    },
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_directory::Team;
use zwerm_domain::{Date, Language, TeamId};
use zwerm_store::PairReader;
use zwerm_ui::{
    Choice, Fields, Room, Shell,
    charts::{Chart, Trend, trend, week_name},
    format::{Calendar, capitalised, first_name, in_words, iso},
};
use zwerm_web::{Again, IdPath, Me, Page, Refused, TeamPart, Visit};

#[derive(Template)]
#[template(path = "team_start.html")]
struct StartPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    lead: String,
    fields: Fields,
    agenda: Vec<Item>,
    next_week: Vec<Item>,
    dealt_with: Vec<Item>,
    we_ask: Vec<AskLine>,
    they_ask: Vec<AskLine>,
    figures: Vec<Drawn>,
    weeks: Vec<Choice>,
    /// What other features bring.
    beside: Vec<String>,
}

/// Something on the agenda.
struct Item {
    line: Line,
    says: String,
    is_own: bool,
}

/// A figure as it is drawn.
pub(super) struct Drawn {
    pub(super) figure: Figure,
    pub(super) chart: Chart,
    /// The week since which it lies elsewhere, for its name and for a form.
    pub(super) changed_since: Option<(String, String)>,
}

impl Drawn {
    pub(super) fn of(language: Language, figure: Figure) -> Drawn {
        let it = Trend {
            name: &figure.words.name,
            unit: &figure.words.unit,
            better: figure.words.better,
            points: &figure.points,
            measured_from: figure.measured_from,
        };
        let drawn = trend(language, &it);
        let since = drawn.changed_since;
        let changed_since = since.map(|week| (week_name(language, week), iso(week)));
        Drawn { figure, chart: drawn.chart, changed_since }
    }
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(super) fn page(
    tx: &mut PairReader,
    me: &Me,
    id: TeamId,
    again: &Again,
) -> Result<Page, Refused> {
    let team = stand::team(tx, me, id, Action::Meet)?;
    let (t, today) = (text(me.language), me.today());
    let calendar = Calendar { language: me.language, today };
    let mut shell = me.shell(tx, Room::Team, t.start_title(calendar.long(today)))?;
    shell.done = done(me, t);
    let [agenda, next_week, dealt_with] = sorted(me, t, agenda::items(tx, id, today)?);
    let (we_ask, they_ask) = lines(calendar, t, id, asks::open(tx, id)?);
    let mut figures = figures::all(tx, id, years_ago(today))?;
    figures.retain(|figure| figure.closed_on.is_none());
    let waiting = they_ask.iter().filter(|ask| ask.waits_on_us).count();
    Page::of(&StartPage {
        shell,
        t,
        lead: lead(me.language, t, waiting),
        fields: first_fields(again, today),
        agenda,
        next_week,
        dealt_with,
        we_ask,
        they_ask,
        figures: figures.into_iter().map(|it| Drawn::of(me.language, it)).collect(),
        weeks: weeks(me.language, t, today),
        beside: me.beside_team(tx, id, TeamPart::Start)?,
        team,
    })
}

/// What was filled in longer ago matters to the measure alone.
pub(super) fn years_ago(today: Date) -> Date {
    today.saturating_sub(200.days())
}

/// What is on the table, what is for next week, what was dealt with this week.
fn sorted(me: &Me, t: &L10nLanguage, lines: Vec<Line>) -> [Vec<Item>; 3] {
    let mut sorted = [Vec::new(), Vec::new(), Vec::new()];
    for line in lines {
        let from = t.start_item_from(first_name(&line.person_name));
        let says =
            if line.says.is_empty() { from } else { t.start_item_says(line.says.as_str(), from) };
        let at = match line.dealt_with_on {
            Some(_) => 2,
            None => usize::from(line.for_week > monday(me.today())),
        };
        sorted[at].push(Item { is_own: line.person == me.id(), line, says });
    }
    sorted
}

fn lead(language: Language, t: &L10nLanguage, waiting: usize) -> String {
    match waiting {
        0 => t.start_lead_free(),
        1 => t.start_lead_one(),
        more => t.start_lead_some(capitalised(&in_words(language, more as u64))),
    }
}

/// Early in the week one fills in the week that has passed.
fn first_fields(again: &Again, today: Date) -> Fields {
    let fields = again.fields.clone();
    if fields.has("week") {
        return fields;
    }
    let is_early = today.weekday().to_monday_zero_offset() < 3;
    let week = if is_early { monday(today).saturating_sub(7.days()) } else { monday(today) };
    fields.with("week", iso(week))
}

fn weeks(language: Language, t: &L10nLanguage, today: Date) -> Vec<Choice> {
    let this = monday(today);
    let last = this.saturating_sub(7.days());
    vec![
        Choice::new(iso(last), t.start_last_week(week_name(language, last))),
        Choice::new(iso(this), t.start_this_week(week_name(language, this))),
    ]
}

fn done(me: &Me, t: &L10nLanguage) -> Option<String> {
    match me.done() {
        "added" => Some(t.start_done_added()),
        "moved" => Some(t.start_done_moved()),
        "dealt_with" => Some(t.start_done_dealt_with()),
        "again" => Some(t.start_done_again()),
        "away" => Some(t.start_done_away()),
        "filled_in" => Some(t.start_done_filled_in()),
        _ => None,
    }
}
