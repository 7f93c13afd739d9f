//! Through whose eyes a page is written: the reader is *jij*, others have first names, teams their name.

use super::{guest, words};
use crate::{
    model::{Due, Mark, Shift, Visibility, word_marks},
    store::stand_in::{StandIn, Stands},
    text::{L10nLanguage, text},
    whole::{Other, PartyCard, SeatCard, Whole},
};
use zwerm_domain::{Date, PersonId, Side};
use zwerm_promise::{Whom, rhythm::Rhythm};
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
    pub(super) me: PersonId,
    pub(super) side: Side,
    pub(super) seats: &'a [SeatCard],
    pub(super) people: &'a [PartyCard],
    pub(super) stand_ins: &'a [StandIn],
    /// On paper nobody is *jij*.
    pub(super) is_on_paper: bool,
}

impl<'a> Eyes<'a> {
    pub(super) fn of(calendar: Calendar, whole: &'a Whole) -> Eyes<'a> {
        let t = text(calendar.language);
        let (seats, people) = (&whole.seats, &whole.people);
        Eyes {
            calendar,
            t,
            me: whole.me,
            side: whole.side,
            seats,
            people,
            stand_ins: &whole.stand_ins,
            is_on_paper: false,
        }
    }

    pub(super) fn card(&self, person: PersonId) -> Option<&'a PartyCard> {
        self.people.iter().find(|card| card.person == person)
    }

    /// The seats of all parties but the reader's own.
    pub(super) fn others(&self) -> impl Iterator<Item = &'a SeatCard> + '_ {
        self.seats.iter().filter(|seat| seat.holder != Some(self.me))
    }

    /// The persons who take part, but the reader.
    pub(super) fn other_people(&self) -> impl Iterator<Item = &'a PartyCard> + '_ {
        self.others().filter_map(|seat| self.card(seat.holder?))
    }

    /// The other's first name, or "Joost en 2 anderen · Jeugd en Gezin".
    pub(super) fn other_name(&self) -> String {
        names(self.t, self.others().map(|seat| (seat.whom, seat.name.as_str())))
    }

    /// The names of whom it waits for, but the reader.
    pub(super) fn asked_names(&self) -> String {
        let asked = self.others().filter(|seat| seat.is_asked);
        names(self.t, asked.map(|seat| (seat.whom, seat.name.as_str())))
    }

    /// The names of the parties on one side, but the reader.
    pub(super) fn side_names(&self, side: Side) -> String {
        let there = self.others().filter(|seat| seat.side == side);
        names(self.t, there.map(|seat| (seat.whom, seat.name.as_str())))
    }

    /// "Jij", or a first name: to begin a sentence with.
    pub(super) fn name(&self, person: PersonId) -> String {
        match person == self.me && !self.is_on_paper {
            true => self.t.agreements_your_name(),
            false => self.first_name(person).to_owned(),
        }
    }

    /// "jou", or a first name: within a sentence.
    pub(super) fn in_a_line(&self, person: PersonId) -> String {
        match person == self.me && !self.is_on_paper {
            true => self.t.agreements_you_within(),
            false => self.first_name(person).to_owned(),
        }
    }

    /// The name with the team or role that the person answers for.
    pub(super) fn name_for(&self, person: PersonId) -> String {
        let seat = self.seats.iter().find(|seat| seat.holder == Some(person));
        match seat.filter(|seat| seat.whom.is_group()) {
            Some(seat) => self.t.agreements_name_for(self.name(person), seat.name.as_str()),
            None => self.name(person),
        }
    }

