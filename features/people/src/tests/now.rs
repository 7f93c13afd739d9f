//! Importing from the command line.

use crate::import_now;
use zwerm_domain::Clock;
use zwerm_store::{StoreError, params, statements, testing};

statements! {
    NEW_ORGANISATION = "INSERT INTO organisation (name, language, time_zone, founded_on) VALUES ('Waterrijk', 'nl', 'Europe/Amsterdam', '2026-01-05')";
    COUNT = "SELECT COUNT(*) FROM person";
}

fn files(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

fn people(store: &zwerm_store::Store) -> i64 {
    let count = store.read_now(|tx| tx.one(&COUNT, &params![], |row| row.get(0)));
    count.map_err(|error: StoreError| error).expect("is counted")
}

#[test]
fn it_shows_what_would_change_and_does_it_when_asked() {
    let store = testing::store();
    let clock = Clock::fixed(zwerm_domain::Timestamp(1_795_420_800_000_000));
    let good = files(&["nummer;naam;schoenmaat\n1;Noor de Vries;39\n2;Gerrit Bos;44\n"]);
    let refused = import_now(&store, &clock, &good, true).expect_err("nobody set it up");
    assert!(refused[0].contains("set it up"), "{refused:?}");
    store
        .write_now(|tx| tx.run(&NEW_ORGANISATION, &params![]))
        .map_err(|it: StoreError| it)
        .expect("is made");

    let shown = import_now(&store, &clock, &good, false).expect("plans");
    assert_eq!(
        shown,
        [
            "De kolom schoenmaat herkennen we niet. We doen er niets mee.",
            "Nieuw: Noor de Vries",
            "Nieuw: Gerrit Bos",
            "Er is nog niets veranderd. Met --apply gebeurt het.",
        ]
    );
    assert_eq!(people(&store), 0);
    let done = import_now(&store, &clock, &good, true).expect("imports");
    assert_eq!(done.last().map(String::as_str), Some("Doorgevoerd."));
    assert_eq!(people(&store), 2);
    let again = import_now(&store, &clock, &good, true).expect("plans");
    assert!(
        again.contains(&"Alles wat in dit bestand staat, staat al zo in Zwerm.".to_owned()),
        "{again:?}"
    );

    let changed = files(&["nummer;naam;functie\n1;Noor Visser;jurist\n"]);
    let shown = import_now(&store, &clock, &changed, false).expect("plans");
    assert!(
        shown.contains(&"Verandert: Noor de Vries, Functie: - → jurist".to_owned()),
        "{shown:?}"
    );
    let bad = files(&["nummer;naam;team\n3;Zoë;Nergens\n"]);
    let wrong = import_now(&store, &clock, &bad, true).expect_err("is wrong");
    assert!(wrong[0].starts_with("Regel 2, kolom team: Het team Nergens"), "{wrong:?}");
    assert_eq!(people(&store), 2);
}
