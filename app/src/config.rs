//! How an installation is set up: flags win over the environment, the environment over the file.

use crate::{
    backups::{Backups, Plan},
    identity::{self, Named},
    reached, secret_file, security_txt,
};
use anyhow::{Context, Result};
use clap::Args;
use serde::Deserialize;
use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};
use zwerm_store::Options;
use zwerm_web::{Provider, TrustedProxy};

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Where {
    /// Folder for the embedded database, mail waiting to be sent, and zwerm.toml
    #[arg(long, env = "ZWERM_DATA", value_name = "DIR", default_value = "zwerm-data")]
    pub data: PathBuf,
    /// A PostgreSQL database instead of the embedded one: postgres://user:password@host/name
    ///
    /// On another machine add how safe the line has to be: `?sslmode=verify-full` (encrypted, and nobody but that
    /// server; certificates of the system, or `&sslrootcert=/path/root.crt`) or `?sslmode=require` (encrypted).
    /// Without it the line is encrypted, as with `require`; on this machine it is not.
    #[arg(long, env = "ZWERM_DATABASE", value_name = "URL")]
    pub database: Option<String>,
}

/// Where people reach it.
#[derive(Args, Clone, Debug)]
pub struct Listen {
    /// Address and port to listen on [default: 127.0.0.1:4300]
    #[arg(long, env = "ZWERM_LISTEN", value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// Where people reach it from outside, such as https://zwerm.example.nl [default: http:// and the listen address]
    ///
    /// It has to be https://, but on this machine itself.
    #[arg(long, env = "ZWERM_BASE_URL", value_name = "URL")]
    pub base_url: Option<String>,
    /// Where ballots of the scan are handed in: a name of its own, to which browsers send no cookie of Zwerm [default: `ballot.` before the name of the base URL]
    ///
    /// It leads to the same server, over HTTPS as well. The proxy in front of it should keep no log for that name.
    #[arg(long, env = "ZWERM_BALLOT_URL", value_name = "URL")]
    pub ballot_url: Option<String>,
    /// Serve over http:// to other machines too; only for a laboratory: everybody on the way reads along
    #[arg(long, hide = true)]
    pub plain_http: bool,
    /// Tell browsers that every name below the one of --base-url is on HTTPS too (HSTS with includeSubDomains)
    ///
    /// Leave it out unless you know all of them: a browser that was told so opens nothing there without HTTPS for a year.
    #[arg(long, env = "ZWERM_HTTPS_BELOW")]
    pub https_below: bool,
    /// A proxy on another machine that Zwerm believes about who calls (X-Forwarded-For): an address or a network,
    /// such as 10.1.2.3 or 10.1.0.0/16. Give it once for each, or with commas in the environment
    ///
    /// A proxy on this machine (Caddy beside Zwerm) is believed without it. Everybody in a network you name can
    /// pretend to be somebody else when passwords are guessed, so name the proxy and not the whole office. It is
    /// used to count wrong passwords for each network and is never kept. That people are on HTTPS follows from
    /// --base-url; no header is believed about it.
    #[arg(
        long = "trusted-proxy",
        env = "ZWERM_TRUSTED_PROXY",
        value_name = "CIDR",
        value_delimiter = ','
    )]
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Address and port for Prometheus metrics; none by default
    #[arg(long, env = "ZWERM_METRICS", value_name = "ADDR")]
    pub metrics: Option<SocketAddr>,
    /// The key file: 32 secret bytes from which Zwerm derives its keys; made at the first start [default: DIR/zwerm.key]
    ///
    /// Keep a copy apart from the database and its back-ups. Several servers of one organisation share one key file.
    #[arg(long, env = "ZWERM_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// Identity provider people may sign in with (OpenID Connect): its issuer, such as https://login.example.nl/realms/zwerm
    ///
    /// At the provider, register Zwerm with the return address BASE-URL/sign_in/organisation/return.
    #[arg(long, env = "ZWERM_OIDC_ISSUER", value_name = "URL")]
    pub oidc_issuer: Option<String>,
    /// The name by which the identity provider knows Zwerm (client id)
    #[arg(long, env = "ZWERM_OIDC_CLIENT_ID", value_name = "ID")]
    pub oidc_client_id: Option<String>,
    /// A file with the secret that the identity provider gave Zwerm; leave it out for a public client
    #[arg(long, env = "ZWERM_OIDC_SECRET_FILE", value_name = "FILE")]
    pub oidc_secret_file: Option<PathBuf>,
    /// What people call the identity provider; it stands on the button [default: its host]
    #[arg(long, env = "ZWERM_OIDC_NAME", value_name = "NAME")]
    pub oidc_name: Option<String>,
    /// Mail server: smtp://user:password@host:587; without it mails are files in DIR/mail
    #[arg(long, env = "ZWERM_SMTP", value_name = "URL")]
    pub smtp: Option<String>,
    /// The address mails come from
    #[arg(long, env = "ZWERM_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Where somebody who finds a weakness writes to: a mail address or https://… [default: the address mails come from]
    ///
    /// It stands in /.well-known/security.txt.
    #[arg(long, env = "ZWERM_SECURITY_CONTACT", value_name = "ADDRESS")]
    pub security_contact: Option<String>,
    /// Which back-ups the server makes.
    #[command(flatten)]
    pub backups: Backups,
    /// Send pages as they are; only for measuring
    #[arg(long, hide = true)]
    pub no_compression: bool,
    /// Most changes that share one commit; 1 is one commit each. Only for measuring
    #[arg(long, hide = true, value_name = "N")]
    pub commit_batch: Option<usize>,
    /// Don't wait for the disk. Only for measuring: a power cut would lose changes
    #[arg(long, hide = true)]
    pub synchronous_off: bool,
    /// Nobody is asked to wait, however fast they go. Only for measuring
    #[arg(long, hide = true)]
    pub no_pace: bool,
}

