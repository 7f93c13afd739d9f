//! Hints while writing. To be filled in the next change.
