//! What `zwerm doctor` looks at, each with what to do: on a sound installation nothing, and each wrong thing by itself.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};
use zwerm_domain::{Clock, Timestamp};
use zwerm_store::{Options, Store, StoreError, statements};
use zwerm_testkit::{MailServer, Mood};
use zwerm_upkeep::{Fault, Kind, note_done, note_fault};

statements! {
    HOUSE = "INSERT INTO organisation (name, language, time_zone, founded_on) VALUES ('Waterrijk', 'nl', 'UTC', '2026-01-05')";
}

const DAY: i64 = 24 * 3600;

struct Place {
    folder: tempfile::TempDir,
    data: PathBuf,
}

fn now() -> Timestamp {
    Clock::system().now()
}

impl Place {
    /// A real organisation with a back-up and a drill of today.
    fn sound() -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { data: folder.path().join("data"), folder };
        fs::create_dir(&place.data).expect("a folder in it");
        place.change(|tx| {
            tx.run(&HOUSE, &[])?;
            note_done(tx, Kind::Backup, now(), "zwerm.db", 5)?;
            note_done(tx, Kind::Drill, now(), "zwerm.db", 5)
        });
        place.change(|_| Ok(()));
        place
    }

    fn change(
        &self,
        what: impl Fn(&mut zwerm_store::Writer) -> Result<(), StoreError> + Send + 'static,
    ) {
        self.with(None, what);
    }

    /// With the key to words.
    fn unlocked(
        &self,
        what: impl Fn(&mut zwerm_store::Writer) -> Result<(), StoreError> + Send + 'static,
    ) {
        self.with(Some(zwerm_web::InstallationKey::new(SECRET).of_words()), what);
    }

    fn with(
        &self,
        key: Option<[u8; 32]>,
        what: impl Fn(&mut zwerm_store::Writer) -> Result<(), StoreError> + Send + 'static,
    ) {
        let file = self.data.join("zwerm.db");
        let store = Store::open(Options { ballast: 0, ..Options::sqlite(&file) }).expect("opens");
        if let Some(secret) = key {
            store.unlock(secret);
            // As a server does at its first start: an empty database is noted as sealed.
            assert_eq!(store.unsealed(now()).expect("is looked at"), []);
        }
        store.write_now(what).expect("is written");
        store.close();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("is shut");
    }

    /// All it says to look at. How full the disk of this machine is says nothing about it.
    fn looks(&self, more: &[&str]) -> Vec<String> {
        let mut asked = Command::new(env!("CARGO_BIN_EXE_zwerm"));
        asked.args(["doctor", "--data"]).arg(&self.data).args(more);
        let came = asked.output().expect("zwerm starts");
        let said = String::from_utf8_lossy(&came.stdout).into_owned();
        assert!(said.contains("file system: "), "it looked: {said}");
        let looks = said.lines().filter_map(|line| line.trim().strip_prefix("LOOK: "));
        let looks: Vec<String> =
            looks.filter(|line| !line.contains("of the disk")).map(str::to_owned).collect();
        assert!(
            came.status.success() == said.lines().all(|line| !line.contains("LOOK: ")),
            "{said}"
        );
        looks
    }

    fn must_say(&self, more: &[&str], words: &str) {
        let looks = self.looks(more);
        assert!(looks.iter().any(|line| line.contains(words)), "nothing about {words}: {looks:#?}");
    }
}

#[test]
fn a_sound_installation_gives_nothing_to_look_at() {
    let none: [&str; 0] = [];
    assert_eq!(Place::sound().looks(&[]), none);
}

#[test]
fn a_back_up_or_drill_that_is_late_or_went_wrong_is_told_with_what_to_do() {
    let place = Place::sound();
    place.change(|tx| {
        note_done(tx, Kind::Backup, now().plus_seconds(-3 * DAY), "zwerm.db", 5)?;
        note_done(tx, Kind::Drill, now().plus_seconds(-36 * DAY), "zwerm.db", 5)
    });
    place.must_say(&[], "no back-up for two days: the server makes one each night");
    place.must_say(&["--backup-keep", "off"], "run `zwerm backup` each night");
    place.must_say(&[], "no back-up was tried out for 35 days: run `zwerm drill`");
    place.change(|tx| note_fault(tx, Kind::Drill, now(), Fault::Altered, "zwerm.db"));
    place.must_say(&[], "the drill of");
}

