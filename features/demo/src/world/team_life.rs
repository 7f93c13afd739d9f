//! What teams do together, as rows: agendas, asks, figures of three months, what chafes, contributions, Bijpraten.

use super::World;
use super::dice::Dice;
use super::history::earlier;
use super::texts::context::{BOUNDARIES, TEAMS};
use super::texts::team_life::{
    ASKS, CHAFES_KEPT, CHAFES_OPEN, CONTRIBUTIONS, FIGURES, FigureText, ITEMS, Stand, TOLD, When,
};
use zwerm_domain::Date;

/// Weeks that were filled in.
const WEEKS: i64 = 13;

/// Something on an agenda. Teams and people are places and numbers, as everywhere in a world.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaItem {
    /// The place of its team.
    pub team: usize,
    /// Who put it there.
    pub by: usize,
    /// The Monday of the week it is for.
    pub for_week: Date,
    /// When it was dealt with.
    pub dealt_with_on: Option<Date>,
    /// In a line.
    pub title: &'static str,
    /// What to know beforehand; may be empty.
    pub says: &'static str,
}

/// What a team asks of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The places of who asks and who is asked.
    pub teams: [usize; 2],
    /// Who asked, and who answered.
    pub people: [usize; 2],
    /// What is needed.
    pub what: &'static str,
    /// When it was asked.
    pub asked_on: Date,
    /// When it is needed.
    pub by_on: Option<Date>,
    /// When it was answered, the day that was promised (none: it was declined), and the words.
    pub answer: Option<(Date, Option<Date>, &'static str)>,
}

/// A figure of a team, with each week (its Monday) and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The place of its team.
    pub team: usize,
    /// What is counted.
    pub name: &'static str,
    /// In what.
    pub unit: &'static str,
    /// Which way is wanted: up, down, none.
    pub better: &'static str,
    /// The oldest first.
    pub points: Vec<(Date, i64)>,
}

/// A boundary that chafes.
#[derive(Clone, Debug, PartialEq)]
pub struct Chafes {
    /// The place of the boundary.
    pub boundary: usize,
    /// The place of the team that owns it; the organisation's own if empty.
    pub team: Option<usize>,
    /// Who asked.
    pub by: usize,
    /// When.
    pub asked_on: Date,
    /// By when an answer is owed.
    pub answer_by: Date,
    /// What it stands in the way of, and what is wanted.
    pub words: [&'static str; 2],
    /// Who kept it, when, and why; nobody yet if empty.
    pub kept: Option<(usize, Date, &'static str)>,
}

/// What somebody contributes to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The place of the goal.
    pub goal: usize,
    /// Who.
    pub by: usize,
    /// The place of the only team that sees it; everybody if empty.
    pub team: Option<usize>,
    /// The words.
    pub words: &'static str,
}

/// What somebody told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The place of the team it is for; everybody if empty.
    pub team: Option<usize>,
    /// Who told it.
    pub by: usize,
    /// When.
    pub on: Date,
    /// When the next is meant to come.
    pub next_on: Option<Date>,
    /// The three lines and the one that may be empty.
    pub words: [&'static str; 4],
    /// Who asked, the question, and the answer (may be empty).
    pub asked: Option<(usize, &'static str, &'static str)>,
}

/// The Monday of a week.
fn monday(day: Date) -> Date {
    earlier(day, i64::from(day.weekday().to_monday_zero_offset()))
}

impl World {
    /// Somebody of a team, by place; a small team starts over.
    fn of_team(&self, team: usize, place: usize) -> usize {
        let members = &self.layout.teams[team].members;
        members.start + place % members.len().max(1)
    }

    /// What stands on the agendas.
    pub fn agenda(&self) -> impl Iterator<Item = AgendaItem> + '_ {
        let this = monday(self.today);
        ITEMS.iter().map(move |(team, by, when, title, says)| AgendaItem {
            team: *team,
            by: self.of_team(*team, *by),
            for_week: if *when == When::Next { earlier(this, -7) } else { this },
            dealt_with_on: (*when == When::Done).then_some(self.today),
            title: title.say(self.language),
            says: says.say(self.language),
        })
    }

