//! Turns `icons/*.svg` into a lookup by name.

use std::{error::Error, fmt::Write, fs, path::Path};

/// Writes `icons.rs`: a sorted list of names with their drawing.
pub(crate) fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=icons");
    let mut drawings = Vec::new();
    for entry in fs::read_dir("icons")? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "svg") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            drawings.push((name, fs::read_to_string(&path)?.trim().to_owned()));
        }
    }
    drawings.sort();
    let mut code = String::from("static DRAWINGS: &[(&str, &str)] = &[\n");
    for (name, drawing) in &drawings {
        writeln!(code, "({name:?}, {drawing:?}),")?;
    }
    code.push_str("];\n");
    fs::write(out.join("icons.rs"), code)?;
    Ok(())
}
