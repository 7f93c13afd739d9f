//! What a works council consents to for a module, line by line: when one of these changes, it is asked again.

use crate::{TOPICS, Topic, meaning::Two, tables};
use zwerm_domain::{Language, Module};

/// The topic of a module.
pub fn topic_of(module: Module) -> Option<&'static Topic> {
    TOPICS.into_iter().find(|topic| topic.module == Some(module))
}

/// A line of a consent file, in both languages. Neither holds a tab.
fn line(says: impl Fn(Language) -> String) -> String {
    format!("{}\t{}", says(Language::Nl), says(Language::En))
}

fn both(head: Two, says: Two) -> String {
    line(|language| format!("{}: {}", head.of(language), says.of(language)))
}

/// What is promised of a module: its purpose, why it is needed, its ground, what can't be done with it, and of
/// each column who sees it, how long it stays and what erasure does. A line for each, Dutch and English with a tab between.
pub fn promised(module: Module) -> Vec<String> {
    let Some(topic) = topic_of(module) else { return Vec::new() };
    let mut lines = vec![
        both(Two { nl: "Waarvoor", en: "What for" }, topic.purpose),
        both(Two { nl: "Waarom", en: "Why" }, topic.needed),
        both(Two { nl: "Grondslag", en: "Legal ground" }, topic.ground.says()),
    ];
    lines.extend(
        topic.cannot.iter().map(|it| both(Two { nl: "Kan niet", en: "Can't be done" }, *it)),
    );
    for table in tables().filter(|table| table.topic.code == topic.code) {
        lines.push(both(table.says, table.keep.says()));
        lines.extend(table.columns.iter().map(|column| {
            let (seen, erasure) = (table.seen_of(column).says(), table.erasure_of(column).says());
            line(|language| {
                let [of, says, seen, erasure] =
                    [table.says, column.says, seen, erasure].map(|two| two.of(language));
                format!("{of}, {says}: {seen}. {erasure}")
            })
        }));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_module_has_one_topic_and_says_what_it_promises_in_both_languages() {
        for module in Module::ALL {
            let topics = TOPICS.iter().filter(|topic| topic.module == Some(module)).count();
            assert_eq!(topics, 1, "{module:?}");
            let lines = promised(module);
            assert!(lines.len() > 6, "{module:?} promises little: {lines:#?}");
            for line in lines {
                let halves: Vec<&str> = line.split('\t').collect();
                assert!(
                    matches!(halves[..], [nl, en] if !nl.is_empty() && !en.is_empty()),
                    "{line}"
                );
                assert!(!line.contains('\n'));
            }
        }
    }

    #[test]
    fn what_is_seen_kept_and_erased_of_each_column_is_in_it() {
        for table in tables().filter(|table| table.topic.is_conduct()) {
            let module = table.topic.module.expect("a module");
            let all = promised(module).join("\n");
            assert!(all.contains(table.keep.says().nl), "{}", table.name);
            for column in table.columns {
                for says in [table.seen_of(column).says(), table.erasure_of(column).says()] {
                    let told = promised(module).iter().any(|line| {
                        line.contains(table.says.nl)
                            && line.contains(column.says.nl)
                            && line.contains(says.nl)
                    });
                    assert!(told, "{}.{}", table.name, column.name);
                }
            }
        }
    }
}
