//! The addresses of agreements. GET shows and changes nothing; POST makes one move and leads back.

mod answers;
mod away;
mod by_mail;
mod draft;
mod hand_over;
mod help;
mod leaving;
mod names;
mod pages;
mod step_in;
mod support;
mod writing;

pub(crate) use writing::waiting;

use zwerm_domain::AgreementId;
use zwerm_web::{
    Access::{Everyone, Party, Person},
    Done, Routes,
};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/agreements", Party, pages::list)
        .post("/agreements", Party, writing::propose)
        .get("/agreements/new", Party, writing::new)
        .get("/agreements/answers/{secret}", Everyone, by_mail::show)
        .post("/agreements/answers/{secret}", Everyone, by_mail::answer)
        .get("/agreements/hand_overs/{id}", Person, hand_over::show)
        .post("/agreements/hand_overs/{id}/answer", Person, hand_over::receive)
        .post("/agreements/stand_ins/{id}/end", Person, hand_over::end_stand_in)
        .get("/agreements/leaving", Person, leaving::show)
        .get("/agreements/away", Person, away::show)
        .post("/agreements/away", Person, away::ask)
        .get("/agreements/help", Person, help::list)
        .post("/agreements/help/{id}/offer", Person, help::offer)
        .post("/agreements/help/{id}/offer/end", Person, help::end_offer)
        .get("/agreements/names", Party, names::list)
        .get("/agreements/support/{id}", Person, support::show)
        .post("/agreements/support/{id}/answer", Person, support::answer)
        .get("/agreements/{id}", Party, pages::show)
        .get("/agreements/{id}/versions/new", Party, writing::new_version)
        .post("/agreements/{id}/versions", Party, writing::propose_version)
        .get("/agreements/{id}/versions/{number}", Party, pages::version)
        .get("/agreements/{id}/print", Person, pages::print)
        .post("/agreements/{id}/print", Person, answers::print)
        .post("/agreements/{id}/acceptance", Party, answers::accept)
        .post("/agreements/{id}/refusal", Party, answers::decline)
        .post("/agreements/{id}/withdrawal", Party, answers::withdraw)
        .post("/agreements/{id}/delivery", Party, answers::deliver)
        .post("/agreements/{id}/delivery/answer", Party, answers::answer_delivery)
        .post("/agreements/{id}/check_ins", Party, answers::check_in)
        .post("/agreements/{id}/check_ins/question", Party, answers::ask_check_in)
        .post("/agreements/{id}/endings", Party, answers::ask_to_end)
        .post("/agreements/{id}/endings/answer", Party, answers::answer_end)
        .post("/agreements/{id}/criteria", Party, answers::tick)
        .post("/agreements/{id}/needs/{need}/answer", Party, answers::answer_need)
        .post("/agreements/{id}/reason", Party, answers::give_reason)
        .post("/agreements/{id}/step_in", Person, step_in::step_in)
        .post("/agreements/{id}/step_in/end", Person, step_in::give_back)
        .get("/agreements/{id}/hand_over", Person, hand_over::new)
        .post("/agreements/{id}/hand_over", Person, hand_over::offer)
        .post("/agreements/{id}/hand_over/answer", Party, hand_over::answer)
        .post("/agreements/{id}/hand_over/end", Person, hand_over::end)
        .post("/agreements/{id}/help/end", Person, help::end)
        .post("/agreements/{id}/look_back", Party, answers::look_back)
}

/// Back to the agreement, with a line about what was done.
fn back(id: AgreementId, done: &str) -> Done {
    Done::at(format!("/agreements/{id}?done={done}"))
}
