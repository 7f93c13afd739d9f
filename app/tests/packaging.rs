//! What is handed to an administrator: the unit stays hardened, its settings exist, the package is whole, and only
//! licences and sources that we chose are in the tree.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use zwerm_testkit::World;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("app stands in the root").to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What the unit has to keep. A line may be made stricter, here too; never be left out.
const HARDENED: &[&str] = &[
    "User=zwerm",
    "StateDirectory=zwerm",
    "StateDirectoryMode=0700",
    "UMask=0077",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateMounts=yes",
    "PrivateTmp=yes",
    "PrivateDevices=yes",
    "DevicePolicy=closed",
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "AmbientCapabilities=",
    "PrivateUsers=yes",
    "ProtectKernelTunables=yes",
    "ProtectKernelModules=yes",
    "ProtectKernelLogs=yes",
    "ProtectControlGroups=yes",
    "ProtectClock=yes",
    "ProtectHostname=yes",
    "ProtectProc=invisible",
    "ProcSubset=pid",
    "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
    "RestrictNamespaces=yes",
    "RestrictRealtime=yes",
    "RestrictSUIDSGID=yes",
    "RemoveIPC=yes",
    "LockPersonality=yes",
    "MemoryDenyWriteExecute=yes",
    "KeyringMode=private",
    "SystemCallArchitectures=native",
    "SystemCallFilter=@system-service",
    "SystemCallFilter=~@privileged @resources",
    "SystemCallFilter=setrlimit prlimit64",
];

#[test]
fn the_unit_keeps_its_hardening_and_loosens_none_of_it_further_down() {
    let unit = read("packaging/zwerm.service");
    let name = |line: &str| line.split('=').next().map(str::to_owned);
    let held: BTreeSet<_> = HARDENED.iter().map(|line| name(line)).collect();
    let kept: Vec<&str> = unit.lines().filter(|line| held.contains(&name(line))).collect();
    let missing: Vec<_> = HARDENED.iter().filter(|line| !kept.contains(line)).collect();
    assert!(missing.is_empty(), "gone from the unit: {missing:#?}");
    let other: Vec<_> = kept.iter().filter(|line| !HARDENED.contains(line)).collect();
    assert!(other.is_empty(), "says otherwise, and the last one counts: {other:#?}");
    assert!(!unit.contains("ReadWritePaths"), "it writes its own folder alone");
}

#[test]
fn each_setting_of_the_package_is_one_that_serve_knows() {
    let ran = Command::new(env!("CARGO_BIN_EXE_zwerm")).args(["serve", "--help"]).output();
    let help = String::from_utf8_lossy(&ran.expect("the program runs").stdout).into_owned();
    let of_help: BTreeSet<&str> =
        help.split("[env: ").skip(1).filter_map(|rest| rest.split('=').next()).collect();
    let file = read("packaging/zwerm.env");
    let lines = file.lines().filter_map(|line| line.trim_start_matches('#').split_once('='));
    let of_file: BTreeSet<&str> =
        lines.map(|(name, _)| name).filter(|name| name.starts_with("ZWERM_")).collect();
    let unknown: Vec<_> = of_file.difference(&of_help).collect();
    assert!(unknown.is_empty(), "serve knows no such setting: {unknown:?}");
    let untold: Vec<_> =
        of_help.difference(&of_file).filter(|name| **name != "ZWERM_DATA").collect();
    assert!(untold.is_empty(), "the file does not tell of {untold:?}");
    let start = "ExecStart=/usr/bin/zwerm serve --data /var/lib/zwerm\n";
    assert!(read("packaging/zwerm.service").contains(start), "the unit starts another program");
}

#[test]
fn the_package_holds_files_that_exist_and_all_of_packaging_and_the_manual() {
    let script = read("scripts/deb.sh");
    let listed = script.split("files=(").nth(1).and_then(|rest| rest.split("\n)").next());
    let listed: BTreeSet<&str> = listed
        .expect("a list of files")
        .lines()
        .filter_map(|line| line.trim().trim_matches('"').split(' ').next())
        .filter(|path| !path.is_empty())
        .collect();
    let gone: Vec<_> = listed.iter().filter(|path| !root().join(path).is_file()).collect();
    assert!(listed.len() > 10 && gone.is_empty(), "not there: {gone:?}");
    let all = ["packaging", "docs/manual"].map(|folder| {
        let files = fs::read_dir(root().join(folder)).expect("a folder");
        let name = |file: fs::DirEntry| file.file_name().to_string_lossy().into_owned();
        files.map(move |file| format!("{folder}/{}", name(file.expect("a file"))))
    });
    let left: Vec<String> =
        all.into_iter().flatten().filter(|path| !listed.contains(path.as_str())).collect();
    assert!(left.is_empty(), "not in the package: {left:?}");
}

