//! What people here do, when they work, and how they like to work.

use super::template::{Both, Trade, pool};

/// Job titles in a trade; the first ones are the most common.
pub(crate) const fn jobs(trade: Trade) -> &'static [Both] {
    match trade {
        Trade::District => DISTRICT,
        Trade::Youth => YOUTH,
        Trade::Expertise => EXPERTISE,
        Trade::Debt => DEBT,
        Trade::Ict => ICT,
        Trade::Hr => HR,
        Trade::Board => BOARD,
    }
}

static DISTRICT: &[Both] = pool! {
    "Wijkmaatschappelijk werker" / "District social worker";
    "Wmo-consulent" / "Care adviser";
    "Buurtverbinder" / "Neighbourhood connector";
    "Ouderenadviseur" / "Adviser for older people";
    "Woonconsulent" / "Housing adviser";
    "Gastvrouw of gastheer inloop" / "Drop-in host";
    "Wijkverpleegkundige" / "District nurse";
};
static YOUTH: &[Both] = pool! {
    "Gezinswerker" / "Family worker";
    "Jeugdconsulent" / "Youth adviser";
    "Schoolmaatschappelijk werker" / "School social worker";
    "Jongerenwerker" / "Youth worker";
    "Jeugdverpleegkundige" / "Youth nurse";
};
static EXPERTISE: &[Both] = pool! {
    "Gedragsdeskundige" / "Behavioural expert";
    "Orthopedagoog" / "Educational psychologist";
    "Adviseur veiligheid" / "Safety adviser";
};
static DEBT: &[Both] = pool! {
    "Schuldregelaar" / "Debt adviser";
    "Budgetcoach" / "Budget coach";
    "Medewerker inkomen" / "Income adviser";
    "Medewerker ontvangst" / "Receptionist";
};
static ICT: &[Both] = pool! {
    "Medewerker hulplijn" / "Helpline adviser";
    "Systeembeheerder" / "System administrator";
    "Ontwikkelaar" / "Developer";
    "Adviseur informatieveiligheid" / "Information security adviser";
    "Functioneel beheerder" / "Application manager";
};
static HR: &[Both] = pool! {
    "HR-adviseur" / "HR adviser";
    "Loopbaanadviseur" / "Career adviser";
    "Medewerker salaris" / "Payroll officer";
    "Adviseur gezond werken" / "Healthy work adviser";
};
static BOARD: &[Both] = pool! {
    "Bestuursadviseur" / "Policy adviser";
    "Beleidsmedewerker wonen" / "Housing policy officer";
    "Beleidsmedewerker jeugd" / "Youth policy officer";
    "Adviseur financiën" / "Finance adviser";
    "Jurist" / "Lawyer";
    "Communicatieadviseur" / "Communication adviser";
    "Secretaresse" / "Secretary";
};

/// How a leader's work is called.
pub(crate) static LEADER: &[Both] = pool! {
    "Teamleider" / "Team leader";
    "Teamcoach" / "Team coach";
};

/// Working hours as people write them.
pub(crate) static HOURS: &[Both] = pool! {
    "ma t/m do, 8.30–17.00" / "Mon to Thu, 8.30–17.00";
    "ma t/m vr, 9.00–17.00" / "Mon to Fri, 9.00–17.00";
    "ma, di, do, 8.00–16.30" / "Mon, Tue, Thu, 8.00–16.30";
    "di t/m vr, 9.00–17.30" / "Tue to Fri, 9.00–17.30";
    "ma t/m vr, 8.00–14.30" / "Mon to Fri, 8.00–14.30";
    "ma, wo, do, vr, 8.30–17.00" / "Mon, Wed, Thu, Fri, 8.30–17.00";
    "ma t/m do, 7.30–16.00" / "Mon to Thu, 7.30–16.00";
    "di, wo, do, 10.00–18.00" / "Tue, Wed, Thu, 10.00–18.00";
};

/// *Zo werk ik*.
pub(crate) static HOW_I_WORK: &[Both] = pool! {
    "Bel me liever dan dat je mailt. Tussen de middag loop ik buiten." / "I would rather you call than mail. At noon I am out walking.";
    "Ik denk hardop. Onderbreek me gerust." / "I think out loud. Feel free to interrupt.";
    "’s Ochtends schrijf ik, na de lunch kun je me alles vragen." / "I write in the morning; after lunch you can ask me anything.";
    "Ik lees lange stukken niet. Drie regels en een vraag werkt goed." / "I do not read long papers. Three lines and a question work well.";
    "Woensdag ben ik vader. Die dag neem ik niet op." / "On Wednesdays I am a father. I do not pick up that day.";
    "Ik werk graag samen aan één tafel. Alleen op mijn kamer word ik suf." / "I like to work together at one table. Alone in my room I get drowsy.";
    "Zeg het me rechtuit. Ik schrik niet snel." / "Tell me straight. I am not easily shocked.";
    "Ik hoor slecht met links. Ga rechts van me zitten, dan gaat het prima." / "I hear badly on the left. Sit on my right and all is well.";
    "Ik plan krap en ben altijd vijf minuten te vroeg." / "I plan tightly and am always five minutes early.";
    "Vrijdagmiddag is voor denken. Bel alleen als er iets brandt." / "Friday afternoons are for thinking. Call only if something is on fire.";
    "Ik vraag veel. Dat is nieuwsgierigheid, geen controle." / "I ask a lot. That is curiosity, not checking up.";
    "Nieuw hier sinds kort. Leg me gerust uit wat jij vanzelf vindt gaan." / "New here. Feel free to explain what goes without saying for you.";
    "Ik typ met twee vingers, dus mijn antwoord is kort en niet boos." / "I type with two fingers, so my answer is short and not angry.";
    "Loop binnen als de deur openstaat. Hij staat bijna altijd open." / "Walk in when the door is open. It nearly always is.";
    "Ik werk het liefst bij mensen thuis. Op kantoor vind je me op donderdag." / "I like to work in people's homes. At the office you will find me on Thursdays.";
};
