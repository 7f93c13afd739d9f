//! Writes everything into a folder: first beside it, then in its place at once, so that nothing half is ever there.

use crate::analysis::Analysis;
use crate::report::{Report, Twin, report};
use crate::unfinished::Unfinished;
use crate::{page, pdf, shared, tidy};
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use zwerm_domain::Language;

/// Writes `analysis.json`, `report.html`, `report.pdf`, `report.json`, `codebook.md`, `tables/*.csv` and `figures.*` for other
/// programs. A folder that is there already is replaced only if it is empty or holds an earlier report.
///
/// # Errors
/// When a file can't be written, or the folder holds other things.
pub fn write(analysis: &Analysis, language: Language, to: &Path) -> io::Result<()> {
    look_at_place(to)?;
    let folder = Unfinished::beside(to)?;
    write_all(analysis, language, folder.path())?;
    folder.put()
}

fn write_all(analysis: &Analysis, language: Language, folder: &Path) -> io::Result<()> {
    let report = report(analysis, language);
    let file = |name: &str| {
        File::create(folder.join(name)).map(|it| BufWriter::with_capacity(1 << 16, it))
    };
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
        let plain = |row: &[String]| row.iter().map(|it| cell(it)).collect::<Vec<_>>();
        out.write_record(plain(&table.heads))?;
        table.rows.iter().try_for_each(|row| out.write_record(plain(row)))?;
        out.flush()
    })
}

/// What stands in a cell. What a spreadsheet would take for a formula gets an apostrophe; a figure below nought is none.
fn cell(text: &str) -> String {
    let text = zwerm_ui::plain(text);
    let begins = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let is_figure = text.bytes().all(|it| b"-+0123456789.,% ".contains(&it));
    if text.starts_with(begins) && !is_figure { format!("'{text}") } else { text }
}

/// Every table of the report: what a reader sees, and nothing else.
fn tables_of(report: &Report) -> Vec<(Cow<'static, str>, Twin)> {
    let sections = report.sections.iter().map(|it| (it.id.clone(), it.table.clone()));
    std::iter::once(("heat".into(), report.heat.table(report.language))).chain(sections).collect()
}

/// Whether a report can be put in a place: nothing is there, an empty folder, or an earlier report.
///
/// # Errors
/// `DirectoryNotEmpty` where there are other things, `NotADirectory` where it is a file.
pub fn look_at_place(to: &Path) -> io::Result<()> {
    let Ok(about) = fs::symlink_metadata(to) else { return Ok(()) };
    if !about.is_dir() && !to.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let is_ours = to.join("analysis.json").exists() || fs::read_dir(to)?.next().is_none();
    if is_ours { Ok(()) } else { Err(io::ErrorKind::DirectoryNotEmpty.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_a_spreadsheet_would_reckon_is_disarmed_and_a_figure_is_not() {
        for formula in ["=cmd|' /C calc'!A0", "+SUM(A1)", "-x", "@x", "＝1+1"] {
            assert_eq!(cell(formula), format!("'{formula}"));
        }
        for plain in ["Zorg = mens", "-0,3", "+0.3", "-12%", "", "Noord"] {
            assert_eq!(cell(plain), plain);
        }
    }
}
