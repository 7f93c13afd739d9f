//! The folder that holds mail where there is no mail server: what is addressed to somebody can be taken out of it.

use crate::MailError;
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Most bytes at the beginning of a mail that are read for its headers.
const HEADERS: u64 = 16 * 1024;

/// The folder, which need not be there. It is Zwerm's own: what else lies in it is left alone.
#[derive(Clone, Debug)]
pub struct MailFolder(PathBuf);

impl MailFolder {
    /// The folder at this place.
    pub fn at(place: impl Into<PathBuf>) -> MailFolder {
        MailFolder(place.into())
    }

    /// Takes away every mail to one of these addresses, half-written ones too; answers how many. Mail to others that
    /// names somebody stays.
    pub fn forget(&self, addresses: &[String]) -> Result<usize, MailError> {
        self.forget_all(addresses).map_err(|error| MailError::File(error.kind()))
    }

    fn forget_all(&self, addresses: &[String]) -> io::Result<usize> {
        let files = match fs::read_dir(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            files => files?,
        };
        let addresses: Vec<String> = addresses.iter().map(|it| it.trim().to_lowercase()).collect();
        let mut gone = 0;
        for file in files {
            let file = file?;
            let (path, is_file) = (file.path(), file.file_type()?.is_file());
            let is_mail = path.extension().is_some_and(|end| end == "eml" || end == "part");
            if is_file && is_mail && addressee(&path)?.is_some_and(|to| addresses.contains(&to)) {
                fs::remove_file(&path)?;
                gone += 1;
            }
        }
        if gone > 0 {
            File::open(&self.0)?.sync_all()?;
        }
        Ok(gone)
    }
}

/// The address a mail goes to, in small letters.
fn addressee(path: &Path) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    match File::open(path) {
        // Somebody took it out of the folder just now.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        file => file?.take(HEADERS).read_to_end(&mut bytes)?,
    };
    let text = String::from_utf8_lossy(&bytes);
    let headers = text.split("\r\n\r\n").next().unwrap_or_default();
    // A long header goes on in lines that begin with a space.
    let unfolded = headers.replace("\r\n ", " ").replace("\r\n\t", " ");
    let to = unfolded.lines().find_map(|line| line.strip_prefix("To:"));
    Ok(to.map(|to| {
        let address = to.rsplit_once('<').map_or(to, |(_, address)| address);
        address.trim().trim_end_matches('>').to_lowercase()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Delivery, Mail};
    use zwerm_domain::Timestamp;

    #[test]
    fn only_mail_to_these_addresses_goes_whoever_else_it_names() {
        let place = tempfile::tempdir().expect("a folder");
        let at = place.path().join("mail");
        let delivery = Delivery::folder(&at, "zwerm@waterrijk.example").expect("a sender");
        let long = "Zoë 👩‍🔧 ".repeat(20);
        for (name, address) in [
            ("Samira", "Samira.Bennani@waterrijk.example"),
            (long.trim(), "samira@thuis.example"),
            ("Joost <samira@thuis.example>", "joost@waterrijk.example"),
            ("", "xsamira@thuis.example"),
        ] {
            let text = "To: samira@thuis.example\r\nSamira Bennani".to_owned();
            let (to_name, to_address) = (name.to_owned(), address.to_owned());
            let mail = Mail { to_name, to_address, text, ..Mail::default() };
            delivery.send(&mail, Timestamp(1)).expect("a file");
        }
        fs::write(at.join("half.part"), "From: x\r\nTo: samira@thuis.example\r\n").expect("half");
        fs::write(at.join("notes.txt"), "To: samira@thuis.example\r\n\r\n").expect("a file");
        let folder = MailFolder::at(&at);
        let hers = ["samira.bennani@waterrijk.example", "Samira@thuis.example"].map(str::to_owned);
        assert_eq!(folder.forget(&hers).expect("gone"), 3);
        let left = fs::read_dir(&at).expect("a folder").flatten().map(|file| file.path());
        let left: Vec<_> = left.filter_map(|path| addressee(&path).expect("read")).collect();
        assert_eq!(left.len(), 3, "{left:?}");
        assert!(left.iter().any(|to| to == "joost@waterrijk.example"), "{left:?}");
        assert_eq!(folder.forget(&hers).expect("nothing"), 0);
        assert_eq!(MailFolder::at(place.path().join("none")).forget(&hers).expect("nothing"), 0);
    }
}
