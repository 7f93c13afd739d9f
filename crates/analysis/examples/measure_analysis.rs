//! What `zwerm analyse` does, with CPU seconds after each step, and the most memory until then in kibibytes: `measure_analysis ANSWERS.csv INSTRUMENT.toml [TREE.csv DIR]`; without a tree
//! it only reads. The team is in the column `team`.
#![expect(clippy::print_stdout, reason = "seconds for whoever measures")]

use rustix::time::{ClockId, clock_gettime};
use std::path::Path;
use zwerm_analysis::{Analysis, Columns, Problem, read_answers, read_instrument, read_tree, write};
use zwerm_anonymity::Thresholds;
use zwerm_domain::Language;

fn told(step: &str, began: &mut f64) {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    let now = now.tv_sec as f64 + now.tv_nsec as f64 * 1e-9;
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let most = most.and_then(|it| it.split_whitespace().next()).unwrap_or("0");
    println!("{step} {:.9} {most}", now - *began);
    *began = now;
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [answers, instrument, rest @ ..] = words.as_slice() else {
        return Err("measure_analysis ANSWERS.csv INSTRUMENT.toml [TREE.csv DIR]".into());
    };
    let said = |problems: Vec<Problem>| {
        problems.iter().map(|it| it.say(Language::En)).collect::<Vec<_>>().join("\n")
    };
    let columns = Columns { team: Some("team".to_owned()), ..Columns::default() };
    let instrument = read_instrument(Path::new(instrument)).map_err(said)?;
    let tree = match rest {
        [tree, _] => Some(read_tree(Path::new(tree)).map_err(said)?),
        _ => None,
    };
    let mut began = 0.0;
    told("begin", &mut began);
    let answers = Path::new(answers);
    let answers =
        read_answers(answers, &instrument, &columns, tree.as_ref(), &|_| {}).map_err(said)?;
    told("read", &mut began);
    if let [_, to] = rest {
        let analysis = Analysis::of(answers, instrument, Thresholds::default(), 1)?;
        told("reckon", &mut began);
        write(&analysis, Language::Nl, Path::new(to))?;
        told("write", &mut began);
    }
    Ok(())
}
