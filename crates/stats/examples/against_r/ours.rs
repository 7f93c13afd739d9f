//! What R reckoned, reckoned here, under the same names.

use crate::{
    set::{Figures, Set},
    table::Table,
};
use std::error::Error;
use zwerm_stats::{probability::*, *};

type Read<'a> = &'a dyn Fn(&str) -> Result<Table, Box<dyn Error>>;

fn columns(table: &Table, names: &[&str]) -> Result<Vec<Column>, Box<dyn Error>> {
    names.iter().map(|name| table.numbers(name)).collect()
}

fn named<'a>(names: &[&'a str], columns: &'a [Column]) -> Vec<(&'a str, &'a Column)> {
    names.iter().copied().zip(columns).collect()
}

pub(crate) fn figures(read: Read<'_>) -> Result<Figures, Box<dyn Error>> {
    let mut all = Figures::new();
    attitude(&read("attitude.csv")?, &mut all)?;
    cohesion(&read("cohesion.csv")?, &mut all)?;
    klein(&read("klein2000.csv")?, &mut all)?;
    univbct(&read("univbct.csv")?, &mut all)?;
    points(&read("points.csv")?, &mut all)?;
    rows(&read("nile.csv")?, &mut all)?;
    tails(&mut all)?;
    Ok(all)
}

fn attitude(table: &Table, all: &mut Figures) -> Result<(), Box<dyn Error>> {
    let mut set = Set { name: "attitude", all };
    let names = table.names();
    let items = columns(table, &names)?;
    set.scale(&items.iter().collect::<Vec<_>>())?;
    let each = Groups::each(items[0].len());
    set.drivers(&items[0], &named(&names[1..], &items[1..]), &each, Centre::Raw)?;
    let pairs =
        items[0].as_numbers().into_owned().into_iter().zip(items[3].as_numbers().into_owned());
    let r = correlation(pairs)?;
    set.say("r", r.r);
    set.say("r p", r.p);
    set.say("r low", r.interval?.low);
    set.say("r high", r.interval?.high);
    Ok(())
}

fn cohesion(table: &Table, all: &mut Figures) -> Result<(), Box<dyn Error>> {
    let mut set = Set { name: "cohesion", all };
    let names = ["COH01", "COH02", "COH03", "COH04", "COH05"];
    let items: Vec<Column> =
        names.iter().map(|name| table.points(name)).collect::<Result<_, _>>()?;
    let items: Vec<&Column> = items.iter().collect();
    let (groups, platoons) = table.teams("PLATOON")?;
    set.agreement(&items, &groups, &platoons)?;
    set.maybe("alpha", Reliability::of(&Moments::of(&items)?)?.alpha());
    let pairs = Moments::pairwise(&items)?;
    let pairs = Reliability::of(&pairs)?;
    set.maybe("alpha pairwise", pairs.alpha());
    set.maybe("feldt pairwise", pairs.feldt().map(|it| it.low));
    set.maybe("alpha standardised pairwise", pairs.standardised());
    for (at, rest) in pairs.item_rest().into_iter().enumerate() {
        set.maybe(format!("item-rest pairwise {}", at + 1), rest);
    }
    let one_way = OneWay::of(&summaries(&scores(&items, 1.0)?, &groups))?;
    set.maybe("icc1", one_way.icc1());
    set.maybe("icc2", one_way.icc2());
    Ok(())
}

fn klein(table: &Table, all: &mut Figures) -> Result<(), Box<dyn Error>> {
    let (groups, names) = table.teams("GRPID")?;
    for y in ["JOBSAT", "COHES", "POSAFF", "PAY", "NEGLEAD", "TASKSIG"] {
        let mut set = Set { name: &format!("klein2000 {y}"), all };
        set.teams(&table.numbers(y)?, &groups, &names)?;
    }
    let x = ["COHES", "POSAFF", "PAY", "NEGLEAD", "WLOAD", "TASKSIG", "PHYSEN"];
    let (y, predictors) = (table.numbers("JOBSAT")?, columns(table, &x)?);
    let x = named(&x, &predictors);
    Set { name: "klein2000", all }.drivers(&y, &x, &groups, Centre::Raw)?;
    Set { name: "klein2000 within", all }.drivers(&y, &x, &groups, Centre::Within)?;
    Set { name: "klein2000 effects", all }.effects(&y, &x, &groups)?;
    let items = columns(table, &["JOBSAT", "COHES", "POSAFF", "PAY"])?;
    let model = OneFactor::of(&Moments::of(&items.iter().collect::<Vec<_>>())?)?;
    let mut set = Set { name: "klein2000 improper", all };
    for (at, loading) in model.standardised.iter().enumerate() {
        set.say(format!("loading {}", at + 1), loading.abs());
    }
    let items = columns(table, &["JOBSAT", "COHES", "PAY", "WLOAD"])?;
    Set { name: "klein2000 items", all }.scale(&items.iter().collect::<Vec<_>>())
}

