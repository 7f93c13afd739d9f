//! The model of trust: explained on a page and played by a command, and never of anybody. No column holds the like; that no feature leans on it is among the rules of the house (`tidy`).

use std::process::{Command, Output};
use zwerm_testkit::World;

/// Names of what is never kept of anybody.
const NEVER: [&str; 12] = [
    "trust",
    "score",
    "rating",
    "ranking",
    "reputation",
    "reliability",
    "competence",
    "intention",
    "integrity",
    "benevolence",
    "evidence",
    "performance",
];

#[test]
fn no_table_and_no_column_holds_how_far_somebody_can_be_trusted() {
    let mut columns = 0;
    for table in zwerm_register::tables().chain(zwerm_register::ballot_box()) {
        for name in table.columns.iter().map(|it| it.name).chain([table.name]) {
            columns += 1;
            let parts: Vec<&str> = name.split('_').collect();
            let found = NEVER.iter().find(|never| parts.contains(never));
            assert_eq!(found, None, "{}.{name}", table.name);
        }
    }
    assert!(columns > 500, "the register was read: {columns}");
}

#[tokio::test]
async fn the_page_explains_with_sums_and_a_table_that_need_no_script() {
    let world = World::with(zwerm::features::all()).await;
    let samira = world.sign_in(world.cast.samira).await;
    samira.get("/explanation").await.assert_ok().assert_says("te voet komt");
    let page = samira.get("/explanation/trust").await;
    page.assert_ok().assert_says("Dat is 88%").assert_says("terug op de oude plek na 18");
    page.assert_says("Zwerm rekent nergens uit hoeveel iemand te vertrouwen is");
    let mild = samira.get("/explanation/trust?severity=quarter&repaired=yes").await;
    mild.assert_ok();
    assert_ne!(mild.text(), page.text(), "what was chosen is reckoned with");
    // Nonsense in the address is the first choice.
    let nonsense = samira.get("/explanation/trust?severity=%F0%9F%90%A6&repaired=1").await;
    assert_eq!(nonsense.text(), page.text());
    assert!(world.nobody().get("/explanation/trust").await.status.is_redirection());
}

fn zwerm(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zwerm")).args(words).output().expect("the binary runs")
}

#[test]
fn the_command_plays_the_same_for_the_same_seed_and_says_what_it_is_not() {
    let words = ["simulate", "trust", "--people", "50", "--years", "1", "--seed", "3"];
    let (one, other) = (zwerm(&words), zwerm(&words));
    assert!(one.status.success());
    assert_eq!(one.stdout, other.stdout);
    let said = String::from_utf8_lossy(&one.stdout).into_owned();
    assert!(said.contains("over wie dan ook zegt dit niets"), "{said}");
    assert_eq!(said.lines().next().map(|it| it.starts_with("dag")), Some(true), "{said}");
    let english = zwerm(&[&words[..], &["--lang", "en"]].concat());
    assert!(String::from_utf8_lossy(&english.stdout).contains("it says nothing about anybody"));
}

#[test]
fn of_a_file_each_wrong_line_is_told_and_nothing_is_played() {
    let folder = std::env::temp_dir().join(format!("zwerm-trust-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("events.csv");
    let path = file.to_string_lossy().into_owned();
    std::fs::write(&file, "day;event\n1;delivered\ngisteren;late\n").expect("is written");
    let wrong = zwerm(&["simulate", "trust", &path]);
    assert!(!wrong.status.success() && wrong.stdout.is_empty());
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(said.contains("regel 3") && said.contains("gisteren"), "{said}");
    std::fs::write(&file, "day;event;severity\n1;delivered;\n9;missed;1\n").expect("is written");
    let right = zwerm(&["simulate", "trust", &path]);
    let said = String::from_utf8_lossy(&right.stdout).into_owned();
    assert!(right.status.success() && said.lines().count() >= 5, "{said}");
    std::fs::remove_dir_all(&folder).expect("is tidied");
    let absent = zwerm(&["simulate", "trust", &path]);
    assert!(String::from_utf8_lossy(&absent.stderr).contains("is er niet"));
    assert!(!zwerm(&["simulate", "trust", "--kept", "1.5"]).status.success());
}
