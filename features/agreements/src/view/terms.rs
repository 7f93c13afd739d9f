//! The terms of a wording, ready for the page: every text with its changes in place.

use super::{
    eyes::{Eyes, Piece, pieces, rhythm_pieces, text_pieces},
    needs::{self, NeedLine},
    words,
};
use crate::{
    model::{Criterion, Due, Mark, Outline, Terms, Visibility, difference},
    whole::{VersionCard, Whole},
};
use zwerm_domain::BoundaryId;
use zwerm_ui::format::Calendar;

/// The terms as the page shows them. An empty list leaves its row out.
pub(super) struct TermsView {
    pub(super) result: Vec<Piece>,
    /// Whether the result is more than what already stands at the head.
    pub(super) tells_result: bool,
    pub(super) is_standing: bool,
    pub(super) due: Vec<Piece>,
    pub(super) criteria: Vec<CriterionLine>,
    /// Whether criteria can be ticked now.
    pub(super) can_tick: bool,
    pub(super) needs: Vec<NeedLine>,
    pub(super) for_whom: Vec<Piece>,
    pub(super) may_go_wrong: Vec<Piece>,
    pub(super) may_not_go_wrong: Vec<Piece>,
    pub(super) in_return: Vec<Piece>,
    pub(super) boundaries: Vec<BoundaryLine>,
    pub(super) rhythm: Vec<Piece>,
    pub(super) kind_of_work: Vec<Piece>,
    pub(super) goal: Vec<Piece>,
    /// Only when it changed: else the page says it beside the terms.
    pub(super) visibility: Vec<Piece>,
    /// How many things differ from the version before.
    pub(super) changes: usize,
}

/// A criterion on the page.
pub(super) struct CriterionLine {
    /// Its place in the wording, as the form sends it.
    pub(super) position: usize,
    /// The number of that wording.
    pub(super) wording: i64,
    pub(super) piece: Piece,
    /// "Gezien op 20 november"; empty while it is open.
    pub(super) seen: String,
    pub(super) is_seen: bool,
}

/// A boundary with its reason.
pub(super) struct BoundaryLine {
    pub(super) piece: Piece,
    pub(super) reason: String,
}

/// The wording a page shows: while negotiated the newest, else the one that holds.
pub(super) fn shown(whole: &Whole) -> &VersionCard {
    match &whole.agreed {
        Some(agreed) if !whole.agreement.course.is_negotiated() => agreed,
        _ => &whole.newest,
    }
}

/// The terms of a wording beside those of the one before (or beside itself).
pub(super) fn view(
    eyes: &Eyes<'_>,
    whole: &Whole,
    card: &VersionCard,
    before: Option<&VersionCard>,
) -> TermsView {
    let now = card.terms.read();
    let was = before.map_or_else(|| now.clone(), |before| before.terms.read());
    let changed = difference(&was, &now);
    let t = eyes.t;
    let state = whole.agreement.course.state();
    let is_held = !whole.agreement.course.is_negotiated();
    TermsView {
        result: text_pieces(&changed.result),
        tells_result: !changed.title.now.is_empty() || changed.result.was.is_some(),
        is_standing: matches!(changed.due.now, Due::Review(_)),
        due: due_pieces(eyes.calendar, &changed.due),
        criteria: criteria(eyes, card.number, &now, &changed.criteria),
        can_tick: is_held && state.was_agreed() && !state.is_ended(),
        needs: needs::lines(eyes, whole, &changed.needs),
        for_whom: text_pieces(&changed.for_whom),
        may_go_wrong: text_pieces(&changed.may_go_wrong),
        may_not_go_wrong: text_pieces(&changed.may_not_go_wrong),
        in_return: text_pieces(&changed.in_return),
        boundaries: boundaries(whole, &changed.boundaries),
        rhythm: rhythm_pieces(t, &changed.rhythm),
        kind_of_work: pieces(&changed.kind_of_work, |kind| name(kind, &whole.kinds_of_work)),
        goal: pieces(&changed.goal, |goal| name(goal, &whole.goals)),
        visibility: visibility(eyes, whole, &was.outline, &now.outline),
        changes: changed.changes().len(),
    }
}

fn due_pieces(calendar: Calendar, shift: &crate::model::Shift<Due>) -> Vec<Piece> {
    let is_same_kind = shift.was.is_none_or(|was| was.form() == shift.now.form());
    pieces(shift, |due| match is_same_kind {
        true => calendar.long(due.day()),
        false => super::eyes::due_words(calendar, due),
    })
}

/// Who else sees it, as it was and is; nothing while that is the same.
fn visibility(eyes: &Eyes<'_>, whole: &Whole, was: &Outline, now: &Outline) -> Vec<Piece> {
    let words = |outline: &Outline| {
        let named = whole.teams.iter().filter(|(id, _)| outline.teams.contains(id));
        let names: Vec<&str> = named.map(|(_, name)| name.as_str()).collect();
        let circle = words::visibility(eyes.t, outline.visibility);
        match outline.visibility {
            Visibility::Team if !names.is_empty() => format!("{circle}: {}", names.join(" · ")),
            _ => circle,
        }
    };
    let (was, now) = (words(was), words(now));
    match was == now {
        true => Vec::new(),
        false => vec![Piece::gone(was), Piece::of(Mark::Added(now))],
    }
}

fn name<K: PartialEq>(key: Option<K>, names: &[(K, String)]) -> String {
    let found = key.and_then(|key| names.iter().find(|(known, _)| *known == key));
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}

fn criteria(
    eyes: &Eyes<'_>,
    wording: i64,
    now: &Terms<&str>,
    marks: &[Mark<&Criterion<&str>>],
) -> Vec<CriterionLine> {
    let line = |mark: &Mark<&Criterion<&str>>| {
        let (criterion, piece) = match mark {
            Mark::Same(one) => (one, Piece::same(one.text)),
            Mark::Added(one) => (one, Piece::of(Mark::Added(one.text.to_owned()))),
            Mark::Dropped(one) => (one, Piece::gone(one.text)),
        };
        let position = now.criteria.iter().position(|one| one.text == criterion.text);
        let seen = criterion.seen_on.filter(|_| !piece.is_gone);
        CriterionLine {
            position: position.unwrap_or(usize::MAX),
            wording,
            is_seen: seen.is_some(),
            seen: seen.map(|day| eyes.t.show_seen_on(eyes.day(day))).unwrap_or_default(),
            piece,
        }
    };
    marks.iter().map(line).collect()
}

fn boundaries(whole: &Whole, marks: &[Mark<BoundaryId>]) -> Vec<BoundaryLine> {
    let line = |mark: &Mark<BoundaryId>| {
        let (Mark::Same(id) | Mark::Added(id) | Mark::Dropped(id)) = mark;
        let (_, name, reason) = whole.boundaries.iter().find(|(known, ..)| known == id)?;
        let piece = match mark {
            Mark::Same(_) => Piece::same(name),
            Mark::Added(_) => Piece::of(Mark::Added(name.clone())),
            Mark::Dropped(_) => Piece::gone(name),
        };
        Some(BoundaryLine { piece, reason: reason.clone() })
    };
    marks.iter().filter_map(line).collect()
}
