//! What goes along with an outcome: R² divided over predictors, as people answered or within their teams, with
//! intervals from drawing teams again.

use crate::{
    column::{Column, complete},
    dice::Dice,
    groups::Groups,
    importance::{Division, Importance, importance},
    interval::Interval,
    matrix::Matrix,
    not_enough::{Figure, NotEnough, answers, groups as enough_groups, items},
    probability::t_two_sided,
};

/// What differences are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Centre {
    /// All differences between people.
    Raw,
    /// Differences between people of one team: each team's mean is taken out of every column.
    Within,
}

/// Per team the sums and products of an outcome and its predictors.
#[derive(Debug, Clone)]
pub struct Drivers {
    /// How many people have the outcome, all predictors and a team.
    pub n: usize,
    /// How many teams they are of.
    pub groups: usize,
    width: usize,
    /// Of each team: n, then sums, then products (lower triangle), around the mean of all.
    teams: Vec<f64>,
    /// Of each column the sum of squares that is no more than rounding.
    hairs: Vec<f64>,
}

/// 95 % intervals by drawing teams again.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportanceIntervals {
    /// Of R².
    pub r2: Interval,
    /// Of each predictor's part.
    pub parts: Vec<Interval>,
    /// How many draws gave a figure.
    pub draws: usize,
}

impl Drivers {
    /// Of an outcome and its predictors, over people who have them all and are in a team ([`Groups::each`] where there
    /// are no teams). Needs a predictor and two people more than there are predictors.
    pub fn of(outcome: &Column, predictors: &[&Column], groups: &Groups) -> Figure<Self> {
        items(predictors.len(), 1)?;
        let columns: Vec<&Column> =
            std::iter::once(outcome).chain(predictors.iter().copied()).collect();
        let width = columns.len();
        let groups = groups.only(&complete(&columns));
        let sizes = groups.sizes();
        let n = sizes.iter().map(|size| *size as usize).sum();
        answers(n, width + 1)?;
        // Teams with people, numbered anew.
        let mut place = vec![usize::MAX; sizes.len()];
        let mut count = 0;
        for (place, _) in place.iter_mut().zip(&sizes).filter(|(_, size)| **size > 0) {
            *place = count;
            count += 1;
        }
        let numbers: Vec<_> = columns.iter().map(|column| column.as_numbers()).collect();
        let is_in = |row: &usize| (groups.of()[*row] as usize) < sizes.len();
        let rows: Vec<usize> = (0..groups.rows()).filter(is_in).collect();
        let mean = |values: &[f64]| rows.iter().map(|row| values[*row]).sum::<f64>() / n as f64;
        let means: Vec<f64> = numbers.iter().map(|values| mean(values)).collect();
        let stride = stride(width);
        let mut teams = vec![0.0; count * stride];
        let mut x = vec![0.0; width];
        for row in rows {
            let at = place[groups.of()[row] as usize] * stride;
            for (x, (values, mean)) in x.iter_mut().zip(numbers.iter().zip(&means)) {
                *x = values[row] - mean;
            }
            add_row(&mut teams[at..at + stride], &x);
        }
        let hair = |column: usize| {
            let at = 1 + width + column * (column + 3) / 2;
            let squares: f64 = teams.chunks(stride).map(|team| team[at]).sum();
            1e-12 * squares + 1e-28 * n as f64 * means[column] * means[column]
        };
        let hairs = (0..width).map(hair).collect();
        Ok(Self { n, groups: count, width, teams, hairs })
    }

    /// Covariances of the outcome (first) and the predictors: of n − 1, or within teams of n − G.
    pub fn covariance(&self, centre: Centre) -> Figure<Matrix> {
        let free = match centre {
            Centre::Raw => self.n - 1,
            Centre::Within => self.n - self.groups,
        };
        answers(self.n, self.n + 1 - free.min(1))?;
        let products = self.products(centre);
        let sum = self.drawn(&products, centre, &vec![1.0; self.groups]);
        Ok(Matrix::from_fn(self.width, |a, b| sum[(a, b)] / free as f64))
    }

    /// Of each predictor its correlation with the outcome, and how likely that is by chance alone: Student's t with n − 2
    /// degrees of freedom, or n − G − 1 within teams. Nothing where a column does not vary.
    pub fn links(&self, centre: Centre) -> Vec<Option<(f64, f64)>> {
        let none = vec![None; self.width - 1];
        let Ok(s) = self.covariance(centre) else { return none };
        let used = if centre == Centre::Within { self.groups } else { 1 };
        let df = self.n.saturating_sub(used + 1) as f64;
        let of = |at: usize| {
            let r = s[(0, at)] / (s[(0, 0)] * s[(at, at)]).sqrt();
            let t = r * (df / (1.0 - r * r)).sqrt();
            (df > 0.0 && t.is_finite()).then(|| (r, t_two_sided(t, df)))
        };
        (1..self.width).map(of).collect()
    }

    /// R² and what each predictor brings.
    pub fn importance(&self, centre: Centre, division: Division) -> Figure<Importance> {
        importance(&self.covariance(centre)?, division)
    }

