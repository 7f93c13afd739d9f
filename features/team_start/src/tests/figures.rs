//! A team's own figures.

use super::world;
use zwerm_testkit::{Visitor, World};

struct Figures<'w> {
    start: String,
    at: String,
    samira: Visitor<'w>,
}

impl<'w> Figures<'w> {
    async fn of(world: &'w World) -> Figures<'w> {
        let start = format!("/team/{}/start", world.cast.west);
        let at = format!("/team/{}/figures", world.cast.west);
        Figures { start, at, samira: world.sign_in(world.cast.samira).await }
    }

    /// Picks a figure; answers its address.
    async fn pick(&self, name: &str, better: &str) -> String {
        let fields = [("name", name), ("unit", "werkdagen"), ("better", better)];
        let page = self.samira.submit_and_follow(&self.at, &self.at, &fields).await;
        page.assert_ok().assert_says(name);
        let link = format!("href=\"{}/", self.at);
        let id = page.body.rsplit(&link).next().and_then(|rest| rest.split('"').next());
        format!("{}/{}", self.at, id.expect("a link"))
    }

    /// Fills in a value on the team start; this week if nothing else is said.
    async fn fill(&self, figure: &str, value: &str, week: Option<&str>) -> zwerm_testkit::Seen {
        let field = format!("value_{}", figure.rsplit('/').next().expect("an id"));
        let mut fields = vec![(field.as_str(), value)];
        fields.extend(week.map(|week| ("week", week)));
        self.samira.submit(&self.start, &format!("{}/values", self.at), &fields).await
    }
}

#[tokio::test]
async fn a_team_picks_a_figure_and_sees_what_is_usual_after_six_weeks() {
    let world = world().await;
    let figure = Figures::of(&world).await.pick("Tot het eerste gesprek", "down").await;
    for (week, value) in ["8", "7,5", "9", "8", "6", "10"].into_iter().enumerate() {
        let figures = Figures::of(&world).await;
        figures.fill(&figure, value, None).await.assert_done();
        let page = figures.samira.get(&figures.start).await;
        match week {
            0 => page.assert_says("Week 47: 8. Nog vijf keer invullen"),
            5 => page.assert_says("Dat is gewoon op en neer, tussen").assert_says("10,0"),
            _ => &page,
        };
        page.assert_says("Alleen Wijkteam West");
        world.days_pass(7);
    }
}

#[tokio::test]
async fn early_in_the_week_one_fills_in_the_week_that_has_passed() {
    let world = world().await;
    let figures = Figures::of(&world).await;
    figures.pick("Keren", "none").await;
    let page = figures.samira.get(&figures.start).await;
    assert_eq!(page.value("week").as_deref(), Some("2026-11-16"));
    world.days_pass(3);
    let page = figures.samira.get(&figures.start).await;
    assert_eq!(page.value("week").as_deref(), Some("2026-11-23"));
}

#[tokio::test]
async fn a_week_is_typed_over_mended_and_taken_away() {
    let world = world().await;
    let figures = Figures::of(&world).await;
    let figure = figures.pick("Keren", "up").await;
    figures.fill(&figure, "12", None).await.assert_done();
    figures.fill(&figure, "", None).await.assert_done();
    figures.fill(&figure, "14", None).await.assert_done();
    let page = figures.samira.get(&figure).await;
    page.assert_says("Week 47: 14.").assert_never_says(">12<");
    let weeks = format!("{figure}/weeks");
    let mended = [("week", "2026-11-16"), ("value", "13")];
    let page = figures.samira.submit_and_follow(&figure, &weeks, &mended).await;
    page.assert_says("Verbeterd.").assert_says("Week 47: 13.");
    let away = [("week", "2026-11-16"), ("value", "")];
    let page = figures.samira.submit_and_follow(&figure, &weeks, &away).await;
    page.assert_says("Nog niets ingevuld.");
}

#[tokio::test]
async fn nonsense_is_told_and_kept() {
    let world = world().await;
    let figures = Figures::of(&world).await;
    let figure = figures.pick("Keren", "up").await;
    for nonsense in ["veel", "1e9", "--", "99999999999"] {
        let again = figures.fill(&figure, nonsense, None).await;
        again.assert_asks("Vul een getal in");
        assert!(again.body.contains(&format!("value=\"{nonsense}\"")), "{nonsense} was lost");
    }
    for week in ["2026-11-17", "2027-01-04", "2020-01-06", "gisteren"] {
        figures.fill(&figure, "1", Some(week)).await.assert_asks("Kies een week");
    }
    let at = &figures.at;
    figures.samira.submit(at, at, &[("name", "")]).await.assert_asks("Vul dit nog in.");
    figures.samira.submit(at, at, &[("name", "x")]).await.assert_asks("Kies een van de drie.");
}

#[tokio::test]
async fn five_are_enough_and_one_that_was_put_away_comes_back() {
    let world = world().await;
    let figures = Figures::of(&world).await;
    let mut last = String::new();
    for name in ["Eén", "Twee", "Drie", "Vier", "Vijf"] {
        last = figures.pick(name, "none").await;
    }
    let page = figures.samira.get(&figures.at).await;
    page.assert_says("Vijf cijfers is genoeg");
    assert!(!page.has_form(&figures.at));
    figures.samira.submit(&last, &format!("{last}/closing"), &[]).await.assert_done();
    figures.samira.get(&figures.start).await.assert_never_says("Vijf");
    figures.samira.get(&figures.at).await.assert_says("1 cijfer dat jullie eerder volgden");
    figures.pick("Zes", "none").await;
    let full = figures.samira.submit(&last, &format!("{last}/reopening"), &[]).await;
    full.assert_asks("Vijf cijfers is genoeg");
}

#[tokio::test]
async fn a_new_usual_is_reckoned_from_the_week_it_began() {
    let world = world().await;
    let figure = Figures::of(&world).await.pick("Wachten", "down").await;
    for value in [9, 10, 9, 10, 9, 11, 10, 9, 10, 9, 5, 5, 4, 5, 4, 5] {
        let figures = Figures::of(&world).await;
        figures.fill(&figure, &value.to_string(), None).await.assert_done();
        world.days_pass(7);
    }
    let samira = world.sign_in(world.cast.samira).await;
    let page = samira.get(&figure).await;
    page.assert_says(
        "ligt het lager: er is echt iets veranderd. Dat is de kant die jullie op willen.",
    );
    let page = samira.submit_and_follow(&figure, &format!("{figure}/measure"), &[]).await;
    page.assert_says("De band rekent nu vanaf die week").assert_says("gewoon op en neer");
}

#[tokio::test]
async fn two_who_change_a_figure_at_once_see_both_texts() {
    let world = world().await;
    let figures = Figures::of(&world).await;
    let at = figures.pick("Tot het eerste gesprek", "down").await;
    let ruben = world.sign_in(world.cast.ruben).await;
    let old = ruben.get(&at).await;
    let mine = [("name", "Tot de eerste dag")];
    figures.samira.submit(&at, &at, &mine).await.assert_done();
    let form = old.form(&at, &[("name", "Tot het plan")]);
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let late = ruben.post_raw(&at, &form).await;
    late.assert_status(axum::http::StatusCode::CONFLICT).assert_says("Tot de eerste dag");
    late.assert_says("Iemand anders veranderde dit cijfer net ook.");
    assert_eq!(late.value("name").as_deref(), Some("Tot het plan"));
    let form = late.form(&at, &[]);
    let form: Vec<_> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    ruben.post_raw(&at, &form).await.assert_done();
    figures.samira.get(&at).await.assert_says("Tot het plan");
}
