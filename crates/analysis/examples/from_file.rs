//! A report without the binary: `from_file ANSWERS.csv INSTRUMENT.toml TEAM WAVE ID TREE.csv DIR LANGUAGE`; `-` where there is none.

use std::path::Path;
use zwerm_analysis::{Analysis, Columns, Problem, read_answers, read_instrument, read_tree, write};
use zwerm_anonymity::Thresholds;
use zwerm_domain::Language;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [answers, instrument, team, wave, id, tree, to, code] = words.as_slice() else {
        return Err("eight words".into());
    };
    let language = Language::from_code(code).ok_or("nl or en")?;
    let said = |problems: Vec<Problem>| {
        problems.iter().map(|it| it.say(language)).collect::<Vec<_>>().join("\n")
    };
    let given = |word: &String| (word != "-").then(|| word.clone());
    let columns =
        Columns { team: given(team), wave: given(wave), id: given(id), ..Columns::default() };
    let instrument = read_instrument(Path::new(instrument)).map_err(said)?;
    let tree = given(tree).map(|it| read_tree(Path::new(&it))).transpose().map_err(said)?;
    let answers = read_answers(Path::new(answers), &instrument, &columns, tree.as_ref(), &|_| {})
        .map_err(said)?;
    let analysis = Analysis::of(answers, instrument, Thresholds::default(), 1)?;
    write(&analysis, language, Path::new(to))?;
    Ok(())
}
