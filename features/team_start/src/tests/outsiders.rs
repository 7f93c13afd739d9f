//! Who is not of the team finds nothing: not a director, not an administrator, not a colleague, not a stranger.

use super::world;

#[tokio::test]
async fn a_director_an_administrator_and_a_colleague_find_no_team_start() {
    let world = world().await;
    let (west, cast) = (world.cast.west, world.cast.clone());
    let samira = world.sign_in(cast.samira).await;
    let (start, at) = (format!("/team/{west}/start"), format!("/team/{west}/figures"));
    let picked = [("name", "Geheim cijfer"), ("better", "none")];
    let page = samira.submit_and_follow(&at, &at, &picked).await;
    let link = format!("href=\"{at}/");
    let id = page.body.rsplit(&link).next().and_then(|rest| rest.split('"').next());
    let figure = format!("{at}/{}", id.expect("a link"));
    for person in [cast.dirk, cast.ada, cast.joost, cast.zoe] {
        let other = world.sign_in(person).await;
        for path in [&start, &at, &figure, &format!("/team/{west}/asks/new")] {
            other.get(path).await.assert_absent();
        }
        // with a form of their own page, sent to where they may not be
        let own = other.get("/nowhere").await;
        own.assert_absent();
    }
    let emma = world.sign_in(cast.emma).await;
    let own_start = format!("/team/{}/start", cast.youth);
    let form = emma.get(&own_start).await.form(&format!("/team/{}/agenda", cast.youth), &[]);
    let csrf = form.iter().find(|field| field.0 == "csrf").expect("a token").1.clone();
    let fields = [("csrf", csrf.as_str()), ("title", "Kaping"), ("name", "Kaping"), ("do", "done")];
    let figure_forms = ["", "/closing", "/reopening", "/measure", "/weeks"];
    let forms = [format!("/team/{west}/agenda"), format!("/team/{west}/asks"), at.clone()]
        .into_iter()
        .chain([format!("{at}/values")])
        .chain(figure_forms.map(|what| format!("{figure}{what}")));
    for path in forms {
        emma.post_raw(&path, &fields).await.assert_absent();
    }
    // a figure of one team is not found through another
    let through = figure.replace(&format!("/team/{west}/"), &format!("/team/{}/", cast.youth));
    emma.get(&through).await.assert_absent();
    emma.post_raw(&format!("{through}/closing"), &fields).await.assert_absent();
}

#[tokio::test]
async fn who_leads_the_team_is_of_it_and_who_leads_the_team_above_is_not() {
    let world = world().await;
    let start = format!("/team/{}/start", world.cast.west);
    world.sign_in(world.cast.marit).await.get(&start).await.assert_ok();
    world.sign_in(world.cast.dirk).await.get(&start).await.assert_absent();
    world.sign_in(world.cast.samira).await.get("/team/999999/start").await.assert_absent();
}
