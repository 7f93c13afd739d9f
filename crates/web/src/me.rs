//! Who is visiting, as pages and loads need it.

use crate::{
    Feature, InstallationKey, Pace, Provider, Refused, Site, TeamPart, Token, shut, token,
};
use zwerm_domain::{
    Actor, Date, Language, Module, Modules, PersonId, TeamId, Timestamp, day_of, hour_of,
};
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{Room, Shell, Who};

/// What somebody leads, of the teams that are not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// Nothing.
    Nothing,
    /// A team.
    Team,
    /// A team that has none above it.
    TopTeam,
}

/// The signed-in person of this visit.
#[derive(Clone)]
pub struct Me {
    /// What loads and policies ask for.
    pub actor: Actor,
    /// What they lead: known with the session, so that pages need not ask for what only leaders have.
    pub leads: Leads,
    /// Full name.
    pub name: String,
    /// The language this person chose.
    pub language: Language,
    /// Where this person lives, for the day it is there.
    pub time_zone: String,
    /// The organisation's name.
    pub organisation: String,
    /// Whether this is a demo organisation.
    pub is_demo: bool,
    /// The moment of this visit.
    pub now: Timestamp,
    pub(crate) csrf: String,
    pub(crate) site: Site,
    pub(crate) done: String,
    pub(crate) proved_at: Timestamp,
    /// Which parts of Zwerm may be used here: known with the session.
    pub modules: Modules,
    /// What this page shows can be read and not changed, for this module stands still.
    pub(crate) still: Option<Module>,
}

/// So long a proof counts.
const PROVED_SECONDS: i64 = 10 * 60;

impl Me {
    /// The person's id.
    pub fn id(&self) -> PersonId {
        self.actor.person()
    }

    /// The day it is for this person.
    pub fn today(&self) -> Date {
        day_of(self.now, &self.time_zone)
    }

    /// The hour it is for this person.
    pub fn hour(&self) -> i8 {
        hour_of(self.now, &self.time_zone)
    }

    /// Whether they proved in the last minutes that it is really them: by signing in, or by their password.
    pub fn is_proved(&self) -> bool {
        self.now < self.proved_at.plus_seconds(PROVED_SECONDS)
    }

    /// One more of something that costs a lot or takes much along; refused where it is faster than anybody goes by hand.
    pub fn pace(&self, pace: Pace) -> Result<(), Refused> {
        self.site.pace(self.id(), pace)
    }

    /// The key of the line to show after something was done (`?done=…`); each feature knows its own keys.
    pub fn done(&self) -> &str {
        &self.done
    }

    /// The features that may be used here, for pages that put their parts together.
    pub fn features(&self) -> impl Iterator<Item = &Feature> {
        self.site.features_on(self.modules)
    }

    /// What other features bring to a page of a team. The caller has made sure that this person is of the team.
    pub fn beside_team(
        &self,
        tx: &mut PairReader,
        team: TeamId,
        on: TeamPart,
    ) -> Result<Vec<String>, StoreError> {
        self.features().filter_map(|it| it.beside_team).map(|it| it(tx, self, team, on)).collect()
    }

    /// Whether a module may be used here.
    pub fn uses(&self, module: Module) -> bool {
        self.modules.is_on(module)
    }

    /// The installation.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Whether it is a guest, who has no page but their agreements.
    pub fn is_guest(&self) -> bool {
        self.actor.is_guest()
    }

    /// The key of this installation.
    pub fn key(&self) -> &InstallationKey {
        &self.site.options().key
    }

    /// The identity provider that people may sign in with, if there is one.
    pub fn provider(&self) -> Option<&Provider> {
        self.site.options().provider.as_ref()
    }

    /// Where this installation is reached.
    pub fn base_url(&self) -> &str {
        &self.site.options().base_url
    }

    /// What the layout of a page needs; counts what waits for this person.
    pub fn shell(
        &self,
        tx: &mut Reader,
        room: Room,
        title: impl Into<String>,
    ) -> Result<Shell, Refused> {
        let waiting = self.waiting(tx)?;
        Ok(self.shell_with(waiting, room, title))
    }

    /// Like [`Me::shell`], for a page that comes with a session's new token: its forms carry the new one's.
    pub fn shell_under(
        &self,
        token: &Token,
        tx: &mut Reader,
        room: Room,
        title: impl Into<String>,
    ) -> Result<Shell, Refused> {
        Ok(Shell { csrf: token.csrf(), ..self.shell(tx, room, title)? })
    }

    /// Like [`Me::shell`], where the page has counted already.
    pub fn shell_with(&self, waiting: u32, room: Room, title: impl Into<String>) -> Shell {
        Shell {
            language: self.language,
            title: title.into(),
            room,
            person: Some(Who::new(self.id(), &self.name)),
            waiting,
            is_demo: self.is_demo,
            is_guest: self.is_guest(),
            is_full: self.site.store().is_full(),
            agrees: self.uses(Module::Agreements),
            still: self.still.map(|module| shut::name(self.language, module)),
            organisation: self.organisation.clone(),
            csrf: self.csrf.clone(),
            action_id: token::action_id(),
            house_style: self.site.house_style(Some(self.actor.organisation())),
            ..Shell::default()
        }
    }

    fn waiting(&self, tx: &mut Reader) -> Result<u32, StoreError> {
        let mut count = 0;
        if self.is_guest() {
            return Ok(0);
        }
        for feature in self.features() {
            if let Some(waiting) = feature.waiting {
                count += waiting(tx, self)?;
            }
        }
        Ok(count)
    }
}
