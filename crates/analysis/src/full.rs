//! Fills `analysis.json` from the figures.

use crate::analysis::Analysis;
use crate::contract::{self, Enough, Map};
use crate::disclose::{Shown, Whom};
use crate::figures::{Measured, Outcome, Parts, Wave};
use serde_json::{Value, json};
use zwerm_anonymity::Reason;
use zwerm_stats::{Effect, Figure, Importance, Interval, Null, enough, welch};

impl Analysis {
    pub(crate) fn contract(&self, warnings: Vec<String>) -> contract::Analysis {
        let last = self.waves.last();
        let shown = self.shown.last();
        let pairs = last.zip(shown);
        let constructs = pairs.map_or_else(Vec::new, |(wave, shown)| {
            let of = |at: usize| (self.id(&wave.constructs[at]), self.construct(wave, shown, at));
            (0..wave.constructs.len()).map(of).collect()
        });
        let factors = last.map_or_else(Vec::new, |wave| {
            wave.constructs.iter().map(|it| (self.id(it), self.factor(it))).collect()
        });
        let outcomes = last.map_or_else(Vec::new, |wave| {
            wave.outcomes.iter().map(|it| (it.column.clone(), self.outcome(it))).collect()
        });
        contract::Analysis {
            form: contract::FORM,
            niet_delen: "Niet delen: dit bestand noemt teams en kleine groepen. Do not share: this file names teams and small groups.",
            instrument: contract::Instrument {
                id: self.instrument.id.clone(),
                version: self.instrument.version.clone(),
                licence: self.instrument.licence.clone(),
            },
            seed: self.seed,
            min_group: self.thresholds.answers.number(),
            wave: last.map_or_else(String::new, |wave| wave.name.clone()),
            n: last.map_or(0, |wave| wave.rows.len()),
            constructs: Map(constructs),
            outcomes: Map(outcomes),
            one_factor: Map(factors),
            waves: (0..self.waves.len()).map(|at| self.wave(at)).collect(),
            courses: self.courses(),
            attributes: self.by_attribute(),
            parallel: self.parallels(),
            response: self.responses(),
            warnings,
        }
    }

    pub(crate) fn id(&self, it: &Measured) -> String {
        self.instrument.constructs[it.construct].id.clone()
    }

    fn item(&self, item: usize) -> String {
        self.instrument.items[item].id.clone()
    }

    fn construct(&self, wave: &Wave, shown: &Shown, at: usize) -> contract::Construct {
        let it = &wave.constructs[at];
        let id = self.id(it);
        let reliable = it.reliability.as_ref();
        let items = |values: Option<&Vec<Figure<f64>>>| {
            let value = |place: usize| values.and_then(|all| all[place].ok());
            Map(it
                .items
                .iter()
                .enumerate()
                .map(|(place, (item, _))| (self.item(*item), value(place)))
                .collect())
        };
        let alpha = |value: Figure<f64>| {
            let n = reliable.map_or(0, |it| it.complete);
            value.and(enough::reliability(n)).map_err(|why| why.to_string())
        };
        let omega = it.factor.as_ref().map_err(|why| *why).and_then(zwerm_stats::OneFactor::omega);
        let one_way = it.one_way.as_ref();
        let by_team = |null: Null| {
            let variance = null.variance(it.scale).ok();
            self.by_team(it, |team| it.agreement.as_ref().ok()?[team].rwg(variance?).ok())
        };
        let mean = shown.mean(at, &id, Whom::All).map(|_| ()).map_err(code);
        let alpha_value = reliable.map_err(|why| *why).and_then(|it| it.alpha);
        contract::Construct {
            n: it.all.n,
            mean: it.all.mean().ok(),
            sd: it.all.sd().ok(),
            enough: Enough::of(mean),
            alpha: contract::Alpha {
                value: alpha_value.ok(),
                n: reliable.ok().map(|it| it.n),
                complete: contract::CompleteAlpha {
                    value: reliable.ok().and_then(|it| it.complete_alpha.ok()),
                    n: reliable.ok().map(|it| it.complete),
                },
                standardised: reliable.ok().and_then(|it| it.standardised.ok()),
                feldt: reliable.ok().and_then(|it| ends(it.feldt)),
                bonett: reliable.ok().and_then(|it| ends(it.bonett)),
                if_dropped: items(reliable.ok().map(|it| &it.if_dropped)),
                enough: Enough::of(alpha(alpha_value)),
            },
            omega: contract::Given { value: omega.ok(), enough: Enough::of(alpha(omega)) },
            item_rest: items(reliable.ok().map(|it| &it.item_rest)),
            icc1: one_way.ok().and_then(|it| it.icc1().ok()),
            icc1_n0: one_way.ok().and_then(|it| it.icc1_even().ok()),
            icc2: one_way.ok().and_then(|it| it.icc2().ok()),
            icc_interval: one_way
                .ok()
                .and_then(|it| it.intervals().ok())
                .map(|it| contract::IccInterval { icc1: pair(it.icc1), icc2: pair(it.icc2) }),
            icc_reason: one_way.err().map(ToString::to_string),
            icc_p: one_way.ok().and_then(|it| it.p().ok()),
            rwg: by_team(Null::Uniform),
            rwg_skew: by_team(Null::SlightSkew),
            rwg_chance95: it.by_chance.ok(),
            ad: self.by_team(it, |team| it.deviation.as_ref().ok()?[team].ok()),
            variance: it.variance.as_ref().ok().map(|it| contract::Variance {
                mu: it.mu,
                tau: it.tau,
                sigma2: it.sigma2,
                method: "reml",
            }),
            teams: self.by_team(it, |team| self.team(it, shown, (at, &id), team)),
            items: Map(it
                .items
                .iter()
                .map(|(item, column)| (self.item(*item), answers(column)))
                .collect()),
        }
    }

