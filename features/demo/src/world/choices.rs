//! What teams chose, as rows: habits with their weeks, experiments, and how some ended.

use super::World;
use super::history::earlier;
use super::texts::choices::CHOICES;
use zwerm_directory::{ChoiceEnding, ChoiceKind};
use zwerm_domain::Date;

/// Something a team chose. The team is a place, as everywhere in a world.
pub(crate) struct Choice {
    pub(crate) team: usize,
    /// Counts back from the last wave that is over.
    pub(crate) wave: usize,
    pub(crate) kind: ChoiceKind,
    pub(crate) theme: &'static str,
    pub(crate) begun_on: Date,
    pub(crate) look_back_on: Date,
    pub(crate) ended: Option<(Date, ChoiceEnding)>,
    pub(crate) what: &'static str,
    pub(crate) hope: &'static str,
    pub(crate) closing: &'static str,
    /// Each week (its Monday) with yes, partly or no.
    pub(crate) weeks: Vec<(Date, &'static str)>,
}

impl World {
    /// What teams chose, the oldest of each team first.
    pub(crate) fn choices(&self) -> Vec<Choice> {
        let (today, language) = (self.today(), self.language());
        let mut choices: Vec<Choice> = CHOICES
            .iter()
            .filter(|it| it.team < self.teams().len())
            .map(|it| {
                let begun_on = earlier(today, it.begun);
                let ended = it.ended.map(|(ago, ending)| (earlier(today, ago), ending));
                let last = ended.map_or(today, |(on, _)| on);
                Choice {
                    team: it.team,
                    wave: it.wave,
                    kind: it.kind,
                    theme: it.theme,
                    begun_on,
                    look_back_on: ended.map_or(earlier(today, -it.back), |(on, _)| on),
                    ended,
                    what: it.what.say(language),
                    hope: it.hope.say(language),
                    closing: it.closing.say(language),
                    weeks: weeks(it.weeks, begun_on, last),
                }
            })
            .collect();
        choices.sort_by_key(|it| (it.team, it.begun_on));
        choices
    }
}

/// The answers, of the week before `last` first; none of a week before it began.
fn weeks(answers: &'static str, begun_on: Date, last: Date) -> Vec<(Date, &'static str)> {
    let monday = |day: Date| earlier(day, i64::from(day.weekday().to_monday_zero_offset()));
    let answer = |(ago, letter): (i64, char)| {
        let did = match letter {
            'y' => "yes",
            'p' => "partly",
            'n' => "no",
            _ => return None,
        };
        let week = earlier(monday(last), 7 * ago);
        (week >= monday(begun_on)).then_some((week, did))
    };
    (1..).zip(answers.chars()).filter_map(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Size, texts::parallel::PARALLELS, world};
    use zwerm_domain::Language;

    #[test]
    fn each_team_has_at_most_three_of_each_and_each_state_is_there() {
        let today = Date::constant(2026, 11, 23);
        let world = world(7, today, Language::Nl, Size::DEMO);
        let choices = world.choices();
        for team in 0..8 {
            let running = |is_habit: bool| {
                let is_one = |it: &&Choice| {
                    it.team == team && it.ended.is_none() && it.kind.is_habit() == is_habit
                };
                choices.iter().filter(is_one).count()
            };
            // Each parallel process brings two habits, and one to the team above once it wrote.
            let parallel = PARALLELS.iter().map(|it| {
                let above = world.teams()[it.team].parent == Some(team) && it.board_on.is_some();
                2 * usize::from(it.team == team) + usize::from(above)
            });
            assert!(running(true) + parallel.sum::<usize>() <= 3 && running(false) <= 3);
        }
        for ending in [ChoiceEnding::Kept, ChoiceEnding::LaidAside, ChoiceEnding::Learnt] {
            assert!(choices.iter().any(|it| it.ended.is_some_and(|(_, how)| how == ending)));
        }
        for kind in
            [ChoiceKind::New, ChoiceKind::Different, ChoiceKind::Stop, ChoiceKind::Experiment]
        {
            assert!(choices.iter().any(|it| it.kind == kind && it.ended.is_none()), "{kind:?}");
        }
        let is_due = |it: &Choice| it.ended.is_none() && it.look_back_on <= today;
        assert!(choices.iter().any(is_due), "one looks back on something now");
        for it in &choices {
            assert!(zwerm_instrument::theme_name(it.theme, Language::Nl).is_some(), "{}", it.theme);
            assert_eq!(it.ended.is_some(), !it.closing.is_empty(), "{}", it.what);
            assert!(it.kind.is_habit() || it.weeks.is_empty(), "{}", it.what);
            assert!(it.weeks.iter().all(|(week, _)| *week < today), "{}", it.what);
        }
    }
}
