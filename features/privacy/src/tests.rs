//! The register and its papers through their real routes, and as files.

mod letters;
mod rights;

use zwerm_domain::Language;
use zwerm_register::TOPICS;
use zwerm_testkit::World;

async fn world() -> World {
    World::with(vec![crate::feature()]).await
}

#[tokio::test]
async fn everybody_reads_what_is_kept_from_the_first_page_to_each_column() {
    let world = world().await;
    for person in [world.cast.samira, world.cast.marit, world.cast.ada, world.cast.zoe] {
        let who = world.sign_in(person).await;
        let page = who.get("/privacy").await;
        page.assert_ok().assert_says("Wat Zwerm bewaart").assert_says("IP-adressen");
        for topic in TOPICS {
            assert!(page.body.contains(&format!("\"/privacy/topics/{}\"", topic.code)));
        }
    }
    let samira = world.sign_in(world.cast.samira).await;
    for topic in TOPICS {
        let page = samira.get(&format!("/privacy/topics/{}", topic.code)).await;
        page.assert_ok().assert_says(topic.purpose.nl).assert_says(topic.ground.says().nl);
        let text = page.text();
        for table in zwerm_register::tables().filter(|table| table.topic.code == topic.code) {
            assert!(text.contains(table.name) && text.contains(table.keep.says().nl), "{text}");
            for column in table.columns {
                let told = format!("{} ({})", column.says.nl, column.name);
                assert!(text.contains(&told), "{told} is not in:\n{text}");
            }
        }
    }
}

#[tokio::test]
async fn a_consent_file_is_there_for_what_touches_conduct_and_for_nothing_else() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    for topic in TOPICS {
        let page = samira.get(&format!("/privacy/consent/{}", topic.code)).await;
        if topic.is_conduct() {
            page.assert_ok().assert_says("WOR artikel 27").assert_says("Gemeente Waterrijk");
            for says in topic.cannot {
                page.assert_says(says.nl);
            }
            for test in topic.held_by {
                page.assert_says(&test.replace("::", ": "));
            }
        } else {
            page.assert_absent();
        }
    }
    samira.get("/privacy/topics/nothing").await.assert_absent();
}

#[tokio::test]
async fn the_papers_are_whole_name_the_organisation_and_say_what_is_still_to_fill() {
    let world = world().await;
    let samira = world.sign_in(world.cast.samira).await;
    let dpia = samira.get("/privacy/dpia").await;
    dpia.assert_ok().assert_says("Gemeente Waterrijk gebruikt Zwerm");
    for point in 1..=17 {
        dpia.assert_says(&format!(" {point}. "));
    }
    dpia.assert_says("Nog in te vullen door de organisatie");
    let record = samira.get("/privacy/record").await;
    record.assert_ok().assert_says("AVG artikel 30").assert_says("Doorgifte buiten de EER");
    samira.get("/privacy/letter").await.assert_says("Beste collega").assert_says("Waterrijk");
    samira.get("/privacy/no_ai").await.assert_says("artikel 3 onder 1").assert_says("Shewhart");
}

#[tokio::test]
async fn the_record_is_a_file_with_a_line_for_each_topic() {
    let world = world().await;
    let file = world.sign_in(world.cast.samira).await.get("/privacy/record/csv").await;
    let attached = file.headers.get("content-disposition").expect("a name");
    assert_eq!(attached, "attachment; filename=\"zwerm-record.csv\"");
    assert_eq!(file.body.lines().count(), TOPICS.len() + 1);
    assert!(file.body.contains("Verwerking;Waarvoor;"), "{}", file.body);
}

#[tokio::test]
async fn the_papers_speak_english() {
    let world = world().await;
    let emma = world.sign_in(world.cast.emma).await;
    emma.get("/privacy").await.assert_says("What Zwerm keeps");
    emma.get("/privacy/dpia").await.assert_says("17. Measures").assert_says("uses Zwerm");
    emma.get("/privacy/consent/thanks").await.assert_says("Consent file: Thanks");
    emma.get("/privacy/topics/thanks").await.assert_says("Only who is thanked reads it");
}

#[test]
fn as_files_they_are_whole_in_themselves_in_both_languages() {
    let files = crate::files("Gemeente <Waterrijk>").expect("files");
    let asked = TOPICS.iter().filter(|topic| topic.is_conduct()).count();
    assert_eq!(files.len(), Language::ALL.len() * (4 + TOPICS.len() + asked + 1));
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        assert!(text.starts_with("<!doctype html>") && text.ends_with("</html>"), "{name}");
        for outside in ["<script", "<link", "src=", "href=", "<Waterrijk>"] {
            assert!(!text.contains(outside), "{name} has {outside}");
        }
    }
    let letter = files.iter().find(|(name, _)| name == "nl/letter.html").expect("the letter");
    assert!(letter.1.contains("Gemeente &#60;Waterrijk&#62;"), "{}", letter.1);
    let unnamed = crate::files("").expect("files");
    let letter = unnamed.iter().find(|(name, _)| name == "nl/letter.html").expect("the letter");
    assert!(letter.1.contains("[naam van de organisatie]"));
}
