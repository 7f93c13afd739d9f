//! Makes what the pages need at build time: typed text, icons by name, and hashed, compressed assets.

#[path = "build/assets.rs"]
mod assets;
#[path = "build/icons.rs"]
mod icons;

use std::{env, error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    zwerm_wording::build()?;
    icons::write(&out)?;
    assets::write(&out)?;
    Ok(())
}
