//! Makes the feature's words typed at build time: `text/LANGUAGE/*.ftl` becomes one method a message.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};
use std::{env, error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=text");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let path = |name: &str| out.join(name).to_string_lossy().into_owned();
    try_build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("text")
            .with_default_language("nl")
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            .with_output_file_path(&path("l10n.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&path("l10n.ftl")))
            .without_format(),
    )?;
    Ok(())
}
