//! Places in and around Waterrijk (all made up), and the months.

use super::template::{Both, pool};

pub(crate) static NEIGHBOURHOODS: &[Both] = pool! {
    "de Rietwijk" / "Rietwijk";
    "het Havenkwartier" / "Havenkwartier";
    "de Molenbuurt" / "Molenbuurt";
    "Oud-Waterrijk" / "Oud-Waterrijk";
    "de Lanen" / "De Lanen";
    "de Kreken" / "De Kreken";
    "Noorderdijk" / "Noorderdijk";
    "de Sluisbuurt" / "Sluisbuurt";
    "het Weidepark" / "Weidepark";
    "de Tuindorpen" / "De Tuindorpen";
    "de Zilverpolder" / "Zilverpolder";
    "het Lage Eind" / "Lage Eind";
};

pub(crate) static VENUES: &[Both] = pool! {
    "buurthuis De Werf" / "community centre De Werf";
    "bibliotheek Het Anker" / "Het Anker library";
    "wijkcentrum De Steiger" / "neighbourhood centre De Steiger";
    "sportzaal De Kade" / "De Kade sports hall";
    "het oude pompgemaal" / "the old pumping station";
    "gezondheidscentrum De Oever" / "De Oever health centre";
    "de kantine van de voetbalclub" / "the football club's canteen";
    "verzorgingshuis De Wilgen" / "De Wilgen care home";
};

pub(crate) static SCHOOLS: &[&str] =
    &["De Vuurtoren", "Het Kompas", "De Klimboom", "De Schakel", "Het Baken", "De Windroos"];

pub(crate) static MONTHS: &[Both] = pool! {
    "januari" / "January";
    "februari" / "February";
    "maart" / "March";
    "april" / "April";
    "mei" / "May";
    "juni" / "June";
    "juli" / "July";
    "augustus" / "August";
    "september" / "September";
    "oktober" / "October";
    "november" / "November";
    "december" / "December";
};
