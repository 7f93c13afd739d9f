//! Through whose eyes a page is written: the reader is *jij*, the other has a first name.

use super::words;
use crate::{
    model::{Due, Mark, Shift, Visibility, word_marks},
    text::{L10nLanguage, text},
    whole::{Both, PartyCard, Whole},
};
use zwerm_domain::{Date, Side};
use zwerm_promise::rhythm::Rhythm;
use zwerm_ui::{
    Fields, Who,
    format::{Calendar, capitalised, first_name, in_words},
    part::Party,
};
use zwerm_web::Again;

/// The reader's view on one agreement.
pub(super) struct Eyes<'a> {
    pub(super) calendar: Calendar,
    pub(super) t: &'static L10nLanguage,
    pub(super) side: Side,
    pub(super) people: &'a Both<PartyCard>,
    /// On paper nobody is *jij*.
    pub(super) is_on_paper: bool,
}

impl<'a> Eyes<'a> {
    pub(super) fn of(calendar: Calendar, whole: &'a Whole) -> Eyes<'a> {
        let t = text(calendar.language);
        Eyes { calendar, t, side: whole.side, people: &whole.people, is_on_paper: false }
    }

    pub(super) fn other(&self) -> &PartyCard {
        self.people.on(self.side.other())
    }

    /// The other's first name.
    pub(super) fn other_name(&self) -> &str {
        first_name(&self.other().name)
    }

    /// "Jij", or the other's first name: to begin a sentence with.
    pub(super) fn name(&self, side: Side) -> String {
        match side == self.side && !self.is_on_paper {
            true => self.t.agreements_your_name(),
            false => first_name(&self.people.on(side).name).to_owned(),
        }
    }

    pub(super) fn who(&self, side: Side) -> Who {
        let card = self.people.on(side);
        Who::new(card.person, &card.name)
    }

    /// One of the two at the head of a page.
    pub(super) fn party(&self, side: Side) -> Party {
        let card = self.people.on(side);
        let is_me = side == self.side && !self.is_on_paper;
        Party {
            who: self.who(side),
            part: match side {
                Side::Performer => self.t.agreements_performer(),
                Side::Counterpart => self.t.agreements_counterpart(),
            },
            name: match is_me {
                true => self.t.agreements_and_you(first_name(&card.name)),
                false => card.name.clone(),
            },
            says: card.team.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
        }
    }

    /// The one line that says who sees this.
    pub(super) fn seen_by(&self, circle: Visibility) -> String {
        seen_by(self.t, circle, self.other_name())
    }

    /// Only the two, always: check-ins, answers, look-backs.
    pub(super) fn seen_by_two(&self) -> String {
        self.seen_by(Visibility::Parties)
    }

    /// "Vier dingen zijn anders dan in versie 2."
    pub(super) fn changes(&self, count: usize, before: String) -> String {
        let words = in_words(self.calendar.language, count as u64);
        match count {
            1 => self.t.show_one_change(before),
            _ => self.t.show_changes(capitalised(&words), before),
        }
    }

    pub(super) fn day(&self, day: Date) -> String {
        self.calendar.day(day)
    }
}

/// The one line that says who sees an agreement, or a part of it.
pub(super) fn seen_by(t: &L10nLanguage, circle: Visibility, other: &str) -> String {
    match circle {
        Visibility::Parties => t.agreements_only_you_two(other),
        Visibility::Team => t.agreements_two_and_team(other),
        Visibility::Organisation => t.agreements_two_and_all(other),
    }
}

/// "Klaar op vrijdag 15 januari", or until when it goes on.
pub(super) fn due_words(calendar: Calendar, due: Due) -> String {
    let t = text(calendar.language);
    match due {
        Due::On(day) => t.agreements_ready_on(calendar.long(day)),
        Due::Review(day) => t.agreements_looked_at_on(calendar.long(day)),
    }
}

/// A few words: as they were, new, or gone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) is_new: bool,
    pub(super) is_gone: bool,
}

impl Piece {
    pub(super) fn same(text: impl Into<String>) -> Piece {
        Piece { text: text.into(), is_new: false, is_gone: false }
    }

    fn new(text: impl Into<String>) -> Piece {
        Piece { is_new: true, ..Piece::same(text) }
    }

    pub(super) fn gone(text: impl Into<String>) -> Piece {
        Piece { is_gone: true, ..Piece::same(text) }
    }

    pub(super) fn of(mark: Mark<String>) -> Piece {
        match mark {
            Mark::Same(text) => Piece::same(text),
            Mark::Added(text) => Piece::new(text),
            Mark::Dropped(text) => Piece::gone(text),
        }
    }
}

/// A text with its changes in place. Nothing when it is empty and was empty.
pub(super) fn text_pieces(shift: &Shift<&str>) -> Vec<Piece> {
    match shift.was {
        Some(was) => word_marks(was, shift.now).into_iter().map(Piece::of).collect(),
        None if shift.now.is_empty() => Vec::new(),
        None => vec![Piece::same(shift.now)],
    }
}

/// Anything with its changes in place, once written; empty words are left out.
pub(super) fn pieces<T: Copy>(shift: &Shift<T>, write: impl Fn(T) -> String) -> Vec<Piece> {
    let now = write(shift.now);
    let all = match shift.was.map(write) {
        Some(was) => vec![Piece::gone(was), Piece::new(now)],
        None => vec![Piece::same(now)],
    };
    all.into_iter().filter(|piece| !piece.text.is_empty()).collect()
}

/// The rhythm with its change; nothing where none is and was agreed.
pub(super) fn rhythm_pieces(t: &L10nLanguage, shift: &Shift<Rhythm>) -> Vec<Piece> {
    match (shift.now, shift.was) {
        (Rhythm::None, None) => Vec::new(),
        _ => pieces(shift, |rhythm| words::rhythm(t, rhythm)),
    }
}

/// The form with this name: what was typed and what is wrong if it was the one that was sent, else empty.
pub(super) fn fields_of(again: &Again, form: &'static str) -> Fields {
    let fields = match again.fields.value("form") == form {
        true => again.fields.clone(),
        false => Fields::new(),
    };
    fields.in_form(form)
}

/// A word that begins a line.
pub(super) fn line_start(text: &str) -> String {
    capitalised(text)
}
