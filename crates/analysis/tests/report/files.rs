//! Made-up answers as files, and what comes of them.

use std::fmt::Write;
use std::path::PathBuf;
use tempfile::TempDir;
use zwerm_analysis::{Analysis, Columns, Problem, read_answers, read_instrument, read_tree, write};
use zwerm_anonymity::Thresholds;
use zwerm_domain::Language;

/// A folder with files.
pub(crate) struct Files {
    folder: TempDir,
}

pub(crate) const INSTRUMENT: &str = "[instrument]\nid = \"try\"\nnl = \"Proef\"\nen = \"Trial\"\nversion = \"1\"\nlicence = \"own\"\nlanguages = [\"nl\"]\n\
[[construct]]\nid = \"trust\"\nnl = \"vertrouwen\"\nen = \"trust\"\nblock = \"core\"\n\
[[construct]]\nid = \"context\"\nnl = \"omgeving\"\nen = \"context\"\nblock = \"core\"\n\
[[construct]]\nid = \"steering\"\nnl = \"richting geven\"\nen = \"direction\"\nblock = \"factors\"\n\
[[item]]\nid = \"T1\"\nconstruct = \"trust\"\nscale = [1, 5]\nnl = \"Een.\"\nen = \"One.\"\n\
[[item]]\nid = \"T2\"\nconstruct = \"trust\"\nscale = [1, 5]\nreversed = true\nnl = \"Twee.\"\nen = \"Two.\"\n\
[[item]]\nid = \"T3\"\nconstruct = \"trust\"\nscale = [1, 5]\nnl = \"Drie.\"\nen = \"Three.\"\n\
[[item]]\nid = \"C1\"\nconstruct = \"context\"\nscale = [1, 5]\nnl = \"Vier.\"\nen = \"Four.\"\n\
[[item]]\nid = \"S1\"\nconstruct = \"steering\"\nscale = [1, 5]\nnl = \"Vijf.\"\nen = \"Five.\"\n";

impl Files {
    pub(crate) fn new() -> Files {
        let files = Files { folder: tempfile::tempdir().expect("a folder") };
        files.put("instrument.toml", INSTRUMENT.as_bytes());
        files
    }

    /// The report about three waves of twelve teams in two departments.
    pub(crate) fn reported(language: Language) -> Files {
        let files = Files::new();
        files.put("answers.csv", answers(9, 12, 11, 0.4, 3, 0.2).as_bytes());
        files.put("tree.csv", crate::figures::tree(12).as_bytes());
        files.report(language);
        files
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).expect("a file");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file")
    }

    /// Reads `answers.csv`, with `tree.csv` if it is there, and columns team, wave, id as far as the heads name them.
    pub(crate) fn analyse(&self) -> Result<Analysis, Vec<Problem>> {
        let heads =
            String::from_utf8_lossy(&std::fs::read(self.path("answers.csv")).expect("answers"))
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
        let column = |name: &str| {
            heads
                .trim_start_matches('\u{feff}')
                .split([';', ',', '\t'])
                .any(|head| head == name)
                .then(|| name.to_owned())
        };
        let outcomes = column("out").into_iter().collect();
        let columns = Columns {
            team: column("team"),
            wave: column("wave"),
            id: column("id"),
            outcomes,
            layer: column("layer"),
            cuts: column("tenure").into_iter().collect(),
            missing: vec!["NA".to_owned()],
        };
        let instrument = read_instrument(&self.path("instrument.toml"))?;
        let tree = self.path("tree.csv");
        let tree = if tree.exists() { Some(read_tree(&tree)?) } else { None };
        let answers =
            read_answers(&self.path("answers.csv"), &instrument, &columns, tree.as_ref(), &|_| {})?;
        Ok(Analysis::of(answers, instrument, Thresholds::default(), 1)
            .expect("the auditor understands"))
    }

    /// What is wrong, in Dutch.
    pub(crate) fn wrong(&self) -> Vec<String> {
        let Err(problems) = self.analyse() else { return Vec::new() };
        let folder = format!("{}/", self.folder.path().display());
        problems.iter().map(|it| it.say(Language::Nl).replace(&folder, "")).collect()
    }

    /// Writes the report into the folder `out`.
    pub(crate) fn report(&self, language: Language) {
        let analysis = self.analyse().expect("answers that can be used");
        write(&analysis, language, &self.path("out")).expect("a report");
    }
}

/// Numbers that are the same each time.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// From 0 to 1.
    pub(crate) fn next(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as f64) / f64::from(1_u32 << 31)
    }

    /// About normal: mean 0, standard deviation 1.
    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.next()).sum::<f64>() - 6.0
    }
}

/// Answers of teams of this size; teams differ by `between` standard deviations, waves by `step` points for context.
pub(crate) fn answers(
    seed: u64,
    teams: usize,
    size: usize,
    between: f64,
    waves: usize,
    step: f64,
) -> String {
    let mut chance = Chance::new(seed);
    let mut out = "id;wave;team;T1;T2;T3;C1;S1;out\n".to_owned();
    let levels: Vec<f64> = (0..teams).map(|_| between * chance.normal()).collect();
    for wave in 0..waves {
        for (team, level) in levels.iter().enumerate() {
            for person in 0..size {
                let own = level + 0.5 * chance.normal();
                let mut answer =
                    |middle: f64| (middle + own + 0.7 * chance.normal()).round().clamp(1.0, 5.0);
                let (a, b, c) = (answer(3.4), 6.0 - answer(3.4), answer(3.4));
                let (d, e) = (answer(2.6 + step * wave as f64), answer(3.0));
                let outcome = 0.5 * a + 0.5 * chance.normal();
                let _ = writeln!(
                    out,
                    "{team}-{person};{};Team {team};{a};{b};{c};{d};{e};{outcome:.3}",
                    2024 + wave
                );
            }
        }
    }
    out
}
