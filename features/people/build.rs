//! Makes the feature's words typed at build time: `text/LANGUAGE/*.ftl` becomes one method a message.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    zwerm_wording::build()
}
