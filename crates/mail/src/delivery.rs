//! Where mail goes: to a mail server, or into a folder as files that any mail program opens.

use crate::{
    Mail, Unfit,
    message::mailbox,
    server::{Patience, Server},
};
use lettre::message::Mailbox;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};
use zwerm_domain::Timestamp;

/// Why a mail did not go out. Safe to keep and to log: holds no name, address or text of the mail.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// It can't be a mail; trying again won't help.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// The sender's address or the mail server's URL is none.
    #[error("{0}")]
    Settings(&'static str),
    /// The mail server will never take this mail, while it takes others.
    #[error("the mail server did not take it: {0}")]
    Never(&'static str),
    /// The mail server does not take this mail now; it may take others.
    #[error("the mail server did not take it: {0}")]
    NotYet(&'static str),
    /// There is no mail server to be had, or it takes nothing of us.
    #[error("the mail server did not take it: {0}")]
    Down(&'static str),
    /// The file could not be written.
    #[error("the mail can't be written into its folder: {0}")]
    File(std::io::ErrorKind),
}

impl MailError {
    /// Whether the same mail, tried again, would fail again.
    pub fn is_for_good(&self) -> bool {
        matches!(self, MailError::Unfit(_) | MailError::Never(_))
    }

    /// Whether the next mail would fail as well: nothing of it is about this mail.
    pub fn is_of_every_mail(&self) -> bool {
        matches!(self, MailError::Settings(_) | MailError::Down(_) | MailError::File(_))
    }
}

/// How mail is delivered; made once by the app.
pub struct Delivery {
    from: Mailbox,
    way: Way,
}

enum Way {
    Folder(PathBuf),
    Smtp(Box<Server>),
}

impl Delivery {
    /// Into a folder, one `.eml` file a mail; made at the first mail. Only the server's own user may read it:
    /// mails hold links that let people in.
    pub fn folder(folder: impl Into<PathBuf>, from: &str) -> Result<Delivery, MailError> {
        Ok(Delivery { from: sender(from)?, way: Way::Folder(folder.into()) })
    }

    /// To a mail server: `smtps://user:password@host`, or `smtp://user:password@host:587`, which must
    /// offer encryption (STARTTLS) unless it is on this machine or the URL says `?tls=opportunistic`.
    pub fn smtp(url: &str, from: &str) -> Result<Delivery, MailError> {
        Delivery::patient_smtp(url, from, Patience::default())
    }

    /// The same, with another patience.
    pub fn patient_smtp(url: &str, from: &str, patience: Patience) -> Result<Delivery, MailError> {
        let from = sender(from)?;
        let server = Server::new(&encrypted(url), from.email.domain(), patience)?;
        Ok(Delivery { from, way: Way::Smtp(Box::new(server)) })
    }

    /// Sends one mail and waits for it: call it where blocking is fine, such as in a job. It takes no longer
    /// than the patience with the mail server.
    pub fn send(&self, mail: &Mail, now: Timestamp) -> Result<(), MailError> {
        let message = mail.message(&self.from, now)?;
        match &self.way {
            Way::Folder(folder) => write(folder, &message.formatted(), now),
            Way::Smtp(server) => server.send(message),
        }
    }

    /// Whether the mail server is there and lets us in, without sending anything; a folder always is.
    pub fn greet(&self) -> Result<(), MailError> {
        match &self.way {
            Way::Folder(_) => Ok(()),
            Way::Smtp(server) => server.greet(),
        }
    }

    /// From now on nothing is sent, and a mail that is on its way gets some seconds more: the server stops.
    pub fn stop(&self) {
        if let Way::Smtp(server) = &self.way {
            server.stop();
        }
    }
}

fn sender(from: &str) -> Result<Mailbox, MailError> {
    let parsed = match from.split_once('<') {
        Some((name, rest)) => mailbox(name.trim(), rest.trim_end().trim_end_matches('>')),
        None => mailbox("Zwerm", from.trim()),
    };
    parsed.map_err(|_| MailError::Settings("the address that mail comes from is none"))
}

/// `smtp://` without a word about encryption means: encrypted, or not at all. Else a password would cross
/// the network in the clear.
fn encrypted(url: &str) -> String {
    let Some(rest) = url.strip_prefix("smtp://") else { return url.to_owned() };
    let place = rest.rsplit('@').next().unwrap_or(rest);
    let host = place.split(['/', '?']).next().unwrap_or(place);
    let is_here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|here| {
        host.strip_prefix(here).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    });
    let says_how = place.split_once('?').is_some_and(|(_, query)| query.contains("tls="));
    match (is_here || says_how, place.contains('?')) {
        (true, _) => url.to_owned(),
        (false, true) => format!("{url}&tls=required"),
        (false, false) => format!("{url}?tls=required"),
    }
}

/// Writes under another name first, so that nobody reads half a mail.
fn write(folder: &Path, message: &[u8], now: Timestamp) -> Result<(), MailError> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("{}-{}-{number}", now.0, std::process::id());
    let (half, whole) = (folder.join(format!("{name}.part")), folder.join(format!("{name}.eml")));
    own_folder(folder)
        .and_then(|()| own_file(&half))
        .and_then(|mut file| file.write_all(message).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&half, &whole))
        .map_err(|error| MailError::File(error.kind()))
}

