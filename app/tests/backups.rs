//! Back-ups by command, as an administrator gives them: while a server runs, sealed, kept by rules, tried out, put back.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use zwerm_store::{Options, Store, params, statements};

statements! {
    WRITE = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, '/', 0)";
    WRITTEN = "SELECT COUNT(*) FROM done_action";
}

fn text(path: &Path) -> &str {
    path.to_str().expect("text")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

struct Place {
    folder: tempfile::TempDir,
    data: PathBuf,
}

impl Place {
    /// A folder with a database in it.
    fn new() -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        fs::create_dir(&data).expect("a folder in it");
        let place = Place { folder, data };
        place.done("migrate", &[]);
        place
    }

    fn asked(&self, command: &str, more: &[&str]) -> Output {
        let mut asked = Command::new(env!("CARGO_BIN_EXE_zwerm"));
        asked.args([command, "--data", text(&self.data)]).args(more);
        asked.output().expect("zwerm starts")
    }

    /// What it said, having done it.
    fn done(&self, command: &str, more: &[&str]) -> String {
        let came = self.asked(command, more);
        assert!(came.status.success(), "{command} {more:?}: {}", said(&came));
        said(&came)
    }

    /// Why it did not: one line.
    fn refused(&self, command: &str, more: &[&str]) -> String {
        let came = self.asked(command, more);
        assert!(!came.status.success(), "{command} {more:?} went on");
        let why = String::from_utf8_lossy(&came.stderr).trim().to_owned();
        why.lines().last().unwrap_or_default().to_owned()
    }

    fn key(&self) -> PathBuf {
        let key = self.folder.path().join("backup.key");
        if !key.exists() {
            let asked = Command::new(env!("CARGO_BIN_EXE_zwerm"))
                .args(["backup-key", text(&key)])
                .output()
                .expect("zwerm starts");
            assert!(asked.status.success(), "{}", said(&asked));
        }
        key
    }

    fn serving(&self) -> Store {
        Store::open(Options { ballast: 0, ..Options::sqlite(self.data.join("zwerm.db")) })
            .expect("a store")
    }
}

fn write(store: &Store, action: &'static str) {
    store.write_now(move |tx| tx.run(&WRITE, &params![action])).expect("is written");
}