    /// 95 % intervals (percentiles) from `draws` times drawing as many teams with replacement: people of one team are
    /// alike, so teams and not people are drawn. Needs two teams, and nine of ten draws that give a figure.
    pub fn intervals(
        &self,
        centre: Centre,
        division: Division,
        draws: usize,
        seed: u64,
    ) -> Figure<ImportanceIntervals> {
        enough_groups(self.groups, 2)?;
        self.importance(centre, division)?;
        let products = self.products(centre);
        let mut dice = Dice::new(seed);
        let mut found: Vec<Vec<f64>> = vec![Vec::with_capacity(draws); self.width];
        let mut times = vec![0.0; self.groups];
        for _ in 0..draws {
            times.fill(0.0);
            for _ in 0..self.groups {
                times[dice.below(self.groups)] += 1.0;
            }
            if let Ok(it) = importance(&self.drawn(&products, centre, &times), division) {
                found[0].push(it.r2);
                for (values, part) in found[1..].iter_mut().zip(it.parts) {
                    values.push(part);
                }
            }
        }
        let given = found[0].len();
        if given == 0 || given * 10 < draws * 9 {
            return Err(NotEnough::Fit);
        }
        let mut ends = found.iter_mut().map(|values| {
            values.sort_by(f64::total_cmp);
            Interval { low: percentile(values, 0.025), high: percentile(values, 0.975) }
        });
        let r2 = ends.next().ok_or(NotEnough::Fit)?;
        Ok(ImportanceIntervals { r2, parts: ends.collect(), draws: given })
    }

    /// What a draw adds up: of each team n, sums and products, or only the products within it.
    fn products(&self, centre: Centre) -> Vec<f64> {
        let mut teams = self.teams.clone();
        if centre == Centre::Within {
            for team in teams.chunks_mut(stride(self.width)) {
                let (head, products) = team.split_at_mut(1 + self.width);
                let mut at = 0;
                for a in 1..head.len() {
                    for b in 1..=a {
                        products[at] -= head[a] * head[b] / head[0];
                        at += 1;
                    }
                }
            }
        }
        teams
    }

    /// Sums of squares and products of teams that are drawn so many times each.
    fn drawn(&self, teams: &[f64], centre: Centre, times: &[f64]) -> Matrix {
        let mut all = vec![0.0; stride(self.width)];
        // Within teams nothing is made of their sums.
        let from = if centre == Centre::Within { 1 + self.width } else { 0 };
        for (team, times) in teams.chunks(all.len()).zip(times).filter(|(_, times)| **times > 0.0) {
            for (all, value) in all[from..].iter_mut().zip(&team[from..]) {
                *all += times * value;
            }
        }
        let sums = &all[..=self.width];
        let products = &all[1 + self.width..];
        let value = |a: usize, b: usize| {
            let product = products[a * (a + 1) / 2 + b];
            match centre {
                Centre::Raw => product - sums[1 + a] * sums[1 + b] / sums[0],
                Centre::Within => product,
            }
        };
        let varies = |a: usize| value(a, a) > self.hairs[a];
        Matrix::from_fn(self.width, |a, b| {
            if varies(a) && varies(b) { value(a.max(b), a.min(b)) } else { 0.0 }
        })
    }
}

/// Places of one team: n, a sum each, a product of each two.
fn stride(width: usize) -> usize {
    1 + width + width * (width + 1) / 2
}

fn add_row(team: &mut [f64], x: &[f64]) {
    let (head, products) = team.split_at_mut(1 + x.len());
    head[0] += 1.0;
    let mut at = 0;
    for (a, value) in x.iter().enumerate() {
        head[1 + a] += value;
        for other in &x[..=a] {
            products[at] += value * other;
            at += 1;
        }
    }
}

/// The value below which this share of sorted values lies, in between by a straight line (type 7 of Hyndman & Fan).
pub(crate) fn percentile(sorted: &[f64], share: f64) -> f64 {
    let at = share * (sorted.len() - 1) as f64;
    let (low, part) = (at.floor() as usize, at - at.floor());
    let next = sorted.get(low + 1).copied().unwrap_or(sorted[low]);
    sorted[low] + part * (next - sorted[low])
}

/// What the within–between model takes of teams.
impl Drivers {
    /// Sums of squares and products within teams.
    pub(crate) fn products_within(&self) -> Matrix {
        let products = self.products(Centre::Within);
        self.drawn(&products, Centre::Within, &vec![1.0; self.groups])
    }

    /// Sizes of teams, and their means (outcome first) around the means of all, team after team.
    pub(crate) fn team_means(&self) -> (Vec<f64>, Vec<f64>) {
        let teams = || self.teams.chunks(stride(self.width));
        let means = |team: &[f64]| {
            let n = team[0];
            team[1..=self.width].iter().map(|sum| sum / n).collect::<Vec<f64>>()
        };
        (teams().map(|team| team[0]).collect(), teams().flat_map(means).collect())
    }
}