/// What DIR/zwerm.toml may say; the same words as the flags.
#[derive(Deserialize, Default, Debug)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct File {
    listen: Option<SocketAddr>,
    base_url: Option<String>,
    ballot_url: Option<String>,
    https_below: Option<bool>,
    /// `trusted-proxy = ["10.1.2.3"]`
    #[serde(default)]
    trusted_proxy: Vec<String>,
    metrics: Option<SocketAddr>,
    key_file: Option<PathBuf>,
    oidc_issuer: Option<String>,
    oidc_client_id: Option<String>,
    oidc_secret_file: Option<PathBuf>,
    oidc_name: Option<String>,
    smtp: Option<String>,
    mail_from: Option<String>,
    security_contact: Option<String>,
    database: Option<String>,
    pub(crate) backup_to: Option<PathBuf>,
    pub(crate) backup_keep: Option<String>,
    pub(crate) backup_key: Option<PathBuf>,
}

/// Everything decided.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where people reach it, without a slash at the end.
    pub base_url: String,
    /// Where ballots are handed in, without a slash at the end.
    pub ballot_url: String,
    /// Whether people may come from other machines without HTTPS; for a laboratory.
    pub is_plain_allowed: bool,
    /// Whether browsers are told that the names below that one are on HTTPS too.
    pub https_below: bool,
    /// Proxies on other machines that are believed about who calls.
    pub trusted_proxies: Vec<TrustedProxy>,
    /// Where metrics are, if anywhere.
    pub metrics: Option<SocketAddr>,
    /// The key file.
    pub key_file: PathBuf,
    /// The identity provider, if any.
    pub provider: Option<Provider>,
    /// The mail server, if any.
    pub smtp: Option<String>,
    /// The address mails come from.
    pub mail_from: String,
    /// Where somebody who finds a weakness writes to, with its scheme.
    pub security_contact: String,
    /// Where the data is.
    pub data: PathBuf,
    /// The back-ups the server makes by itself, if it does.
    pub backups: Option<Plan>,
    /// How the store is opened.
    pub store: Options,
    /// Whether pages are compressed.
    pub is_compressing: bool,
    /// Whether who goes faster than any hand is asked to wait.
    pub is_paced: bool,
}

impl Where {
    /// The store of this place, for a server.
    pub fn options(&self) -> Result<Options> {
        let database = self.database.clone().or(read(&self.data)?.database);
        Ok(match database {
            Some(url) => Options::postgres(secret_file::said(url)?),
            None => Options::sqlite(self.data.join("zwerm.db")),
        })
    }
}

impl Where {
    /// The key file, for a command that has no flag for it: as the environment or the file says.
    pub fn key_file(&self) -> Result<PathBuf> {
        let named = std::env::var_os("ZWERM_KEY_FILE").map(PathBuf::from);
        let named = named.or(read(&self.data)?.key_file);
        Ok(named.unwrap_or_else(|| self.data.join("zwerm.key")))
    }
}

