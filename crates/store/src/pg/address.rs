//! Where a PostgreSQL server is, and how safe the line to it has to be.

use super::{said, tls};
use crate::StoreError;
use ::postgres::{
    Client, Config, NoTls,
    config::{Host, SslMode},
};
use std::{error::Error, net::IpAddr, time::Duration};
use tokio_postgres_rustls::MakeRustlsConnect;

/// An address that was understood.
#[derive(Clone)]
pub(crate) struct Address {
    config: Config,
    /// How to encrypt; `None` where nothing is.
    line: Option<MakeRustlsConnect>,
}

/// For who named no `sslmode`, or asked for more than the server has.
const WAY_ON: &str = "; nothing was said in plain text: turn on ssl in postgresql.conf (manual: postgresql.md), or add \
    sslmode=disable on a network that encrypts by itself";

/// What the address asks of the line, in the words of PostgreSQL.
#[derive(Default)]
struct Asked {
    mode: Option<String>,
    root: Option<String>,
}

impl Address {
    /// Reads `postgres://user:password@host/name?sslmode=verify-full&sslrootcert=/path`.
    ///
    /// `disable`: plain text. `require`: encrypted or nothing. `verify-full` (and `verify-ca`, and `require` with
    /// `sslrootcert`): also nobody but that server. `prefer` and `allow` may come down to plain text, so they are
    /// taken on this machine alone. Without `sslmode`: plain text on this machine, `verify-full` elsewhere.
    pub(crate) fn read(url: &str) -> Result<Address, StoreError> {
        let (rest, asked) = Asked::split(url);
        let mut config: Config =
            rest.parse().map_err(|_| unreadable("the address is not readable"))?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(10));
        }
        if config.get_application_name().is_none() {
            config.application_name("zwerm");
        }
        let is_here = config.get_hosts().iter().all(is_here);
        let (mode, must_verify) = asked.line(is_here)?;
        config.ssl_mode(mode);
        let line = match mode {
            SslMode::Disable => None,
            _ if must_verify => Some(tls::verified(asked.root.as_deref())?),
            _ => Some(tls::encrypted()?),
        };
        Ok(Address { config, line })
    }

    /// Whether it is on this machine.
    pub(crate) fn is_here(&self) -> bool {
        self.config.get_hosts().iter().all(is_here)
    }

    pub(crate) fn connect(&self) -> Result<Client, StoreError> {
        let connected = match &self.line {
            Some(line) => self.config.connect(line.clone()),
            None => self.config.connect(NoTls),
        };
        connected.map_err(|error| match said(&error) {
            // Why: about names and certificates, never about what is stored.
            StoreError::Engine(why) => {
                let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
                let way_on = if cause.contains("does not support TLS") { WAY_ON } else { "" };
                StoreError::Unreachable(why + &cause + way_on)
            }
            other => other,
        })
    }
}

impl Asked {
    /// How to speak, and whether the server has to prove that it is the one that was named.
    fn line(&self, is_here: bool) -> Result<(SslMode, bool), StoreError> {
        Ok(match (self.mode.as_deref(), &self.root) {
            (None, None) if is_here => (SslMode::Disable, false),
            (Some("disable"), _) => (SslMode::Disable, false),
            (Some("allow" | "prefer"), None) if is_here => (SslMode::Prefer, false),
            (Some("allow" | "prefer"), _) if !is_here => {
                return Err(unreadable(
                    "sslmode=prefer may come down to plain text: name verify-full or require, or disable on a network \
                     that encrypts by itself",
                ));
            }
            (Some("require"), None) => (SslMode::Require, false),
            (None | Some("require" | "verify-ca" | "verify-full"), _) => (SslMode::Require, true),
            (Some(_), _) => {
                return Err(unreadable(
                    "sslmode is disable, prefer, require or verify-full; with sslrootcert, require or verify-full",
                ));
            }
        })
    }

    /// Takes out what the driver does not know, from both ways to write an address.
    fn split(url: &str) -> (String, Asked) {
        let mut asked = Asked::default();
        let mut is_ours = |name: &str, value: &str| match name {
            "sslmode" => asked.mode.replace(value.to_owned()).is_none(),
            "sslrootcert" => asked.root.replace(value.to_owned()).is_none(),
            _ => false,
        };
        if !url.contains("://") {
            let words = url.split_whitespace();
            let rest: Vec<&str> = words
                .filter(|word| {
                    !word.split_once('=').is_some_and(|(name, value)| is_ours(name, value))
                })
                .collect();
            return (rest.join(" "), asked);
        }
        let Some((place, query)) = url.split_once('?') else { return (url.to_owned(), asked) };
        let rest: Vec<&str> = query
            .split('&')
            .filter(|part| {
                let read = form_urlencoded::parse(part.as_bytes()).next();
                !read.is_some_and(|(name, value)| is_ours(&name, &value))
            })
            .collect();
        (format!("{place}?{}", rest.join("&")).trim_end_matches('?').to_owned(), asked)
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
        }
        Host::Unix(_) => true,
    }
}

fn unreadable(why: &str) -> StoreError {
    StoreError::Unreachable(why.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How it would go: the driver's mode, and whether there is anything to encrypt with.
    fn mode(url: &str) -> (SslMode, bool) {
        let address = Address::read(url).expect("is readable");
        (address.config.get_ssl_mode(), address.line.is_some())
    }

    #[test]
    fn the_address_says_how_safe_the_line_has_to_be() {
        let there = "postgres://zwerm:secret@db.example/zwerm";
        assert_eq!(mode(there), (SslMode::Require, true), "never in plain text unasked");
        assert_eq!(mode(&format!("{there}?sslmode=disable")), (SslMode::Disable, false));
        assert_eq!(mode(&format!("{there}?sslmode=require")), (SslMode::Require, true));
        let with_more = format!("{there}?application_name=x&sslmode=verify-full");
        assert_eq!(mode(&with_more), (SslMode::Require, true));
        assert_eq!(mode("host=db.example user=zwerm sslmode=require"), (SslMode::Require, true));
        for here in ["postgres://zwerm@127.0.0.1/zwerm", "host=/run/postgresql user=zwerm"] {
            assert_eq!(mode(here), (SslMode::Disable, false), "{here}");
        }
        assert_eq!(mode("postgres://zwerm@localhost/zwerm?sslmode=require").0, SslMode::Require);
        assert_eq!(mode("postgres://zwerm@localhost/zwerm?sslmode=prefer").0, SslMode::Prefer);
    }

    #[test]
    fn another_machine_proves_who_it_is_unless_that_was_waived_by_name() {
        let must_verify = |mode: Option<&str>, is_here| {
            let asked = Asked { mode: mode.map(str::to_owned), root: None };
            asked.line(is_here).map(|(_, must_verify)| must_verify).expect("is taken")
        };
        assert!(must_verify(None, false) && must_verify(Some("verify-full"), false));
        assert!(must_verify(Some("verify-full"), true));
        for (waived, is_here) in [("require", false), ("disable", false), ("require", true)] {
            assert!(!must_verify(Some(waived), is_here), "{waived}");
        }
    }

    #[test]
    fn what_can_not_be_promised_is_refused() {
        for asked in [
            "sslmode=always",
            "sslmode=prefer",
            "sslmode=allow",
            "sslmode=prefer&sslrootcert=/etc/root.crt",
            "sslmode=verify-full&sslrootcert=/not/there.crt",
        ] {
            let refused = Address::read(&format!("postgres://zwerm@db.example/zwerm?{asked}"));
            assert!(matches!(refused.err(), Some(StoreError::Unreachable(_))), "{asked}");
        }
    }
}
