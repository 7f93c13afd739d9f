//! The words that hints listen to, in lower case, Dutch and English.

/// Words that mostly begin a way of working rather than name a result.
pub(super) const HOW: &[&str] = &[
    "via",
    "door middel van",
    "met behulp van",
    "aan de hand van",
    "volgens het format",
    "volgens de methode",
    "by means of",
    "by way of",
    "with the help of",
    "by using",
    "following the template",
    "according to the template",
    "according to the format",
    "in line with the method",
];

/// Words that together tell an order of working: *eerst … dan*.
pub(super) const SPLIT_HOW: &[(&str, &str)] =
    &[("eerst", "dan"), ("eerst", "daarna"), ("first", "then"), ("first", "after that")];

/// Words that each may take in another way.
pub(super) const VAGUE: &[&str] = &[
    "zo snel mogelijk",
    "zo goed mogelijk",
    "waar mogelijk",
    "proberen",
    "streven",
    "aandacht besteden",
    "optimaliseren",
    "verbeteren",
    "oppakken",
    "meer grip",
    "efficiënter",
    "beter",
    "as soon as possible",
    "asap",
    "as well as possible",
    "where possible",
    "try to",
    "aim to",
    "pay attention",
    "optimise",
    "optimize",
    "improve",
    "look into",
    "more efficient",
    "better",
];

/// Beginnings of a sentence that is about the other.
pub(super) const YOU: &[&str] = &[
    "jij",
    "je",
    "jullie",
    "ze",
    "zij",
    "het management",
    "de directie",
    "de leiding",
    "you",
    "they",
    "the management",
    "management",
];
