//! The identity provider of the organisation, as the settings name it.

use anyhow::{Context, Result};
use std::{fs, path::PathBuf};
use zwerm_web::Provider;

/// What was said of the identity provider.
pub(crate) struct Named {
    /// Its issuer.
    pub(crate) issuer: Option<String>,
    /// By which name it knows Zwerm.
    pub(crate) client_id: Option<String>,
    /// Where its secret is.
    pub(crate) secret_file: Option<PathBuf>,
    /// What people call it.
    pub(crate) name: Option<String>,
}

/// The identity provider: named wholly or not at all.
pub(crate) fn provider(named: Named) -> Result<Option<Provider>> {
    let Some(issuer) = named.issuer else {
        if named.client_id.is_some() || named.secret_file.is_some() {
            anyhow::bail!(
                "--oidc-client-id needs --oidc-issuer: the address of the identity provider"
            );
        }
        return Ok(None);
    };
    let rest = issuer.strip_prefix("https://").or(issuer.strip_prefix("http://"));
    let Some(host) = rest.and_then(|rest| rest.split('/').next()).filter(|host| !host.is_empty())
    else {
        anyhow::bail!("--oidc-issuer {issuer:?} has to start with https://");
    };
    let client_id = named.client_id.context("--oidc-issuer needs --oidc-client-id")?;
    let secret = named.secret_file.map(|path| {
        let text = fs::read_to_string(&path);
        text.with_context(|| format!("the secret of the identity provider: {}", path.display()))
    });
    let client_secret = secret.transpose()?.map(|text| text.trim().to_owned());
    let name = named.name.unwrap_or_else(|| host.to_owned());
    Ok(Some(Provider { issuer, client_id, client_secret, name }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(issuer: Option<&str>, client_id: Option<&str>) -> Named {
        let text = |text: Option<&str>| text.map(str::to_owned);
        Named { issuer: text(issuer), client_id: text(client_id), secret_file: None, name: None }
    }

    #[test]
    fn it_is_named_wholly_or_not_at_all() {
        assert!(provider(named(None, None)).expect("none").is_none());
        let whole = provider(named(Some("https://login.example.nl/a"), Some("zwerm")));
        assert_eq!(whole.expect("whole").map(|it| it.name).as_deref(), Some("login.example.nl"));
        for half in [
            named(None, Some("zwerm")),
            named(Some("https://login.example.nl"), None),
            named(Some("login.example.nl"), Some("zwerm")),
        ] {
            assert!(provider(half).is_err());
        }
    }
}
