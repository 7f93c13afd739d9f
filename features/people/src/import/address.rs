//! E-mail addresses: what can be one, in small letters, so that two spellings of one address are the same.

use super::problem::{What, short};

/// The most letters an address may have (RFC 5321).
pub(super) const MOST: usize = 254;

/// The address in small letters, if mail could reach it.
pub(super) fn address(typed: &str) -> Result<String, What> {
    let address = typed.to_lowercase();
    let parts = address.split_once('@');
    if address.len() <= MOST
        && parts.is_some_and(|(local, domain)| is_local(local) && is_domain(domain))
    {
        Ok(address)
    } else {
        Err(What::BadAddress { typed: short(typed) })
    }
}

/// The part before the @: unquoted, as everybody has it.
fn is_local(local: &str) -> bool {
    let is_sign =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte);
    (1..=64).contains(&local.len())
        && local.bytes().all(is_sign)
        && local.split('.').all(|part| !part.is_empty())
}

/// Two or more labels of letters, digits and inner hyphens.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    domain.contains('.') && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_small_letters() {
        assert_eq!(
            address("Samira.Bennani@Waterrijk.example"),
            Ok("samira.bennani@waterrijk.example".into())
        );
        assert_eq!(address("o'neil+werk@mail.café.nl"), Ok("o'neil+werk@mail.café.nl".into()));
    }

    #[test]
    fn what_mail_can_not_reach_is_told() {
        for typed in [
            "samira",
            "@x.nl",
            "a@",
            "a@b",
            "a@@b.nl",
            "a b@c.nl",
            "a@b..nl",
            ".a@b.nl",
            "a@-b.nl",
            "Jan <jan@x.nl>",
            "a@b.nl, c@d.nl",
            "a@b.nl\r\nBcc: c@d.nl",
        ] {
            assert!(address(typed).is_err(), "{typed}");
        }
        assert!(address(&format!("a@{}nl", "b.".repeat(200))).is_err());
    }
}
