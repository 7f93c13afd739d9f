//! The figures of one data set, each under the name that R's has.

use std::{collections::HashMap, error::Error};
use zwerm_stats::*;

/// Figures by data set and name.
pub(crate) type Figures = HashMap<(String, String), f64>;

pub(crate) struct Set<'a> {
    pub(crate) name: &'a str,
    pub(crate) all: &'a mut Figures,
}

impl Set<'_> {
    pub(crate) fn say(&mut self, figure: impl Into<String>, value: f64) {
        self.all.insert((self.name.to_owned(), figure.into()), value);
    }

    /// Only what is a figure; the table tells what is not there.
    pub(crate) fn maybe(&mut self, figure: impl Into<String>, value: Figure<f64>) {
        if let Ok(value) = value {
            self.say(figure, value);
        }
    }

    pub(crate) fn scale(&mut self, items: &[&Column]) -> Result<(), Box<dyn Error>> {
        let moments = Moments::of(items)?;
        let it = Reliability::of(&moments)?;
        self.maybe("alpha", it.alpha());
        self.maybe("alpha standardised", it.standardised());
        for (name, interval) in [("feldt", it.feldt()?), ("bonett", it.bonett()?)] {
            self.say(format!("{name} low"), interval.low);
            self.say(format!("{name} high"), interval.high);
        }
        for (at, (rest, dropped)) in it.item_rest().into_iter().zip(it.if_dropped()).enumerate() {
            self.maybe(format!("item-rest {}", at + 1), rest);
            self.maybe(format!("if dropped {}", at + 1), dropped);
        }
        let model = OneFactor::of(&moments)?;
        self.maybe("omega", model.omega());
        for (at, loading) in model.standardised.iter().enumerate() {
            self.say(format!("loading {}", at + 1), loading.abs());
        }
        let fit = model.fit?;
        for (name, value) in [
            ("chisq", fit.chi2),
            ("df", fit.df as f64),
            ("pvalue", fit.p),
            ("cfi", fit.cfi),
            ("tli", fit.tli),
            ("rmsea", fit.rmsea),
            ("srmr", fit.srmr),
        ] {
            self.say(name, value);
        }
        Ok(())
    }

    pub(crate) fn teams(
        &mut self,
        y: &Column,
        groups: &Groups,
        names: &[&str],
    ) -> Result<(), Box<dyn Error>> {
        let teams = summaries(y, groups);
        let it = OneWay::of(&teams)?;
        for (name, value) in
            [("icc1", it.icc1()), ("icc2", it.icc2()), ("F", it.f()), ("p of F", it.p())]
        {
            self.maybe(name, value);
        }
        self.maybe("icc1 even", it.icc1_even());
        let intervals = it.intervals()?;
        self.say("icc1 low", intervals.icc1.low);
        self.say("icc1 high", intervals.icc1.high);
        self.say("icc2 low", intervals.icc2.low);
        self.say("icc2 high", intervals.icc2.high);
        let reml = Variance::reml(&teams)?;
        for (name, value) in [
            ("tau", reml.tau),
            ("sigma2", reml.sigma2),
            ("mu", reml.mu),
            ("mu error", reml.mu_error),
        ] {
            self.say(format!("reml {name}"), value);
        }
        for (team, name) in teams.iter().zip(names).filter(|(team, _)| team.n > 0) {
            let own = reml.team(team);
            self.say(format!("shrunken {name}"), own.mean);
            self.say(format!("shrunken variance {name}"), own.variance);
        }
        Ok(())
    }

    pub(crate) fn agreement(
        &mut self,
        items: &[&Column],
        groups: &Groups,
        names: &[&str],
    ) -> Result<(), Box<dyn Error>> {
        let scale = Scale::new(1, 5).ok_or("no scale")?;
        for (null, of) in [("uniform", Null::Uniform), ("skew", Null::SlightSkew)] {
            let variance = of.variance(scale)?;
            for (team, name) in agreement(items, groups)?.iter().zip(names) {
                self.maybe(format!("rwg {null} {name}"), team.rwg(variance));
            }
        }
        for (ad, name) in average_deviation(items, groups)?.into_iter().zip(names) {
            self.maybe(format!("ad {name}"), ad);
        }
        Ok(())
    }

    pub(crate) fn drivers(
        &mut self,
        y: &Column,
        x: &[(&str, &Column)],
        groups: &Groups,
        centre: Centre,
    ) -> Result<(), Box<dyn Error>> {
        let columns: Vec<&Column> = x.iter().map(|(_, column)| *column).collect();
        let drivers = Drivers::of(y, &columns, groups)?;
        for (name, division) in [("lmg", Division::Lmg), ("johnson", Division::Johnson)] {
            let it = drivers.importance(centre, division)?;
            self.say("r2", it.r2);
            for ((of, _), part) in x.iter().zip(it.parts) {
                self.say(format!("{name} {of}"), part);
            }
        }
        Ok(())
    }

    pub(crate) fn effects(
        &mut self,
        y: &Column,
        x: &[(&str, &Column)],
        groups: &Groups,
    ) -> Result<(), Box<dyn Error>> {
        let columns: Vec<&Column> = x.iter().map(|(_, column)| *column).collect();
        let it = Effects::of(y, &columns, groups)?;
        self.say("tau", it.tau);
        self.say("sigma2", it.sigma2);
        for (level, effects) in [("within", it.within), ("between", it.between)] {
            for ((name, _), effect) in x.iter().zip(effects) {
                let effect = effect?;
                self.say(format!("{level} {name} estimate"), effect.estimate);
                self.say(format!("{level} {name} error"), effect.error);
                self.say(format!("{level} {name} df"), effect.df);
                self.say(format!("{level} {name} p"), effect.p);
            }
        }
        Ok(())
    }
}
