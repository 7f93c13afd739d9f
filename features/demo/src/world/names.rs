//! Names as one hears them in a Dutch municipality, from many places.

use super::dice::Dice;
use unicode_normalization::UnicodeNormalization;

/// Given and family names of one origin, with how common it is here.
struct Origin(usize, &'static [&'static str], &'static [&'static str]);

static ORIGINS: &[Origin] = &[
    Origin(
        48,
        &[
            "Anne", "Anouk", "Arjan", "Bart", "Bas", "Bram", "Carla", "Daan", "Dennis", "Edwin",
            "Ellen", "Els", "Erik", "Esther", "Femke", "Floor", "Frank", "Gerda", "Hans", "Ilse",
            "Ineke", "Inge", "Jan", "Janneke", "Jasper", "Jeroen", "Jolanda", "Karin", "Kees",
            "Koen", "Lars", "Lieke", "Linda", "Loes", "Lotte", "Maaike", "Marieke", "Mark",
            "Marleen", "Martijn", "Mieke", "Monique", "Nienke", "Niels", "Patrick", "Petra",
            "Pieter", "Renate", "Rob", "Roos", "Saskia", "Sander", "Sanne", "Sjoerd", "Stefan",
            "Suzan", "Thijs", "Tineke", "Tom", "Wendy", "Wieke", "Willem", "Wouter", "Yvonne",
        ],
        &[
            "Bakker",
            "van den Berg",
            "de Boer",
            "Bos",
            "Bosman",
            "Brouwer",
            "van Dam",
            "van Dijk",
            "Dijkstra",
            "van Doorn",
            "Driessen",
            "van Eck",
            "de Graaf",
            "Groen",
            "de Groot",
            "de Haan",
            "van der Heijden",
            "Hendriks",
            "Hoekstra",
            "van den Heuvel",
            "Jansen",
            "de Jong",
            "Jonker",
            "Kamphuis",
            "Koster",
            "Kramer",
            "Kuiper",
            "van Leeuwen",
            "van der Linden",
            "Maas",
            "Martens",
            "Meijer",
            "van der Meer",
            "Mol",
            "Mulder",
            "Nieuwenhuis",
            "Peters",
            "Post",
            "Prins",
            "de Ruiter",
            "Schipper",
            "Scholten",
            "Smeets",
            "Smit",
            "Snel",
            "Timmermans",
            "van Veen",
            "Verbeek",
            "Verhoeven",
            "Visser",
            "de Vos",
            "de Vries",
            "Vrolijk",
            "van Vliet",
            "Wiersma",
            "Willems",
            "de Wit",
            "Wolters",
            "Zijlstra",
            "Zwart",
        ],
    ),
    Origin(
        11,
        &[
            "Fatima", "Khadija", "Naima", "Souad", "Hafsa", "Ikram", "Youssef", "Karim", "Rachid",
            "Mohamed", "Bilal", "Nadia", "Imane",
        ],
        &[
            "El Amrani",
            "Bouzid",
            "El Idrissi",
            "Haddou",
            "Aït Ali",
            "Benali",
            "Tahiri",
            "Chaoui",
            "Azzouzi",
            "Ziani",
        ],
    ),
    Origin(
        10,
        &[
            "Aylin", "Elif", "Emine", "Zeynep", "Sevgi", "Murat", "Emre", "Kemal", "Deniz",
            "Hakan", "Gül", "Selin",
        ],
        &[
            "Yilmaz", "Kaya", "Öztürk", "Şahin", "Çelik", "Aydin", "Arslan", "Koç", "Polat",
            "Erdoğan",
        ],
    ),
    Origin(
        10,
        &[
            "Anisha", "Sharda", "Rishi", "Vikash", "Chantal", "Marlon", "Cherita", "Wendell",
            "Radjesh", "Priya", "Orlando",
        ],
        &[
            "Ramdin",
            "Jagernath",
            "Biharie",
            "Pinas",
            "Sabajo",
            "Kasanpawiro",
            "Blokland",
            "Landveld",
            "Mahabier",
            "Doerga",
        ],
    ),
    Origin(
        6,
        &["Jeanine", "Ruthmila", "Gilbert", "Shurendy", "Errol", "Xiomara"],
        &["Martina", "Maduro", "Croes", "Winklaar", "Isenia", "Pieters"],
    ),
    Origin(
        5,
        &["Dewi", "Yohan", "Nona", "Benny", "Rosita", "Frans"],
        &["Latuheru", "Tahitu", "Pattiasina", "Sahetapy", "Hutabarat", "Supit"],
    ),
    Origin(
        5,
        &["Agnieszka", "Kasia", "Piotr", "Tomasz", "Ewa", "Marek"],
        &["Kowalski", "Nowak", "Wójcik", "Zieliński", "Mazur", "Lis"],
    ),
    Origin(
        3,
        &["Rania", "Omar", "Layla", "Samer", "Hiba", "Anas"],
        &["Al Hassan", "Khoury", "Haddad", "Darwish", "Najjar"],
    ),
    Origin(
        2,
        &["Hodan", "Abdi", "Selam", "Yonas", "Amina"],
        &["Warsame", "Tesfay", "Hagos", "Farah", "Ghebre"],
    ),
];

/// A name by chance.
pub(crate) fn name(dice: &mut Dice) -> String {
    let all: usize = ORIGINS.iter().map(|origin| origin.0).sum();
    let mut thrown = dice.below(all);
    let mut from = &ORIGINS[0];
    for origin in ORIGINS {
        from = origin;
        if thrown < origin.0 {
            break;
        }
        thrown -= origin.0;
    }
    let given = dice.pick(from.1);
    // Families mix: one in twelve carries a family name from elsewhere.
    let families = if dice.chance(8) { dice.pick(ORIGINS).2 } else { from.2 };
    format!("{given} {}", dice.pick(families))
}

/// The part of an e-mail address before the @: letters without accents, words joined by dots.
pub(crate) fn mailbox(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.to_lowercase().nfd().filter(char::is_ascii) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            ' ' | '-' => plain.push('.'),
            _ => {}
        }
    }
    plain
}
