//! From which network somebody calls: only as a hash to count by, never kept or logged.

use axum::extract::{ConnectInfo, FromRequestParts};
use http::{HeaderMap, request::Parts};
use std::{
    convert::Infallible,
    hash::{DefaultHasher, Hash, Hasher},
    net::{IpAddr, SocketAddr},
};

/// The network of a request: an IPv4 address or an IPv6 /64. `None` where it can't be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Caller(pub(crate) Option<u64>);

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Caller, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Caller(peer.and_then(|peer| caller(peer, &parts.headers)).map(network)))
    }
}

/// The peer, or, where that is our own proxy, the address it saw itself: the last one in its header.
/// Whoever calls from the internet can write the header, but is not believed.
fn caller(peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
    let peer = peer.to_canonical();
    let is_near = match peer {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local(),
    };
    let told = headers.get_all("x-forwarded-for").iter().next_back();
    let last = told.and_then(|line| line.to_str().ok()).and_then(|line| line.rsplit(',').next());
    match (is_near, last.and_then(|last| last.trim().parse::<IpAddr>().ok())) {
        (true, Some(told)) => Some(told.to_canonical()),
        (true, None) if peer.is_loopback() => None,
        _ => Some(peer),
    }
}

fn network(address: IpAddr) -> u64 {
    match address {
        IpAddr::V4(v4) => {
            let mut hash = DefaultHasher::new();
            v4.hash(&mut hash);
            hash.finish()
        }
        IpAddr::V6(v6) => (v6.to_bits() >> 64) as u64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(by: &str, header: &str) -> Option<IpAddr> {
        let mut headers = HeaderMap::new();
        if !header.is_empty() {
            headers.insert("x-forwarded-for", header.parse().expect("a header"));
        }
        caller(by.parse().expect("an address"), &headers)
    }

    #[test]
    fn only_our_own_proxy_is_believed() {
        let at = |text: &str| Some(text.parse::<IpAddr>().expect("an address"));
        assert_eq!(
            told("127.0.0.1", "203.0.113.9, 198.51.100.7"),
            at("198.51.100.7"),
            "what it saw itself"
        );
        assert_eq!(
            told("198.51.100.7", "203.0.113.9"),
            at("198.51.100.7"),
            "a stranger's header is no news"
        );
        assert_eq!(told("::ffff:10.0.0.2", "203.0.113.9"), at("203.0.113.9"));
        assert_eq!(told("10.0.0.2", ""), at("10.0.0.2"));
        assert_eq!(told("127.0.0.1", ""), None, "everybody behind one proxy is not one person");
        assert_eq!(told("127.0.0.1", "nonsense"), None);
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one() {
        let of = |text: &str| network(text.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_ne!(of("203.0.113.9"), of("203.0.113.8"));
    }
}
