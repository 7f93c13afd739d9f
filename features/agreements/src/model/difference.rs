//! What differs between two versions, so that a page shows old → new in place.

use super::{Criterion, Due, Field, Need, Terms, Visibility};
use zwerm_domain::{BoundaryId, GoalId, KindOfWorkId, TeamId};
use zwerm_promise::rhythm::Rhythm;

/// A term as it is now, with what it was if that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift<T> {
    /// What it was, if it is another now.
    pub was: Option<T>,
    /// What it is now.
    pub now: T,
}

impl<T: PartialEq> Shift<T> {
    fn between(old: T, now: T) -> Shift<T> {
        let was = (old != now).then_some(old);
        Shift { was, now }
    }
}

/// An item of a list, or a few words of a text, beside the version before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark<T> {
    /// Stands in both.
    Same(T),
    /// Is new.
    Added(T),
    /// Is gone.
    Dropped(T),
}

/// The terms of a version beside those of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    /// Short name.
    pub title: Shift<&'a str>,
    /// Result.
    pub result: Shift<&'a str>,
    /// Until when.
    pub due: Shift<Due>,
    /// Needs of all.
    pub needs: Vec<Mark<&'a Need<&'a str>>>,
    /// Criteria.
    pub criteria: Vec<Mark<&'a Criterion<&'a str>>>,
    /// For whom.
    pub for_whom: Shift<&'a str>,
    /// What may go wrong.
    pub may_go_wrong: Shift<&'a str>,
    /// What may not.
    pub may_not_go_wrong: Shift<&'a str>,
    /// In return.
    pub in_return: Shift<&'a str>,
    /// Boundaries.
    pub boundaries: Vec<Mark<BoundaryId>>,
    /// Rhythm.
    pub rhythm: Shift<Rhythm>,
    /// Visibility.
    pub visibility: Shift<Visibility>,
    /// The teams that see result and date.
    pub teams: Vec<Mark<TeamId>>,
    /// Kind of work.
    pub kind_of_work: Shift<Option<KindOfWorkId>>,
    /// Goal.
    pub goal: Shift<Option<GoalId>>,
}

/// Puts a version beside the one before. Of a first version: put it beside itself.
pub fn difference<'a>(old: &'a Terms<&'a str>, new: &'a Terms<&'a str>) -> Difference<'a> {
    let (was, now) = (&old.outline, &new.outline);
    // A need or criterion is the same when it says the same; its key and its tick don't matter here.
    let same_need = |a: &&Need<&str>, b: &&Need<&str>| {
        a.text == b.text && a.asked_of == b.asked_of && a.by == b.by
    };
    let same_line = |a: &&Criterion<&str>, b: &&Criterion<&str>| a.text == b.text;
    Difference {
        title: Shift::between(old.title, new.title),
        result: Shift::between(old.result, new.result),
        due: Shift::between(was.due, now.due),
        needs: list_marks(&refs(&old.needs), &refs(&new.needs), same_need),
        criteria: list_marks(&refs(&old.criteria), &refs(&new.criteria), same_line),
        for_whom: Shift::between(old.for_whom, new.for_whom),
        may_go_wrong: Shift::between(old.may_go_wrong, new.may_go_wrong),
        may_not_go_wrong: Shift::between(old.may_not_go_wrong, new.may_not_go_wrong),
        in_return: Shift::between(old.in_return, new.in_return),
        boundaries: list_marks(&was.boundaries, &now.boundaries, |a, b| a == b),
        rhythm: Shift::between(was.rhythm, now.rhythm),
        visibility: Shift::between(was.visibility, now.visibility),
        teams: list_marks(&was.teams, &now.teams, |a, b| a == b),
        kind_of_work: Shift::between(was.kind_of_work, now.kind_of_work),
        goal: Shift::between(was.goal, now.goal),
    }
}