#[test]
fn a_clock_that_leapt_or_is_behind_what_was_noted_is_told() {
    let place = Place::sound();
    place.change(|tx| note_fault(tx, Kind::Clock, now(), Fault::ClockLeapt, "7200"));
    place.must_say(&[], "the clock leapt while the server ran");
    let other = Place::sound();
    other.change(|tx| note_done(tx, Kind::Backup, now().plus_seconds(DAY), "zwerm.db", 5));
    other.must_say(&[], "the clock is behind what was noted before");
}

#[test]
fn a_mail_server_that_is_not_there_is_told_and_one_that_is_there_is_not() {
    let place = Place::sound();
    place.must_say(&["--smtp", &MailServer::nowhere()], "mail waits and is not lost");
    let server = MailServer::open(Mood::Takes);
    let looks = place.looks(&["--smtp", &server.url()]);
    assert!(looks.iter().all(|line| !line.contains("mail")), "{looks:?}");
}

#[test]
fn an_address_without_https_and_a_door_beside_the_proxy_are_told() {
    let place = Place::sound();
    let plain = ["--base-url", "http://zwerm.example.nl"];
    place.must_say(&plain, "is not encrypted: everybody on the way reads along");
    let beside = ["--base-url", "https://zwerm.invalid", "--listen", "0.0.0.0:4300"];
    place.must_say(&beside, "can be reached beside the proxy");
    let trusting = [&beside[..], &["--trusted-proxy", "10.1.2.3"]].concat();
    let looks = place.looks(&trusting);
    assert!(looks.iter().all(|line| !line.contains("beside the proxy")), "{looks:?}");
}

#[test]
fn files_that_others_read_and_a_key_among_its_back_ups_are_told() {
    let place = Place::sound();
    let open = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("is set");
    };
    open(&place.data.join("zwerm.db"), 0o644);
    open(&place.data, 0o755);
    place.must_say(&[], "can be read by others on this machine: chmod 700");
    open(&place.data, 0o700);
    let backups = place.folder.path().join("backups");
    fs::create_dir(&backups).expect("a folder");
    open(&backups, 0o755);
    let to = ["--backup-to", backups.to_str().expect("text")];
    place.must_say(&to, "its back-ups are not sealed: chmod 700");
    let key = backups.join("backup.key");
    let sealed = [&to[..], &["--backup-key", key.to_str().expect("text")]].concat();
    place.must_say(&sealed, "back-ups can't be sealed: there is no key file");
    fs::write(&key, format!("{}\n", "ab".repeat(32))).expect("is written");
    open(&key, 0o644);
    place.must_say(&sealed, "lies among the back-ups it seals");
    place.must_say(&sealed, "can be read by others: chmod 600");
}

#[test]
fn a_ballot_box_that_is_open_to_others_left_half_or_damaged_is_told() {
    let place = Place::sound();
    let (file, log) = (place.data.join("ballots.db"), place.data.join("ballots.db-wal"));
    let ballots = zwerm_store::BallotBox::open(&file).expect("a box");
    ballots.begin([7; 32]).expect("is begun");
    ballots.close();
    let none: [&str; 0] = [];
    assert_eq!(place.looks(&[]), none, "a sound one gives nothing to look at");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("is opened up");
    place.must_say(&[], "the ballot box can be read by others on this machine: chmod 600");
    fs::write(&log, "left").expect("is written");
    place.must_say(&[], "tells in what order the last ballots came");
    fs::remove_file(&log).expect("is removed");
    fs::write(place.data.join("ballots.db.replaced"), "old").expect("is written");
    place.must_say(&[], "two boxes side by side tell what came in between");
    fs::write(&file, "no box").expect("is damaged");
    place.must_say(&[], "put its copy back with `zwerm restore --from`");
}

#[test]
fn a_damaged_line_of_who_was_erased_is_told_with_its_number() {
    let place = Place::sound();
    let key = place.data.join("zwerm.key");
    fs::write(&key, format!("{}\n", "ab".repeat(32))).expect("is written");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).expect("is shut");
    fs::write(place.data.join("zwerm.erased"), b"\n\xff\n").expect("is written");
    place.must_say(&[], "zwerm.erased: line 2 can't be read");
}

