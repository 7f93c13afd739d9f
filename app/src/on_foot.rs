//! Why trust comes on foot and leaves on horseback: the model of `zwerm-trust`, explained with two sums and a small table. Of nobody: what
//! stands here is made up, and no feature of Zwerm reckons with people.

use crate::text::{L10nLanguage, text};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Language;
use zwerm_store::Reader;
use zwerm_trust::{Aspect, Evidence, Severity};
use zwerm_ui::{
    Choice, Fields, Room, Shell,
    charts::{Drawing, Strip, Table, strip},
    format::decimal,
};
use zwerm_web::{Me, Page, Refused, Visit};

/// So many were kept, in the table.
const KEPT: [u32; 5] = [1, 3, 10, 20, 40];
/// And in both examples.
const AGREED: u32 = 3;
/// How bad a breach can be chosen to be; the first that is not one of these is as bad as can be.
const SEVERITIES: [(&str, Severity); 3] =
    [("whole", Severity::WHOLE), ("half", Severity::HALF), ("quarter", Severity::QUARTER)];

#[derive(Template)]
#[template(path = "on_foot.html")]
struct OnFoot {
    shell: Shell,
    text: &'static L10nLanguage,
    fields: Fields,
    severities: Vec<Choice>,
    repairs: Vec<Choice>,
    kept: String,
    broken: String,
    regained: String,
    rows: Vec<(String, Drawing, String)>,
    table: Table,
}

/// Shows it, with the breach that was chosen.
pub(crate) async fn show(visit: Visit) -> Response {
    let (severity, repaired) = (visit.query("severity"), visit.query("repaired"));
    visit.read(move |tx, me| page(tx, me, &severity, &repaired)).await
}

fn page(tx: &mut Reader, me: &Me, severity: &str, repaired: &str) -> Result<Page, Refused> {
    let t = text(me.language);
    let words = Words { t, language: me.language };
    let (code, chosen) =
        SEVERITIES.into_iter().find(|(code, _)| *code == severity).unwrap_or(SEVERITIES[0]);
    let is_repaired = repaired == "yes";
    let severity = if is_repaired { chosen.repaired() } else { chosen };
    let fields = Fields::new()
        .with("severity", code)
        .with("repaired", if is_repaired { "yes" } else { "no" });
    let (rows, table) = words.table(severity);
    let three = kept(AGREED);
    Page::of(&OnFoot {
        shell: me.shell(tx, Room::Explanation, t.about_trust())?,
        text: t,
        severities: SEVERITIES
            .map(|(code, _)| Choice::new(code, t.on_foot_severity(code)))
            .to_vec(),
        repairs: ["no", "yes"].map(|code| Choice::new(code, t.on_foot_repaired(code))).to_vec(),
        kept: words.first(three),
        broken: words.second(three),
        regained: words.regained(three),
        rows,
        table,
        fields,
    })
}

/// Evidence of good intentions after so many agreements that were kept.
fn kept(count: u32) -> Evidence {
    Evidence::default().kept(f64::from(count))
}

fn per_cent(it: Evidence) -> f64 {
    it.trusted(Aspect::Intention).value() * 100.0
}

struct Words {
    t: &'static L10nLanguage,
    language: Language,
}

impl Words {
    fn number(&self, number: f64) -> String {
        let is_whole = (number - number.round()).abs() < 1e-9;
        decimal(self.language, number, if is_whole { 0 } else { 1 })
    }

    fn share(&self, it: Evidence) -> String {
        format!("{}%", decimal(self.language, per_cent(it), 0))
    }

    fn first(&self, it: Evidence) -> String {
        self.t.on_foot_first_sum(self.number(it.good()), self.share(it))
    }

    fn second(&self, it: Evidence) -> String {
        let broken = it.breach(Aspect::Intention, 1.0, Severity::WHOLE);
        let (good, bad) = (self.number(broken.good()), self.number(broken.bad()));
        self.t.on_foot_second_sum(good, bad, self.share(broken))
    }

    fn regained(&self, it: Evidence) -> String {
        self.t.on_foot_regained(i64::from(AGREED), needed(it, Severity::WHOLE))
    }

    /// After so many that were kept: where trust was and is, and how many it takes to bring it back.
    fn table(&self, severity: Severity) -> (Vec<(String, Drawing, String)>, Table) {
        let t = self.t;
        let (mut drawn, mut rows) = (Vec::new(), Vec::new());
        for count in KEPT {
            let before = kept(count);
            let after = before.breach(Aspect::Intention, 1.0, severity);
            let half = (per_cent(after), per_cent(before));
            let scale = (0.0, 100.0);
            let drawing = strip(&Strip { scale, half, mean: None, own: Some(half.0) });
            let needed = needed(before, severity);
            let name = t.on_foot_after(i64::from(count));
            let lost = t.on_foot_lost(self.share(before), self.share(after));
            drawn.push((name.clone(), drawing, lost));
            rows.push(vec![name, self.share(before), self.share(after), needed.to_string()]);
        }
        let heads =
            vec![t.on_foot_kept(), t.on_foot_before(), t.on_foot_then(), t.on_foot_needed()];
        (drawn, Table::of(t.on_foot_table(), heads, rows))
    }
}

/// How many kept agreements bring trust back to where it was; whole ones.
fn needed(before: Evidence, severity: Severity) -> i64 {
    let broken = before.breach(Aspect::Intention, 1.0, severity);
    let at = |more: i64| per_cent(broken.kept(more as f64));
    // A hair less is rounding.
    (0..10_000).find(|more| at(*more) >= per_cent(before) - 1e-9).unwrap_or(10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_say_what_the_model_says() {
        let words = Words { t: text(Language::Nl), language: Language::Nl };
        let three = kept(AGREED);
        assert!(words.first(three).contains("88%"), "{}", words.first(three));
        let second = words.second(three);
        assert!(second.contains("2,7") && second.contains("59%"), "{second}");
        // (0.88 · 2 + 0.1 · 3) / 0.12 = 17.2: the eighteenth brings it back.
        assert_eq!(needed(three, Severity::WHOLE), 18);
        assert_eq!(three.kept_to_regain(Aspect::Intention).ceil() as i64, 18);
        assert!(needed(three, Severity::HALF) < 18);
    }

    #[test]
    fn what_was_lost_is_drawn_for_each_row_of_the_table() {
        let words = Words { t: text(Language::En), language: Language::En };
        let (rows, table) = words.table(Severity::QUARTER);
        assert_eq!((rows.len(), table.rows().len()), (KEPT.len(), KEPT.len()));
        assert_eq!(table.rows()[1][1], "88%");
    }
}
