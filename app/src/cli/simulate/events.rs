//! A file of events: what stands on each line, or what is wrong with it, with its number.

use crate::text::L10nLanguage;
use std::{collections::HashMap, fs, path::Path};
use zwerm_trust::{AgreementNumber, Day, Domain, Event, EventId, History, Record, Severity, Stake};

/// Larger files are none that somebody wrote to look at.
const MOST_BYTES: u64 = 4_000_000;
const MOST_LINES: usize = 20_000;
/// So many mistakes are told at once.
const MOST_TOLD: usize = 12;

/// The history in a file, or all that is wrong with it.
pub(super) fn read(file: &Path, t: &L10nLanguage) -> Result<History, Vec<String>> {
    let name = file.display().to_string();
    let size = fs::metadata(file).map_err(|_| vec![t.simulate_no_file(name.as_str())])?.len();
    if size > MOST_BYTES {
        return Err(vec![t.simulate_too_large(name.as_str())]);
    }
    let text = fs::read(file).map_err(|_| vec![t.simulate_no_file(name.as_str())])?;
    let text = String::from_utf8(text).map_err(|_| vec![t.simulate_no_text(name.as_str())])?;
    lines(text.trim_start_matches('\u{feff}'), t)
}

fn lines(text: &str, t: &L10nLanguage) -> Result<History, Vec<String>> {
    let head = text.lines().next().unwrap_or_default();
    let delimiter = if head.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let heads: Vec<String> = match reader.headers() {
        Ok(heads) => heads.iter().map(str::to_lowercase).collect(),
        Err(_) => return Err(vec![t.simulate_no_heads()]),
    };
    if !["day", "event"].iter().all(|needed| heads.iter().any(|head| head == needed)) {
        return Err(vec![t.simulate_no_heads()]);
    }
    let (mut all, mut wrong, mut works) = (Vec::new(), Vec::new(), HashMap::new());
    for (at, row) in reader.records().enumerate() {
        let number = at as u64 + 1;
        if at >= MOST_LINES {
            return Err(vec![t.simulate_too_many(MOST_LINES as i64)]);
        }
        let read = row.ok().map(|row| {
            let cell = |head: &str| {
                let at = heads.iter().position(|it| it == head);
                at.and_then(|at| row.get(at)).unwrap_or_default().to_owned()
            };
            line(number, &cell, &mut works)
        });
        match read {
            Some(Ok(line)) => all.push(line),
            Some(Err(what)) => wrong.push(t.simulate_wrong(number as i64 + 1, what.as_str())),
            None => wrong.push(t.simulate_wrong(number as i64 + 1, "")),
        }
        if wrong.len() >= MOST_TOLD {
            break;
        }
    }
    match (wrong.is_empty(), all.is_empty()) {
        (false, _) => Err(wrong),
        (true, true) => Err(vec![t.simulate_nothing()]),
        _ => Ok(History::new(all)),
    }
}

type Line = (Day, EventId, Record);

/// One line, or the word in it that says nothing.
fn line(
    number: u64,
    cell: &dyn Fn(&str) -> String,
    works: &mut HashMap<String, u32>,
) -> Result<Line, String> {
    let day = cell("day");
    let day = day.parse().map(Day).map_err(|_| day)?;
    let stake = match cell("stake").as_str() {
        "small" => Stake::Small,
        "" | "normal" => Stake::Normal,
        "large" => Stake::Large,
        other => return Err(other.to_owned()),
    };
    let agreement = match cell("agreement").as_str() {
        "" => number,
        it => it.parse().map_err(|_| it.to_owned())?,
    };
    let next = works.len() as u32;
    let domain = Domain(*works.entry(cell("work")).or_insert(next));
    let happened = |event| {
        let agreement = AgreementNumber(agreement);
        Record::Happened { agreement, domain, stake, event }
    };
    let severity = cell("severity");
    let judged = match severity.as_str() {
        "" => None,
        it => Some(it.parse().ok().and_then(Severity::new).ok_or_else(|| it.to_owned())?),
    };
    let record = match cell("event").as_str() {
        "delivered" => happened(Event::Delivered),
        "renegotiated" => happened(Event::Renegotiated),
        "released" => happened(Event::Released),
        "late_warned" => happened(Event::LateWarned),
        "late" => happened(Event::LateUnwarned { is_felt: judged.is_some() }),
        "missed_warned" => happened(Event::MissedWarned),
        "missed" => happened(Event::MissedUnwarned { judged }),
        "missed_for_support" => happened(Event::MissedForSupport),
        "support_failed" => happened(Event::SupportFailed),
        "experiment_failed" => happened(Event::ExperimentFailed),
        "clean_slate" => Record::CleanSlate,
        "repaired" => {
            let of = cell("of");
            Record::Repaired(of.parse().map(EventId).map_err(|_| of)?)
        }
        other => return Err(other.to_owned()),
    };
    Ok((day, EventId(number), record))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::text;
    use zwerm_domain::Language;
    use zwerm_trust::Aspect;

    fn of(text_of: &str) -> Result<History, Vec<String>> {
        lines(text_of, text(Language::Nl))
    }

    #[test]
    fn a_history_is_read_in_the_order_of_its_days() {
        let read =
            of("day;event;severity\n30;missed;1\n0;delivered;\n10;delivered;\n").expect("reads");
        let p = |day| read.on(Day(day)).intention().trusted(Aspect::Intention).value();
        assert!(p(0) < p(10) && p(30) < p(10));
    }

    #[test]
    fn each_wrong_line_is_told_with_its_number_and_the_word() {
        let wrong =
            of("day,event\n1,delivered\nmaandag,delivered\n2,gehaald 🐦\n").expect_err("wrong");
        assert_eq!(wrong.len(), 2);
        assert!(wrong[0].contains('3') && wrong[0].contains("maandag"), "{wrong:?}");
        assert!(wrong[1].contains('4') && wrong[1].contains("gehaald 🐦"), "{wrong:?}");
        assert!(of("day,event\n1,missed\n2,late,too,many\n").is_err());
        for none in ["", "day\n1\n", "day,event\n", "a,b\n1,2\n"] {
            assert!(of(none).is_err(), "{none:?}");
        }
        assert!(of("day,event,severity\n1,missed,2\n").is_err(), "no severity");
    }
}
