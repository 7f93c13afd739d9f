//! Embeds every migration of the repository's `migrations` folder, with its checksum, into the program.

use sha2::{Digest, Sha256};
use std::{env, error::Error, fmt::Write, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../migrations");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&root)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".sql") {
            names.push(name);
        }
    }
    names.sort();
    let mut code = String::from("&[\n");
    for name in names {
        let path = root.join(&name).canonicalize()?;
        println!("cargo::rerun-if-changed={}", path.display());
        let mut checksum = String::new();
        for byte in Sha256::digest(fs::read(&path)?) {
            write!(checksum, "{byte:02x}")?;
        }
        writeln!(
            code,
            "Source {{ file: {name:?}, checksum: {checksum:?}, text: include_str!({path:?}) }},"
        )?;
    }
    code.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("migrations.rs"), code)?;
    Ok(())
}
