//! What may be shown of a wave: made once, of all opened answers, through the disclosure auditor. Pure.
//!
//! Everybody is in one group: a cell, or what was left of a unit's cells of too few together. Each construct is audited with those
//! who answered three quarters of its items. What leading asks has a figure for the whole organisation and for no unit: that of a team
//! stands in a picture of its own ([`own_name`]), which nobody but that team is shown.
//!
//! All groups are audited as if everybody read all of them; each is read by its own people alone. So only the mean of all together
//! stands in the proof by name, and the proof may be given to anybody.

mod along;
mod beside;
mod measured;
mod own;
mod sound;
mod stands_out;
mod statements;
mod teams;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use along::Along;
pub(crate) use beside::{Roster, may_stand_beside};
use measured::{Measured, answered_alike};
use own::Of;
pub(crate) use own::fill;
use serde::{Deserialize, Serialize};
pub(crate) use sound::Sound;
pub(crate) use stands_out::stands_out;
use std::collections::BTreeMap;
pub(crate) use teams::Teams;
use tree::Places;
pub(crate) use tree::{Group as Answered, THE_WAVE, Unit, cell_name, own_name, unit_name};
use zwerm_anonymity::{Ask, Group, Person, Proof, Reason, Thresholds, audit};
use zwerm_ballot::Sheet;
use zwerm_instrument::Instrument;
use zwerm_stats::{Groups, Tree};

/// What may be shown of one place: everybody, a unit or a cell. What it did not have before is empty in older ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Picture {
    /// How many answered, from and to.
    pub(crate) people: Option<(u32, u32)>,
    /// Of each construct, in the order of the questionnaire.
    pub(crate) figures: Vec<Figure>,
    /// Of each construct half of the 95 % interval of the mean in hundredths of a point, where there are [`FINE_FROM`] or more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) fine: Vec<Option<u32>>,
    /// Of each statement how the answers are spread. Not of units with others under them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) statements: Vec<Said>,
    /// Of each construct where groups lie, without names. Of all together alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) teams: Vec<Teams>,
    /// Of each construct where this group lies among them, in tenths: its mean, pulled towards that of all as far as chance may have made it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) estimates: Vec<Option<i64>>,
    /// Of each construct whether this one group sees it alike, where there are [`MARGIN_FROM`] or more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) agreed: Vec<Option<bool>>,
    /// Of each construct how sound it is measured. Of all together alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) sound: Vec<Option<Sound>>,
    /// What goes along with each outcome. Of all together alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) along: Vec<Along>,
    /// The earlier waves beside which the same place may stand with its figures: the same people were invited, or enough others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) beside: Vec<i64>,
}

/// What may be shown of a construct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Figure {
    /// The mean in tenths of a point, and half of its 95 % interval where there are [`MARGIN_FROM`] or more.
    Mean(i64, Option<i64>),
    /// Nine in ten or more answer alike: about there.
    Alike(Around),
    /// Nothing, and why.
    Hidden(Reason),
}

/// How answers to a statement are spread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Said {
    /// Which share disagrees, does neither and agrees, in per cent; or that of each of five points.
    Shares(Vec<u8>),
    /// Nine in ten or more say the same: about there.
    Alike(Around),
    /// Nothing, and why.
    Hidden(Reason),
}

/// About where nearly everybody is, where a figure would tell what each of them said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Around {
    Low,
    Middle,
    High,
}

/// From so many on a margin is told, and from so many a finer one.
const MARGIN_FROM: u64 = 10;
const FINE_FROM: u64 = 50;

/// Why there is no picture.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoPicture(pub(crate) String);

/// What may be shown, and why that tells nothing about a few people.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) places: BTreeMap<String, Picture>,
    pub(crate) proofs: Vec<Proven>,
}

/// A proof, and the constructs it is about; written as `zwerm verify-report` reads it.
#[derive(Debug, Serialize)]
pub(crate) struct Proven {
    /// What the auditor calls the wave: each is audited by itself.
    wave: &'static str,
    pub(crate) constructs: Vec<String>,
    pub(crate) proof: Proof,
}

/// Whose the picture of all together is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Top {
    /// The whole organisation's.
    Organisation,
    /// That of one unit of it, which somebody leads.
    Unit,
}

