//! What is around Zwerm: the clock, the mail server, the proxy in front and its HTTPS.

use super::{Findings, line};
use crate::Settings;
use std::{fs, path::Path, time::Duration};
use zwerm_domain::Clock;
use zwerm_mail::{Delivery, Patience};

/// Nobody waits longer for an answer of another machine.
const STEP: Duration = Duration::from_secs(5);
/// 1 November 2026: no server of this version is older.
const MADE: i64 = 1_793_491_200_000_000;

pub(super) fn look(settings: &Settings, found: &mut Findings) {
    clock(found);
    mail(settings, found);
    address(settings, found);
}

fn clock(found: &mut Findings) {
    if Clock::system().now().0 < MADE {
        found.look(
            "the machine's clock is behind the making of this program: set it right (timedatectl)",
        );
    }
    // What systemd and chrony leave behind where they keep the clock.
    let is_kept = ["/run/systemd/timesync/synchronized", "/run/chrony", "/run/chronyd.pid"];
    found.fact(match is_kept.iter().any(|path| Path::new(path).exists()) {
        true => "the clock is kept right by the machine",
        false => "whether the clock is kept right can't be seen here: `timedatectl` tells",
    });
}

fn mail(settings: &Settings, found: &mut Findings) {
    let Some(url) = &settings.smtp else {
        let folder = settings.data.join("mail");
        let waiting = fs::read_dir(&folder).map_or(0, Iterator::count);
        found.fact(format!(
            "mail: no server named; {waiting} mails are files in {}",
            folder.display()
        ));
        if is_for_others(&settings.base_url) && waiting > 0 {
            found.look("mails reach nobody: name a mail server with --smtp (ZWERM_SMTP)");
        }
        return;
    };
    let patience = Patience { step: STEP, ..Patience::default() };
    let greeted = Delivery::patient_smtp(url, &settings.mail_from, patience)
        .and_then(|delivery| delivery.greet());
    match greeted {
        Ok(()) => found.fact("mail: the server is there and lets us in"),
        Err(error) => {
            found.look(format!("mail waits and is not lost: {error}; look at --smtp (ZWERM_SMTP)"))
        }
    }
}

/// Whether people come from other machines.
fn is_for_others(base_url: &str) -> bool {
    let host = line::host(base_url).0;
    host != "localhost" && !host.starts_with("127.") && host != "[::1]"
}

fn address(settings: &Settings, found: &mut Findings) {
    let base = &settings.base_url;
    found.fact(format!("people come to {base}; it listens on {}", settings.listen));
    if !is_for_others(base) {
        return;
    }
    if !base.starts_with("https://") {
        found.look(format!(
            "{base} is not encrypted: everybody on the way reads along, and passkeys don't work. Put Caddy or nginx \
             with HTTPS in front (manual: caddy.md) and name https:// with --base-url"
        ));
        return;
    }
    if !settings.listen.ip().is_loopback() && settings.trusted_proxies.is_empty() {
        found.look(format!(
            "{} can be reached beside the proxy, and no proxy is trusted: listen on 127.0.0.1, or name the proxy with \
             --trusted-proxy",
            settings.listen
        ));
    }
    match line::try_tls(base, STEP) {
        Ok(()) => found.fact("HTTPS: the certificate is trusted and of this name"),
        Err(line::Wrong::Certificate(why)) => {
            found.look(format!(
                "HTTPS: browsers will refuse {base}: {why}; look at the proxy's certificate"
            ));
        }
        Err(line::Wrong::Line(why)) => found.fact(format!(
            "HTTPS: {base} can't be reached from this machine ({why}); look from another one"
        )),
    }
}
