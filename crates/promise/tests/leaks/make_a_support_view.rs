//! Nobody can make themselves one who is asked for support; only the database says so.
use zwerm_promise::pair::{AskedFor, SupportView};

fn leak<'a>(asked: &'a AskedFor) -> SupportView<'a> {
    SupportView { asked }
}

fn main() {}
