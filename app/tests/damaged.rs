//! A damaged database: it is told at the start, by the doctor and on the page, and the back-up that is put back serves.

use std::{
    fs::{self, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    process::{Command, Output},
};
use zwerm_store::{Place, params, statements};
use zwerm_testkit::World;

fn zwerm(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zwerm")).args(words).output().expect("zwerm starts")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("text")
}

/// Everything it said.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// An installation with a back-up, whose database is then spoilt from this byte on.
fn spoilt(folder: &Path, from: u64) -> (PathBuf, PathBuf) {
    let (data, backups) = (folder.join("data"), folder.join("data/backups"));
    fs::create_dir_all(&backups).expect("folders");
    assert!(zwerm(&["migrate", "--data", text(&data)]).status.success());
    let made = zwerm(&["backup", "--data", text(&data), "--to", text(&backups)]);
    assert!(made.status.success(), "{}", said(&made));
    let mut file = OpenOptions::new().write(true).open(data.join("zwerm.db")).expect("opens");
    file.seek(SeekFrom::Start(from)).expect("there is so much");
    file.write_all(&[0xff; 60_000]).expect("is spoilt");
    let backup = fs::read_dir(&backups).expect("is read").next().expect("one").expect("one").path();
    (data, backup)
}

#[test]
fn the_start_and_the_doctor_tell_which_back_up_to_put_back_and_then_all_is_well() {
    for from in [0, 8192] {
        let folder = tempfile::tempdir().expect("a folder");
        let (data, backup) = spoilt(folder.path(), from);
        let way = format!("zwerm restore --data {} --from {}", data.display(), backup.display());
        let doctor = zwerm(&["doctor", "--data", text(&data)]);
        assert!(!doctor.status.success());
        assert!(said(&doctor).contains(&way), "{from}: {}", said(&doctor));
        if from == 0 {
            let serve = zwerm(&["serve", "--data", text(&data), "--listen", "127.0.0.1:0"]);
            assert!(!serve.status.success());
            assert!(said(&serve).contains(&way), "{}", said(&serve));
        }
        let back = zwerm(&["restore", "--data", text(&data), "--from", text(&backup)]);
        assert!(back.status.success(), "{}", said(&back));
        assert!(data.join("zwerm.db.replaced").exists(), "what was there is kept");
        let doctor = said(&zwerm(&["doctor", "--data", text(&data)]));
        assert!(!doctor.contains("damaged") && doctor.contains("database version"), "{doctor}");
    }
}

statements! {
    FILL = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, $2, 0)";
}

#[tokio::test]
async fn a_page_that_meets_it_says_so_plainly_in_both_languages() {
    let world = World::with(zwerm::features::all()).await;
    let Place::Sqlite(file) = world.site.store().options().place.clone() else { return };
    // Folded into the file, so that what is spoilt is what is read.
    let filled = world.site.store().write(|tx| {
        for number in 0..3000 {
            tx.run(&FILL, &params![number.to_string(), "x".repeat(1000)])?;
        }
        Ok::<_, zwerm_store::StoreError>(())
    });
    filled.await.expect("is filled");
    let (samira, emma) =
        (world.sign_in(world.cast.samira).await, world.sign_in(world.cast.emma).await);
    let wal = PathBuf::from(format!("{}-wal", file.display()));
    for path in [&file, &wal] {
        let long = fs::metadata(path).map_or(0, |about| about.len());
        let mut spoilt = OpenOptions::new().write(true).open(path).expect("opens");
        let from = if path == &file { 4096 } else { 0 };
        spoilt.seek(SeekFrom::Start(from)).expect("there is so much");
        let rest = usize::try_from(long.saturating_sub(from)).expect("fits");
        spoilt.write_all(&vec![0xff; rest]).expect("is spoilt");
    }
    let nl = samira.get("/agreements").await;
    nl.assert_status(http::StatusCode::INTERNAL_SERVER_ERROR)
        .assert_says("Een deel is niet te lezen")
        .assert_says("er kan een back-up teruggezet worden");
    let mut emma = emma;
    emma.headers.push(("accept-language".into(), "en".into()));
    emma.get("/agreements").await.assert_says("A part can't be read");
}