/// Makes what may be shown of each place.
pub(crate) fn pictures(
    instrument: &Instrument,
    units: &[Unit],
    groups: &[Answered],
    (top, thresholds): (Top, Thresholds),
) -> Result<Made, NoPicture> {
    let places = Places::lay(units, groups);
    let rows = rows(groups, &places);
    let tree = Tree::new(places.parents()).map_err(|error| NoPicture(format!("{error:?}")))?;
    let of_people = rows.iter().map(|(unit, _)| *unit as u32).collect();
    let of_units =
        Groups::new(of_people, places.len()).map_err(|error| NoPicture(format!("{error:?}")))?;
    let measured: Vec<Measured> = (0..instrument.constructs.len())
        .filter_map(|at| Measured::of(instrument, at, &rows, &of_units, &tree))
        .collect();
    let of = Of { instrument, places: &places, top };
    let shown = places.groups().map(|(group, name)| (name, empty(instrument, &places, group)));
    let mut made: BTreeMap<String, Picture> =
        shown.chain(of.own().map(|(_, name)| (name, of.nothing()))).collect();
    let mut proofs = Vec::new();
    let mut scores = Vec::new();
    let mut by_chance = vec![None; instrument.constructs.len()];
    for (who, members) in answered_alike(&measured) {
        let people = rows.iter().enumerate().filter(|(at, _)| who[*at]);
        let person = |(key, (unit, _)): (usize, &(usize, Sheet))| Person {
            key: key as u64,
            unit: *unit,
            values: Vec::new(),
        };
        let wave = places.wave(people.map(person).collect());
        let measures = members.iter().map(|at| measured[*at].measure(&of)).collect();
        let audit = audit(&Ask { thresholds, waves: vec![wave], measures })
            .map_err(|problem| NoPicture(format!("{problem:?}")))?;
        for (group, name) in places.groups() {
            let Some(picture) = made.get_mut(&name) else { continue };
            let band = audit.count(group).ok().map(|band| (band.value().from, band.value().to));
            picture.people = picture.people.max(band);
            for at in &members {
                measured[*at].show(&of, &audit, group, picture);
            }
        }
        for (group, name) in of.own() {
            let Some(picture) = made.get_mut(&name) else { continue };
            let band = audit.count(group).ok().map(|band| (band.value().from, band.value().to));
            picture.people = picture.people.max(band);
            for it in members.iter().map(|at| &measured[*at]) {
                if of.is_apart(it.construct) {
                    it.show_figure(it.released(&of, &audit, group), (&audit, group), picture);
                }
            }
        }
        for it in members.iter().map(|at| &measured[*at]) {
            by_chance[it.construct] = teams::show(&of, it, &audit, &mut made);
            scores.extend(along::scores(it, &instrument.constructs[it.construct].id, &audit).ok());
        }
        let id = |at: &usize| instrument.constructs[measured[*at].construct].id.clone();
        let (constructs, proof) = (members.iter().map(id).collect(), audit.proof().clone());
        proofs.push(Proven { wave: THE_WAVE, constructs, proof });
    }
    teams::take_back(&by_chance, &mut made);
    if let Some((_, name)) = places.groups().find(|(group, _)| *group == Group::Everyone)
        && let Some(all) = made.get_mut(&name)
    {
        scores.sort_by_key(|it| it.value().0);
        all.along = along::along(instrument, &scores, &of_units);
    }
    Ok(Made { places: made, proofs })
}

/// What is shown of a place where nobody answered.
fn empty(instrument: &Instrument, places: &Places, group: Group) -> Picture {
    let constructs = instrument.constructs.len();
    let has_statements = group == Group::Everyone || places.is_smallest(group);
    let statements = if has_statements { instrument.items.len() } else { 0 };
    Picture {
        figures: vec![Figure::Hidden(Reason::Nobody); constructs],
        fine: vec![None; constructs],
        statements: vec![Said::Hidden(Reason::Nobody); statements],
        ..Picture::default()
    }
}

/// A row for each ballot: where it counts, and what stands in it.
fn rows(groups: &[Answered], places: &Places) -> Vec<(usize, Sheet)> {
    let mut rows = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        for (sheet, times) in &group.sheets {
            (0..*times).for_each(|_| rows.push((places.of_group(at), sheet.clone())));
        }
    }
    rows
}
