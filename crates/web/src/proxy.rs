//! Which proxies are believed about who calls: those that stand on this machine, and those that are named.

use http::HeaderMap;
use ipnet::IpNet;
use std::{fmt, net::IpAddr, str::FromStr};

/// An address or a network whose proxies are believed: `10.1.2.3`, `10.1.0.0/16`, `fd00::/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrustedProxy(IpNet);

/// What was named is no address and no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNetwork;

impl fmt::Display for NoNetwork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("name an address such as 10.1.2.3 or a network such as 10.1.0.0/16")
    }
}

impl std::error::Error for NoNetwork {}

impl FromStr for TrustedProxy {
    type Err = NoNetwork;

    fn from_str(text: &str) -> Result<TrustedProxy, NoNetwork> {
        let text = text.trim();
        let network = text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
        network.map(TrustedProxy).map_err(|_| NoNetwork)
    }
}

/// Whether what stands at this address may tell who calls.
fn is_believed(address: IpAddr, trusted: &[TrustedProxy]) -> bool {
    address.is_loopback() || trusted.iter().any(|proxy| proxy.0.contains(&address))
}

/// The address that really calls: the peer, or, where that is believed, the last one in its header that is no
/// believed proxy itself. `None`: our own proxy did not tell, and everybody behind it is not one person.
///
/// Whoever calls from elsewhere can write the header, but is not believed.
pub(crate) fn caller(
    peer: IpAddr,
    headers: &HeaderMap,
    trusted: &[TrustedProxy],
) -> Option<IpAddr> {
    let peer = peer.to_canonical();
    if !is_believed(peer, trusted) {
        return Some(peer);
    }
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let told = lines.flat_map(|line| line.to_str().unwrap_or("?").rsplit(','));
    for told in told {
        // What can't be read was not written by a proxy of ours; what stands before it neither.
        let address = told.trim().parse::<IpAddr>().ok()?.to_canonical();
        if !is_believed(address, trusted) {
            return Some(address);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(by: &str, header: &str, trusted: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in header.split('|').filter(|line| !line.is_empty()) {
            headers.append("x-forwarded-for", line.parse().expect("a header"));
        }
        let trusted: Vec<TrustedProxy> =
            trusted.iter().map(|text| text.parse().expect("a network")).collect();
        caller(by.parse().expect("an address"), &headers, &trusted).map(|it| it.to_string())
    }

    fn at(address: &str) -> Option<String> {
        Some(address.to_owned())
    }

    #[test]
    fn a_proxy_on_this_machine_is_believed() {
        let header = "203.0.113.9, 198.51.100.7";
        assert_eq!(told("127.0.0.1", header, &[]), at("198.51.100.7"), "what it saw itself");
        assert_eq!(told("::1", "203.0.113.9|198.51.100.7", &[]), at("198.51.100.7"));
        assert_eq!(told("127.0.0.1", "", &[]), None, "everybody behind it is not one person");
        assert_eq!(told("127.0.0.1", "203.0.113.9, nonsense", &[]), None);
    }

    #[test]
    fn a_neighbour_is_believed_only_where_it_is_named() {
        for neighbour in ["10.0.0.2", "192.168.1.4", "fd00::2"] {
            assert_eq!(told(neighbour, "203.0.113.9", &[]), at(neighbour));
        }
        assert_eq!(told("198.51.100.7", "203.0.113.9", &["10.0.0.0/8"]), at("198.51.100.7"));
        assert_eq!(told("10.0.0.2", "203.0.113.9", &["10.0.0.2"]), at("203.0.113.9"));
        assert_eq!(told("::ffff:10.0.0.2", "203.0.113.9", &["10.0.0.0/8"]), at("203.0.113.9"));
        assert_eq!(told("fd00::2", "2001:db8::9", &["fd00::/8"]), at("2001:db8::9"));
        assert_eq!(told("10.0.0.2", "", &["10.0.0.2"]), None);
    }

    #[test]
    fn proxies_behind_each_other_are_passed_over_and_no_further() {
        let header = "192.0.2.1, 203.0.113.9, 10.0.0.2";
        assert_eq!(told("127.0.0.1", header, &["10.0.0.2"]), at("203.0.113.9"));
        assert_eq!(told("127.0.0.1", header, &[]), at("10.0.0.2"));
    }

    #[test]
    fn what_is_no_network_is_told() {
        assert!("10.0.0.0/33".parse::<TrustedProxy>().is_err());
        assert!("proxy.example".parse::<TrustedProxy>().is_err());
        assert!(NoNetwork.to_string().contains("10.1.0.0/16"));
    }
}
