//! `backup`, `restore`, `drill` and `backup-key`.

use super::keep::{beside, file, must_exist};
use crate::{
    Where,
    backups::{Backups, key},
    secret_file,
    upkeep::Upkeep,
};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::{
    fs,
    path::{Path, PathBuf},
};
use zwerm_domain::Clock;
use zwerm_mail::MailFolder;
use zwerm_privacy::{List, Outside, Replayed, replay};
use zwerm_store::{Store, is_ballot_box, restore_ballots};
use zwerm_upkeep::{
    BackupKey, Folder, Keep, Kind, Made, Trouble, back_up_to, is_sealed, note_done, unsealed,
};

/// `zwerm backup`.
#[derive(Args, Debug)]
pub(crate) struct Backup {
    #[command(flatten)]
    at: Where,
    /// The file to write, which must not exist; or a folder, in which it gets a name that tells its moment
    #[arg(long, value_name = "FILE|DIR")]
    to: PathBuf,
    /// Remove from that folder what need not stay: 7d,4w,12m keeps the newest of each of the last 7 days, 4 weeks and
    /// 12 months (also h hours, y years). Only back-ups of this kind are removed, and never the newest
    #[arg(long, value_name = "KEEP")]
    keep: Option<Keep>,
    /// Seal it with this key file; `zwerm backup-key FILE` makes one
    #[arg(long, env = "ZWERM_BACKUP_KEY", value_name = "FILE")]
    backup_key: Option<PathBuf>,
}

/// `zwerm restore`.
#[derive(Args, Debug)]
pub(crate) struct Restore {
    #[command(flatten)]
    at: Where,
    /// The copy to put back, sealed or not
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The key file it was sealed with
    #[arg(long, env = "ZWERM_BACKUP_KEY", value_name = "FILE")]
    backup_key: Option<PathBuf>,
}

/// `zwerm drill`.
#[derive(Args, Debug)]
pub(crate) struct Drill {
    #[command(flatten)]
    at: Where,
    /// The back-up to try out [default: the newest that the server made]
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    #[command(flatten)]
    backups: Backups,
}

pub(crate) fn backup(asked: &Backup) -> Result<()> {
    must_exist(&asked.at)?;
    let database = file(&asked.at)?;
    let named = Backups { backup_key: asked.backup_key.clone(), ..Backups::default() };
    let key = named.key(&asked.at)?;
    let now = Clock::system().now();
    let told = "no back-up was made";
    let folder = (asked.keep.is_some() || asked.to.is_dir()).then(|| Folder::new(&asked.to));
    let (to, rows) = match &folder {
        Some(folder) => {
            let (made, rows) = folder.make(&database, key.as_ref(), now).context(told)?;
            (made.file, rows)
        }
        None => {
            let rows = back_up_to(&database, &asked.to, key.as_ref()).context(told)?;
            (asked.to.clone(), rows)
        }
    };
    println!("{}: {rows} rows, verified. {}", to.display(), advice(key.is_some()));
    if let Some((folder, keep)) = folder.zip(asked.keep) {
        let gone = folder.prune(&keep, now).context("old back-ups stay")?;
        println!("{gone} older back-ups were removed; {keep} stay.");
    }
    tell(&asked.at, &to, rows);
    Ok(())
}

fn advice(is_sealed: bool) -> &'static str {
    if is_sealed {
        "It is sealed: without the key file nobody opens it, so keep a copy of that elsewhere."
    } else {
        "It holds everything people wrote: keep it as safe as the server."
    }
}

/// Notes on the page of the administrators that there is a back-up. A database of another version can't be told.
fn tell(at: &Where, to: &Path, rows: u64) {
    let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let now = Clock::system().now();
    let noted = beside(at).map(|store| {
        let noted = store.write_now(move |tx| note_done(tx, Kind::Backup, now, &name, rows));
        store.close();
        noted
    });
    if !matches!(noted, Ok(Ok(()))) {
        println!("On the page of the administrators it could not be noted.");
    }
}