#[cfg(unix)]
fn own_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(unix)]
fn own_file(path: &Path) -> std::io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn own_folder(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(not(unix))]
fn own_file(path: &Path) -> std::io::Result<fs::File> {
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail() -> Mail {
        let text = "https://zwerm.example/sign_in/link/abc".to_owned();
        Mail {
            to_name: "Samira".into(),
            to_address: "samira@waterrijk.example".into(),
            subject: "Welkom".into(),
            html: format!("<p>{text}</p>"),
            text,
            ..Mail::default()
        }
    }

    #[test]
    fn mail_waits_in_a_folder_that_only_its_owner_reads() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("mail");
        let delivery = Delivery::folder(&folder, "zwerm@waterrijk.example").expect("a sender");
        delivery.send(&mail(), Timestamp(1)).expect("a file");
        delivery.send(&mail(), Timestamp(1)).expect("another file");
        let files: Vec<_> = fs::read_dir(&folder).expect("a folder").flatten().collect();
        assert_eq!(files.len(), 2);
        assert!(files.iter().all(|file| file.path().extension().is_some_and(|end| end == "eml")));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode =
                |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
            assert_eq!(mode(&folder), 0o700);
            assert_eq!(mode(&files[0].path()), 0o600);
        }
    }

    #[test]
    fn a_password_never_crosses_the_network_in_the_clear_unasked() {
        let asked = |url| encrypted(url);
        assert_eq!(
            asked("smtp://u:p@mail.example:587"),
            "smtp://u:p@mail.example:587?tls=required"
        );
        assert_eq!(asked("smtp://mail.example/me?x=1"), "smtp://mail.example/me?x=1&tls=required");
        assert_eq!(
            asked("smtp://localhost.evil.example"),
            "smtp://localhost.evil.example?tls=required"
        );
        for kept in [
            "smtps://u:p@mail.example",
            "smtp://127.0.0.1:25",
            "smtp://localhost",
            "smtp://m.example?tls=opportunistic",
        ] {
            assert_eq!(asked(kept), kept);
        }
    }

    #[test]
    fn settings_that_can_not_work_are_told_at_the_start() {
        assert!(matches!(Delivery::folder("mail", "nobody"), Err(MailError::Settings(_))));
        assert!(matches!(
            Delivery::smtp("http://mail.example", "a@b.nl"),
            Err(MailError::Settings(_))
        ));
        assert!(Delivery::smtp("smtp://u:p@mail.example:587", "Zwerm <a@b.nl>").is_ok());
    }
}
