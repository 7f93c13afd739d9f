//! `analyse`, `instrument`, `verify-report`: from a file of answers to a report, without a server.

use super::progress::{Progress, Step};
use super::{BadInput, stopping};
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use std::{fs, path::Path, path::PathBuf};
use zwerm_analysis::{Analysis, Columns, Problem, Unproven};
use zwerm_anonymity::Thresholds;
use zwerm_domain::{Language, Level, Threshold};

/// `zwerm analyse`.
#[derive(Args, Debug)]
pub(crate) struct Analyse {
    /// Answers: a row a person, a column a statement; separated by ; , or tab, in UTF-8
    #[arg(value_name = "ANSWERS.csv")]
    answers: PathBuf,
    /// The questionnaire; `zwerm instrument` shows and drafts them
    #[arg(long, value_name = "INSTRUMENT.toml")]
    instrument: PathBuf,
    /// The column with the team
    #[arg(long, value_name = "COLUMN")]
    team: Option<String>,
    /// What is above each team: columns unit and parent, and invited (how many people) if it is known
    #[arg(long, value_name = "TREE.csv")]
    tree: Option<PathBuf>,
    /// The column with the wave
    #[arg(long, value_name = "COLUMN")]
    wave: Option<String>,
    /// The column that says who it is: unique within a wave, the same in each
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// A column to see what goes along with it; may be given more than once [default: the items of the block outcomes]
    #[arg(long, value_name = "COLUMN")]
    outcome: Vec<String>,
    /// The column that says of which layer somebody is, such as management or floor [default: by the tree]
    #[arg(long, value_name = "COLUMN")]
    layer: Option<String>,
    /// A column to show the whole organisation by, such as years of service; chosen beforehand; may be given more than once
    #[arg(long, value_name = "COLUMN")]
    cut: Vec<String>,
    /// What stands for not answered, such as NA or 9; may be given more than once
    #[arg(long, value_name = "VALUE")]
    missing: Vec<String>,
    /// From how many answers on something is shown; never below 5
    #[arg(long, default_value_t = 5, value_name = "PEOPLE")]
    min_group: i64,
    /// The seed of chance: the same file and seed give the same report
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    seed: u64,
    /// The language of the report and of messages: nl or en
    #[arg(long, default_value = "nl", value_parser = language, value_name = "LANGUAGE")]
    lang: Language,
    /// The folder to write into; a report that is there is replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// `zwerm instrument`.
#[derive(Subcommand, Debug)]
pub(crate) enum Instrument {
    /// Print a questionnaire that is shipped: zwermscan
    Show {
        /// Its name
        #[arg(default_value = "zwermscan", value_name = "NAME")]
        name: String,
    },
    /// Draft a questionnaire from the columns of a CSV file of answers; look at every line of it
    New {
        /// The file of answers
        #[arg(value_name = "ANSWERS.csv")]
        answers: PathBuf,
    },
}

pub(super) fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "nl or en".to_owned())
}

pub(crate) fn analyse(asked: &Analyse) -> Result<()> {
    let say = |problems: Vec<Problem>| bad(problems.iter().map(|it| it.say(asked.lang)));
    let Some(answers) = Level::of(Threshold::Answers, asked.min_group) else {
        return Err(bad(["--min-group: 5 or more, at most 1000".to_owned()].into_iter()));
    };
    let left_over = Level::of(Threshold::LeftOver, asked.min_group).unwrap_or(answers);
    let usual = Thresholds::default();
    let thresholds = Thresholds { answers, left_over, spread: usual.spread.max(answers), ..usual };
    let columns = Columns {
        team: asked.team.clone(),
        wave: asked.wave.clone(),
        id: asked.id.clone(),
        outcomes: asked.outcome.clone(),
        layer: asked.layer.clone(),
        cuts: asked.cut.clone(),
        missing: asked.missing.clone(),
    };
    let unwritten = |error| say(vec![Problem::of_writing(&asked.out, &error)]);
    stopping::leave_nothing_half()?;
    zwerm_analysis::look_at_place(&asked.out).map_err(unwritten)?;
    let progress = Progress::on_terminal(asked.lang);
    let read = |share| progress.tell(Step::Reading, share);
    let instrument = zwerm_analysis::read_instrument(&asked.instrument).map_err(say)?;
    let tree = asked.tree.as_deref().map(zwerm_analysis::read_tree).transpose().map_err(say)?;
    let answers = &asked.answers;
    let answers =
        zwerm_analysis::read_answers(answers, &instrument, &columns, tree.as_ref(), &read)
            .map_err(say)?;
    progress.tell(Step::Reckoning, 0.0);
    let analysis = Analysis::of(answers, instrument, thresholds, asked.seed)
        .map_err(|problem| bad([problem.to_string()].into_iter()))?;
    progress.tell(Step::Writing, 0.0);
    zwerm_analysis::write(&analysis, asked.lang, &asked.out).map_err(unwritten)?;
    drop(progress);
    println!("{}", zwerm_analysis::farewell(asked.lang, &asked.out));
    Ok(())
}

fn bad(lines: impl Iterator<Item = String>) -> anyhow::Error {
    BadInput(lines.collect::<Vec<_>>().join("\nzwerm: ")).into()
}

pub(crate) fn instrument(asked: &Instrument) -> Result<()> {
    match asked {
        Instrument::Show { name } if name == "zwermscan" => {
            print!("{}", zwerm_instrument::ZWERMSCAN);
            Ok(())
        }
        Instrument::Show { name } => bail!("there is no questionnaire {name}; there is: zwermscan"),
        Instrument::New { answers } => {
            let draft = zwerm_analysis::draft(answers)
                .map_err(|problems| bad(problems.iter().map(|it| it.say(Language::En))))?;
            print!("{draft}");
            Ok(())
        }
    }
}

pub(crate) fn verify_report(dir: &Path) -> Result<()> {
    let file = if dir.is_dir() { dir.join("report.json") } else { dir.to_owned() };
    let text =
        fs::read_to_string(&file).with_context(|| format!("{} can't be read", file.display()))?;
    match zwerm_analysis::verify_report(&text) {
        Ok(count) => {
            println!(
                "{}: {count} proofs hold, and together they leave out no mean of the report: no sum of what was counted and averaged is \
                 about a small group. Outside them stand margins, the band of unnamed teams, and figures that are no sums.",
                file.display()
            );
            Ok(())
        }
        Err(Unproven::Apart(why)) => bail!("{}: {why}", file.display()),
        Err(Unproven::Flaw(flaw)) => bail!("{}: {flaw}", file.display()),
        Err(Unproven::Unreadable(why)) => {
            bail!("{} is no report that can be checked: {why}", file.display())
        }
    }
}
