//! From which network somebody calls: only as a hash to count by, never kept or logged.

use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use http::request::Parts;
use std::{
    convert::Infallible,
    hash::{DefaultHasher, Hash, Hasher},
    net::{IpAddr, SocketAddr},
};
use zwerm_web::Site;

/// The network of a request: an IPv4 address or an IPv6 /64. `None` where it can't be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Caller(pub(crate) Option<u64>);

impl<S> FromRequestParts<S> for Caller
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Caller, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let site = Site::from_ref(state);
        Ok(Caller(peer.and_then(|peer| site.caller(peer, &parts.headers)).map(network)))
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

    #[test]
    fn neighbours_in_one_ipv6_network_are_one() {
        let of = |text: &str| network(text.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_ne!(of("203.0.113.9"), of("203.0.113.8"));
    }
}
