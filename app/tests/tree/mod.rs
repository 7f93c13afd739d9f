//! The source tree, as the tests about it read it: only what git tracks (or would).

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The project's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("app stands in the root").to_owned()
}

/// A file's text, by its path from the root.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files with these endings that git tracks or would track.
pub(crate) fn tracked(endings: &[&str]) -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the files");
    let all = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(!all.is_empty(), "git lists no files");
    let ends = |path: &str| endings.iter().any(|ending| path.ends_with(&format!(".{ending}")));
    all.lines().filter(|path| ends(path) && root().join(path).exists()).map(str::to_owned).collect()
}

/// A Rust file.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn lines(&self) -> usize {
        self.text.lines().count()
    }

    /// Whether it holds tests only.
    pub(crate) fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// Whether it is the slice's file of this name, or stands in the folder of this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.path.ends_with(&format!("/src/{name}.rs"))
            || self.path.contains(&format!("/src/{name}/"))
    }

    /// Without comments and without the tests at the bottom.
    pub(crate) fn code(&self) -> String {
        let own = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
        own.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// All Rust files of the project.
pub(crate) fn rust_files() -> Vec<Source> {
    tracked(&["rs"]).into_iter().map(|path| Source { text: read(&path), path }).collect()
}

/// The manifests below a folder, by the folder's name.
pub(crate) fn manifests(folder: &str) -> Vec<(String, toml::Value)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).expect("a folder") {
        let path = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(path.join("Cargo.toml")) else { continue };
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        found.push((name, toml::from_str(&text).expect("a manifest")));
    }
    found
}
