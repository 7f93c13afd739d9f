//! The table of contents: one line a feature.

use zwerm_web::Feature;

/// Every feature of Zwerm, in the order of the menu.
pub fn all() -> Vec<Feature> {
    vec![
        crate::home::feature(),          // Vandaag: what waits for me, what I promised
        zwerm_agreements::feature(),     // Afspraken: agree, counter, check in, finish together
        zwerm_guests::feature(),         // Gasten: of other organisations, party to an agreement
        zwerm_inbox::feature(),          // Postvak: what happened, digest by mail, private calendar
        zwerm_team::feature(),           // Team: who we are, our roles
        zwerm_team_start::feature(),     // Teamstart: agenda, asks between teams, our own figures
        zwerm_habits::feature(),         // Gewoonten: small things a team does, experiments
        zwerm_catch_up::feature(),       // Bijpraten: what goes on, in three lines
        zwerm_context::feature(),        // Goals and boundaries, with their reasons
        zwerm_lessons::feature(),        // Lessons: drawn from an agreement, shared if one wishes
        zwerm_thanks::feature(),         // Dank: seen by whom it is for, counted nowhere
        zwerm_hall::feature(),           // Zwerm in de zaal, and the team round: nothing is stored
        zwerm_instruments::feature(), // Vragenlijsten: read by everybody before anything is asked
        zwerm_waves::feature(),       // Rondes: people answer anonymously, everybody can check it
        zwerm_templates::feature(),   // Templates for agreements, written by a team or for all
        zwerm_people::feature(),      // People, Over mij, import
        zwerm_oversight::feature(),   // Toezicht: who looked, who may do what, proofs
        zwerm_consent::feature(),     // Instemming: what the works council consents to
        zwerm_privacy::feature(),     // Wat Zwerm bewaart, and the papers made from it
        zwerm_administration::feature(), // Zo draait Zwerm: back-ups, the drill, the server
        zwerm_house_style::feature(), // Huisstijl: our own colours and fonts
        zwerm_sign_in::feature(),     // Coming in: set-up, password, invitations
        zwerm_demo::feature(),        // Step into somebody of Gemeente Waterrijk
        crate::search::feature(),     // Search, and the menu of commands
        crate::about::feature(),      // Explanation, accessibility, security.txt
    ]
}
