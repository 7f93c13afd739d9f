//! `privacy`: the papers about what Zwerm keeps, as files.

use anyhow::{Context, Result};
use clap::Args;
use std::{fs, path::PathBuf};

/// `zwerm privacy`.
#[derive(Args, Debug)]
pub(crate) struct Papers {
    /// The folder to write them into, a folder a language; files of before are replaced
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// The name of the organisation, as it stands in the papers
    #[arg(long, default_value = "", value_name = "NAME")]
    organisation: String,
}

pub(crate) fn write(papers: &Papers) -> Result<()> {
    let files = zwerm_privacy::files(papers.organisation.trim())?;
    for (name, text) in &files {
        let path = papers.to.join(name);
        let folder = path.parent().unwrap_or(&papers.to);
        fs::create_dir_all(folder)
            .with_context(|| format!("can't make the folder {}", folder.display()))?;
        fs::write(&path, text).with_context(|| format!("{} can't be written", path.display()))?;
    }
    println!("{} papers stand in {}, in Dutch and English.", files.len(), papers.to.display());
    Ok(())
}
