//! The SQL of house styles: proposals, the one in force, and those of the past.

use crate::model::{Kept, Stand, Style, StyleId};
use std::sync::Arc;
use zwerm_domain::{Actor, Date};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};
use zwerm_web::{HouseFile, HouseFiles};

statements! {
    PROPOSE = "INSERT INTO house_style (organisation_id, file, css, proposed_by, proposed_on, logo, heading_font, text_font)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
    DROP_OLD_PROPOSALS = "DELETE FROM house_style WHERE organisation_id = $1 AND since IS NULL AND proposed_on < $2";
    DROP_UNNAMED_FILES = "DELETE FROM house_style_file WHERE organisation_id = $1 AND NOT EXISTS (
        SELECT 1 FROM house_style h WHERE h.organisation_id = house_style_file.organisation_id
            AND (h.logo = house_style_file.mark OR h.heading_font = house_style_file.mark OR h.text_font = house_style_file.mark))";
    KEEP_FILE = "INSERT INTO house_style_file (organisation_id, mark, content) VALUES ($1, $2, $3)
        ON CONFLICT (organisation_id, mark) DO NOTHING";
    FILE = "SELECT content FROM house_style_file WHERE organisation_id = $1 AND mark = $2";
    FIND = "SELECT h.id, h.file, h.css, h.proposed_on, h.since, h.until, p.name, h.logo, h.heading_font, h.text_font
        FROM house_style h JOIN person p ON p.id = COALESCE(h.chosen_by, h.proposed_by)
        WHERE h.id = $1 AND h.organisation_id = $2";
    IN_FORCE = "SELECT h.id, h.file, h.css, h.proposed_on, h.since, h.until, p.name, h.logo, h.heading_font, h.text_font
        FROM house_style h JOIN person p ON p.id = COALESCE(h.chosen_by, h.proposed_by)
        WHERE h.organisation_id = $1 AND h.since IS NOT NULL AND h.until IS NULL";
    PAST = "SELECT h.id, h.since, h.until, p.name FROM house_style h JOIN person p ON p.id = h.ended_by
        WHERE h.organisation_id = $1 AND h.until IS NOT NULL ORDER BY h.id DESC LIMIT 10";
    END = "UPDATE house_style SET until = $2, ended_by = $3 WHERE organisation_id = $1 AND since IS NOT NULL AND until IS NULL";
    CHOOSE = "UPDATE house_style SET since = $2, chosen_by = $3 WHERE id = $1 AND since IS NULL";
    CHOOSE_AGAIN = "INSERT INTO house_style (organisation_id, file, css, proposed_by, proposed_on, logo, heading_font, text_font, since, chosen_by)
        SELECT organisation_id, file, css, proposed_by, proposed_on, logo, heading_font, text_font, $2, $3 FROM house_style WHERE id = $1";
}

/// A house style of the past.
pub(crate) struct Past {
    pub(crate) id: StyleId,
    pub(crate) since: Date,
    pub(crate) until: Date,
    /// Who chose another, or removed it.
    pub(crate) ended_by: String,
}

fn style(row: &Row<'_>) -> Result<Style, StoreError> {
    Ok(Style {
        id: row.get(0)?,
        file: row.get(1)?,
        css: row.get(2)?,
        stand: Stand::of(row.get(3)?, row.get(4)?, row.get(5)?),
        by: row.get(6)?,
        marks: [row.get(7)?, row.get(8)?, row.get(9)?],
    })
}

/// Keeps a proposal to be looked at, and files that are new. Proposals of earlier days that nobody chose go, with
/// the files that are theirs alone.
pub(crate) fn propose(
    tx: &mut Writer,
    actor: &Actor,
    today: Date,
    kept: &Kept,
    files: &[Arc<HouseFile>],
) -> Result<StyleId, StoreError> {
    let of = actor.organisation();
    tx.run(&DROP_OLD_PROPOSALS, &params![of, today])?;
    for file in files {
        tx.run(&KEEP_FILE, &params![of, file.mark(), file.content()])?;
    }
    let (by, [logo, heads, text]) = (actor.person(), kept.marks.clone());
    let values = params![of, &kept.file, &kept.css, by, today, logo, heads, text];
    let id = tx.one(&PROPOSE, &values, |row| row.get(0))?;
    tx.run(&DROP_UNNAMED_FILES, &params![of])?;
    Ok(id)
}

/// The logo and fonts of a house style of the actor's organisation, checked again.
pub(crate) fn files(
    tx: &mut Reader,
    actor: &Actor,
    style: &Style,
) -> Result<HouseFiles, StoreError> {
    HouseFiles::found(style.marks.clone(), |mark| {
        let content: Option<Vec<u8>> =
            tx.first(&FILE, &params![actor.organisation(), mark], |row| row.get(0))?;
        Ok(content.and_then(|content| HouseFile::kept(content, mark)))
    })
}

/// A house style of the actor's organisation.
pub(crate) fn find(tx: &mut Reader, actor: &Actor, id: StyleId) -> Result<Style, StoreError> {
    tx.one(&FIND, &params![id, actor.organisation()], style)
}

/// The house style that is on every page, if there is one.
pub(crate) fn in_force(tx: &mut Reader, actor: &Actor) -> Result<Option<Style>, StoreError> {
    tx.first(&IN_FORCE, &params![actor.organisation()], style)
}

/// The last ones of the past, the newest first.
pub(crate) fn past(tx: &mut Reader, actor: &Actor) -> Result<Vec<Past>, StoreError> {
    tx.all(&PAST, &params![actor.organisation()], |row| {
        Ok(Past { id: row.get(0)?, since: row.get(1)?, until: row.get(2)?, ended_by: row.get(3)? })
    })
}

/// Puts this one on every page; the former one is of the past from today.
pub(crate) fn choose(
    tx: &mut Writer,
    actor: &Actor,
    today: Date,
    it: &Style,
) -> Result<(), StoreError> {
    let sql = match it.stand {
        Stand::InForce(_) => return Ok(()),
        Stand::Proposed(_) => &CHOOSE,
        Stand::Past(..) => &CHOOSE_AGAIN,
    };
    end(tx, actor, today)?;
    tx.run(sql, &params![it.id, today, actor.person()]).map(drop)
}

/// From today pages have the look of Zwerm itself.
pub(crate) fn end(tx: &mut Writer, actor: &Actor, today: Date) -> Result<(), StoreError> {
    tx.run(&END, &params![actor.organisation(), today, actor.person()]).map(drop)
}
