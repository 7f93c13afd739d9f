//! Columns that many tables have, described once.

use crate::column::{Column, choice, day, key, number, of, person, secret};

pub(crate) const ID: Column = key("id", "nummer van de rij", "number of the row");
pub(crate) const ORGANISATION: Column =
    of("organisation_id", "organisation", "de organisatie", "the organisation");
pub(crate) const TEAM: Column = of("team_id", "team", "het team", "the team");
pub(crate) const PERSON: Column = person("person_id", "wie het is", "who it is");
pub(crate) const WRITER: Column = person("person_id", "wie het schreef", "who wrote it");
pub(crate) const AGREEMENT: Column =
    of("agreement_id", "agreement", "de afspraak", "the agreement");
pub(crate) const NUMBER: Column = number("number", "nummer van de versie", "number of the version");
pub(crate) const POSITION: Column =
    number("position", "plaats in de volgorde", "place in the order");
pub(crate) const VERSION: Column = number(
    "version",
    "teller, om te merken dat een ander het intussen veranderde",
    "count, to notice that somebody else changed it meanwhile",
);
pub(crate) const CLOSED: Column = day("closed_on", "dag van sluiten", "day it was closed");
pub(crate) const SINCE: Column = day("since", "sinds welke dag", "since which day");
pub(crate) const STATE: Column = choice("state", "hoe het ervoor staat", "how it stands");
pub(crate) const SIDE: Column =
    choice("side", "kant: wie het doet of voor wie", "side: who does it or for whom");
pub(crate) const MOVE: Column =
    of("move_id", "agreement_move", "de stap waar het bij hoort", "the step it goes with");
pub(crate) const KIND_OF_WORK: Column =
    of("kind_of_work_id", "kind_of_work", "het soort werk", "the kind of work");
pub(crate) const GOAL: Column = of("goal_id", "goal", "het doel", "the goal");
pub(crate) const BOUNDARY: Column = of("boundary_id", "boundary", "het kader", "the boundary");
pub(crate) const WORK_ROLE: Column = of("work_role_id", "work_role", "de rol", "the role");
pub(crate) const BY_PROVIDER: Column =
    choice("by_provider", "of de inlogdienst het deed", "whether the identity provider did it");
pub(crate) const PROOF: Column =
    secret("proof", "bewijs dat deze server dit schreef", "proof that this server wrote this");
pub(crate) const ENDED: Column = day("ended_on", "dag van het einde", "day it ended");
