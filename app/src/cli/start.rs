//! `serve` and `demo`.

use crate::{Listen, Settings, Where};
use anyhow::Result;
use clap::Args;
use zwerm_domain::Clock;

/// `zwerm demo`.
#[derive(Args, Debug)]
pub(crate) struct Demo {
    #[command(flatten)]
    at: Where,
    #[command(flatten)]
    listen: Listen,
    /// How many people; more than 263 is for measuring
    #[arg(long, default_value_t = 263, value_name = "N")]
    people: usize,
    /// How many agreements; by default as many as fit the people
    #[arg(long, value_name = "N")]
    agreements: Option<usize>,
    /// Another seed makes another organisation
    #[arg(long, default_value_t = 7, value_name = "S")]
    seed: u64,
    /// Only write the demo into the folder, don't serve
    #[arg(long, hide = true)]
    only_write: bool,
}

pub(crate) fn serve(at: &Where, listen: &Listen) -> Result<()> {
    crate::run(Settings::of(at, listen)?, false, |settings, store| {
        println!("Zwerm is at {}", settings.base_url);
        if let Some(code) = zwerm_sign_in::ensure_set_up_code(store, &Clock::system())? {
            println!(
                "There is no organisation yet. Open {}/set_up and use this code once:\n\n    {code}\n",
                settings.base_url
            );
        }
        Ok(())
    })
}

pub(crate) fn demo(demo: &Demo) -> Result<()> {
    let settings = Settings::of(&demo.at, &demo.listen)?;
    let size = zwerm_demo::Size { people: demo.people, agreements: demo.agreements };
    let write =
        |store: &zwerm_store::Store| zwerm_demo::ensure(store, &Clock::system(), demo.seed, size);
    if demo.only_write {
        let store = zwerm_store::Store::open(settings.store)?;
        let clock = Clock::system();
        crate::key::of_installation(&settings.key_file, &store, &clock)?;
        crate::sealing::must_be_done(&store, clock.now())?;
        write(&store)?;
        store.close();
        return Ok(());
    }
    crate::run(settings, true, |settings, store| {
        write(store)?;
        println!("Gemeente Waterrijk is open at {}/demo: step into anybody.", settings.base_url);
        println!(
            "Everything there is made up. Stop with Ctrl C; start again with a fresh folder to begin anew."
        );
        Ok(())
    })
}
