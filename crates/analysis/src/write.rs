//! Writes everything into a folder: first beside it, then in its place at once, so that nothing half is ever there.

use crate::analysis::Analysis;
use crate::report::{Report, Twin, report};
use crate::{page, pdf, shared, tidy};
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use zwerm_domain::Language;

/// Writes `analysis.json`, `report.html`, `report.pdf`, `report.json`, `codebook.md`, `tables/*.csv` and `figures.*` for other
/// programs. A folder that is there already is replaced only if it is empty or holds an earlier report.
///
/// # Errors
/// When a file can't be written, or the folder holds other things.
pub fn write(analysis: &Analysis, language: Language, to: &Path) -> io::Result<()> {
    refuse_other(to)?;
    let beside = beside(to)?;
    fs::create_dir_all(&beside)?;
    let written = write_all(analysis, language, &beside).and_then(|()| put(&beside, to));
    if written.is_err() {
        // What was begun is of no use; that it can't be removed changes nothing.
        let _ = fs::remove_dir_all(&beside);
    }
    written
}

fn write_all(analysis: &Analysis, language: Language, folder: &Path) -> io::Result<()> {
    let report = report(analysis, language);
    let file = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    let mut full = file("analysis.json")?;
    serde_json::to_writer_pretty(
        &mut full,
        &analysis.contract(report.warnings.iter().map(|it| zwerm_ui::plain(it)).collect()),
    )?;
    full.flush()?;
    let mut told = file("report.json")?;
    serde_json::to_writer(&mut told, &shared::shared(analysis, &report))?;
    told.flush()?;
    let html = page::page(&report).map_err(io::Error::other)?;
    fs::write(folder.join("report.html"), html)?;
    fs::write(folder.join("report.pdf"), pdf::pdf(&report))?;
    fs::write(folder.join("codebook.md"), shared::codebook(analysis, language))?;
    let figures = tidy::table(analysis, language)
        .map_err(|unfit| io::Error::other(format!("no table: {unfit:?}")))?;
    fs::write(folder.join("figures.sav"), zwerm_tables::sav(&figures))?;
    fs::write(folder.join("figures.parquet"), zwerm_tables::parquet(&figures))?;
    fs::write(folder.join("figures.csv"), zwerm_tables::csv(&figures))?;
    let reader = zwerm_tables::reader(&figures, "figures", "figures.csv");
    fs::write(folder.join("figures.R"), reader)?;
    let tables = folder.join("tables");
    fs::create_dir(&tables)?;
    tables_of(&report).into_iter().try_for_each(|(name, table)| {
        let mut out = csv::Writer::from_path(tables.join(format!("{name}.csv")))?;
        let plain = |row: &[String]| row.iter().map(|it| zwerm_ui::plain(it)).collect::<Vec<_>>();
        out.write_record(plain(&table.heads))?;
        table.rows.iter().try_for_each(|row| out.write_record(plain(row)))?;
        out.flush()
    })
}

/// Every table of the report: what a reader sees, and nothing else.
fn tables_of(report: &Report) -> Vec<(Cow<'static, str>, Twin)> {
    let sections = report.sections.iter().map(|it| (it.id.clone(), it.table.clone()));
    std::iter::once(("heat".into(), report.heat.table(report.language))).chain(sections).collect()
}

/// A new folder beside the one that is asked for.
fn beside(to: &Path) -> io::Result<PathBuf> {
    let name = to
        .file_name()
        .ok_or_else(|| io::Error::other(format!("{} is no folder to write into", to.display())))?;
    let name = format!(".{}.{}", name.to_string_lossy(), std::process::id());
    Ok(to.with_file_name(name))
}

fn refuse_other(to: &Path) -> io::Result<()> {
    let is_ours =
        !to.exists() || to.join("analysis.json").exists() || fs::read_dir(to)?.next().is_none();
    if is_ours {
        return Ok(());
    }
    Err(io::Error::other(format!("{} holds other things; name a new folder", to.display())))
}

/// Puts the folder in its place; an earlier report there goes only when the new one is whole.
fn put(beside: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        let old = beside.with_extension("old");
        fs::rename(to, &old)?;
        fs::rename(beside, to)?;
        return fs::remove_dir_all(old);
    }
    fs::rename(beside, to)
}