    /// Of each team with answers.
    fn by_team<T>(&self, it: &Measured, of: impl Fn(usize) -> T) -> Map<T> {
        let teams = it.teams.iter().enumerate().filter(|(_, team)| team.n > 0);
        Map(teams.map(|(team, _)| (self.units.names[team].clone(), of(team))).collect())
    }

    fn team(
        &self,
        it: &Measured,
        shown: &Shown,
        (at, id): (usize, &str),
        team: usize,
    ) -> contract::Team {
        let summary = &it.teams[team];
        let shrunken = it.variance.as_ref().ok().map(|variance| variance.team(summary));
        contract::Team {
            n: summary.n,
            mean: summary.mean().ok(),
            sd: summary.sd().ok(),
            shrunken: shrunken.map(|it| it.mean),
            interval: shrunken.map(|it| pair(it.interval)),
            now: self.units.invited[team].and_then(|all| ends(summary.interval_of_all(all))),
            enough: Enough::of(shown.team(at, id, team).map_err(code)),
        }
    }

    fn factor(&self, it: &Measured) -> contract::Factor {
        let factor = it.factor.as_ref();
        let fit = factor.map_err(|why| *why).and_then(|it| it.fit);
        let loadings = factor.map_or(&[][..], |it| &it.standardised);
        let may = fit.map(|_| ()).and(enough::reliability(factor.map_or(0, |it| it.n)));
        contract::Factor {
            n: factor.ok().map(|it| it.n),
            chi2: fit.ok().map(|it| it.chi2),
            df: fit.ok().map(|it| it.df),
            p: fit.ok().map(|it| it.p),
            cfi: fit.ok().map(|it| it.cfi),
            tli: fit.ok().map(|it| it.tli),
            rmsea: fit.ok().map(|it| it.rmsea),
            srmr: fit.ok().map(|it| it.srmr),
            loadings: Map(it
                .items
                .iter()
                .zip(loadings)
                .map(|((item, _), it)| (self.item(*item), *it))
                .collect()),
            is_improper: factor.ok().map(|it| it.is_improper),
            enough: Enough::of(may.map_err(|why| why.to_string())),
        }
    }

    fn outcome(&self, it: &Outcome) -> contract::Outcome {
        contract::Outcome {
            n: it.n,
            teams: it.groups,
            raw: self.parts(it, &it.raw),
            within: self.parts(it, &it.within),
            effects: self.effects(it),
        }
    }

