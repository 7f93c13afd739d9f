//! `/.well-known/security.txt` (RFC 9116): where somebody who finds a weakness writes to.

use anyhow::{Result, bail};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::header;
use jiff::ToSpan;
use zwerm_domain::{Timestamp, day_of};
use zwerm_web::Site;

/// The contact as an address with its scheme: a mail address gets `mailto:`, a web address has to be https.
pub(crate) fn contact(told: &str) -> Result<String> {
    let told = told.trim();
    // Of `Zwerm <zwerm@example.nl>` the address alone.
    let inner = told.rsplit_once('<').and_then(|(_, rest)| rest.strip_suffix('>')).unwrap_or(told);
    let is_plain = inner.chars().all(|letter| letter.is_ascii_graphic());
    let has_scheme = ["https://", "mailto:", "tel:"].iter().any(|scheme| inner.starts_with(scheme));
    if is_plain && has_scheme {
        return Ok(inner.to_owned());
    }
    let is_mail = inner.split_once('@').is_some_and(|(name, host)| {
        let is_part = |part: &str| !part.is_empty() && !part.contains(['@', '/', ':']);
        is_part(name) && is_part(host)
    });
    if is_plain && is_mail {
        return Ok(format!("mailto:{inner}"));
    }
    bail!("{told:?} is no contact for security: a mail address, https://…, mailto:… or tel:…")
}

/// `GET /.well-known/security.txt`
pub(crate) async fn file(State(site): State<Site>) -> Response {
    let options = site.options();
    let text = text(&options.security_contact, &options.base_url, site.clock().now());
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// It says nothing that has to be kept up by hand: a year from today it has moved along with the clock.
fn text(contact: &str, base_url: &str, now: Timestamp) -> String {
    // The standard advises less than a year.
    let expires = day_of(now, "UTC").saturating_add(364.days());
    format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: nl, en\n\
         Canonical: {base_url}/.well-known/security.txt\n"
    )
}

#[cfg(test)]
mod tests {
    use super::contact;

    #[test]
    fn a_contact_is_a_mail_address_or_an_address_with_a_safe_scheme() {
        let good = [
            ("security@example.nl", "mailto:security@example.nl"),
            ("Zwerm <zwerm@example.nl>", "mailto:zwerm@example.nl"),
            ("https://example.nl/melden", "https://example.nl/melden"),
            ("tel:+31-201234567", "tel:+31-201234567"),
        ];
        for (told, read) in good {
            assert_eq!(contact(told).expect("a contact"), read);
        }
        let line = "security@example.nl\nExpires: 1999-01-01T00:00:00Z";
        for told in ["", "security", "@", "http://example.nl/melden", "javascript:a@b", line] {
            assert!(contact(told).is_err(), "{told:?}");
        }
    }
}
