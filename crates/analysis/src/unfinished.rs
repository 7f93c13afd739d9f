//! What is being written, until it is whole and in its place. Whoever stops the program in between calls [`clear_up`] first.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The folders that are being written, or are being taken away.
static FOLDERS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn folders() -> MutexGuard<'static, Vec<PathBuf>> {
    FOLDERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes away what was begun and is not finished. While the answer is held nothing is begun, finished or given up: end the program
/// with it in hand.
#[must_use = "without it the work goes on"]
pub fn clear_up() -> impl Sized {
    let unfinished = folders();
    unfinished.iter().for_each(|path| remove(path));
    unfinished
}

/// Takes a folder away, also while somebody still makes files in it: those who want to make more find no folder.
fn remove(path: &Path) {
    while let Err(error) = fs::remove_dir_all(path) {
        if error.kind() != io::ErrorKind::DirectoryNotEmpty {
            return;
        }
    }
}

/// A new folder beside the one that is asked for; gone when it is dropped before [`Unfinished::put`].
pub(crate) struct Unfinished {
    path: PathBuf,
    to: PathBuf,
}

impl Unfinished {
    /// Makes the folder, and those above it.
    pub(crate) fn beside(to: &Path) -> io::Result<Unfinished> {
        // Where the place is a link or has dots in it, what it leads to is replaced.
        let to = fs::canonicalize(to).unwrap_or_else(|_| to.to_owned());
        let name = to.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_string_lossy();
        let path = to.with_file_name(format!(".{name}.{}", std::process::id()));
        let mut unfinished = folders();
        fs::create_dir_all(&path)?;
        unfinished.push(path.clone());
        Ok(Unfinished { path, to })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the folder in its place. An earlier report there goes only when the new one stands, and [`clear_up`] waits meanwhile.
    pub(crate) fn put(self) -> io::Result<()> {
        let mut unfinished = folders();
        if !self.to.exists() {
            fs::rename(&self.path, &self.to)?;
            unfinished.retain(|it| *it != self.path);
            return Ok(());
        }
        let old = self.path.with_extension("old");
        fs::rename(&self.to, &old)?;
        if let Err(error) = fs::rename(&self.path, &self.to) {
            fs::rename(&old, &self.to)?;
            return Err(error);
        }
        unfinished.retain(|it| *it != self.path);
        unfinished.push(old.clone());
        drop(unfinished);
        remove(&old);
        folders().retain(|it| *it != old);
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let mut unfinished = folders();
        if unfinished.contains(&self.path) {
            unfinished.retain(|it| *it != self.path);
            remove(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        entries.map(|it| it.file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn what_is_given_up_or_stopped_leaves_nothing_and_what_is_put_is_there() {
        let around = tempfile::tempdir().expect("a folder");
        let to = around.path().join("out");
        drop(Unfinished::beside(&to).expect("a folder"));
        assert!(names(around.path()).is_empty());

        let stopped = Unfinished::beside(&to).expect("a folder");
        fs::write(stopped.path().join("half"), "half").expect("a file");
        drop(clear_up());
        assert!(names(around.path()).is_empty());
        assert!(fs::write(stopped.path().join("more"), "more").is_err(), "no folder to go on in");
        assert!(stopped.put().is_err());

        for text in ["one", "two"] {
            let whole = Unfinished::beside(&to).expect("a folder");
            fs::write(whole.path().join("file"), text).expect("a file");
            whole.put().expect("a place");
            assert_eq!(names(around.path()), ["out"]);
            assert_eq!(fs::read_to_string(to.join("file")).expect("a file"), text);
        }
    }
}
