//! One encrypted line to where people come in, as a browser makes it: is the certificate trusted, and of this name?

use rustls::{ClientConfig, ClientConnection, Error, RootCertStore, pki_types::ServerName};
use std::{
    io::{ErrorKind, Read, Write},
    net::{TcpStream, ToSocketAddrs},
    sync::Arc,
    time::Duration,
};

/// Why there is no line.
pub(super) enum Wrong {
    /// Browsers would refuse it as well.
    Certificate(String),
    /// From here it can't be seen.
    Line(String),
}

/// Host and port of an address.
pub(super) fn host(base_url: &str) -> (&str, u16) {
    let (scheme, rest) = base_url.split_once("://").unwrap_or(("https", base_url));
    let place = rest.split('/').next().unwrap_or(rest);
    let usual = if scheme == "https" { 443 } else { 80 };
    match place.rsplit_once(':') {
        Some((host, port)) if !host.is_empty() && !port.ends_with(']') => {
            (host, port.parse().unwrap_or(usual))
        }
        _ => (place, usual),
    }
}

/// Tries it.
pub(super) fn try_tls(base_url: &str, step: Duration) -> Result<(), Wrong> {
    joined(base_url, step).map(drop)
}

/// The status that a path is answered with there.
pub(super) fn asked(base_url: &str, path: &str, step: Duration) -> Result<u16, Wrong> {
    let (mut tls, mut stream) = joined(base_url, step)?;
    let mut line = rustls::Stream::new(&mut tls, &mut stream);
    let host = base_url.rsplit('/').next().unwrap_or(base_url);
    let ask = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    line.write_all(ask.as_bytes()).map_err(|error| wrong(&error))?;
    let mut head = [0; 12];
    line.read_exact(&mut head).map_err(|error| wrong(&error))?;
    let status = str::from_utf8(&head).ok().and_then(|head| head.strip_prefix("HTTP/1.1 "));
    let status = status.and_then(|status| status.parse().ok());
    status.ok_or_else(|| Wrong::Line("what answers there is no website".into()))
}

fn joined(base_url: &str, step: Duration) -> Result<(ClientConnection, TcpStream), Wrong> {
    let line = |why: &dyn std::fmt::Display| Wrong::Line(why.to_string());
    let (host, port) = host(base_url);
    let mut places =
        (host.trim_matches(['[', ']']), port).to_socket_addrs().map_err(|why| line(&why))?;
    let place = places.next().ok_or_else(|| Wrong::Line("it has no address".into()))?;
    let mut stream = TcpStream::connect_timeout(&place, step).map_err(|why| line(&why))?;
    stream
        .set_read_timeout(Some(step))
        .and_then(|()| stream.set_write_timeout(Some(step)))
        .map_err(|why| line(&why))?;
    let name = ServerName::try_from(host.to_owned()).map_err(|why| line(&why))?;
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let config =
        ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|why| line(&why))?
            .with_root_certificates(roots)
            .with_no_client_auth();
    let mut tls = ClientConnection::new(Arc::new(config), name).map_err(|why| line(&why))?;
    while tls.is_handshaking() {
        if let Err(error) = tls.complete_io(&mut stream) {
            return Err(wrong(&error));
        }
    }
    Ok((tls, stream))
}

fn wrong(error: &std::io::Error) -> Wrong {
    let cause = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    match cause {
        Some(Error::InvalidCertificate(_)) => Wrong::Certificate(error.to_string()),
        _ if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            Wrong::Line("it does not answer in time".into())
        }
        _ => Wrong::Line(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_an_address_is_found_with_its_port() {
        assert_eq!(host("https://zwerm.example.nl"), ("zwerm.example.nl", 443));
        assert_eq!(host("https://zwerm.example.nl:8443/x"), ("zwerm.example.nl", 8443));
        assert_eq!(host("http://[::1]"), ("[::1]", 80));
        assert_eq!(host("http://[::1]:4300"), ("[::1]", 4300));
    }

    #[test]
    fn where_nobody_answers_it_is_told_that_it_can_not_be_seen() {
        let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
        let at = format!("https://localhost:{}", free.expect("a port").port());
        assert!(matches!(try_tls(&at, Duration::from_secs(2)), Err(Wrong::Line(_))));
    }
}
