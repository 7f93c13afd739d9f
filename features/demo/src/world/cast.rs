//! The people with a name in the pictures: who they are and where they sit.

use super::texts::template::Both;

/// Somebody written by hand: the place of their team, their place in it, and who they are.
#[derive(Debug)]
pub(crate) struct Role {
    pub(crate) team: usize,
    pub(crate) place: usize,
    pub(crate) name: &'static str,
    pub(crate) job: Both,
    pub(crate) phone: &'static str,
    pub(crate) hours: Both,
    pub(crate) how: Both,
    /// Days since they came.
    pub(crate) days_here: i64,
}

macro_rules! cast {
    ($($who:ident $name:literal, team $team:literal place $place:literal, phone $phone:literal, here $days:literal:
        $job:literal / $job_en:literal, $hours:literal / $hours_en:literal, $how:literal / $how_en:literal;)+) => {
        /// Who it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Cast { $($who,)+ }

        impl Cast {
            /// Everybody.
            pub(crate) fn all() -> impl Iterator<Item = Cast> {
                [$(Cast::$who),+].into_iter()
            }
        }

        /// All of them; the place of a [`Cast`] is its number.
        pub(crate) static CAST: &[Role] = &[$(Role {
            team: $team,
            place: $place,
            name: $name,
            job: Both::of($job, $job_en),
            phone: $phone,
            hours: Both::of($hours, $hours_en),
            how: Both::of($how, $how_en),
            days_here: $days,
        }),+];
    };
}

cast! {
    Hanneke "Hanneke Vermeulen", team 0 place 0, phone "1001", here 2240:
        "Directeur" / "Director",
        "ma t/m vr, 8.30–17.00" / "Mon to Fri, 8.30–17.00",
        "Mijn deur staat op dinsdagochtend open voor iedereen. Slecht nieuws liefst vroeg." / "My door is open to everyone on Tuesday mornings. Bad news early, please.";
    Els "Els van der Brug", team 0 place 1, phone "1046", here 3120:
        "Contactpersoon huisartsen" / "Contact for general practitioners",
        "ma, di, do, 8.30–17.00" / "Mon, Tue, Thu, 8.30–17.00",
        "Ik zit vaak bij een praktijk. Spreek in, ik bel dezelfde dag terug." / "I am often at a practice. Leave a message and I call back the same day.";
    Marit "Marit Dekker", team 1 place 0, phone "2401", here 1890:
        "Teamleider" / "Team leader",
        "ma t/m do, 8.30–17.30" / "Mon to Thu, 8.30–17.30",
        "Vraag me liever wat je nodig hebt dan of het mag. Bijpraten doe ik op vrijdag." / "Rather ask me what you need than whether you may. I share the news on Fridays.";
    Fatima "Fatima Ozkan", team 1 place 2, phone "2409", here 1430:
        "Ouderenadviseur" / "Adviser for older people",
        "ma t/m do, 9.00–17.00" / "Mon to Thu, 9.00–17.00",
        "Ik lees alles hardop. Dan hoor ik of het klopt." / "I read everything aloud. Then I hear whether it is right.";
    Samira "Samira Bennani", team 1 place 3, phone "2412", here 1120:
        "Wijkmaatschappelijk werker" / "District social worker",
        "ma t/m do, 8.30–17.00" / "Mon to Thu, 8.30–17.00",
        "’s Ochtends ben ik bij mensen thuis. Na twee uur neem ik op." / "In the morning I am in people's homes. After two I pick up.";
    Ruben "Ruben Kok", team 1 place 4, phone "2433", here 74:
        "Wijkmaatschappelijk werker" / "District social worker",
        "di t/m vr, 9.00–17.30" / "Tue to Fri, 9.00–17.30",
        "Nieuw hier. Ik vraag veel, en ik kijk graag met je mee." / "New here. I ask a lot, and I like to watch how you do it.";
    Joost "Joost Verhagen", team 3 place 2, phone "2417", here 1640:
        "Gezinswerker" / "Family worker",
        "ma t/m vr, 8.30–16.30" / "Mon to Fri, 8.30–16.30",
        "Ik bel het liefst tussen 9 en 12 uur. Mail lees ik aan het eind van de dag." / "I like to call between 9 and 12. I read mail at the end of the day.";
    Jeroen "Jeroen Postma", team 6 place 1, phone "3005", here 2010:
        "Functioneel beheerder" / "Application manager",
        "ma t/m vr, 8.00–16.30" / "Mon to Fri, 8.00–16.30",
        "Stuur me wat je zag, niet wat je denkt dat er stuk is." / "Send me what you saw, not what you think is broken.";
    Aylin "Aylin Demir", team 7 place 1, phone "3110", here 980:
        "HR-adviseur" / "HR adviser",
        "ma, wo, do, vr, 8.30–17.00" / "Mon, Wed, Thu, Fri, 8.30–17.00",
        "Ik loop liever even langs dan dat ik een formulier stuur." / "I would rather drop by than send a form.";
}

impl Cast {
    /// Their lines.
    pub(crate) fn role(self) -> &'static Role {
        &CAST[self as usize]
    }
}
