//! Six templates to begin with, in Dutch and English: offered to the administrator, and there in the demo.

use crate::TemplateWords;
use zwerm_domain::Language;

/// Title, result, needs, criteria, rhythm.
type Starter = [&'static str; 5];

const NL: [Starter; 6] = [
    [
        "Advies op een vraag",
        "Er ligt een advies van één bladzijde over …",
        "De vraag in één zin\nHalf uur om door te vragen",
        "Je kunt er meteen mee verder\nWat we niet weten, staat erbij",
        "none",
    ],
    [
        "Samen een besluit voorbereiden",
        "Er ligt een voorstel over … waar het team over kan besluiten",
        "Wie er last van heeft, vertelt wat\nDe grenzen waarbinnen het moet passen",
        "Iedereen die het raakt, is gehoord\nTwee mogelijkheden staan naast elkaar",
        "fortnightly",
    ],
    [
        "Iemand inwerken",
        "… kan zelfstandig …",
        "Een vaste collega om alles aan te vragen\nTijd om mee te lopen",
        "De eerste keer samen gedaan\nDe tweede keer alleen, met iemand in de buurt",
        "weekly",
    ],
    [
        "Een dienst die doorloopt",
        "Elke … is er voor … gezorgd, ook bij ziekte",
        "Een achtervanger\nOp tijd horen als er iets verandert",
        "Er valt geen keer uit zonder dat we het weten",
        "monthly",
    ],
    [
        "Iets uitproberen",
        "We weten of … beter werkt dan hoe we het nu doen",
        "Ruimte om het twee weken anders te doen\nEerlijk horen wat je merkt",
        "Vooraf staat op wat we verwachten\nAchteraf staat op wat er gebeurde",
        "weekly",
    ],
    [
        "Een gezin of bewoner verder helpen",
        "… heeft … geregeld en weet wie te bellen",
        "Toestemming om te overleggen\nEen vast nummer dat opneemt",
        "De bewoner zegt zelf dat het klopt\nEr staat een naam en een nummer op papier",
        "fortnightly",
    ],
];

const EN: [Starter; 6] = [
    [
        "Advice on a question",
        "There is a one-page advice on …",
        "The question in one sentence\nHalf an hour to ask further",
        "You can go on with it at once\nIt says what we do not know",
        "none",
    ],
    [
        "Preparing a decision together",
        "There is a proposal on … that the team can decide on",
        "Whoever it bothers says how\nThe boundaries it has to fit in",
        "Everyone it touches has been heard\nTwo possibilities stand side by side",
        "fortnightly",
    ],
    [
        "Settling somebody in",
        "… can do … on their own",
        "One colleague to ask anything\nTime to come along",
        "Done together the first time\nAlone the second time, with somebody near",
        "weekly",
    ],
    [
        "A service that goes on",
        "Every … there is care for …, also when somebody is ill",
        "Somebody to stand in\nTo hear in time when something changes",
        "No time is missed without our knowing",
        "monthly",
    ],
    [
        "Trying something out",
        "We know whether … works better than how we do it now",
        "Room to do it differently for two weeks\nTo hear honestly what you notice",
        "What we expect is written down beforehand\nWhat happened is written down afterwards",
        "weekly",
    ],
    [
        "Helping a family or resident on",
        "… has arranged … and knows whom to call",
        "Consent to consult others\nA number that somebody answers",
        "The resident says that it is right\nA name and a number are on paper",
        "fortnightly",
    ],
];

/// The six templates, in a language.
pub fn starters(language: Language) -> impl Iterator<Item = TemplateWords> {
    let all = match language {
        Language::Nl => NL,
        Language::En => EN,
    };
    all.into_iter().map(|[title, result, needs, criteria, rhythm]| TemplateWords {
        title: title.to_owned(),
        result: result.to_owned(),
        needs: needs.to_owned(),
        criteria: criteria.to_owned(),
        rhythm: rhythm.to_owned(),
        ..TemplateWords::default()
    })
}