fn only_file(folder: &Path) -> PathBuf {
    let mut all: Vec<PathBuf> =
        fs::read_dir(folder).expect("is read").map(|one| one.expect("a file").path()).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[test]
fn a_sealed_back_up_made_beside_a_server_comes_back_with_its_key_and_what_was_acknowledged() {
    let place = Place::new();
    let (key, backups) = (place.key(), place.folder.path().join("backups"));
    let store = place.serving();
    write(&store, "before");
    let more = ["--to", text(&backups), "--keep", "7d,4w,12m", "--backup-key", text(&key)];
    let told = place.done("backup", &more);
    assert!(told.contains("It is sealed") && told.contains("7d,4w,12m stay"), "{told}");
    write(&store, "after");
    store.close();
    let backup = only_file(&backups);
    let found = fs::read(&backup).expect("is read");
    assert!(!found.windows(6).any(|part| part == b"SQLite"));

    let from = ["--from", text(&backup)];
    let without = place.refused("restore", &from);
    assert!(without.contains("is sealed: name the key file"), "{without}");
    let with_key = [from.as_slice(), &["--backup-key", text(&key)]].concat();
    place.done("restore", &with_key);
    let store = place.serving();
    let rows = store.read_now(|tx| tx.one(&WRITTEN, &[], |row| row.get::<i64>(0)));
    assert_eq!(rows.expect("is read"), 1, "as it was at the back-up");
    store.close();
}

#[test]
fn a_wrong_key_and_an_altered_or_cut_off_file_say_so_and_leave_everything_as_it_was() {
    let place = Place::new();
    let (key, backups) = (place.key(), place.folder.path().join("backups"));
    place.done("backup", &["--to", text(&backups), "--keep", "3d", "--backup-key", text(&key)]);
    let backup = only_file(&backups);
    let whole = fs::read(&backup).expect("is read");
    let before = fs::read(place.data.join("zwerm.db")).expect("is read");
    let other = place.folder.path().join("other.key");
    fs::write(&other, format!("{}\n", "ab".repeat(32))).expect("is written");
    let broken = |bytes: &[u8], key: &Path, why: &str| {
        let file = place.folder.path().join("broken.sealed");
        fs::write(&file, bytes).expect("is written");
        let words = ["--from", text(&file), "--backup-key", text(key)];
        let told = place.refused("restore", &words);
        assert!(told.starts_with("zwerm: nothing was restored: ") && told.contains(why), "{told}");
        assert_eq!(fs::read(place.data.join("zwerm.db")).expect("is read"), before);
        assert!(!place.data.join("zwerm.db.opened").exists(), "nothing half opened is left");
        assert!(!place.data.join("zwerm.db.replaced").exists());
    };
    broken(&whole, &other, "sealed with another key file");
    let mut altered = whole.clone();
    altered[100_000] ^= 1;
    broken(&altered, &key, "altered or cut off");
    broken(&whole[..whole.len() - 1], &key, "altered or cut off");
    // Cut off exactly between two chunks: 23 + 32 + 16 bytes of head, then 65,552 each.
    broken(&whole[..71 + 65_552], &key, "altered or cut off");
    let none = place.folder.path().join("none.key");
    let told = place.refused("restore", &["--from", text(&backup), "--backup-key", text(&none)]);
    assert!(told.contains("zwerm backup-key"), "{told}");
}

#[test]
fn the_rules_remove_older_back_ups_and_a_rule_that_is_none_is_refused_before_anything_is_done() {
    let place = Place::new();
    let backups = place.folder.path().join("backups");
    fs::create_dir(&backups).expect("a folder");
    for day in 1..=9 {
        fs::write(backups.join(format!("zwerm-2026-01-0{day}T030000Z.db")), "old")
            .expect("is there");
    }
    let why = place.asked("backup", &["--to", text(&backups), "--keep", "7"]);
    assert!(!why.status.success() && said(&why).contains("write for example 7d,4w,12m"));
    assert_eq!(fs::read_dir(&backups).expect("is read").count(), 9);
    place.done("backup", &["--to", text(&backups), "--keep", "3d"]);
    let mut left: Vec<String> = fs::read_dir(&backups)
        .expect("is read")
        .map(|one| one.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    left.sort();
    assert_eq!(left.len(), 3, "{left:?}");
    assert_eq!(left[..2], ["zwerm-2026-01-08T030000Z.db", "zwerm-2026-01-09T030000Z.db"]);
}

#[test]
fn a_drill_by_command_is_told_to_the_doctor_and_leaves_nothing_behind() {
    let place = Place::new();
    let backups = place.data.join("backups");
    let none = place.refused("drill", &[]);
    assert!(none.contains("there is no back-up in"), "{none}");
    fs::create_dir(&backups).expect("a folder");
    place.done("backup", &["--to", text(&backups)]);
    let told = place.done("drill", &[]);
    assert!(told.contains("was put back elsewhere and looked at"), "{told}");
    assert!(!place.data.join("drill").exists());
    let made = only_file(&backups);
    let mut bytes = fs::read(&made).expect("is read");
    bytes[8192..60_000].fill(0xff);
    fs::write(&made, bytes).expect("is spoilt");
    let told = place.refused("drill", &[]);
    assert!(told.contains("is no good"), "{told}");
    assert!(!place.data.join("drill").exists());
}

#[test]
fn a_postgresql_database_is_left_to_pg_dump_and_that_is_said() {
    let place = Place::new();
    for command in [&["backup", "--to", "x"][..], &["restore", "--from", "x"], &["drill"]] {
        let more = [&command[1..], &["--database", "postgres://zwerm@127.0.0.1:1/zwerm"]].concat();
        let told = place.refused(command[0], &more);
        assert!(told.contains("pg_dump") && told.contains("pg_restore"), "{told}");
    }
}

#[test]
fn a_key_file_is_never_written_over() {
    let place = Place::new();
    let key = place.key();
    let before = fs::read(&key).expect("is read");
    let again = Command::new(env!("CARGO_BIN_EXE_zwerm"))
        .args(["backup-key", text(&key)])
        .output()
        .expect("zwerm starts");
    assert!(!again.status.success() && said(&again).contains("stays as it is"), "{}", said(&again));
    assert_eq!(fs::read(&key).expect("is read"), before);
}

#[test]
fn a_copy_of_the_ballot_box_goes_back_by_the_same_command_and_the_database_stays() {
    let place = Place::new();
    let store = place.serving();
    write(&store, "before");
    store.close();
    let (file, copy) = (place.data.join("ballots.db"), place.folder.path().join("ballots.db"));
    let ballots = zwerm_store::BallotBox::open(&file).expect("a box");
    ballots.begin([7; 32]).expect("is begun");
    ballots.back_up(&copy).expect("is copied");
    let held = place.refused("restore", &["--from", text(&copy)]);
    assert!(!held.is_empty(), "a server has it");
    ballots.begin([8; 32]).expect("is begun");
    ballots.close();
    let told = place.done("restore", &["--from", text(&copy)]);
    assert!(told.contains("the ballot box are back in place"), "{told}");
    let again = zwerm_store::BallotBox::open(&file).expect("a box");
    assert!(again.has_begun([7; 32]).expect("is read"));
    assert!(!again.has_begun([8; 32]).expect("is read"));
    let store = place.serving();
    let rows = store.read_now(|tx| tx.one(&WRITTEN, &[], |row| row.get::<i64>(0)));
    assert_eq!(rows.expect("is read"), 1);
    store.close();
    assert!(place.data.join("ballots.db.replaced").exists());
}
