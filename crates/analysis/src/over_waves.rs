//! The parts of `analysis.json` that go over waves, layers, cuts and who was invited.

use crate::analysis::Analysis;
use crate::contract::Map;
use crate::figures::Measured;
use crate::full::{ends, pair};
use serde_json::{Value, json};
use zwerm_stats::{Chart, Figure, Summary};

impl Analysis {
    /// Of each construct, where there are waves to hold against each other.
    pub(crate) fn courses(&self) -> Map<Value> {
        let all = self.last_constructs().iter().filter(|_| self.waves.len() > 1);
        Map(all.map(|it| (self.id(it), self.told(it))).collect())
    }

    fn last_constructs(&self) -> &[Measured] {
        self.waves.last().map_or(&[], |wave| &wave.constructs)
    }

    fn told(&self, it: &Measured) -> Value {
        let course = self.course(it.construct);
        let name = |at: &usize| self.waves[*at].name.clone();
        let chart = |it: &Figure<Chart>| match it {
            Ok(it) => {
                let beyond: Vec<String> = it.beyond.iter().map(name).collect();
                json!({ "centre": it.centre, "line": it.line, "low": it.low, "high": it.high, "beyond": beyond })
            }
            Err(why) => json!({ "reason": why.to_string() }),
        };
        let one_break = match &course.one_break {
            Ok(it) => {
                json!({ "since": name(&it.after), "before_mean": it.before_mean, "after_mean": it.after_mean, "cusum": it.cusum, "p": it.p })
            }
            Err(why) => json!({ "reason": why.to_string() }),
        };
        let first = crate::course::of(&self.waves[0], it.construct);
        let turnover = self.turnover(it.construct).map(|turnover| {
            let means = first.and_then(|first| Some((first.all.mean().ok()?, it.all.mean().ok()?)));
            let stayers = means.and_then(|(from, to)| ends(turnover.change_of_stayers(from, to, it.scale)));
            json!({ "before": turnover.before, "left": turnover.left, "after": turnover.after, "joined": turnover.joined, "change_of_stayers": stayers })
        });
        json!({ "xmr": chart(&course.xmr), "ewma": chart(&course.ewma), "one_break": one_break, "turnover": turnover })
    }

    /// Of each attribute and construct the means by value.
    pub(crate) fn by_attribute(&self) -> Map<Value> {
        let of = |(cut, attribute): (usize, &crate::attributes::Attribute)| {
            let constructs = self.last_constructs().iter().map(|it| {
                let values = attribute.values.iter().zip(&it.by_value[cut]);
                let values = values.map(|(value, it)| (value.clone(), summary(it)));
                (self.id(it), Value::Object(values.collect()))
            });
            (attribute.name.clone(), Value::Object(constructs.collect()))
        };
        Map(self.attributes.iter().enumerate().map(of).collect())
    }

    /// How the people of a unit and those right below it go together, over units with enough answers above and below.
    pub(crate) fn parallels(&self) -> Map<Value> {
        let of = |it: &Measured| {
            let found = match self.parallel(it, |_| true) {
                Ok(it) => {
                    json!({ "r": it.r, "units": it.n, "p": it.p, "interval": it.interval.ok().map(pair) })
                }
                Err(why) => json!({ "reason": why.to_string() }),
            };
            (self.id(it), found)
        };
        Map(self.last_constructs().iter().map(of).collect())
    }

    /// Of each unit with what is under it how many were invited and answered, where the tree tells.
    pub(crate) fn responses(&self) -> Map<Value> {
        let Some(last) = self.waves.last() else { return Map(Vec::new()) };
        let of = |(unit, name): (usize, &String)| {
            let (invited, answered) = (self.invited(unit)?, last.answered[unit]);
            let share = self.response(Some(unit));
            let told = json!({ "invited": invited, "answered": answered, "share": share });
            Some((name.clone(), told))
        };
        Map(self.units.names.iter().enumerate().filter_map(of).collect())
    }
}

fn summary(it: &Summary) -> Value {
    json!({ "n": it.n, "mean": it.mean().ok(), "sd": it.sd().ok(), "interval": ends(it.interval()) })
}
