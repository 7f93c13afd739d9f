//! What a group shares, as its own people see it: the words, where it stands, and what one can do.

use super::{Above, leads_outside};
use crate::{
    model::sharing::{Happened, Move, Share, ShareId, Stage, Takes, Wide},
    policy::sharing::{Part, Sharing, may_share},
    store::{self, ShareWords},
    text::{L10nLanguage, text},
};
use zwerm_domain::WaveId;
use zwerm_store::PairReader;
use zwerm_ui::format::Calendar;
use zwerm_web::{Me, Refused};

/// What a group shares or means to.
pub(super) struct Told {
    pub(super) id: ShareId,
    pub(super) words: ShareWords,
    pub(super) stage: String,
    pub(super) says: String,
    /// What happened to it, the oldest first.
    pub(super) course: Vec<String>,
    /// Who answered, and when; empty as long as nobody did.
    pub(super) answered: String,
    pub(super) may_agree: bool,
    pub(super) may_take_back: bool,
    /// What taking it back comes to.
    pub(super) back: String,
    /// Where it stands with everybody; empty where that is not asked.
    pub(super) wide: String,
    pub(super) may_ask_wide: bool,
    pub(super) may_agree_wide: bool,
    pub(super) may_end_wide: bool,
}

/// What is said to who may write.
pub(super) fn invitation(t: &L10nLanguage, up: Option<&Above>) -> String {
    match up {
        Some(up) => t.waves_sharing_invites(up.leads.join(", "), up.name.as_str()),
        None => t.waves_sharing_invites_all(),
    }
}

pub(super) fn told(
    tx: &mut PairReader,
    me: &Me,
    (id, part): (WaveId, Part),
    share: Share,
) -> Result<Told, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let words = store::words(tx, &me.actor, share.id)?;
    let (stage, wide) = (share.stage(), share.wide());
    let leads = match &share.up {
        Some((team, _)) => {
            let teams = store::teams_of_cell(tx, id, share.cell)?;
            leads_outside(tx, me, *team, &teams)?
        }
        None => Vec::new(),
    };
    let to = match &share.up {
        Some((_, name)) if leads.is_empty() => t.waves_sharing_who_leads(name.as_str()),
        Some(_) => leads.join(", "),
        None => t.waves_sharing_everybody(),
    };
    let code = match stage {
        Stage::Proposed => "proposed",
        Stage::Shared if share.up.is_none() => "all",
        Stage::Shared => "shared",
        Stage::Answered => "answered",
        Stage::TakenBack => "taken_back",
    };
    let line =
        |it: &Happened| t.waves_sharing_step(it.name.as_str(), calendar.day(it.on), it.kind.code());
    let wrote = t.waves_sharing_wrote(share.name.as_str(), calendar.day(share.written_on));
    let answered = share.step(Move::Answered);
    let takes = |kind| share.takes(kind, me.id());
    let may_second = may_share(Sharing::Second, part);
    let may_end_wide = takes(Move::WideEnded) == Takes::Yes;
    let asked = share.step(Move::WideAsked).map(|it| it.name.as_str());
    Ok(Told {
        id: share.id,
        stage: t.waves_sharing_stage(code),
        says: t.waves_sharing_says(code, to.as_str()),
        course: std::iter::once(wrote).chain(share.steps.iter().map(line)).collect(),
        answered: answered
            .map(|it| t.waves_sharing_answered(it.name.as_str(), calendar.day(it.on)))
            .unwrap_or_default(),
        may_agree: takes(Move::Agreed) == Takes::Yes && may_second,
        may_take_back: takes(Move::TakenBack) == Takes::Yes,
        back: t.waves_sharing_back_ask(if stage == Stage::Proposed { "proposed" } else { "read" }),
        wide: match wide {
            _ if share.up.is_none() => String::new(),
            Wide::No if share.is_up() => t.waves_sharing_wide_no(),
            Wide::No => String::new(),
            Wide::Asked(_) => t.waves_sharing_wide_asked(asked.unwrap_or_default()),
            Wide::Shown => t.waves_sharing_wide_shown(),
        },
        may_ask_wide: takes(Move::WideAsked) == Takes::Yes,
        may_agree_wide: takes(Move::WideAgreed) == Takes::Yes && may_second,
        may_end_wide,
        words,
    })
}
