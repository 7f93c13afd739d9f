//! The mark of a person: what the list of who was erased knows them by, outside the database.

use zwerm_store::StoreError;

/// A new person's mark: 128 random bits. A number would do within one database; but lists of who was erased are files,
/// that are copied and put beside another installation, where the same number is somebody else.
///
/// # Errors
/// If the system has no randomness.
pub fn new_mark() -> Result<Vec<u8>, StoreError> {
    let mut mark = vec![0; 16];
    getrandom::fill(&mut mark).map_err(|_| StoreError::Busy)?;
    Ok(mark)
}