    /// What teams ask of each other.
    pub fn asks(&self) -> impl Iterator<Item = Ask> + '_ {
        ASKS.iter().enumerate().map(|(number, (from, to, ago, until, stand, what, said))| {
            let asked_on = earlier(self.today, *ago);
            let said = said.say(self.language);
            let answered = earlier(asked_on, -2);
            Ask {
                teams: [*from, *to],
                people: [self.of_team(*from, number + 2), self.of_team(*to, number + 1)],
                what: what.say(self.language),
                asked_on,
                by_on: (*until > 0).then(|| earlier(self.today, -until)),
                answer: match stand {
                    Stand::Asked => None,
                    Stand::Promised(days) => {
                        Some((answered, Some(earlier(self.today, -days)), said))
                    }
                    Stand::Declined => Some((answered, None, said)),
                },
            }
        })
    }

    /// The figures of the teams, of three months.
    pub fn figures(&self) -> impl Iterator<Item = Figure> + '_ {
        FIGURES.iter().enumerate().map(|(number, text)| Figure {
            team: text.team,
            name: text.name.say(self.language),
            unit: text.unit.say(self.language),
            better: text.better,
            points: self.points(number as u64, text),
        })
    }

    /// Up and down around what is usual, and elsewhere after a real change.
    fn points(&self, number: u64, text: &FigureText) -> Vec<(Date, i64)> {
        let mut dice = Dice::new(self.seed ^ 0x46_49_47, number);
        let last = earlier(monday(self.today), 7);
        let (from, by) = text.shift;
        let value = |week: i64| {
            let usual = text.usual + if week >= from { by } else { 0 };
            // two throws: the middle comes more often than the edges
            let off =
                dice.between(-text.spread, text.spread) + dice.between(-text.spread, text.spread);
            let value = usual + (off + off.signum()) / 2;
            (earlier(last, 7 * (WEEKS - 1 - week)), value.max(0))
        };
        (0..WEEKS).map(value).collect()
    }

    /// Two boundaries that chafe: one that waits for its answer, one that was kept with a reason.
    pub fn chafes(&self) -> [Chafes; 2] {
        let asked_on = earlier(self.today, 12);
        let kept_on = earlier(self.today, 20);
        let open = CHAFES_OPEN.map(|text| text.say(self.language));
        let [in_the_way, wanted, why] = CHAFES_KEPT.map(|text| text.say(self.language));
        [
            Chafes {
                boundary: BOUNDARIES.len(),
                team: Some(1),
                by: self.of_team(1, 3),
                asked_on,
                answer_by: earlier(asked_on, -28),
                words: open,
                kept: None,
            },
            Chafes {
                boundary: 0,
                team: None,
                by: self.of_team(3, 2),
                asked_on: earlier(kept_on, 15),
                answer_by: earlier(kept_on, -13),
                words: [in_the_way, wanted],
                kept: Some((self.of_team(0, 0), kept_on, why)),
            },
        ]
    }

    /// What people contribute to goals.
    pub fn contributions(&self) -> impl Iterator<Item = Contribution> + '_ {
        CONTRIBUTIONS.iter().map(|(goal, team, place, is_own, words)| Contribution {
            goal: *goal,
            by: self.of_team(*team, *place),
            team: is_own.then_some(*team),
            words: words.say(self.language),
        })
    }

    /// What was told.
    pub fn told(&self) -> impl Iterator<Item = Told> + '_ {
        debug_assert!(TOLD.iter().all(|text| text.team < TEAMS.len()));
        TOLD.iter().enumerate().map(|(number, text)| {
            let say = |text: &super::texts::template::Both| text.say(self.language);
            let on = earlier(self.today, text.days_ago);
            Told {
                team: (!text.is_for_all).then_some(text.team),
                by: self.of_team(text.team, 0),
                on,
                next_on: (text.days_ago < 10).then(|| earlier(on, -14)),
                words: [
                    say(&text.goes_on),
                    say(&text.means),
                    say(&text.not_known),
                    say(&text.desk),
                ],
                asked: text.asked.as_ref().map(|(question, answer)| {
                    let from = if text.is_for_all { 5 } else { text.team };
                    (self.of_team(from, number + 3), say(question), say(answer))
                }),
            }
        })
    }
}
