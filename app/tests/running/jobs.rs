//! Two real servers on one database share the work: each mail that waits goes once, from one of them.

use super::served::{Served, url};
use std::{collections::BTreeMap, fs, path::Path, thread};
use zwerm_store::{Reader, Store, StoreError, params, statements, testing};

statements! {
    MANY = "INSERT INTO job (topic, payload, run_after, attempts)
        SELECT 'sign_in_link', 'reset ' || p.email, 0, 0 FROM person p WHERE p.email IS NOT NULL AND p.left_on IS NULL";
    WAITING = "SELECT COUNT(*) FROM job WHERE topic = 'sign_in_link'";
    WITH_ADDRESS = "SELECT email FROM person WHERE email IS NOT NULL AND left_on IS NULL ORDER BY sort_key";
}

/// To whom the mails in a folder are, and how often.
fn count(folder: &Path, to: &mut BTreeMap<String, usize>) {
    for file in fs::read_dir(folder).into_iter().flatten() {
        let text = fs::read_to_string(file.expect("a file").path()).expect("text");
        let text = text.replace("=\r\n", "");
        let line = text.lines().find(|line| line.starts_with("To: ")).expect("a recipient");
        let address = line.rsplit(['<', ' ']).next().unwrap_or_default().trim_end_matches('>');
        if text.contains("/sign_in/link") {
            *to.entry(address.to_owned()).or_default() += 1;
        }
    }
}

#[test]
fn what_waits_is_done_once_by_one_of_them() {
    if testing::postgres_url().is_none() {
        return;
    }
    let (folder, database) = (tempfile::tempdir().expect("a folder"), testing::database());
    let (to, key) = (url(&database), folder.path().join("zwerm.key"));
    let place = |name: &str| folder.path().join(name);
    let servers = ["one", "other"].map(|name| Served::start(&place(name), &to, &key));
    let store = Store::open(database.options()).expect("opens");
    let addresses = store.read_now(|tx| tx.all(&WITH_ADDRESS, &[], |row| row.get::<String>(0)));
    let addresses = addresses.map_err(|error: StoreError| error).expect("are read");
    // Three times over, so that both are busy at once.
    for _ in 0..3 {
        let asked = store.write_now(|tx| tx.run(&MANY, &params![]));
        assert_eq!(asked.map_err(|error: StoreError| error).expect("wait"), addresses.len() as u64);
    }
    let waiting = |tx: &mut Reader| tx.one(&WAITING, &[], |row| row.get::<i64>(0));
    while store.read_now(waiting).map_err(|error: StoreError| error).expect("is read") > 0 {
        thread::yield_now();
    }
    drop(servers);
    store.close();
    let mut went = BTreeMap::new();
    ["one", "other"].iter().for_each(|name| count(&place(name).join("mail"), &mut went));
    for address in &addresses {
        assert_eq!(went.remove(address), Some(3), "{address}");
    }
    assert_eq!(went, BTreeMap::new(), "nobody else gets any");
}