    fn parts(&self, it: &Outcome, parts: &Figure<Parts>) -> contract::Parts {
        let named = |values: &[f64]| {
            let ids = it.predictors.iter().map(|at| self.instrument.constructs[*at].id.clone());
            Map(ids.zip(values.iter().copied()).collect())
        };
        let divided = |it: &Figure<Importance>| it.as_ref().ok().map(|it| named(&it.parts));
        let may = parts.as_ref().map(|_| ()).map_err(|why| *why);
        let may = may.and(enough::drivers(it.n, it.predictors.len(), it.groups));
        let parts = parts.as_ref().ok();
        contract::Parts {
            r2: parts.map(|it| it.r2),
            lmg: parts.and_then(|it| divided(&it.lmg)),
            johnson: parts.and_then(|it| divided(&it.johnson)),
            interval: parts.and_then(|it| it.intervals.as_ref().ok()).map(|found| {
                let ids = it.predictors.iter().map(|at| self.instrument.constructs[*at].id.clone());
                contract::Interval {
                    r2: pair(found.r2),
                    parts: Map(ids.zip(found.parts.iter().map(|it| pair(*it))).collect()),
                    draws: found.draws,
                }
            }),
            enough: Enough::of(may.map_err(|why| why.to_string())),
        }
    }

    /// Between and within teams, with the others held (multilevel).
    fn effects(&self, it: &Outcome) -> Value {
        let effects = match &it.effects {
            Ok(effects) => effects,
            Err(why) => return json!({ "reason": why.to_string() }),
        };
        let named = |all: &[Figure<Effect>]| {
            let ids = it.predictors.iter().map(|at| self.instrument.constructs[*at].id.clone());
            let value = |it: &Figure<Effect>| match it {
                Ok(it) => {
                    json!({ "estimate": it.estimate, "error": it.error, "p": it.p, "interval": pair(it.interval), "standardised": it.standardised })
                }
                Err(why) => json!({ "reason": why.to_string() }),
            };
            ids.zip(all.iter().map(value)).collect::<serde_json::Map<String, Value>>()
        };
        json!({ "within": named(&effects.within), "between": named(&effects.between), "tau": effects.tau, "sigma2": effects.sigma2 })
    }

    fn wave(&self, at: usize) -> contract::Wave {
        let (wave, shown) = (&self.waves[at], &self.shown[at]);
        let before = at.checked_sub(1).map(|at| &self.waves[at]);
        let point = |(place, it): (usize, &Measured)| {
            let earlier = before.and_then(|wave| {
                wave.constructs.iter().find(|other| other.construct == it.construct)
            });
            let change = earlier.and_then(|earlier| welch(&earlier.all, &it.all).ok());
            let id = self.id(it);
            let point = contract::Point {
                n: it.all.n,
                mean: it.all.mean().ok(),
                sd: it.all.sd().ok(),
                interval: ends(it.all.interval()),
                change: change.map(|it| contract::Change {
                    difference: it.difference,
                    p: it.p,
                    interval: pair(it.interval),
                }),
                enough: Enough::of(shown.mean(place, &id, Whom::All).map_err(code)),
            };
            (id, point)
        };
        let constructs = wave.constructs.iter().enumerate().map(point).collect();
        contract::Wave { name: wave.name.clone(), n: wave.rows.len(), constructs: Map(constructs) }
    }
}

fn answers(column: &zwerm_stats::Column) -> contract::Item {
    let summary = zwerm_stats::Summary::of_values(&column.as_numbers());
    contract::Item {
        n: column.answered(),
        mean: summary.mean().ok(),
        counts: column.as_likert().map(|it| zwerm_stats::Distribution::of(it).counts),
    }
}

pub(crate) fn pair(it: Interval) -> [f64; 2] {
    [it.low, it.high]
}

pub(crate) fn ends(it: Figure<Interval>) -> Option<[f64; 2]> {
    it.ok().map(pair)
}

/// A reason as it stands in files.
pub(crate) fn code(reason: Reason) -> String {
    match reason {
        Reason::Nobody => "nobody",
        Reason::TooFew => "too_few",
        Reason::Withheld => "withheld",
        Reason::FewChanged { .. } => "few_changed",
        Reason::LeavesTooFew { .. } => "leaves_too_few",
        Reason::GivesAway => "gives_away",
        Reason::AboveHidden => "above_hidden",
        Reason::NotProven => "not_proven",
        Reason::TooNarrow => "too_narrow",
        Reason::AllAlike => "all_alike",
    }
    .to_owned()
}
