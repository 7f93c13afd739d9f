//! npm's packages (only when the lock changed) → esbuild → names with a hash → brotli → a table to embed.

use std::{
    collections::hash_map::DefaultHasher,
    error::Error,
    fmt::Write as _,
    fs,
    hash::{Hash, Hasher},
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

/// What both scripts about ballots are made from as well.
const BALLOTS: &str = "../ballot/browser";

/// Writes `assets.rs`: every file a browser may ask for under `/assets/`.
pub(crate) fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    for watched in
        ["package-lock.json", "css", "js", "standalone", BALLOTS, "static", "build.rs", "build"]
    {
        println!("cargo:rerun-if-changed={watched}");
    }
    install()?;
    let dist = out.join("dist");
    let _ = fs::remove_dir_all(&dist);
    fs::create_dir_all(&dist)?;
    bundle(&dist)?;
    standalone(&dist)?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&dist)? {
        files.push(entry?.path());
    }
    files.sort();
    let mut code = String::from("static ASSETS: &[Asset] = &[\n");
    for file in &files {
        code.push_str(&row(out, file)?);
    }
    code.push_str("];\n");
    fs::write(out.join("assets.rs"), code)?;
    Ok(())
}

/// Installs the packages of the lock, once per lock.
fn install() -> Result<(), Box<dyn Error>> {
    let lock = fs::read("package-lock.json")?;
    let stamp = Path::new("node_modules/.lock-installed");
    if fs::read(stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// One style sheet and one script for all pages, those of the few pages that need more, and the files they name.
fn bundle(dist: &Path) -> Result<(), Box<dyn Error>> {
    run(Command::new("node")
        .args(["node_modules/esbuild/bin/esbuild", "css/app.css", "css/ballot.css", "js/app.js"])
        .args(["js/ballot.js", "js/collect.js", "static/zwerm.svg"])
        .args(["--bundle", "--minify", "--format=esm", "--legal-comments=none"])
        .args(["--target=es2022,chrome123,firefox128,safari17.5", "--log-level=warning"])
        .args(["--loader:.woff2=file", "--loader:.svg=copy"])
        .args(["--asset-names=[name]-[hash]", "--entry-names=[name]-[hash]"])
        .arg(format!("--outdir={}", dist.display())))
}

/// The file that works without us: named after its content as well.
fn standalone(dist: &Path) -> Result<(), Box<dyn Error>> {
    let made = dist.join("standalone.html");
    run(Command::new("node").arg("build/standalone.mjs").arg(&made))?;
    let mut hash = DefaultHasher::new();
    fs::read(&made)?.hash(&mut hash);
    Ok(fs::rename(made, dist.join(format!("standalone-{:016X}.html", hash.finish())))?)
}

fn run(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let status = command.status().map_err(|cause| {
        format!(
            "{command:?}: {cause}. Node.js 20 or newer with npm is needed to build the pages' style"
        )
    })?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed").into()) }
}

fn row(out: &Path, file: &Path) -> Result<String, Box<dyn Error>> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (stem, kind) = name.rsplit_once('.').ok_or("an asset without an extension")?;
    let logical = stem.rsplit_once('-').map_or(stem, |(before, _)| before);
    let media = match kind {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        other => return Err(format!("no media type for .{other}").into()),
    };
    let squeezed = out.join(format!("{name}.br"));
    // a font is compressed already
    let brotli = if kind == "woff2" { Vec::new() } else { squeeze(&fs::read(file)?)? };
    fs::write(&squeezed, brotli)?;
    let mut code = String::new();
    writeln!(
        code,
        "Asset {{ file: \"{logical}.{kind}\", name: {name:?}, url: \"/assets/{name}\", media: {media:?}, \
         plain: include_bytes!({file:?}), brotli: include_bytes!({squeezed:?}) }},"
    )?;
    Ok(code)
}

fn squeeze(plain: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 4096, 11, 22);
    writer.write_all(plain)?;
    drop(writer);
    Ok(small)
}
