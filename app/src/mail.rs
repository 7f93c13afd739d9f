//! Where mail goes: to a mail server, or as files into DIR/mail.

use crate::Settings;
use anyhow::{Context, Result};
use std::sync::Arc;
use zwerm_mail::Delivery;

/// The way out for mail.
pub(crate) fn delivery(settings: &Settings) -> Result<Arc<Delivery>> {
    let made = match &settings.smtp {
        Some(url) => Delivery::smtp(url, &settings.mail_from)
            .context("the mail server's address can't be used")?,
        None => Delivery::folder(settings.data.join("mail"), &settings.mail_from)
            .context("DIR/mail can't be used")?,
    };
    Ok(Arc::new(made))
}
