//! One change of how a draft is built: a statement or a construct up, down, away, or one more. Pure.

use super::draft::{Draft, Line};
use zwerm_instrument::{MOST_OWN_CONSTRUCTS, Words};

/// One change of how a draft is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Up(usize, usize),
    Down(usize, usize),
    Remove(usize, usize),
    Add(usize),
    PartUp(usize),
    PartDown(usize),
    PartRemove(usize),
    PartAdd,
}

impl Step {
    /// Reads what a button sends: `up-0-2`.
    pub(crate) fn read(code: &str) -> Option<Step> {
        let mut words = code.split('-');
        let what = words.next()?;
        let mut number = || words.next()?.parse::<usize>().ok();
        Some(match what {
            "up" => Step::Up(number()?, number()?),
            "down" => Step::Down(number()?, number()?),
            "remove" => Step::Remove(number()?, number()?),
            "add" => Step::Add(number()?),
            "part_up" => Step::PartUp(number()?),
            "part_down" => Step::PartDown(number()?),
            "part_remove" => Step::PartRemove(number()?),
            "part_add" => Step::PartAdd,
            _ => return None,
        })
    }
}

impl Draft {
    /// Takes a step, where it can be taken; answers the field to go on with.
    pub(crate) fn take(&mut self, step: Step) -> Option<String> {
        let text = |n: usize, m: usize| Some(format!("nl-{n}-{m}"));
        let name = |n: usize| Some(format!("name_nl-{n}"));
        match step {
            Step::Up(n, m) if m > 0 => {
                self.line(n, m)?;
                self.parts[n].lines.swap(m, m - 1);
                text(n, m - 1)
            }
            // From the top of a construct to the end of the one above, unless it would leave nothing behind.
            Step::Up(n, _) if n > 0 => {
                let line = self.leaves(n, 0)?;
                self.parts[n - 1].lines.push(line);
                text(n - 1, self.parts[n - 1].lines.len() - 1)
            }
            Step::Down(n, m) if m + 1 < self.parts.get(n)?.lines.len() => {
                self.parts[n].lines.swap(m, m + 1);
                text(n, m + 1)
            }
            Step::Down(n, m) if n + 1 < self.parts.len() => {
                let line = self.leaves(n, m)?;
                self.parts[n + 1].lines.insert(0, line);
                text(n + 1, 0)
            }
            Step::Remove(n, m) => {
                self.leaves(n, m)?;
                text(n, m.min(self.parts[n].lines.len() - 1))
            }
            Step::Add(n) => {
                let is_twice = self.parts.get(n)?.lines.iter().all(|line| line.own.is_some());
                let mut line = Line::empty(self.free('q'));
                line.own = is_twice.then(Words::default);
                if !self.has_room(is_twice) {
                    return None;
                }
                self.parts[n].lines.push(line);
                text(n, self.parts[n].lines.len() - 1)
            }
            Step::PartUp(n) if (1..self.parts.len()).contains(&n) => {
                self.parts.swap(n, n - 1);
                name(n - 1)
            }
            Step::PartDown(n) if n + 1 < self.parts.len() => {
                self.parts.swap(n, n + 1);
                name(n + 1)
            }
            Step::PartRemove(n) if n < self.parts.len() && self.parts.len() > 1 => {
                self.parts.remove(n);
                name(n.min(self.parts.len() - 1))
            }
            Step::PartAdd if self.parts.len() < MOST_OWN_CONSTRUCTS && self.has_room(false) => {
                let mut part = Draft::empty(Vec::new()).parts.remove(0);
                part.id = self.free('c');
                part.lines[0].id = self.free('q');
                part.block = self.parts.last().map(|it| it.block.clone()).unwrap_or_default();
                self.parts.push(part);
                name(self.parts.len() - 1)
            }
            _ => None,
        }
    }

    fn line(&self, n: usize, m: usize) -> Option<&Line> {
        self.parts.get(n)?.lines.get(m)
    }

    /// Takes a statement out, if its construct keeps another.
    fn leaves(&mut self, n: usize, m: usize) -> Option<Line> {
        self.line(n, m)?;
        let lines = &mut self.parts[n].lines;
        (lines.len() > 1).then(|| lines.remove(m))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let mut draft = Draft::empty(Vec::new());
        draft.take(Step::Add(0));
        draft.take(Step::PartAdd);
        draft
    }

    fn shape_after(step: Step) -> (String, Option<String>) {
        let mut draft = draft();
        let next = draft.take(step);
        (draft.shape(), next)
    }

    #[test]
    fn statements_move_within_and_between_constructs_and_none_is_left_empty() {
        assert_eq!(draft().shape(), "c1:q1,q2;c2:q3");
        assert_eq!(shape_after(Step::Up(0, 1)), ("c1:q2,q1;c2:q3".into(), Some("nl-0-0".into())));
        assert_eq!(shape_after(Step::Down(0, 1)), ("c1:q1;c2:q2,q3".into(), Some("nl-1-0".into())));
        assert_eq!(shape_after(Step::Up(1, 0)), ("c1:q1,q2;c2:q3".into(), None), "its last one");
        assert_eq!(shape_after(Step::Up(0, 0)).1, None);
        assert_eq!(shape_after(Step::Remove(0, 0)).0, "c1:q2;c2:q3");
        assert_eq!(shape_after(Step::Remove(1, 0)).1, None, "its last one");
        assert_eq!(shape_after(Step::PartUp(1)).0, "c2:q3;c1:q1,q2");
        assert_eq!(shape_after(Step::PartRemove(0)).0, "c2:q3");
    }

    #[test]
    fn no_step_on_what_is_not_there_does_anything() {
        for code in ["up-7-0", "down-7-0", "down-0-9", "remove-0-9", "add-7", "part_up-9"] {
            let step = Step::read(code).expect("is a step");
            assert_eq!(shape_after(step), ("c1:q1,q2;c2:q3".into(), None), "{code}");
        }
        for code in ["", "up", "up-x-1", "save", "publish"] {
            assert_eq!(Step::read(code), None, "{code}");
        }
    }

    #[test]
    fn no_more_is_added_than_fits() {
        let mut draft = draft();
        while draft.take(Step::Add(0)).is_some() {}
        let count: usize = draft.parts.iter().map(|part| part.lines.len()).sum();
        assert_eq!((count, draft.take(Step::PartAdd)), (120, None));
    }
}
