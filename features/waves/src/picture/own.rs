//! What leading asks, of one team: a mark for who leads it, were it shown to anybody outside. So it stands apart from what may be shown of
//! a place, and only who is of that place has both laid together. Pure.

use super::{Figure, Picture, Places, Top, own_name};
use zwerm_anonymity::{Group, Reason};
use zwerm_instrument::Instrument;

/// What pictures are made of.
pub(super) struct Of<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) places: &'a Places,
    pub(super) top: Top,
}

impl Of<'_> {
    /// A picture of nothing.
    pub(super) fn nothing(&self) -> Picture {
        let hidden = Figure::Hidden(Reason::Nobody);
        let constructs = self.instrument.constructs.len();
        Picture {
            figures: vec![hidden; constructs],
            fine: vec![None; constructs],
            ..Picture::default()
        }
    }

    /// Whether a construct is shown for the whole organisation, and else to the own team alone.
    pub(super) fn is_apart(&self, construct: usize) -> bool {
        self.instrument.is_for_all_alone(construct)
    }

    /// Whether this is everybody, of more than one team.
    pub(super) fn is_for_all(&self, group: Group) -> bool {
        group == Group::Everyone && self.top == Top::Organisation && self.places.is_of_several()
    }

    /// Whether the mean of a group may stand in the proof by name: that of all together, unless they are one team that is asked about
    /// who leads it.
    pub(super) fn is_named(&self, construct: usize, group: Group) -> bool {
        group == Group::Everyone && (!self.is_apart(construct) || self.is_for_all(group))
    }

    /// The teams that have a picture of their own, where anything in it would stand apart.
    pub(super) fn own(&self) -> impl Iterator<Item = (Group, String)> + '_ {
        let is_any = (0..self.instrument.constructs.len()).any(|at| self.is_apart(at));
        let cells = self.places.cells().filter(move |_| is_any);
        cells.map(|(group, cell)| (group, own_name(cell)))
    }

    /// Of which groups one would like to show a construct.
    pub(super) fn groups(&self, construct: usize) -> Vec<Group> {
        let groups = self.places.groups().map(|(group, _)| group);
        if !self.is_apart(construct) {
            return groups.collect();
        }
        let mut apart: Vec<Group> = groups.filter(|group| self.is_for_all(*group)).collect();
        apart.extend(self.own().map(|(group, _)| group));
        apart
    }
}

/// Fills in what stands apart, for who is of that place.
pub(crate) fn fill(picture: &mut Picture, own: &Picture) {
    for (at, (figure, own_figure)) in picture.figures.iter_mut().zip(&own.figures).enumerate() {
        if *figure == Figure::Hidden(Reason::Withheld) {
            *figure = *own_figure;
            if let (Some(fine), Some(own_fine)) = (picture.fine.get_mut(at), own.fine.get(at)) {
                *fine = *own_fine;
            }
            if let Some(own_agreed) = own.agreed.get(at) {
                picture.agreed.resize(own.figures.len(), None);
                picture.agreed[at] = *own_agreed;
            }
        }
    }
}