fn univbct(table: &Table, all: &mut Figures) -> Result<(), Box<dyn Error>> {
    let (groups, names) = table.teams("TEAM")?;
    let items = ["JOBSAT1", "JOBSAT2", "JOBSAT3", "COMMIT1", "READY1"];
    for y in items {
        let mut set = Set { name: &format!("univbct {y}"), all };
        set.teams(&table.numbers(y)?, &groups, &names)?;
    }
    let columns = columns(table, &items)?;
    let waves: Vec<Summary> =
        columns[..3].iter().map(|column| Summary::of_values(&column.as_numbers())).collect();
    for (at, change) in changes(&waves).into_iter().enumerate() {
        let (change, name) = (change?, format!("univbct wave {}", at + 1));
        let mut set = Set { name: &name, all };
        set.say("t", change.t);
        set.say("df", change.df);
        set.say("p", change.p);
        set.say("low", change.interval.low);
        set.say("high", change.interval.high);
    }
    Set { name: "univbct items", all }.scale(&columns.iter().collect::<Vec<_>>())?;
    let x = [("JOBSAT1", &columns[0]), ("COMMIT1", &columns[3])];
    Set { name: "univbct", all }.drivers(&columns[4], &x, &groups, Centre::Raw)?;
    Set { name: "univbct effects", all }.effects(&columns[4], &x, &groups)
}

fn points(table: &Table, all: &mut Figures) -> Result<(), Box<dyn Error>> {
    let (groups, names) = table.teams("team")?;
    let items = ["i1", "i2", "i3", "i4", "i5"];
    let items: Vec<Column> =
        items.iter().map(|name| table.points(name)).collect::<Result<_, _>>()?;
    let items: Vec<&Column> = items.iter().collect();
    let mut set = Set { name: "points", all };
    set.scale(&items)?;
    set.agreement(&items, &groups, &names)?;
    let score = scores(&items, ANSWERED_AT_LEAST)?;
    Set { name: "points score", all }.teams(&score, &groups, &names)
}

fn rows(table: &Table, all: &mut Figures) -> Result<(), Box<dyn Error>> {
    let flow = table.numbers("flow")?.as_numbers().into_owned();
    let mut set = Set { name: "nile", all };
    let it = one_break(&flow)?;
    set.say("cusum", it.cusum);
    set.say("cusum p", it.p);
    set.say("break after", it.after as f64);
    set.say("tau", trend(&flow)?.tau);
    Ok(())
}

fn tails(all: &mut Figures) -> Result<(), Box<dyn Error>> {
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216].map(Some);
    for (name, way) in [
        ("BH", Adjustment::BenjaminiHochberg),
        ("BY", Adjustment::BenjaminiYekutieli),
        ("holm", Adjustment::Holm),
    ] {
        for (at, p) in adjust(&p, way).p.into_iter().enumerate() {
            Set { name, all }.say((at + 1).to_string(), p.ok_or("a comparison")?);
        }
    }
    let mut set = Set { name: "tails", all };
    for (a, b) in
        [("1", "1"), ("29", "174"), ("2", "9.5"), ("9999", "140000"), ("149999", "599996")]
    {
        for q in ["0.025", "0.5", "0.975"] {
            let (d1, d2, share): (f64, f64, f64) = (a.parse()?, b.parse()?, q.parse()?);
            set.say(format!("F {a} {b} {q}"), f_quantile(share, d1, d2));
            set.say(format!("t {b} {q}"), t_quantile(share, d2));
        }
    }
    for x in ["0.5", "14", "29.434", "80"] {
        set.say(format!("chi2 {x} 14"), chi_squared_tail(x.parse()?, 14.0));
    }
    let scale = Scale::new(1, 5).ok_or("no scale")?;
    Set { name: "by chance", all }.say("rwg 10 4 5", rwg_by_chance(10, 4, scale, 1)?);
    Ok(())
}
