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
