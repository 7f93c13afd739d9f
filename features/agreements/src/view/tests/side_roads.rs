//! Being called to talk, stepping in, and asking others for help, as pages.

use super::*;
use crate::{
    policy::help::Role,
    store::help::{Offer, Request},
    view::help::HelpPage,
    whole::{StepInCard, Whole},
};
use made_up::{JOOST, SAMIRA};
use zwerm_domain::{BoundaryId, HelpRequestId};
use zwerm_promise::TakenOver;

fn page(name: &str, whole: &Whole, language: Language) -> String {
    let page = ShowPage::on(calendar(language), shell(language), whole, &Again::default());
    drawn(&format!("{name}_{}", language.code()), &page)
}

fn request(role: Role, has_offered: bool) -> Request {
    Request {
        id: HelpRequestId::new(4),
        agreement: AgreementId::new(12),
        asker: JOOST,
        asker_name: "Joost Verhagen".into(),
        text: "Ik zoek iemand die goed kan plannen.".into(),
        team: Some("Jeugd en Gezin".into()),
        asked_on: date(2026, 11, 20),
        role,
        has_offered,
    }
}

#[test]
fn who_has_been_countered_twice_reads_the_number_to_call_without_unfolding_anything() {
    for language in Language::ALL {
        let html = page("show_talk", &whole(State::Countered, Side::Counterpart, false), language);
        let talk = html.split("id=\"h-talk\"").nth(1).expect("a call to talk");
        let talk = talk.split("</section>").next().expect("its end");
        assert!(talk.contains("Joost"), "{talk}");
        assert!(!html.contains("id=\"call\""), "once, not twice");
    }
}

#[test]
fn stepping_in_is_offered_to_whom_it_is_for_and_told_to_both_while_it_lasts() {
    let until = date(2026, 12, 4);
    for language in Language::ALL {
        for side in [Side::Performer, Side::Counterpart] {
            let mut whole = whole(State::Agreed, side, false);
            whole.boundaries_here = vec![(BoundaryId::new(2), "Een kind wacht nooit".into())];
            let html = page("show_agreed", &whole, language);
            assert_eq!(html.contains("/12/step_in\""), side == Side::Counterpart);
            whole.agreement.course = whole
                .agreement
                .course
                .clone()
                .with_taken_over(Some(TakenOver { by: SAMIRA, until }));
            whole.taken_over = Some(StepInCard {
                person: SAMIRA,
                boundary: "Een kind wacht nooit".into(),
                because: "Wachten doet schade.".into(),
                why: "Ik zie dat gezinnen te lang wachten.".into(),
                gives_back: "Een tweede paar ogen.".into(),
                until,
            });
            let html = page(&format!("show_taken_over_{}", side.code()), &whole, language);
            assert!(html.contains("Ik zie dat gezinnen te lang wachten."));
            assert!(!html.contains("/12/step_in\"") && !html.contains("/12/delivery\""));
            assert_eq!(html.contains("/12/step_in/end\""), side == Side::Counterpart);
        }
    }
}

#[test]
fn who_offers_help_stands_on_the_agreement_and_not_on_the_page_of_requests() {
    for language in Language::ALL {
        let all =
            [request(Role::Asked, false), request(Role::Asked, true), request(Role::Asker, false)];
        let requests = HelpPage::on(calendar(language), shell(language), &all, &Again::default());
        let html = drawn(&format!("help_{}", language.code()), &requests);
        assert_eq!(html.matches("/agreements/help/4/offer\"").count(), 1, "offered once");
        assert_eq!(html.matches("/agreements/help/4/offer/end\"").count(), 1);
        assert_eq!(html.matches("href=\"/agreements/12").count(), 1, "for who asks alone");
        let mut whole = whole(State::Agreed, Side::Performer, false);
        let offer = Offer {
            person: PersonId::new(9),
            name: "Bram de Wit".into(),
            phone: "2415".into(),
            on: date(2026, 11, 21),
        };
        whole.help = vec![(request(Role::Asker, false), vec![offer])];
        let html = page("show_help", &whole, language);
        assert!(html.contains("Bram") && html.contains("2415"));
        assert!(html.contains("/12/help/end\""));
    }
}