#[test]
fn removing_the_package_deletes_nothing_without_a_yes() {
    for script in ["packaging/postinst", "packaging/prerm"] {
        assert!(!read(script).contains("rm "), "{script} deletes");
    }
    let script = read("packaging/postrm");
    let asked = script.find(r#"if [ "$answer" = yes ]; then"#).expect("it asks");
    assert_eq!(script.matches("rm -").count(), 1);
    assert!(script.find("rm -").is_some_and(|at| at > asked), "it deletes before it asks");
    assert!(script.contains("    answer=no\n"), "the answer is no until somebody says yes");
}

/// Whether one may use it, given the licences we chose: `A OR B`, `A AND (B OR C)`, and the old `A/B`.
fn is_allowed(expression: &str, chosen: &BTreeSet<String>) -> bool {
    let text = expression.trim();
    for (word, all) in [(" OR ", false), ("/", false), (" AND ", true)] {
        let parts = apart(text, word);
        if parts.len() > 1 {
            let mut answers = parts.iter().map(|part| is_allowed(part, chosen));
            return if all { answers.all(|yes| yes) } else { answers.any(|yes| yes) };
        }
    }
    match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => is_allowed(inner, chosen),
        None => chosen.contains(text),
    }
}

/// The parts between `word` outside brackets.
fn apart<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && at >= from && text[at..].starts_with(word) => {
                parts.push(&text[from..at]);
                from = at + word.len();
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

#[test]
fn a_choice_of_licences_is_read_as_it_is_meant() {
    let chosen = BTreeSet::from(["MIT".to_owned(), "ISC".to_owned()]);
    for good in ["MIT", "GPL-3.0 OR MIT", "GPL-3.0/MIT", "(GPL-3.0 OR MIT) AND ISC"] {
        assert!(is_allowed(good, &chosen), "{good}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "MIT WITH x", "(GPL-3.0 OR MIT) AND Zlib"] {
        assert!(!is_allowed(bad, &chosen), "{bad}");
    }
}

#[test]
fn every_dependency_comes_from_crates_io_under_a_licence_we_chose_and_none_is_banned() {
    let rules: toml::Value = toml::from_str(&read("deny.toml")).expect("deny.toml is TOML");
    let words = |part: &str, list: &str| -> BTreeSet<String> {
        let found = rules[part][list].as_array().expect("a list");
        let word = |one: &toml::Value| one.get("name").unwrap_or(one).as_str().map(str::to_owned);
        found.iter().filter_map(word).collect()
    };
    let (chosen, banned) = (words("licenses", "allow"), words("bans", "deny"));
    let sources = words("sources", "allow-registry");
    let ran = Command::new(env!("CARGO"))
        .args(["metadata", "--offline", "--locked", "--format-version", "1"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let tree: serde_json::Value = serde_json::from_slice(&ran.stdout).expect("JSON");
    let packages = tree["packages"].as_array().expect("packages");
    assert!(packages.len() > 100, "only {} packages", packages.len());
    let mut wrong = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        // What has no source is our own.
        let Some(source) = package["source"].as_str() else { continue };
        if !source.strip_prefix("registry+").is_some_and(|from| sources.contains(from)) {
            wrong.push(format!("{name} comes from {source}"));
        }
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_allowed(licence, &chosen) {
            wrong.push(format!("{name} is under {licence:?}"));
        }
    }
    let lock: toml::Value = toml::from_str(&read("Cargo.lock")).expect("Cargo.lock is TOML");
    let locked = lock["package"].as_array().expect("packages");
    let names = locked.iter().filter_map(|package| package["name"].as_str());
    wrong.extend(
        names.filter(|name| banned.contains(*name)).map(|name| format!("{name} is banned")),
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn security_txt_names_a_contact_and_never_gets_old() {
    let world = World::with(zwerm::features::all()).await;
    for days in [0, 1000] {
        world.days_pass(days);
        let seen = world.nobody().get("/.well-known/security.txt").await;
        seen.assert_ok();
        assert_eq!(seen.headers["content-type"], "text/plain; charset=utf-8");
        let line = |name: &str| {
            let mut lines = seen.body.lines().filter_map(|line| line.strip_prefix(name));
            let found = lines.next().unwrap_or_else(|| panic!("no {name} in {}", seen.body));
            assert!(lines.next().is_none(), "{name} twice");
            found.to_owned()
        };
        assert_eq!(line("Contact: "), "mailto:security@localhost");
        assert_eq!(line("Preferred-Languages: "), "nl, en");
        assert_eq!(line("Canonical: "), "http://localhost/.well-known/security.txt");
        let expires: jiff::Timestamp = line("Expires: ").parse().expect("a moment");
        let left = (expires.as_microsecond() - world.clock.now().0) / 86_400_000_000;
        assert!((360..365).contains(&left), "{left} days left");
    }
}

#[tokio::test]
async fn the_proxies_send_people_on_to_https_and_no_address_that_is_a_key() {
    let world = World::with(zwerm::features::all()).await;
    let keys: BTreeSet<&str> =
        world.routes.iter().filter_map(|row| row.path.strip_suffix("/{secret}")).collect();
    assert!(keys.len() > 3, "{keys:?}");
    let nginx = read("packaging/nginx.conf");
    let (plain, rest) = nginx.split_once("\nserver {\n    listen 443").expect("two servers");
    let refused = plain.split("location ~ ^/(").nth(1).and_then(|rest| rest.split(")/ {").next());
    let refused: BTreeSet<String> =
        refused.unwrap_or_default().split('|').map(|path| format!("/{path}")).collect();
    assert!(keys.iter().all(|key| refused.contains(*key)), "{keys:?} and {refused:?}");
    assert!(plain.contains("return 403;") && plain.contains("return 301 https://"));
    assert!(rest.contains("ssl_protocols TLSv1.2 TLSv1.3;") && rest.contains("ssl_ciphers ECDHE-"));
    let ciphers = rest.split("ssl_ciphers ").nth(1).and_then(|rest| rest.split(';').next());
    for cipher in ciphers.unwrap_or_default().split(':') {
        let is_strong = cipher.contains("-GCM-") || cipher.contains("-CHACHA20-POLY1305");
        assert!(cipher.starts_with("ECDHE-") && is_strong, "{cipher}");
    }
    let caddy = read("packaging/Caddyfile");
    let paths = caddy.lines().find_map(|line| line.trim().strip_prefix("@keys path "));
    let paths: BTreeSet<&str> = paths.expect("keys").split(' ').collect();
    for key in keys {
        assert!(paths.contains(format!("{key}/*").as_str()), "{key} is not in {paths:?}");
    }
}

/// What a crate of cryptography is called.
const CRYPTOGRAPHY: [&str; 44] = [
    "aead",
    "aes",
    "argon2",
    "bcrypt",
    "blake",
    "blowfish",
    "chacha",
    "cipher",
    "crypto",
    "curve25519",
    "des",
    "dh",
    "digest",
    "ecdsa",
    "ed25519",
    "elliptic",
    "getrandom",
    "hkdf",
    "hmac",
    "inout",
    "jsonwebtoken",
    "k256",
    "md-5",
    "md5",
    "openssl",
    "p256",
    "p384",
    "password-hash",
    "pbkdf2",
    "poly1305",
    "rand",
    "rc4",
    "ring",
    "rsa",
    "rustls",
    "scrypt",
    "sha",
    "signature",
    "subtle",
    "totp",
    "universal-hash",
    "webauthn",
    "webpki",
    "x25519",
];

#[test]
fn every_crate_of_cryptography_is_on_the_list_with_what_it_is_for() {
    let lock = read("Cargo.lock");
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let is_of_it = |name: &str| {
        let words: Vec<&str> = name.split(['-', '_']).collect();
        CRYPTOGRAPHY.iter().any(|known| {
            name == *known
                || words.iter().any(|word| {
                    *word == *known
                        || (known.len() > 3 && word.starts_with(known))
                        || word.trim_end_matches(|it: char| it.is_ascii_digit()) == *known
                })
        })
    };
    let found: BTreeSet<&str> = names.filter(|name| is_of_it(name)).collect();
    let guide = read("docs/security.md");
    let list =
        guide.split("Every crate of cryptography that Cargo.lock names").nth(1).expect("the list");
    let list = list.split("## ").next().unwrap_or_default();
    let rows = list.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let told: BTreeSet<&str> = rows.flat_map(|row| row.split(", ")).collect();
    let untold: Vec<_> = found.difference(&told).collect();
    assert!(found.len() > 20 && untold.is_empty(), "not in docs/security.md: {untold:?}");
    for plain in ["openssl-sys", "native-tls", "md4", "rc4", "des"] {
        assert!(!found.contains(plain), "{plain} is in the tree");
    }
}
