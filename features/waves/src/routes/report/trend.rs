//! Waves after each other: a line for the reader's own group, the unit above it, and all together; and what changed by more than chance.

use super::{
    compare::{Reading, Then, by_chance, reading, then},
    look_back::{Shown, Told},
};
use crate::text::{L10nLanguage, text};
use zwerm_directory as directory;
use zwerm_domain::{Date, Language, Module};
use zwerm_stats::{Adjustment, PAGE_LEVEL, adjust, enough, ewma, xmr};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{
    charts::{Chart, WaveLine, WaveMark, WavePoint, WaveTrend, wave_trend},
    format::{Calendar, capitalised, decimal, month_short},
};
use zwerm_web::Me;

/// One construct over the waves.
pub(super) struct Course {
    pub(super) name: String,
    pub(super) chart: Chart,
    /// Of all together alone, for another drawing: the last day of each wave, what is known of it, and what is drawn of the scale.
    pub(super) points: Vec<(Date, WavePoint)>,
    pub(super) scale: (f64, f64),
    /// The first and the last day, in short.
    pub(super) days: (String, String),
}

/// All of them, and how many comparisons were made.
#[derive(Default)]
pub(super) struct Trend {
    pub(super) courses: Vec<Course>,
    /// Whose lines there are, the reader's own first.
    pub(super) lines: Vec<(&'static str, String)>,
    /// How many comparisons were made, in words.
    pub(super) notes: Vec<String>,
}

/// What a team chose in between.
pub(super) struct Chosen {
    /// The construct it was about; may be empty.
    theme: String,
    on: Date,
    word: String,
    day: String,
}

/// What the reader's own team chose, for their eyes alone; nothing where habits are not in use.
pub(super) fn chosen(tx: &mut Reader, me: &Me) -> Result<Vec<Chosen>, StoreError> {
    if !me.uses(Module::TeamStart) {
        return Ok(Vec::new());
    }
    let Some((team, _)) = directory::main_team_of(tx, &me.actor, me.id())? else {
        return Ok(Vec::new());
    };
    let (t, calendar) = (text(me.language), Calendar { language: me.language, today: me.today() });
    let one = |it: directory::TeamChoice| Chosen {
        theme: it.theme,
        on: it.begun_on,
        word: t.waves_trend_chose(it.kind.code()),
        day: calendar.day(it.begun_on),
    };
    Ok(directory::choices(tx, team)?.into_iter().map(one).collect())
}

/// A difference that was looked at.
struct Compared {
    construct: usize,
    line: usize,
    /// Which wave it was held against, and what was told of it then and now.
    wave: usize,
    from: Reading,
    to: Reading,
    p: Option<f64>,
}

struct Teller<'a> {
    t: &'static L10nLanguage,
    language: Language,
    told: &'a [Told],
    lines: Vec<&'a Shown>,
    /// The part of the scale that drawings show: the same for all that have the first scale.
    window: (f64, f64),
}

