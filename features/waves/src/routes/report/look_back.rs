//! This wave and those before it, and of each place what may be shown in all of them.

use crate::{
    model::{
        Wave,
        before::{LOOKED_THROUGH, Wanted},
        release::Shut,
        stage::Stage,
    },
    picture::{Picture, cell_name, fill, own_name, unit_name},
    promised::Remembered,
    routes::in_sight::units_in_sight,
    store,
};
use std::{rc::Rc, sync::Arc};
use zwerm_directory as directory;
use zwerm_domain::WaveId;
use zwerm_instrument::Instrument;
use zwerm_store::Reader;
use zwerm_web::{Me, Refused};

/// So many waves before this one are looked back on: of what is asked in turn, those that asked it.
const BACK: usize = 11;

/// A wave that is opened, with its questionnaire.
pub(super) struct Told {
    pub(super) wave: Wave,
    pub(super) instrument: Rc<Instrument>,
}

/// What may be shown of one place in the waves that stand beside each other, the newest first; nothing where a wave had no such place.
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) people: Option<(u32, u32)>,
    pub(super) pictures: Vec<Option<Picture>>,
    /// Of each wave whether its figures may stand beside the others that do; else it is told in words.
    pub(super) is_exact: Vec<bool>,
}

impl Shown {
    /// What may be shown of the wave that the report is about.
    pub(super) fn newest(&self) -> Option<&Picture> {
        self.pictures.first().and_then(Option::as_ref)
    }

    /// Whether some earlier wave is told in words.
    pub(super) fn has_words(&self) -> bool {
        self.is_exact.iter().zip(&self.pictures).any(|(is, it)| !is && it.is_some())
    }
}

