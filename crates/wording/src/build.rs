//! For the build script of a crate that speaks.

use flate2::{Compression, write::DeflateEncoder};
use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};
use std::{error::Error, io::Write};

/// `text/LANGUAGE/*.ftl` becomes one method a message, in `OUT_DIR/l10n.rs`, and its words packed beside it.
///
/// # Errors
/// A message that lacks a language or says something else in it, or nowhere to write.
pub fn build() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=text");
    let out = std::env::var("OUT_DIR")?;
    let packed = |words: Vec<u8>| {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&words)?;
        Ok(packer.finish()?)
    };
    try_build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("text")
            .with_default_language("nl")
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            .with_output_file_path(&format!("{out}/l10n.rs"))
            .with_ftl_output(FtlOutputOptions::single_compressed_file(
                &format!("{out}/l10n.ftl"),
                packed,
            ))
            .without_format(),
    )?;
    Ok(())
}
