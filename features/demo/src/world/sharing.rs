//! Who of Waterrijk opened the result of their group first, and what groups shared of it: their words, and the answers of who leads above.

use super::{
    World,
    history::{earlier, worked},
    texts::sharing::{SHARES, ShareText},
    waves::PULSE,
};
use zwerm_domain::{Date, Language};

/// A result is opened so many days after the wave closed.
const LOOKED: i64 = 5;
/// The teams that have opened the pulse already, by their places: the others still have time.
const LOOKED_AT_PULSE: [usize; 2] = [3, 7];
/// Who opens it: a place in the team, no lead.
const OPENS: usize = 4;

/// Somebody opened the result of their team.
pub(crate) struct Look {
    pub(crate) wave: usize,
    pub(crate) team: usize,
    pub(crate) by: usize,
    pub(crate) on: Date,
}

/// What a team shared.
pub(crate) struct Share {
    pub(crate) wave: usize,
    pub(crate) team: usize,
    /// Who leads this team answers.
    pub(crate) up: usize,
    pub(crate) by: usize,
    pub(crate) written_on: Date,
    /// The team's words, what it chose, and the answer; empty where there is none.
    pub(crate) words: [&'static str; 3],
    /// What happened to it: what, by whom, on which day.
    pub(crate) steps: Vec<(&'static str, usize, Date)>,
}

impl World {
    /// Who opened the result of their team.
    pub(crate) fn first_looks(&self) -> Vec<Look> {
        let mut looks = Vec::new();
        for wave in self.past_waves() {
            let is_pulse = wave.number == PULSE;
            let teams = 0..self.teams().len();
            for team in teams.filter(|team| !is_pulse || LOOKED_AT_PULSE.contains(team)) {
                let on = worked(earlier(wave.closed_on(), -LOOKED - (team as i64 % 3)));
                looks.push(Look { wave: wave.number, team, by: self.placed(team, OPENS), on });
            }
        }
        looks
    }

    /// What teams shared; none in a world without waves.
    pub(crate) fn wave_shares(&self) -> Vec<Share> {
        if self.past_waves().is_empty() {
            return Vec::new();
        }
        SHARES.iter().filter_map(|text| self.wave_share(text)).collect()
    }

    fn wave_share(&self, text: &ShareText) -> Option<Share> {
        let language: Language = self.language();
        let (team, [writer, second]) = (text.team, text.by);
        let up = self.teams().get(team)?.parent?;
        let on = |ago: i64| worked(earlier(self.today(), ago));
        let mut steps = Vec::new();
        let [written, agreed, answered, wide] = text.ago;
        let writer = self.placed(team, writer);
        if let Some(ago) = agreed {
            steps.push(("agreed", self.placed(team, second), on(ago)));
        }
        if let Some(ago) = answered {
            steps.push(("answered", self.placed(up, 0), on(ago)));
        }
        if let Some(ago) = wide {
            steps.push(("wide_asked", writer, on(ago)));
            steps.push(("wide_agreed", self.placed(team, second), on(ago)));
        }
        Some(Share {
            wave: text.wave,
            team,
            up,
            by: writer,
            written_on: on(written.unwrap_or_default()),
            words: text.words.map(|it| it.say(language)),
            steps,
        })
    }

    /// Who has this place in a team.
    fn placed(&self, team: usize, place: usize) -> usize {
        let members = &self.teams()[team].members;
        members.start + place.min(members.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Size, world};
    use jiff::ToSpan;

    #[test]
    fn one_waits_for_a_second_one_for_an_answer_and_two_speak_for_each_team() {
        for day in 0..14 {
            let today = Date::constant(2026, 11, 2).saturating_add(day.days());
            let world = world(7, today, Language::Nl, Size::DEMO);
            let (shares, waves) = (world.wave_shares(), world.past_waves());
            let has = |share: &Share, kind| share.steps.iter().any(|it| it.0 == kind);
            assert_eq!(shares.iter().filter(|it| it.steps.is_empty()).count(), 1);
            let waits = shares.iter().filter(|it| has(it, "agreed") && !has(it, "answered"));
            assert_eq!(waits.count(), 1);
            assert!(shares.iter().filter(|it| has(it, "wide_agreed")).count() >= 2);
            for it in &shares {
                let wave = waves.iter().find(|wave| wave.number == it.wave).expect("is over");
                assert!(it.written_on > earlier(wave.closed_on(), -LOOKED), "after it was seen");
                assert!(it.steps.iter().is_sorted_by_key(|step| step.2));
                assert!(it.steps.iter().all(|step| step.2 >= it.written_on && step.2 <= today));
                let seconds = it.steps.iter().filter(|step| step.0 == "agreed");
                assert!(seconds.into_iter().all(|step| step.1 != it.by));
                let said = has(it, "answered");
                assert_eq!(said, !it.words[2].is_empty(), "an answer has words");
            }
            let open = world.first_looks().into_iter().filter(|it| it.wave == PULSE).count();
            assert_eq!(open, 2, "the others have time");
        }
    }
}
