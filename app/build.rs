//! `text/LANGUAGE/*.ftl` becomes one method a message, in `OUT_DIR/l10n.rs`.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    fold();
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

/// What is the same machine code stands in the program once. Of the linker that Rust brings along on this target; others may not know it.
fn fold() {
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|it| it == value);
    if is("PROFILE", "release") && is("TARGET", "x86_64-unknown-linux-gnu") {
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
        // Addresses to be mended at the start stand packed, an eighth of their size; the C library of Debian 12 (2.36) and later reads that.
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
