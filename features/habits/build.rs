//! `text/LANGUAGE/*.ftl` becomes one method a message, in `OUT_DIR/l10n.rs`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    zwerm_wording::build()
}