    fn first_name(&self, person: PersonId) -> &'a str {
        self.card(person).map_or("", |card| first_name(&card.name))
    }

    pub(super) fn who(&self, person: PersonId) -> Who {
        Who::new(person, self.card(person).map_or("", |card| card.name.as_str()))
    }

    /// The parties of one side at the head of a page.
    pub(super) fn parties(&self, side: Side) -> Vec<Party> {
        let there = self.seats.iter().filter(|seat| seat.side == side);
        there.enumerate().map(|(at, seat)| self.party(seat, at == 0)).collect()
    }

    fn party(&self, seat: &SeatCard, is_first: bool) -> Party {
        let t = self.t;
        let is_me = seat.holder == Some(self.me) && !self.is_on_paper;
        let card = seat.holder.and_then(|holder| self.card(holder));
        let part = match (is_first, seat.side) {
            (false, _) => String::new(),
            (true, Side::Performer) => t.agreements_performer(),
            (true, Side::Counterpart) => t.agreements_counterpart(),
        };
        let decided =
            seat.decided.map(|(day, by)| t.agreements_decided(self.day(day), self.in_a_line(by)));
        let (name, says) = match (seat.whom, card) {
            (Whom::Person(_), Some(card)) => {
                let team = guest::team_or_from(t, card);
                let name = match is_me {
                    true => t.agreements_and_you(first_name(&card.name)),
                    false => card.name.clone(),
                };
                (name, team)
            }
            (Whom::Team(_), Some(_)) if decided.is_some() => {
                (seat.name.clone(), decided.unwrap_or_default())
            }
            (_, Some(_)) if is_me => (seat.name.clone(), t.agreements_you_hold()),
            (_, Some(card)) => (seat.name.clone(), t.agreements_held_by(card.name.as_str())),
            (_, None) if seat.has_nobody => (seat.name.clone(), t.agreements_nobody_left()),
            (Whom::Team(_), None) => (seat.name.clone(), t.agreements_whole_team_asked()),
            (_, None) => (seat.name.clone(), t.agreements_role_asked()),
        };
        Party { who: who_of(seat.whom, &seat.name), part, name, says }
    }

    /// The one line that says who sees this; who is away reads it once they are back.
    pub(super) fn seen_by(&self, circle: Visibility) -> String {
        let now = seen_by(self.t, circle, &self.other_name(), self.others().count() > 1);
        let running = self.stand_ins.iter().filter(|at| at.stands == Stands::Running);
        running.fold(now, |seen, at| {
            let back = self.day(at.away.returns);
            self.t.stand_in_seen_later(seen, first_name(&at.from_name), back)
        })
    }

    /// Only the parties, always: check-ins, answers, look-backs.
    pub(super) fn seen_by_us(&self) -> String {
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

/// A party as a circle with letters.
pub(super) fn who_of(whom: Whom, name: &str) -> Who {
    let key = match whom {
        Whom::Person(person) => person,
        Whom::Team(team) => PersonId::new(team.get()),
        Whom::Role(role) => PersonId::new(role.get()),
    };
    Who::new(key, name)
}

/// Parties in a line: "Joost", "Joost en Samira", "Joost en 2 anderen"; teams and roles after a dot.
pub(super) fn names<'a>(
    t: &L10nLanguage,
    parties: impl Iterator<Item = (Whom, &'a str)>,
) -> String {
    let (groups, people): (Vec<_>, Vec<_>) = parties.partition(|(whom, _)| whom.is_group());
    let first = |at: usize| people.get(at).map_or("", |(_, name)| first_name(name));
    let mut all: Vec<String> = match people.len() {
        0 => Vec::new(),
        1 => vec![first(0).to_owned()],
        2 => vec![t.agreements_two_names(first(0), first(1))],
        many => vec![t.agreements_and_others(first(0), (many - 1).to_string())],
    };
    all.extend(groups.iter().map(|(_, name)| (*name).to_owned()));
    all.join(" · ")
}

/// The other parties of a line in a list.
pub(crate) fn other_names(t: &L10nLanguage, others: &[Other]) -> String {
    names(t, others.iter().map(|other| (other.whom, other.name.as_str())))
}

/// The one line that says who sees an agreement, or a part of it.
pub(super) fn seen_by(t: &L10nLanguage, circle: Visibility, others: &str, is_many: bool) -> String {
    match (circle, is_many) {
        (Visibility::Parties, false) => t.agreements_only_you_two(others),
        (Visibility::Parties, true) => t.agreements_only_parties(others),
        (Visibility::Team, _) => t.agreements_two_and_team(others),
        (Visibility::Organisation, _) => t.agreements_two_and_all(others),
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
