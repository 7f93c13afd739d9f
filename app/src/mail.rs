//! Where mail goes: to a mail server, or as files into DIR/mail.

use crate::Settings;
use anyhow::{Context, Result};
use zwerm_store::jobs::Handler;

/// Sends queued mail.
pub(crate) fn handler(settings: &Settings) -> Result<Handler> {
    let delivery = match &settings.smtp {
        Some(url) => zwerm_mail::Delivery::smtp(url).context("the mail server's address can't be read")?,
        None => zwerm_mail::Delivery::Folder(settings.data.join("mail")),
    };
    Ok(zwerm_mail::handler(delivery, settings.mail_from.clone()))
}
