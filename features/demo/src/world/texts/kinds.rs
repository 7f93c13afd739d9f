//! The kinds of work of Gemeente Waterrijk.

use super::template::Both;

macro_rules! kinds {
    ($($name:ident $nl:literal / $en:literal;)+) => {
        /// A kind of work, as the people here name it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Kind { $($name,)+ }

        /// All kinds of work; the place of a [`Kind`] is its number.
        pub(crate) static KINDS: &[Both] = &[$(Both::of($nl, $en),)+];
    };
}

kinds! {
    Advice "Meedenken en advies" / "Thinking along and advice";
    Briefing "Bijpraten" / "Keeping others informed";
    Devices "Apparaten en werkplekken" / "Devices and workplaces";
    Digital "Digitaal maken" / "Making things digital";
    Figures "Geld en cijfers" / "Money and figures";
    FirstTalk "Eerste gesprekken" / "First talks";
    Handover "Warme overdracht" / "Warm handovers";
    Health "Gezond werken" / "Healthy work";
    Helpdesk "Hulplijn voor collega's" / "Helpline for colleagues";
    HomeVisit "Huisbezoeken" / "Home visits";
    Housing "Wonen" / "Housing";
    Joining "Nieuw beginnen" / "Starting here";
    Learning "Van elkaar leren" / "Learning from each other";
    Letters "Brieven en uitleg" / "Letters and explanation";
    Planning "Plannen en roosters" / "Plans and schedules";
    Reception "Ontvangst en telefoon" / "Reception and phone";
    Recruiting "Collega's kiezen" / "Choosing colleagues";
    Rules "Regels en mandaat" / "Rules and mandate";
    Safety "Veiligheid" / "Safety";
    School "Werken op school" / "Working at school";
    Security "Veilig en altijd bereikbaar" / "Secure and always available";
    SupportAtHome "Hulp en nazorg" / "Help and aftercare";
    Together "Bewoners en buurt" / "Residents and neighbourhood";
    Writing "Verslagen en stukken" / "Reports and papers";
}
