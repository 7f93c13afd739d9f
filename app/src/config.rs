//! How an installation is set up: flags win over the environment, the environment over the file.

use anyhow::{Context, Result};
use clap::Args;
use serde::Deserialize;
use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};
use zwerm_store::Options;

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Where {
    /// Folder for the embedded database, mail waiting to be sent, and zwerm.toml
    #[arg(long, env = "ZWERM_DATA", value_name = "DIR", default_value = "zwerm-data")]
    pub data: PathBuf,
    /// A PostgreSQL database instead of the embedded one: postgres://user:password@host/name
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
    #[arg(long, env = "ZWERM_BASE_URL", value_name = "URL")]
    pub base_url: Option<String>,
    /// Address and port for Prometheus metrics; none by default
    #[arg(long, env = "ZWERM_METRICS", value_name = "ADDR")]
    pub metrics: Option<SocketAddr>,
    /// Mail server: smtp://user:password@host:587; without it mails are files in DIR/mail
    #[arg(long, env = "ZWERM_SMTP", value_name = "URL")]
    pub smtp: Option<String>,
    /// The address mails come from
    #[arg(long, env = "ZWERM_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Send pages as they are; only for measuring
    #[arg(long, hide = true)]
    pub no_compression: bool,
    /// Most changes that share one commit; 1 is one commit each. Only for measuring
    #[arg(long, hide = true, value_name = "N")]
    pub commit_batch: Option<usize>,
    /// Don't wait for the disk. Only for measuring: a power cut would lose changes
    #[arg(long, hide = true)]
    pub synchronous_off: bool,
}

/// What DIR/zwerm.toml may say; the same words as the flags.
#[derive(Deserialize, Default, Debug)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    listen: Option<SocketAddr>,
    base_url: Option<String>,
    metrics: Option<SocketAddr>,
    smtp: Option<String>,
    mail_from: Option<String>,
    database: Option<String>,
}

/// Everything decided.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where people reach it, without a slash at the end.
    pub base_url: String,
    /// Where metrics are, if anywhere.
    pub metrics: Option<SocketAddr>,
    /// The mail server, if any.
    pub smtp: Option<String>,
    /// The address mails come from.
    pub mail_from: String,
    /// Where the data is.
    pub data: PathBuf,
    /// How the store is opened.
    pub store: Options,
    /// Whether pages are compressed.
    pub is_compressing: bool,
}

impl Where {
    /// The store of this place, for a server.
    pub fn options(&self) -> Result<Options> {
        let database = self.database.clone().or(read(&self.data)?.database);
        Ok(match database {
            Some(url) => Options::postgres(url),
            None => Options::sqlite(self.data.join("zwerm.db")),
        })
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
            .unwrap_or_else(|| format!("http://{address}"));
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
        Ok(Settings {
            listen: address,
            mail_from: listen
                .mail_from
                .clone()
                .or(file.mail_from)
                .unwrap_or_else(|| format!("zwerm@{host}")),
            base_url,
            metrics: listen.metrics.or(file.metrics),
            smtp: listen.smtp.clone().or(file.smtp),
            data: at.data.clone(),
            store,
            is_compressing: !listen.no_compression,
        })
    }

    /// Host names this server answers to, beside the one of the base URL.
    pub fn hosts(&self) -> Vec<String> {
        let port = self.listen.port();
        vec![self.listen.to_string(), format!("localhost:{port}"), format!("127.0.0.1:{port}")]
    }
}

fn read(data: &Path) -> Result<File> {
    let path = data.join("zwerm.toml");
    match fs::read_to_string(&path) {
        Ok(text) => {
            toml::from_str(&text).with_context(|| format!("{} can't be read", path.display()))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(File::default()),
        Err(error) => Err(error).with_context(|| format!("{} can't be read", path.display())),
    }
}
