//! The files that Zwerm writes: for whoever runs it, and nobody else on the machine.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Stdio},
};

fn zwerm(command: &str, data: &Path, more: &[&Path]) {
    let mut asked = Command::new(env!("CARGO_BIN_EXE_zwerm"));
    asked.arg(command).arg("--data").arg(data).args(more).stdout(Stdio::null());
    assert!(asked.status().expect("zwerm starts").success(), "zwerm {command}");
}

#[test]
fn nobody_else_on_the_machine_can_read_the_data_or_a_copy_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy.db"));
    fs::create_dir(&data).expect("a folder in it");
    zwerm("migrate", &data, &[]);
    zwerm("backup", &data, &[Path::new("--to"), &copy]);
    for path in [&data.join("zwerm.db"), &copy] {
        let mode = fs::metadata(path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{} is {mode:o}", path.display());
    }
}

/// What a command says where it can't go on.
fn refused(words: &[&str]) -> String {
    let asked = Command::new(env!("CARGO_BIN_EXE_zwerm")).args(words).output();
    let came = asked.expect("zwerm starts");
    assert!(!came.status.success(), "{words:?} went on");
    String::from_utf8_lossy(&came.stderr).trim().to_owned()
}

#[test]
fn where_there_is_no_installation_one_sentence_says_what_to_do_and_nothing_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = folder.path().join("people.csv");
    fs::write(&csv, "name\nSamira\n").expect("is written");
    let (csv, copy) = (csv.to_str().expect("text"), folder.path().join("copy.db"));
    let copy = copy.to_str().expect("text");
    let (absent, empty) = (folder.path().join("absent"), folder.path().join("empty"));
    fs::create_dir(&empty).expect("a folder in it");
    let commands: [&[&str]; 4] =
        [&["migrate"], &["doctor"], &["backup", "--to", copy], &["import", csv]];
    for command in commands {
        for (place, why) in [(&absent, "there is no folder"), (&empty, "there is no database in")] {
            if command == ["migrate"] && place == &empty {
                continue; // makes one
            }
            let at = place.to_str().expect("text");
            let said = refused(&[command, &["--data", at]].concat());
            assert!(said.starts_with(&format!("zwerm: {why} {at}: name the folder")), "{said}");
            assert!(said.contains(&format!("`zwerm serve --data {at}`")), "{said}");
            assert_eq!(said.lines().count(), 1, "{said}");
        }
    }
    assert!(!absent.exists(), "nothing is made");
    assert_eq!(fs::read_dir(&empty).expect("is read").count(), 0, "nothing is made");
    let said = refused(&["restore", "--from", copy, "--data", absent.to_str().expect("text")]);
    assert_eq!(said, format!("zwerm: there is no back-up {copy}"));
}

#[test]
fn a_copy_can_be_put_into_a_folder_that_is_not_there_yet() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy.db"));
    fs::create_dir(&data).expect("a folder in it");
    zwerm("migrate", &data, &[]);
    zwerm("backup", &data, &[Path::new("--to"), &copy]);
    let trial = folder.path().join("trial");
    zwerm("restore", &trial, &[Path::new("--from"), &copy]);
    assert!(trial.join("zwerm.db").exists());
}
