//! Secrets in files that their owner alone reads: 32 bytes as 64 hexadecimal digits, and settings that hold a password.

use anyhow::{Context, Result, bail};
use std::{
    fs::{self, OpenOptions},
    io::{Read, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

/// No secret is longer, in bytes; what goes on for ever is not read for ever.
const LONGEST: u64 = 4096;

/// The beginning of a file: one byte more than a secret has, so that more is seen.
fn short(file: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    fs::File::open(file)?.take(LONGEST + 1).read_to_string(&mut text)?;
    Ok(text)
}

/// The bytes; nothing where there is no such file.
pub(crate) fn read(file: &Path) -> Result<Option<[u8; 32]>> {
    let text = match short(file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(error).with_context(|| format!("{} can't be read", file.display()));
        }
    };
    match bytes(text.trim()) {
        Some(secret) => Ok(Some(secret)),
        None => bail!("{} is no key file: it holds 64 hexadecimal digits", file.display()),
    }
}

fn bytes(hex: &str) -> Option<[u8; 32]> {
    let mut secret = [0; 32];
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    for (place, byte) in secret.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(secret)
}

/// Makes a new one. Never over another one: a second server that starts at the same moment reads this one's.
pub(crate) fn make(file: &Path) -> Result<[u8; 32]> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).context("there is no randomness")?;
    let text: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let told = || format!("the key file {} can't be made", file.display());
    let mut made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .with_context(told)?;
    made.write_all(format!("{text}\n").as_bytes()).with_context(told)?;
    made.sync_all().with_context(told)?;
    Ok(secret)
}

/// Whether others on this machine can read it.
pub(crate) fn is_read_by_others(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|about| about.permissions().mode() & 0o077 != 0)
}

/// A setting that holds a password: itself, or `file:PATH`, what stands in that file (of systemd's credentials, or kept there by a vault).
pub(crate) fn said(setting: String) -> Result<String> {
    let Some(path) = setting.strip_prefix("file:") else { return Ok(setting) };
    let told = || format!("a setting says file:{path}, and that can't be read");
    let text = short(Path::new(path)).with_context(told)?;
    if text.len() as u64 > LONGEST {
        bail!("a setting says file:{path}, and that holds more than a password ({LONGEST} bytes)");
    }
    match text.trim() {
        "" => bail!("a setting says file:{path}, and that file is empty"),
        said => Ok(said.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_with_a_password_stands_in_a_file_where_it_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("smtp");
        fs::write(&file, "smtp://me:geheim@mail.example\n").expect("is written");
        let asked = format!("file:{}", file.display());
        assert_eq!(said(asked.clone()).expect("is read"), "smtp://me:geheim@mail.example");
        assert_eq!(said("smtp://mail.example".into()).expect("itself"), "smtp://mail.example");
        fs::write(&file, " \n").expect("is written");
        assert!(said(asked.clone()).is_err_and(|why| why.to_string().contains("is empty")));
        fs::write(&file, "x".repeat(5000)).expect("is written");
        assert!(said(asked.clone()).is_err_and(|why| why.to_string().contains("4096 bytes")));
        assert!(
            said("file:/dev/zero".into()).is_err_and(|why| why.to_string().contains("4096 bytes"))
        );
        fs::remove_file(&file).expect("is removed");
        let why = said(asked).expect_err("is gone").to_string();
        assert!(why.contains("smtp") && !why.contains("geheim"), "{why}");
    }
}