impl Settings {
    /// Flags and environment (clap has merged them), then the file, then the defaults.
    pub fn of(at: &Where, listen: &Listen) -> Result<Settings> {
        fs::create_dir_all(&at.data)
            .with_context(|| format!("can't make the folder {}", at.data.display()))?;
        let file = read(&at.data)?;
        let address =
            listen.listen.or(file.listen).unwrap_or(SocketAddr::from(([127, 0, 0, 1], 4300)));
        let base_url = listen
            .base_url
            .clone()
            .or(file.base_url)
            .unwrap_or_else(|| reached::default_base(address));
        let base_url = base_url.trim_end_matches('/').to_owned();
        if !base_url.starts_with("http://") && !base_url.starts_with("https://") {
            anyhow::bail!(
                "the base URL {base_url} has to start with https:// (or http:// on this machine)"
            );
        }
        let host = base_url
            .split("://")
            .nth(1)
            .unwrap_or("localhost")
            .split([':', '/'])
            .next()
            .unwrap_or("localhost");
        let mut store = at.options()?;
        store.commit_batch = listen.commit_batch.unwrap_or(store.commit_batch);
        if listen.synchronous_off {
            store.synchronous = zwerm_store::Synchronous::Off;
        }
        let mail_from =
            listen.mail_from.clone().or(file.mail_from).unwrap_or_else(|| format!("zwerm@{host}"));
        let told = listen.security_contact.as_ref().or(file.security_contact.as_ref());
        let provider = identity::provider(Named {
            issuer: listen.oidc_issuer.clone().or(file.oidc_issuer),
            client_id: listen.oidc_client_id.clone().or(file.oidc_client_id),
            secret_file: listen.oidc_secret_file.clone().or(file.oidc_secret_file),
            name: listen.oidc_name.clone().or(file.oidc_name),
        })?;
        let ballot_url = listen.ballot_url.clone().or(file.ballot_url);
        Ok(Settings {
            listen: address,
            ballot_url: reached::ballot_url(ballot_url, &base_url)?,
            provider,
            security_contact: security_txt::contact(told.unwrap_or(&mail_from))?,
            mail_from,
            base_url,
            is_plain_allowed: listen.plain_http,
            https_below: listen.https_below || file.https_below.unwrap_or(false),
            trusted_proxies: trusted_proxies(listen, &file.trusted_proxy)?,
            metrics: listen.metrics.or(file.metrics),
            key_file: listen
                .key_file
                .clone()
                .or(file.key_file)
                .unwrap_or_else(|| at.data.join("zwerm.key")),
            smtp: listen.smtp.clone().or(file.smtp).map(secret_file::said).transpose()?,
            data: at.data.clone(),
            backups: listen.backups.plan(at)?,
            store,
            is_compressing: !listen.no_compression,
            is_paced: !listen.no_pace,
        })
    }

    /// Whether it may be served: to other machines over HTTPS alone.
    pub fn refuse_plain(&self) -> Result<()> {
        reached::refuse_plain(&self.base_url, self.is_plain_allowed)?;
        reached::refuse_far_metrics(self.metrics, self.is_plain_allowed)
    }

    /// Host names this server answers to, beside the one of the base URL.
    pub fn hosts(&self) -> Vec<String> {
        let port = self.listen.port();
        vec![self.listen.to_string(), format!("localhost:{port}"), format!("127.0.0.1:{port}")]
    }
}

/// Those of the flags and the environment, or else those of the file.
fn trusted_proxies(listen: &Listen, file: &[String]) -> Result<Vec<TrustedProxy>> {
    if !listen.trusted_proxies.is_empty() {
        return Ok(listen.trusted_proxies.clone());
    }
    let read = |text: &String| {
        text.parse().with_context(|| format!("trusted-proxy in zwerm.toml says {text:?}"))
    };
    file.iter().map(read).collect()
}

pub(crate) fn read(data: &Path) -> Result<File> {
    let path = data.join("zwerm.toml");
    match fs::read_to_string(&path) {
        Ok(text) => {
            toml::from_str(&text).with_context(|| format!("{} can't be read", path.display()))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(File::default()),
        Err(error) => Err(error).with_context(|| format!("{} can't be read", path.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Asked {
        #[command(flatten)]
        at: Where,
        #[command(flatten)]
        listen: Listen,
    }

    fn settings(file: &str, flags: &[&str]) -> Result<Settings> {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("zwerm.toml"), file).expect("is written");
        let words = ["zwerm", "--data", folder.path().to_str().expect("text")];
        let asked = Asked::try_parse_from(words.into_iter().chain(flags.iter().copied()))?;
        Settings::of(&asked.at, &asked.listen)
    }

    fn trusted(file: &str, flags: &[&str]) -> Result<Vec<TrustedProxy>> {
        settings(file, flags).map(|settings| settings.trusted_proxies)
    }

    #[test]
    fn proxies_are_named_by_flags_or_else_by_the_file_and_none_by_default() {
        let of = |names: &[&str]| -> Vec<TrustedProxy> {
            names.iter().map(|name| name.parse().expect("a network")).collect()
        };
        let file = "trusted-proxy = [\"10.1.2.3\"]";
        assert_eq!(trusted("", &[]).expect("settings"), []);
        assert_eq!(trusted(file, &[]).expect("settings"), of(&["10.1.2.3"]));
        let flags = ["--trusted-proxy", "10.9.0.0/16", "--trusted-proxy", "fd00::1,fd00::2"];
        let named = of(&["10.9.0.0/16", "fd00::1", "fd00::2"]);
        assert_eq!(trusted(file, &flags).expect("settings"), named);
    }

    #[test]
    fn a_proxy_that_is_no_network_is_told() {
        let why = trusted("trusted-proxy = [\"caddy\"]", &[]).expect_err("no network");
        assert!(format!("{why:#}").contains("\"caddy\": name an address"), "{why:#}");
        let why = trusted("", &["--trusted-proxy", "10.0.0.0/99"]).expect_err("no network");
        assert!(why.to_string().contains("name an address"), "{why}");
    }
}
