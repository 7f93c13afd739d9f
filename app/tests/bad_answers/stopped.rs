//! Stopped at any moment, or without room on the disk: nothing half is left.

use crate::{Try, teams, tree};
use rustix::process::{Pid, Signal, kill_process};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

fn begin(tried: &Try) -> Child {
    let mut command = tried.command(&["--team", "team"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the binary runs")
}

fn stop(child: &Child, signal: Signal) {
    // Not waited for yet, so the number is still its own, also where it has ended.
    let pid = Pid::from_raw(child.id() as i32).expect("a process");
    kill_process(pid, signal).expect("a signal");
}

/// Stops it as soon as it writes: the exit code, which is 0 where it was done sooner.
fn stopped_while_writing(tried: &Try, signal: Signal) -> Option<i32> {
    let mut child = begin(tried);
    let unfinished = tried.path(&format!(".out.{}", child.id()));
    while !unfinished.exists() {
        if let Some(ended) = child.try_wait().expect("a process") {
            return ended.code();
        }
    }
    stop(&child, signal);
    child.wait().expect("a process").code()
}

#[test]
fn ctrl_c_while_writing_leaves_what_was_there_and_says_130() {
    for (signal, code) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)] {
        let tried = Try::with(teams(200, |team| format!("t{team}")));
        let before = tree(tried.folder.path());
        // On a busy machine it may be done, and the report in its place, before the signal is heard.
        let stopped = (0..20).find(|_| {
            let told = stopped_while_writing(&tried, signal);
            assert!([Some(0), Some(code)].contains(&told), "{told:?}");
            let is_done = tried.path("out").exists();
            if is_done {
                assert!(tried.path("out/tables/heat.csv").exists(), "a report that is not whole");
                std::fs::remove_dir_all(tried.path("out")).expect("a whole report");
            }
            assert_eq!(tree(tried.folder.path()), before, "something half is left");
            told == Some(code) && !is_done
        });
        assert!(stopped.is_some(), "it was never stopped");
    }
}

#[test]
fn at_any_moment_there_is_a_whole_report_or_the_one_before_it() {
    let tried = Try::with(teams(4_000, |team| format!("t{team}")));
    let began = Instant::now();
    assert!(begin(&tried).wait().expect("a process").success());
    let whole = began.elapsed();
    let report = tree(tried.folder.path());
    let mut stopped = 0;
    for moment in 1..=12 {
        let mut child = begin(&tried);
        std::thread::sleep(whole * moment / 13);
        stop(&child, Signal::INT);
        let status = child.wait().expect("a process");
        // Before it listens it is simply gone.
        let is_stopped = status.code() == Some(130) || status.signal() == Some(2);
        assert!(is_stopped || status.success(), "{status}");
        stopped += usize::from(is_stopped);
        assert_eq!(tree(tried.folder.path()), report, "at {moment} of 13 of {whole:?}");
    }
    assert!(stopped > 3, "it was stopped {stopped} times of 12");
}

#[test]
fn without_room_on_the_disk_it_says_so_and_leaves_nothing() {
    let tried = Try::with(teams(60, |team| format!("t{team}")));
    let before = tree(tried.folder.path());
    let command = tried.command(&["--team", "team"]);
    // No file may become larger than 32 kB: as a full disk, but for this command alone.
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -f 64; exec \"$0\" \"$@\""]).arg(command.get_program());
    shell.args(command.get_args()).current_dir(tried.folder.path());
    let output = shell.output().expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said} {output:?}");
    assert!(said.contains("zwerm: out: de schijf is vol, of er mag hier niet meer bij."), "{said}");
    assert_eq!(tree(tried.folder.path()), before, "something half is left");
}