/// The trend of everything that is measured now. What a team chose in between (a habit, an experiment, an agreement) stands on it where it was about this, or about nothing in particular.
pub(super) fn trend(
    (t, language): (&'static L10nLanguage, Language),
    told: &[Told],
    shown: &[Shown],
    chosen: &[Chosen],
) -> Trend {
    let lines: Vec<&Shown> = match shown {
        [own, above, .., all] => vec![own, above, all],
        few => few.iter().collect(),
    };
    let [newest, _, ..] = told else { return Trend::default() };
    let mut teller = Teller { t, language, told, lines, window: (f64::MAX, f64::MIN) };
    teller.window = teller.window();
    let constructs = newest.instrument.constructs.len();
    let compared: Vec<Compared> =
        (0..constructs).flat_map(|construct| teller.compared(construct)).collect();
    let p: Vec<Option<f64>> = compared.iter().map(|it| it.p).collect();
    let adjusted = adjust(&p, Adjustment::BenjaminiHochberg);
    let is_change = |(it, p): (&Compared, &Option<f64>)| {
        p.is_some_and(|p| p < PAGE_LEVEL) && it.from.mean != it.to.mean
    };
    let is_found: Vec<bool> = compared.iter().zip(&adjusted.p).map(is_change).collect();
    let found: Vec<&Compared> =
        compared.iter().zip(&is_found).filter(|(_, is)| **is).map(|(it, _)| it).collect();
    let courses = (0..constructs).filter_map(|at| teller.course(at, &found, chosen)).collect();
    let mut notes = vec![t.waves_trend_compared(adjusted.comparisons)];
    if teller.lines.iter().any(|it| it.has_words()) {
        notes.push(t.waves_trend_words());
    }
    notes.extend((0..constructs).filter_map(|at| teller.beyond(at)));
    let looks = ["own", "near", "all"].into_iter();
    let lines = looks.zip(teller.lines.iter().map(|it| it.name.clone())).collect();
    Trend { courses, lines, notes }
}

impl Teller<'_> {
    /// From the whole point below everything that is drawn to the one above it.
    fn window(&self) -> (f64, f64) {
        let instrument = &self.told[0].instrument;
        let first = instrument.scale_of(0);
        let of_first =
            (0..instrument.constructs.len()).filter(|at| instrument.scale_of(*at) == first);
        let (mut low, mut high) = (f64::from(first.1) - 1.0, f64::from(first.0) + 1.0);
        for construct in of_first {
            for line in &self.lines {
                let exact = (0..self.told.len()).filter(|wave| line.is_exact[*wave]);
                for it in exact.filter_map(|wave| self.reading(line, wave, construct)) {
                    let half = it.half.unwrap_or_default();
                    low = low.min((it.mean - half).floor());
                    high = high.max((it.mean + half).ceil());
                }
            }
        }
        (low.max(f64::from(first.0)), high.min(f64::from(first.1)))
    }

    /// What was told of a construct of the newest wave in one of the waves.
    fn reading(&self, line: &Shown, wave: usize, construct: usize) -> Option<Reading> {
        let id = &self.told[0].instrument.constructs[construct].id;
        let instrument = &self.told[wave].instrument;
        let at = instrument.constructs.iter().position(|it| it.id == *id)?;
        // Another scale is another measure.
        if instrument.scale_of(at) != self.told[0].instrument.scale_of(construct) {
            return None;
        }
        reading(line.pictures[wave].as_ref()?, at)
    }

    /// The newest against the wave before it and against the first, where figures may stand beside each other.
    fn compared(&self, construct: usize) -> Vec<Compared> {
        let mut all = Vec::new();
        for (line, it) in self.lines.iter().enumerate() {
            let Some(to) = self.reading(it, 0, construct) else { continue };
            let before = (1..self.told.len())
                .filter(|wave| it.is_exact[*wave])
                .filter_map(|wave| Some((wave, self.reading(it, wave, construct)?)));
            let before: Vec<(usize, Reading)> = before.collect();
            // Never on fewer than three waves.
            let may = enough::flag(before.len() + 1).is_ok();
            let ends = [before.first(), before.last().filter(|_| before.len() > 1)];
            for (wave, from) in ends.into_iter().flatten().filter(|_| may) {
                let p = by_chance(to, *from);
                all.push(Compared { construct, line, wave: *wave, from: *from, to, p });
            }
        }
        all
    }

    fn figure(&self, points: f64) -> String {
        decimal(self.language, points, 1)
    }

    /// One construct; nothing where no wave before tells anything.
    fn course(&self, construct: usize, found: &[&Compared], chosen: &[Chosen]) -> Option<Course> {
        let t = self.t;
        let instrument = &self.told[0].instrument;
        let (low, high) = instrument.scale_of(construct);
        let is_first = instrument.scale_of(0) == (low, high);
        let scale = if is_first { self.window } else { (f64::from(low), f64::from(high)) };
        let waves: Vec<(Date, String, String)> = self
            .told
            .iter()
            .rev()
            .map(|it| {
                let on = it.wave.close_on;
                (on, month_short(self.language, on), it.wave.title.clone())
            })
            .collect();
        let lines: Vec<WaveLine<'_>> =
            self.lines.iter().map(|it| self.line(it, construct)).collect();
        let is_told = |point: &&WavePoint| !matches!(point, WavePoint::None);
        if !lines.iter().any(|line| line.points.iter().filter(is_told).count() > 1) {
            return None;
        }
        let name =
            capitalised(self.told[0].instrument.constructs[construct].name.of(self.language));
        let mut said: Vec<String> = Vec::new();
        for line in 0..self.lines.len() {
            let own = |it: &&&Compared| it.construct == construct && it.line == line;
            // What changed since last time comes before what changed since the first time.
            said.extend(found.iter().find(own).map(|it| self.said(it)));
        }
        if said.is_empty() {
            said.push(match self.told.len() {
                0..enough::FLAG_WAVES => t.waves_trend_too_few(),
                _ => t.waves_trend_none(),
            });
        }
        let theme = &instrument.constructs[construct].id;
        let of_this = chosen.iter().filter(|it| it.theme == *theme || it.theme.is_empty());
        let marks: Vec<WaveMark<'_>> =
            of_this.map(|it| WaveMark { on: it.on, word: &it.word, day: &it.day }).collect();
        let chart = wave_trend(&WaveTrend {
            caption: &name,
            head: &t.waves_wave(),
            says: said.join(" "),
            scale,
            waves: &waves,
            lines: &lines,
            marks: &marks,
        });
        let days = waves.iter().map(|it| it.0);
        let points = days.zip(lines.last()?.points.iter().copied()).collect();
        let ends = (waves.first()?.1.clone(), waves.last()?.1.clone());
        Some(Course { name, chart, points, scale, days: ends })
    }

    fn said(&self, it: &Compared) -> String {
        let place = self.lines[it.line].name.as_str();
        let wave = self.told[it.wave].wave.title.as_str();
        let (from, to) = (self.figure(it.from.mean), self.figure(it.to.mean));
        if it.to.mean > it.from.mean {
            self.t.waves_trend_higher(place, wave, from, to)
        } else {
            self.t.waves_trend_lower(place, wave, from, to)
        }
    }

    /// A group over the waves, the oldest first.
    fn line<'a>(&self, it: &'a Shown, construct: usize) -> WaveLine<'a> {
        let now = self.reading(it, 0, construct);
        let point = |wave: usize| {
            let Some(read) = self.reading(it, wave, construct) else {
                return (WavePoint::None, self.t.waves_trend_nothing());
            };
            if it.is_exact[wave] {
                let mean = self.figure(read.mean);
                let said = match read.half {
                    Some(half) => self.t.waves_trend_margin(mean, decimal(self.language, half, 1)),
                    None => mean,
                };
                return (WavePoint::Mean(read.mean, read.half), said);
            }
            let then = now.map_or(Then::Unsure, |now| then(now, read));
            (WavePoint::Word(then.mark()), self.t.waves_then(then.code()))
        };
        let (points, said) = (0..self.told.len()).rev().map(point).unzip();
        WaveLine { name: it.name.as_str(), points, said }
    }

    /// Whether the newest wave of all together lies beyond what the row itself makes likely: from eight waves on.
    fn beyond(&self, construct: usize) -> Option<String> {
        let all = self.lines.last()?;
        let is_exact = all.is_exact.iter().all(|it| *it);
        let points: Option<Vec<f64>> = (0..self.told.len())
            .rev()
            .map(|wave| Some(self.reading(all, wave, construct)?.mean))
            .collect();
        let points = points.filter(|_| is_exact)?;
        let last = points.len() - 1;
        let is_beyond = [xmr(&points), ewma(&points)]
            .into_iter()
            .any(|chart| chart.is_ok_and(|chart| chart.beyond.contains(&last)));
        let name = self.told[0].instrument.constructs[construct].name.of(self.language);
        is_beyond.then(|| self.t.waves_trend_beyond(capitalised(name)))
    }
}