statements! {
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version, mark)
        VALUES (1, 'a', 'A', 'a', '', '', 'nl', 'UTC', '', '', '2026-01-05', 1, $1)";
    AGREEMENT = "INSERT INTO agreement (organisation_id, state, version, moves) VALUES (1, 'agreed', 1, 1)";
    WORDS = "INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES (1, 1, $1)";
    OTHER_WORDS = "UPDATE agreement_reason SET text = $1";
    NO_KEYS = "DELETE FROM pair_key";
    OTHER_KEY = "UPDATE pair_key SET wrapped = $1";
    NO_DAY = "UPDATE person SET joined_on = 'rommel'";
    SEAT = "INSERT INTO agreement_party (agreement_id, person_id, side) VALUES (1, 1, 'x')";
    NO_ANSWER = "DELETE FROM module_consent";
}

const SECRET: [u8; 32] = [0xab; 32];

/// With the key file, and words that were sealed with it.
fn with_words() -> Place {
    let place = Place::sound();
    let key = place.data.join("zwerm.key");
    fs::write(&key, format!("{}\n", "ab".repeat(32))).expect("is written");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).expect("is shut");
    place.unlocked(|tx| {
        tx.run(&PERSON, &zwerm_store::params![vec![1_u8; 16]])?;
        tx.run(&AGREEMENT, &[])?;
        let key = tx.words_key(zwerm_domain::AgreementId::new(1))?;
        let sealed = key.seal(zwerm_store::spot("agreement_reason.text", 1), "Omdat het moet.")?;
        tx.run(&WORDS, &zwerm_store::params![sealed]).map(drop)
    });
    place
}

#[test]
fn every_key_and_word_is_tried_and_what_does_not_open_is_counted_by_table() {
    let sound = with_words();
    let none: [&str; 0] = [];
    assert_eq!(sound.looks(&[]), none);
    sound.unlocked(|tx| {
        let key = tx.words_key(zwerm_domain::AgreementId::new(1))?;
        // Words of another row, put in the place of these.
        let sealed = key.seal(zwerm_store::spot("agreement_reason.text", 2), "Omdat het mag.")?;
        tx.run(&OTHER_WORDS, &zwerm_store::params![sealed]).map(drop)
    });
    sound.must_say(&[], "agreement_reason: the words of 1 rows do not open");
    let keyless = with_words();
    keyless.change(|tx| tx.run(&NO_KEYS, &[]).map(drop));
    keyless.must_say(&[], "agreement_reason: of 1 rows the key is gone");
    let swapped = with_words();
    swapped.change(|tx| tx.run(&OTHER_KEY, &zwerm_store::params![vec![0_u8; 60]]).map(drop));
    swapped.must_say(&[], "pair_key: 1 keys do not open with the key file");
}

#[test]
fn values_that_cant_be_are_told_with_table_and_column() {
    let place = with_words();
    place.change(|tx| tx.run(&NO_DAY, &[]).map(drop));
    place.must_say(&[], "person.joined_on: 1 rows hold a value that can't be");
    let other = with_words();
    other.change(|tx| tx.run(&SEAT, &[]).map(drop));
    other.must_say(&[], "agreement_party.side: 1 rows hold a value that can't be");
}

#[test]
fn an_answer_of_the_works_council_that_is_gone_is_told_with_its_line() {
    let place = Place::sound();
    place.change(|tx| {
        let house = zwerm_domain::OrganisationId::new(1);
        let on = zwerm_domain::Date::constant(2026, 11, 23);
        let no = zwerm_directory::ModuleAnswer {
            answer: "withdrawn",
            words: "Nee.",
            ..Default::default()
        };
        zwerm_directory::answer_module(tx, house, zwerm_domain::Module::Thanks, &no, on)
    });
    let none: [&str; 0] = [];
    assert_eq!(place.looks(&[]), none);
    place.change(|tx| tx.run(&NO_ANSWER, &[]).map(drop));
    place.must_say(
        &[],
        "the log of Waterrijk was altered: line 1 is not right: answer 1 about a module is missing",
    );
}