pub(crate) fn restore(asked: &Restore) -> Result<()> {
    let (at, from) = (&asked.at, &asked.from);
    let place = file(at)?;
    if !from.is_file() {
        bail!("there is no back-up {}", from.display());
    }
    let named = Backups { backup_key: asked.backup_key.clone(), ..Backups::default() };
    let key = if is_sealed(from) { named.key(at)? } else { None };
    fs::create_dir_all(&at.data)
        .with_context(|| format!("can't make the folder {}", at.data.display()))?;
    let scratch = at.data.join("zwerm.db.opened");
    if put_ballots_back(asked, key.as_ref(), &scratch)? {
        return Ok(());
    }
    let rows = unsealed(from, key.as_ref(), &scratch, |plain| {
        zwerm_store::restore(plain, &place).map_err(Trouble::from)
    })
    .context("nothing was restored")?;
    // Everybody reads that an earlier state was put back; for that the copy is brought to this program's version.
    let store = Store::open(at.options()?).context("the copy can't be opened")?;
    let now = Clock::system().now();
    let noted = store.write_now(move |tx| zwerm_oversight::note_restored(tx, now));
    // Who was erased since the copy was made is erased again, before anybody sees it.
    // Without the key file nobody is served, and the start that has it erases them again.
    let key_file = at.key_file()?;
    let again = match crate::key::read(&key_file).ok().flatten() {
        None => Ok(Replayed::default()),
        Some(key) => {
            let outside = Outside {
                list: List::beside(&key_file, &key),
                mail: MailFolder::at(at.data.join("mail")),
            };
            replay(&store, &outside, now).map_err(anyhow::Error::msg)
        }
    };
    // Without its own key file nobody reads what people agreed: better told now than at the start.
    let key = crate::key::trouble(&key_file, &store);
    store.close();
    noted.context("it could not be noted that a copy was put back")?;
    let again = again.context("who was erased could not be erased again")?;
    println!("{rows} rows are back in place, verified.");
    if again.erased > 0 {
        println!("{} people who had everything erased since are erased again.", again.erased);
    }
    if again.waiting > 0 {
        println!(
            "The only administrator had everything erased since: give somebody else that task and start again; then they are erased again."
        );
    }
    if again.damaged > 0 {
        println!("The list of who was erased is damaged: `zwerm doctor` names the lines.");
    }
    if let Some(why) = key? {
        bail!("the data is back, but it can't be served yet: {why}");
    }
    Ok(())
}

/// Whether it is a copy of the ballot box: then that is put back, and the database stays as it is.
fn put_ballots_back(asked: &Restore, key: Option<&BackupKey>, scratch: &Path) -> Result<bool> {
    let place = asked.at.data.join("ballots.db");
    let rows = unsealed(&asked.from, key, scratch, |plain| match is_ballot_box(plain) {
        true => restore_ballots(plain, &place).map(Some).map_err(Trouble::from),
        false => Ok(None),
    })
    .context("nothing was restored")?;
    let Some(rows) = rows else { return Ok(false) };
    println!(
        "{rows} rows of the ballot box are back in place, verified; what stood there is ballots.db.replaced: remove it when all is \
         well. Who handed in after the copy was made can do so again with the same ballot paper."
    );
    Ok(true)
}

pub(crate) fn drill(asked: &Drill) -> Result<()> {
    must_exist(&asked.at)?;
    file(&asked.at)?;
    let Some(plan) = asked.backups.plan(&asked.at)? else {
        bail!("the server makes no back-ups (backup-keep is off): name one with --from FILE")
    };
    let made = match &asked.from {
        Some(from) => Made { file: from.clone(), at: Clock::system().now() },
        None => match plan.folder.newest(Clock::system().now())? {
            Some(newest) => newest,
            None => bail!(
                "there is no back-up in {}: make one with `zwerm backup --to {0}`, or name one with --from FILE",
                plan.folder.place().display()
            ),
        },
    };
    let store = beside(&asked.at)?;
    let (clock, data) = (Clock::system(), asked.at.data.clone());
    let upkeep = Upkeep { store: store.clone(), clock, plan, data, ballots: None };
    let is_well = upkeep.try_out(&made);
    store.close();
    if is_well? {
        println!(
            "{} was put back elsewhere and looked at: all of it can be read, and its access log is the one of now.",
            made.file.display()
        );
        return Ok(());
    }
    bail!("{} is no good: don't count on it, and make another one", made.file.display())
}

pub(crate) fn make_key(to: &Path) -> Result<()> {
    if key(to).is_ok() {
        bail!("{} is a key file already; it stays as it is", to.display());
    }
    secret_file::make(to)?;
    println!(
        "{} seals back-ups and opens them. Keep a copy in another place: without it no sealed back-up is worth anything.",
        to.display()
    );
    Ok(())
}
