//! The letter to colleagues, and the statement that no AI system is in it.

use super::For;
use crate::model::{Paper, Section};

pub(super) fn letter(whom: &For<'_>) -> Paper {
    let t = whom.text();
    let letter = Section::new(whom.organisation)
        .says(t.letter_1())
        .says(t.letter_2(whom.organisation))
        .says(t.letter_3())
        .says(t.letter_4())
        .says(t.letter_5())
        .says(t.letter_6())
        .left_open(t.letter_fill());
    Paper {
        stem: "letter".into(),
        title: t.letter_title(),
        lead: t.letter_lead(),
        sections: vec![letter],
    }
}

pub(super) fn no_ai(whom: &For<'_>) -> Paper {
    let t = whom.text();
    Paper {
        stem: "no-ai".into(),
        title: t.no_ai_title(),
        lead: t.no_ai_lead(),
        sections: vec![
            Section::new(t.no_ai_what()).says(t.no_ai_what_says()).list([
                t.no_ai_1(),
                t.no_ai_2(),
                t.no_ai_3(),
                t.no_ai_4(),
                t.no_ai_5(),
            ]),
            Section::new(t.no_ai_not()).list([
                t.no_ai_not_1(),
                t.no_ai_not_2(),
                t.no_ai_not_3(),
                t.no_ai_not_4(),
            ]),
            Section::new(t.no_ai_why()).says(t.no_ai_why_says()),
        ],
    }
}
