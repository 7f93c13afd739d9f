//! How much memory there is for the work.

use std::fs::read_to_string;

/// How much memory is free, in bytes: of the machine, or of the container if that is less. Unknown where the system does not tell.
pub(crate) fn free_memory() -> Option<u64> {
    [of_machine(), of_container()].into_iter().flatten().min()
}

fn of_machine() -> Option<u64> {
    let told = read_to_string("/proc/meminfo").ok()?;
    let line = told.lines().find(|line| line.starts_with("MemAvailable:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}

/// Linux's control groups, version 2.
fn of_container() -> Option<u64> {
    let groups = read_to_string("/proc/self/cgroup").ok()?;
    let path = groups.lines().find_map(|line| line.strip_prefix("0::/"))?;
    let number = |file: &str| -> Option<u64> {
        read_to_string(format!("/sys/fs/cgroup/{path}/{file}")).ok()?.trim().parse().ok()
    };
    // Without a limit it says `max`, which is no number.
    Some(number("memory.max")?.saturating_sub(number("memory.current")?))
}