impl Difference<'_> {
    /// What changed, one entry for each thing a reader would count, in the order of the page.
    /// Of needs, criteria and boundaries an item in place of another is one change.
    pub fn changes(&self) -> Vec<Field> {
        let mut changed = Vec::new();
        let mut tell = |field, times| changed.extend(std::iter::repeat_n(field, times));
        tell(Field::Title, usize::from(self.title.was.is_some()));
        tell(Field::Result, usize::from(self.result.was.is_some()));
        tell(Field::Due, usize::from(self.due.was.is_some()));
        tell(Field::NeedText(0), count(&self.needs));
        tell(Field::Criterion(0), count(&self.criteria));
        tell(Field::ForWhom, usize::from(self.for_whom.was.is_some()));
        tell(Field::MayGoWrong, usize::from(self.may_go_wrong.was.is_some()));
        tell(Field::MayNotGoWrong, usize::from(self.may_not_go_wrong.was.is_some()));
        tell(Field::InReturn, usize::from(self.in_return.was.is_some()));
        tell(Field::Boundaries, count(&self.boundaries));
        tell(Field::Rhythm, usize::from(self.rhythm.was.is_some()));
        let is_seen_by_others = self.visibility.was.is_some() || count(&self.teams) > 0;
        tell(Field::Visibility, usize::from(is_seen_by_others));
        tell(Field::KindOfWork, usize::from(self.kind_of_work.was.is_some()));
        tell(Field::Goal, usize::from(self.goal.was.is_some()));
        changed
    }

    /// Whether both versions say the same.
    pub fn is_none(&self) -> bool {
        self.changes().is_empty()
    }
}

fn refs<T>(list: &[T]) -> Vec<&T> {
    list.iter().collect()
}

fn count<T>(marks: &[Mark<T>]) -> usize {
    let added = marks.iter().filter(|mark| matches!(mark, Mark::Added(_))).count();
    let dropped = marks.iter().filter(|mark| matches!(mark, Mark::Dropped(_))).count();
    added.max(dropped)
}

/// Marks of a list: what was only moved is the same.
fn list_marks<T: Copy>(old: &[T], new: &[T], is_same: impl Fn(&T, &T) -> bool) -> Vec<Mark<T>> {
    let marks = marks(old, new, &is_same);
    let stands_in = |list: &[T], item: &T| list.iter().any(|other| is_same(other, item));
    let settled = marks.into_iter().filter_map(|mark| match mark {
        Mark::Added(item) if stands_in(old, &item) => Some(Mark::Same(item)),
        Mark::Dropped(item) if stands_in(new, &item) => None,
        mark => Some(mark),
    });
    settled.collect()
}

/// Longest text, in words, in which single words are compared; a longer one is shown whole.
const WORDS_COMPARED: usize = 120;

/// Old → new within one text, word by word: `10 → 15 werkdagen wachten`.
/// Where little is the same, the whole old text stands before the whole new one.
pub fn word_marks(old: &str, new: &str) -> Vec<Mark<String>> {
    let (was, now): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let whole = || {
        let gone = (!old.is_empty()).then(|| Mark::Dropped(old.to_owned()));
        let come = (!new.is_empty()).then(|| Mark::Added(new.to_owned()));
        gone.into_iter().chain(come).collect()
    };
    if old == new {
        return vec![Mark::Same(new.to_owned())];
    }
    if was.len().max(now.len()) > WORDS_COMPARED || new.contains('\n') || old.contains('\n') {
        return whole();
    }
    let marks = marks(&was, &now, &|a, b| a == b);
    let same = marks.iter().filter(|mark| matches!(mark, Mark::Same(_))).count();
    if same * 2 < was.len().max(now.len()) {
        return whole();
    }
    let mut runs: Vec<Mark<String>> = Vec::new();
    for mark in marks {
        match (runs.last_mut(), mark) {
            (Some(Mark::Same(run)), Mark::Same(word))
            | (Some(Mark::Added(run)), Mark::Added(word))
            | (Some(Mark::Dropped(run)), Mark::Dropped(word)) => {
                run.push(' ');
                run.push_str(word);
            }
            (_, Mark::Same(word)) => runs.push(Mark::Same(word.to_owned())),
            (_, Mark::Added(word)) => runs.push(Mark::Added(word.to_owned())),
            (_, Mark::Dropped(word)) => runs.push(Mark::Dropped(word.to_owned())),
        }
    }
    runs
}

/// The shortest way from old to new by a longest common subsequence; dropped stands before added.
fn marks<T: Copy>(old: &[T], new: &[T], is_same: &impl Fn(&T, &T) -> bool) -> Vec<Mark<T>> {
    let width = new.len() + 1;
    let mut longest = vec![0u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if is_same(&old[i], &new[j]) {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut marks = Vec::with_capacity(old.len().max(new.len()));
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && is_same(&old[i], &new[j]) {
            marks.push(Mark::Same(new[j]));
            (i, j) = (i + 1, j + 1);
        } else if i < old.len()
            && (j == new.len() || longest[(i + 1) * width + j] >= longest[i * width + j + 1])
        {
            marks.push(Mark::Dropped(old[i]));
            i += 1;
        } else {
            marks.push(Mark::Added(new[j]));
            j += 1;
        }
    }
    marks
}
