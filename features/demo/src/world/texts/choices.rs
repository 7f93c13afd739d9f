//! What teams of Gemeente Waterrijk chose after a talk about a wave's picture: habits and experiments.

use super::template::Both;
use zwerm_directory::{ChoiceEnding, ChoiceKind};

/// A choice: whose, after which wave (0: the last one that is over), what, about which theme, begun so many days ago, looked back on in
/// so many days; how it ended so many days ago; in words; and each week's answer, the newest first (y, p, n, or a dash for none).
pub(crate) struct ChoiceText {
    pub(crate) team: usize,
    pub(crate) wave: usize,
    pub(crate) kind: ChoiceKind,
    pub(crate) theme: &'static str,
    pub(crate) begun: i64,
    pub(crate) back: i64,
    pub(crate) ended: Option<(i64, ChoiceEnding)>,
    pub(crate) what: Both,
    pub(crate) hope: Both,
    pub(crate) closing: Both,
    pub(crate) weeks: &'static str,
}

macro_rules! choices {
    ($($team:literal after $wave:literal $kind:ident $theme:literal, $begun:literal ago, back in $back:literal, $ended:expr, $weeks:literal
        => $what:literal / $what_en:literal, $hope:literal / $hope_en:literal, $closing:literal / $closing_en:literal;)+) => {
        &[$(ChoiceText { team: $team, wave: $wave, kind: ChoiceKind::$kind, theme: $theme, begun: $begun, back: $back, ended: $ended,
            what: Both::of($what, $what_en), hope: Both::of($hope, $hope_en), closing: Both::of($closing, $closing_en), weeks: $weeks }),+]
    };
}

const KEPT: ChoiceEnding = ChoiceEnding::Kept;
const LAID_ASIDE: ChoiceEnding = ChoiceEnding::LaidAside;
const LEARNT: ChoiceEnding = ChoiceEnding::Learnt;

/// What was chosen, in each state.
pub(crate) static CHOICES: &[ChoiceText] = choices! {
    1 after 0 New "trust", 46 ago, back in 10, None, "ypyynp"
        => "Als een overleg klaar is, dan zeggen we wie er nog van moet weten" / "When a meeting is over, we say who else should know", "" / "", "" / "";
    1 after 0 Stop "autonomy", 24 ago, back in 18, None, "py-"
        => "We vragen geen toestemming meer voor kosten onder de vijftig euro" / "We no longer ask permission for costs under fifty euros", "" / "", "" / "";
    1 after 0 Experiment "growth", 17 ago, back in 11, None, ""
        => "Vier weken lang: op vrijdag tien minuten over wat er misging" / "For four weeks: ten minutes on Friday about what went wrong", "Dat we het eerder van elkaar horen" / "That we hear it from each other sooner", "" / "";
    1 after 1 Different "context", 160 ago, back in 0, Some((75, KEPT)), "yyyp"
        => "De week begint bij ons cijfer, niet bij de mail" / "The week begins with our figure, not with the mail", "" / "", "Niemand hoeft het nog te zeggen: het begint vanzelf." / "Nobody has to say it any more: it begins by itself.";
    1 after 1 New "meaning", 158 ago, back in 0, Some((110, LAID_ASIDE)), "nnp"
        => "Iedere dag één bedankje van een bewoner op het bord" / "Every day one word of thanks of a resident on the board", "" / "", "Het werd een plicht. Een verhaal per week past beter." / "It became a duty. One story a week suits us better.";
    2 after 0 New "meaning", 40 ago, back in 2, None, "yypy"
        => "We beginnen de week met één verhaal van een mantelzorger" / "We begin the week with one story of a carer", "" / "", "" / "";
    2 after 1 Experiment "self_steering", 150 ago, back in 0, Some((118, LEARNT)), ""
        => "Zes weken maken we zelf het rooster" / "For six weeks we make the roster ourselves", "Minder ruilen op het laatste moment" / "Less swapping at the last moment", "Het ging goed zodra één iemand de gaten benoemde." / "It went well as soon as one person named the gaps.";
    3 after 0 Different "craft", 45 ago, back in -3, None, "ppyyy"
        => "We lezen het plan hardop voor aan het gezin" / "We read the plan aloud to the family", "" / "", "" / "";
    4 after 0 Stop "context", 30 ago, back in 12, None, "ynyy"
        => "We schrijven geen verslag dat niemand leest" / "We write no report that nobody reads", "" / "", "" / "";
    5 after 0 New "trust", 33 ago, back in 9, None, "yy-p"
        => "Wie een brief schrijft, leest hem eerst aan een collega voor" / "Whoever writes a letter first reads it to a colleague", "" / "", "" / "";
    5 after 0 Experiment "communication", 20 ago, back in -1, None, ""
        => "Een maand lang vertellen we aan de balie welk besluit eraan komt" / "For a month we tell at the desk which decision is coming", "Minder mensen die bellen om te vragen hoe het staat" / "Fewer people calling to ask how things stand", "" / "";
    6 after 1 Stop "results", 140 ago, back in 0, Some((70, KEPT)), "yyyy"
        => "We zetten geen melding meer aan die niemand nodig heeft" / "We switch on no alert that nobody needs", "" / "", "Het is stil op het scherm. We zien nu wat echt stuk is." / "The screen is quiet. Now we see what is really broken.";
    7 after 0 New "bonding", 27 ago, back in 15, None, "yp"
        => "Een nieuwe collega luncht de eerste week iedere dag met een ander" / "A new colleague lunches with somebody else each day of the first week", "" / "", "" / "";
};
