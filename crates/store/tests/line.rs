//! The line to PostgreSQL: encrypted where it has to be, with nobody but the right server, and never silently
//! in plain text. Runs where `ZWERM_TEST_POSTGRES` names a server and `ZWERM_TEST_POSTGRES_ROOT` its authority.

use std::{
    env,
    io::{Read, Write},
    net::TcpListener,
    thread,
};
use zwerm_store::{Options, Store, StoreError, statements, testing};

statements! {
    /// Whether this very line is encrypted.
    IS_ENCRYPTED = "SELECT CASE WHEN ssl THEN 1 ELSE 0 END FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
}

/// A database's address by this host name, with what is asked of the line; and the authority's file.
fn address(host: &str) -> Option<(testing::TestDatabase, String, String)> {
    let (_, root) = (testing::postgres_url()?, env::var("ZWERM_TEST_POSTGRES_ROOT").ok()?);
    let database = testing::database();
    let zwerm_store::Place::Postgres(url) = database.options().place else { return None };
    let url = url.replace("127.0.0.1", host);
    Some((database, url, root))
}

fn is_encrypted(address: &str) -> Result<bool, StoreError> {
    let store = Store::open(Options { readers: 1, ..Options::postgres(address) })?;
    let told = store.read_now(|tx| tx.one(&IS_ENCRYPTED, &[], |row| row.get::<i64>(0)));
    store.close();
    told.map(|told| told == 1)
}

fn refusal(address: &str) -> String {
    match is_encrypted(address) {
        Err(StoreError::Unreachable(why)) => why,
        other => panic!("{address}: {other:?}"),
    }
}

#[test]
fn a_line_is_encrypted_where_that_is_asked() {
    let Some((_database, url, root)) = address("localhost") else { return };
    assert_eq!(is_encrypted(&url).ok(), Some(false), "on this machine, nothing asked");
    for asked in ["prefer", "require", &format!("verify-full&sslrootcert={root}")] {
        assert_eq!(is_encrypted(&format!("{url}?sslmode={asked}")).ok(), Some(true), "{asked}");
    }
    let also = format!("{url}?sslrootcert={root}");
    assert_eq!(is_encrypted(&also).ok(), Some(true), "who names an authority wants it asked");
}

#[test]
fn nobody_but_the_right_server_is_believed() {
    let Some((_database, url, root)) = address("localhost") else { return };
    let unknown = refusal(&format!("{url}?sslmode=verify-full"));
    assert!(
        unknown.contains("UnknownIssuer"),
        "the system does not know this authority: {unknown}"
    );
    // The certificate is of localhost, not of 127.0.0.1.
    let elsewhere = url.replace("localhost", "127.0.0.1");
    for mode in ["verify-full", "verify-ca", "require"] {
        let other = refusal(&format!("{elsewhere}?sslmode={mode}&sslrootcert={root}"));
        assert!(other.contains("not valid for name"), "{mode}: {other}");
    }
    assert_eq!(is_encrypted(&format!("{elsewhere}?sslmode=require")).ok(), Some(true));
}

/// A server that can't encrypt: says no, as PostgreSQL without a certificate does, and tells what it hears next.
fn server_in_plain_text() -> (u16, thread::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let heard = thread::spawn(move || {
        let (mut line, _) = listener.accept().expect("a caller");
        let mut asked = [0; 8];
        line.read_exact(&mut asked).expect("asks for encryption");
        line.write_all(b"N").expect("says no");
        let mut next = Vec::new();
        let _ = line.read_to_end(&mut next);
        next
    });
    (port, heard)
}

#[test]
fn where_encryption_is_required_nothing_is_ever_said_in_plain_text() {
    let (port, heard) = server_in_plain_text();
    let url = format!("postgres://zwerm:geheim@127.0.0.1:{port}/zwerm?sslmode=require");
    let why = refusal(&url);
    assert!(why.contains("TLS") && why.contains("nothing was said in plain text"), "{why}");
    assert_eq!(heard.join().expect("it heard"), b"", "nothing was said");
}
