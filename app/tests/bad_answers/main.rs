//! Whatever is handed to `zwerm analyse`: a message with the place, exit code 2, nothing half written. And what looks odd but is
//! not wrong, works.

mod odd;
mod stopped;
mod wrong;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Two constructs, three items, a scale of five points.
const INSTRUMENT: &str = "[instrument]\nid = \"x\"\nnl = \"Proef\"\nversion = \"1\"\nlicence = \"own\"\nlanguages = [\"nl\"]\n\
[[construct]]\nid = \"t\"\nnl = \"vertrouwen\"\n[[construct]]\nid = \"c\"\nnl = \"omgeving\"\n\
[[item]]\nid = \"T1\"\nconstruct = \"t\"\nscale = [1, 5]\nnl = \"Een.\"\n\
[[item]]\nid = \"T2\"\nconstruct = \"t\"\nscale = [1, 5]\nnl = \"Twee.\"\n\
[[item]]\nid = \"C1\"\nconstruct = \"c\"\nscale = [1, 5]\nnl = \"Drie.\"\n";

/// A folder with an instrument, and what is asked of the command.
struct Try {
    folder: TempDir,
}

impl Try {
    fn new() -> Try {
        let it = Try { folder: tempfile::tempdir().expect("a folder") };
        it.put("x.toml", INSTRUMENT.as_bytes());
        it
    }

    fn with(answers: impl AsRef<[u8]>) -> Try {
        let it = Try::new();
        it.put("a.csv", answers.as_ref());
        it
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).expect("a file");
    }

    /// `zwerm analyse a.csv --instrument x.toml --out out` and more words, in the folder.
    fn command(&self, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zwerm"));
        command.args(["analyse", "a.csv", "--instrument", "x.toml", "--out", "out"]).args(more);
        command.current_dir(self.folder.path());
        command
    }

    fn run(&self, more: &[&str]) -> Output {
        self.command(more).output().expect("the binary runs")
    }

    /// What is said when it is refused; nothing was written by it.
    fn refused(&self, more: &[&str]) -> String {
        let before = tree(self.folder.path());
        let output = self.run(more);
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert_eq!(tree(self.folder.path()), before, "something was written");
        assert!(output.stdout.is_empty());
        assert!(said.chars().all(|it| it == '\n' || !it.is_control()), "{said:?}");
        said
    }

    /// The page of what is not refused.
    fn page(&self, more: &[&str]) -> String {
        let output = self.run(more);
        assert!(output.status.success(), "{output:?}");
        assert!(output.stderr.is_empty(), "no bar where nobody looks: {output:?}");
        std::fs::read_to_string(self.path("out/report.html")).expect("a page")
    }
}

/// Every path in a folder.
fn tree(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            paths.extend(tree(&entry.path()));
        }
        paths.push(entry.path());
    }
    paths.sort();
    paths
}

/// Answers of so many teams of six, named by a function.
fn teams(count: usize, name: impl Fn(usize) -> String) -> String {
    let mut out = "team;T1;T2;C1\n".to_owned();
    for row in 0..count * 6 {
        let answer = |item: usize| (row * 7 + item * 3 + row / 6) % 5 + 1;
        out += &format!("{};{};{};{}\n", name(row / 6), answer(0), answer(1), answer(2));
    }
    out
}
