//! `text/LANGUAGE/*.ftl` becomes one method a message, in `OUT_DIR/l10n.rs`.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=text");
    let out = std::env::var("OUT_DIR")?;
    try_build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("text")
            .with_default_language("nl")
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            .with_output_file_path(&format!("{out}/l10n.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/l10n.ftl")))
            .without_format(),
    )?;
    Ok(())
}
