//! Where people reach it: over HTTPS, or on this machine alone.

use anyhow::Result;
use std::net::{IpAddr, SocketAddr};

/// Where people reach it who say nothing else: the address it listens on, and of any address this machine.
pub(crate) fn default_base(listen: SocketAddr) -> String {
    match listen.ip().is_unspecified() {
        true => format!("http://localhost:{}", listen.port()),
        false => format!("http://{listen}"),
    }
}

/// Where ballots are handed in: as was said, or under a name below that of the base URL; of an address without a name, this machine's.
pub(crate) fn ballot_url(said: Option<String>, base_url: &str) -> Result<String> {
    let (scheme, place) = base_url.split_once("://").unwrap_or(("https", base_url));
    if let Some(said) = said {
        let url = said.trim_end_matches('/').to_owned();
        let (own, name) = url.split_once("://").unwrap_or_default();
        if !matches!(own, "http" | "https")
            || own != scheme
            || name.contains('/')
            || name.is_empty()
        {
            anyhow::bail!("--ballot-url {said} has to be {scheme}:// and a name, without a path");
        }
        if name.eq_ignore_ascii_case(place) {
            anyhow::bail!(
                "--ballot-url has to be another name than --base-url: no cookie may come there"
            );
        }
        return Ok(url);
    }
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|it| it.is_ascii_digit()) => {
            (host, format!(":{port}"))
        }
        _ => (place, String::new()),
    };
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let has_name = bare.parse::<IpAddr>().is_err();
    let host = if has_name { host } else { "localhost" };
    Ok(format!("{scheme}://ballot.{host}{port}"))
}

/// Refuses to serve where everybody on the way could read along, unless that was asked for.
pub(crate) fn refuse_plain(base_url: &str, is_asked: bool) -> Result<()> {
    if base_url.starts_with("https://") || is_of_this_machine(base_url) || is_asked {
        return Ok(());
    }
    anyhow::bail!(
        "{base_url} is not encrypted: everybody on the way would read along, and browsers keep no session there. Put \
         Caddy or nginx with HTTPS in front (manual: caddy.md) and name its https:// with --base-url. Without any \
         safety, in a laboratory alone: --plain-http"
    )
}

/// Refuses to tell figures to other machines: they are not encrypted and ask no password.
pub(crate) fn refuse_far_metrics(metrics: Option<SocketAddr>, is_asked: bool) -> Result<()> {
    match metrics.filter(|address| !address.ip().is_loopback() && !is_asked) {
        None => Ok(()),
        Some(address) => anyhow::bail!(
            "metrics on {address} would be read by everybody on the way: name 127.0.0.1 with --metrics and let an agent on this \
             machine collect them. Without any safety, in a laboratory alone: --plain-http"
        ),
    }
}

/// Whether only this machine itself comes there.
fn is_of_this_machine(base_url: &str) -> bool {
    let place = base_url.strip_prefix("http://").unwrap_or_default();
    let place = place.split('/').next().unwrap_or_default();
    let host = match place.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|it| it.is_ascii_digit()) => host,
        _ => place,
    };
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_https_is_taken_of_this_machine_alone_or_when_asked() {
        for here in [
            "http://127.0.0.1:4300",
            "http://localhost",
            "http://LOCALHOST:80",
            "http://[::1]:4300",
            "http://127.8.9.1/",
            "https://zwerm.example.nl",
        ] {
            assert!(refuse_plain(here, false).is_ok(), "{here}");
        }
        for there in [
            "http://zwerm.example.nl",
            "http://10.1.2.3:4300",
            "http://localhost.example.nl",
            "http://localhost@example.nl",
            "http://127.0.0.1.example.nl:80",
            "http://127.0.0.1:80@example.nl",
            "http://[::ffff:10.1.2.3]",
            "http://0.0.0.0:4300",
        ] {
            let why = refuse_plain(there, false).expect_err(there).to_string();
            assert!(why.contains("--base-url") && why.contains("--plain-http"), "{why}");
            assert!(refuse_plain(there, true).is_ok(), "{there}");
        }
    }

    #[test]
    fn ballots_are_handed_in_under_a_name_of_their_own() {
        let of = |base| ballot_url(None, base).expect("is known");
        assert_eq!(of("https://zwerm.example.nl"), "https://ballot.zwerm.example.nl");
        assert_eq!(of("http://localhost:4300"), "http://ballot.localhost:4300");
        assert_eq!(of("http://127.0.0.1:4300"), "http://ballot.localhost:4300");
        assert_eq!(of("http://[::1]:4300"), "http://ballot.localhost:4300");
        let said = |url: &str| ballot_url(Some(url.to_owned()), "https://zwerm.example.nl");
        assert_eq!(said("https://stem.example.nl/").expect("a name"), "https://stem.example.nl");
        for wrong in [
            "http://stem.example.nl",
            "https://zwerm.example.nl",
            "stem.example.nl",
            "https://a/b",
            "https://",
        ] {
            assert!(said(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn figures_are_told_to_this_machine_alone_unless_asked() {
        let at = |text: &str| Some(text.parse().expect("an address"));
        for here in [None, at("127.0.0.1:9300"), at("[::1]:9300")] {
            assert!(refuse_far_metrics(here, false).is_ok());
        }
        for there in [at("0.0.0.0:9300"), at("10.1.2.3:9300"), at("[::]:9300")] {
            let why = refuse_far_metrics(there, false).expect_err("is far").to_string();
            assert!(why.contains("--metrics") && why.contains("--plain-http"), "{why}");
            assert!(refuse_far_metrics(there, true).is_ok());
        }
    }

    #[test]
    fn who_listens_everywhere_and_names_no_address_is_reached_on_this_machine() {
        let of = |listen: &str| default_base(listen.parse().expect("an address"));
        assert_eq!(of("0.0.0.0:4300"), "http://localhost:4300");
        assert_eq!(of("[::]:4300"), "http://localhost:4300");
        assert_eq!(of("127.0.0.1:4300"), "http://127.0.0.1:4300");
        assert!(refuse_plain(&of("10.1.2.3:4300"), false).is_err());
    }
}
