//! `text/LANGUAGE/*.ftl` becomes one method a message, in `OUT_DIR/l10n.rs`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    fold();
    zwerm_wording::build()
}

/// What is the same machine code stands in the program once. Of the linker that Rust brings along on this target; others may not know it.
fn fold() {
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|it| it == value);
    if is("PROFILE", "release") && is("TARGET", "x86_64-unknown-linux-gnu") {
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
        // Addresses to be mended at the start stand packed, an eighth of their size; the C library of Debian 12 (2.36) and later reads that.
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
        // Cargo forgets `strip` of a profile in which the program's own package has an opt-level of its own.
        println!("cargo:rustc-link-arg-bins=-Wl,--strip-all");
    }
}