/// This wave, which has to be opened, and those before it that are.
pub(super) fn told(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Vec<Told>, Refused> {
    let wave = store::wave(tx, &me.actor, id)?;
    if wave.stage(me.today()) != Stage::Opened {
        return Err(Refused::NotFound);
    }
    let is_before =
        |it: &Wave| it.answer_on < wave.answer_on && it.stage(me.today()) == Stage::Opened;
    let mut before: Vec<Wave> =
        store::waves(tx, &me.actor)?.into_iter().filter(is_before).collect();
    before.sort_by_key(|it| std::cmp::Reverse((it.answer_on, it.id)));
    let mut told: Vec<Told> = Vec::new();
    let mut wanted: Option<Wanted> = None;
    for wave in std::iter::once(wave).chain(before.into_iter().take(LOOKED_THROUGH)) {
        // Most waves ask the same, and reading a questionnaire takes longer than all the rest.
        let same = told.iter().find(|it| it.wave.asked == wave.asked);
        let instrument = same.map(|it| Rc::clone(&it.instrument));
        let Some(instrument) = instrument.or_else(|| wave.instrument().map(Rc::new)) else {
            continue;
        };
        match &mut wanted {
            None => wanted = Some(Wanted::of(&instrument, BACK)),
            Some(wanted) if wanted.is_enough() => break,
            Some(wanted) => {
                if !wanted.takes(&instrument) {
                    continue;
                }
            }
        }
        told.push(Told { wave, instrument });
    }
    Ok(told)
}

/// What of a wave is closed today. While groups look first that hangs on all of them, thousands in a large organisation, so it is
/// remembered until another one looks.
fn shut(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<Arc<Shut>, Refused> {
    let today = me.today();
    let Some(looks) = store::looks(tx, wave, today)? else { return Ok(Arc::default()) };
    let name = format!("{} {} {today} {looks}", wave.id, wave.hash.as_deref().unwrap_or_default());
    let remembered = me.site().memory::<Remembered<Arc<Shut>>>();
    let of_all = || Ok(Arc::new(store::release(tx, wave, today, false)?.into()));
    Ok(remembered.of(&name, of_all)?)
}

/// The places of this wave with their pictures, one's own first.
pub(super) fn shown(tx: &mut Reader, me: &Me, told: &[Told]) -> Result<Vec<Shown>, Refused> {
    let mut rows: Vec<Shown> = Vec::new();
    for (at, it) in told.iter().enumerate() {
        let release = shut(tx, me, &it.wave)?;
        let (mut own, own_places) = own(tx, me, it.wave.id)?;
        for (name, place) in places(tx, me, &it.wave)? {
            // Each group opens its own first.
            if !release.is_open(&place) {
                continue;
            }
            // The same place is one of the same name; of an earlier wave only where this one has it.
            let known = rows.iter().position(|row| row.name == name);
            if at > 0 && known.is_none() {
                continue;
            }
            let Some(mut picture) = kept(tx, it.wave.id, &place)? else { continue };
            // What leading asks is laid in the first picture that is of the reader's own team alone.
            if own_places.contains(&place)
                && let Some(own) = own.take()
            {
                fill(&mut picture, &own);
            }
            match known {
                Some(row) => rows[row].pictures[at] = Some(picture),
                None => {
                    let people = picture.people;
                    let mut pictures = vec![None; told.len()];
                    pictures[0] = Some(picture);
                    rows.push(Shown { name, people, pictures, is_exact: Vec::new() });
                }
            }
        }
    }
    let ids: Vec<i64> = told.iter().map(|it| it.wave.id.get()).collect();
    for row in &mut rows {
        row.is_exact = exact(&ids, &row.pictures);
    }
    Ok(rows)
}

/// A picture as it was kept.
fn kept(tx: &mut Reader, id: WaveId, place: &str) -> Result<Option<Picture>, Refused> {
    let picture = store::picture(tx, id, place)?;
    Ok(picture.and_then(|text| serde_json::from_str(&text).ok()))
}

/// What is told to the reader's own team alone, and the places that may be that team by itself.
fn own(tx: &mut Reader, me: &Me, id: WaveId) -> Result<(Option<Picture>, Vec<String>), Refused> {
    let team = directory::main_team_of(tx, &me.actor, me.id())?;
    let cell = team.map(|(team, _)| store::cell_of_team(tx, id, team)).transpose()?.flatten();
    let Some((cell, _, under)) = cell else { return Ok(Default::default()) };
    let places = vec![cell_name(cell), unit_name(under)];
    Ok((kept(tx, id, &own_name(cell))?, places))
}

/// Which waves of a place may stand beside each other with their figures: the newest, and each one before it that may stand beside
/// all newer ones that do.
fn exact(ids: &[i64], pictures: &[Option<Picture>]) -> Vec<bool> {
    let mut is_exact: Vec<bool> = Vec::with_capacity(ids.len());
    for (at, id) in ids.iter().enumerate() {
        let mut newer = pictures[..at].iter().zip(&is_exact).filter(|(_, is)| **is);
        let may = newer.all(|(it, _)| it.as_ref().is_some_and(|it| it.beside.contains(id)));
        is_exact.push(pictures[at].is_some() && may);
    }
    is_exact
}

/// The places of a wave that this reader may see, one's own first: the cell of the main team, the units it is part of, all together.
fn places(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<Vec<(String, String)>, Refused> {
    let cell = match directory::main_team_of(tx, &me.actor, me.id())? {
        Some((team, _)) => store::cell_of_team(tx, wave.id, team)?,
        None => None,
    };
    let under = cell.as_ref().map(|(.., under)| *under);
    let own = cell.map(|(cell, name, _)| (name, cell_name(cell)));
    Ok(own.into_iter().chain(units_in_sight(tx, wave, under)?).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(earlier: &[i64]) -> Option<Picture> {
        Some(Picture { beside: earlier.to_vec(), ..Picture::default() })
    }

    #[test]
    fn figures_stand_beside_each_other_only_where_every_two_of_them_may() {
        // The fourth may stand beside the third and the first, the third beside no other one.
        let pictures = [beside(&[3, 1]), beside(&[2]), beside(&[]), beside(&[])];
        assert_eq!(exact(&[4, 3, 2, 1], &pictures), [true, true, false, false]);
        let pictures = [beside(&[3, 1]), beside(&[1]), beside(&[1]), beside(&[])];
        assert_eq!(exact(&[4, 3, 2, 1], &pictures), [true, true, false, true]);
    }

    #[test]
    fn a_picture_of_before_this_was_kept_stands_alone() {
        let old: Picture =
            serde_json::from_str(r#"{"people":[5,9],"figures":[{"mean":[40,3]}]}"#).expect("read");
        assert_eq!((old.people, old.statements.len()), (Some((5, 9)), 0));
        assert_eq!(exact(&[2, 1], &[Some(old.clone()), Some(old)]), [true, false]);
    }
}
