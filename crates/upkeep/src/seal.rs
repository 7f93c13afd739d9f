//! A sealed back-up: nobody reads it without its key, and what was altered, put in another order or cut off is noticed.
//!
//! ```text
//! "zwerm sealed back-up 1\n" · 32 random bytes (salt) · 16 bytes that tell whether a key is the one
//! chunks of 64 KiB, each ChaCha20-Poly1305 with 16 bytes of proof; the last one may be shorter
//! key = HKDF-SHA-256(salt, key file)      nonce = 11 bytes counter (big endian), 1 byte: 1 for the last chunk, else 0
//! ```
//! The same construction as age's payload (STREAM): `docs/decisions/0024-back-ups.md` tells why it is written out here.

use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey},
    hkdf,
};
use std::io::{self, ErrorKind, Read, Write};

const MAGIC: &[u8] = b"zwerm sealed back-up 1\n";
const SALT: usize = 32;
const CHECK: usize = 16;
const CHUNK: usize = 64 * 1024;
const PROOF: usize = 16;

/// What seals back-ups and opens them. It never shows itself.
#[derive(Clone)]
pub struct BackupKey([u8; 32]);

impl std::fmt::Debug for BackupKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupKey(…)")
    }
}

impl BackupKey {
    /// From its bytes.
    pub const fn new(secret: [u8; 32]) -> BackupKey {
        BackupKey(secret)
    }
}

/// Why something could not be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// Another file.
    #[error("this is no sealed back-up of Zwerm")]
    NotSealed,
    /// The key of another installation, or of before.
    #[error(
        "this key does not open it: it was sealed with another key file, or its beginning was altered"
    )]
    WrongKey,
    /// Somewhere it is not what was written.
    #[error("it was altered or cut off after {0} MB")]
    Altered(u64),
    /// The file could not be read or written.
    #[error("{0}")]
    File(#[from] io::Error),
}

struct Words(usize);

impl hkdf::KeyType for Words {
    fn len(&self) -> usize {
        self.0
    }
}

/// The key of one file, and what tells whether it is the one.
fn keys(secret: &BackupKey, salt: &[u8]) -> Result<(LessSafeKey, [u8; CHECK]), SealError> {
    let broken = |_| SealError::File(io::Error::other("no key can be derived"));
    let root = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(&secret.0);
    let key =
        root.expand(&[b"chunks"], &CHACHA20_POLY1305).map(UnboundKey::from).map_err(broken)?;
    let mut check = [0; CHECK];
    let told = root.expand(&[b"check"], Words(CHECK)).map_err(broken)?;
    told.fill(&mut check).map_err(broken)?;
    Ok((LessSafeKey::new(key), check))
}

fn nonce(number: u64, is_last: bool) -> Nonce {
    let mut bytes = [0; 12];
    bytes[3..11].copy_from_slice(&number.to_be_bytes());
    bytes[11] = u8::from(is_last);
    Nonce::assume_unique_for_key(bytes)
}

/// Reads until the buffer is full or the file ends.
fn fill(from: &mut impl Read, buffer: &mut Vec<u8>, most: usize) -> io::Result<()> {
    buffer.clear();
    from.take(most as u64).read_to_end(buffer).map(drop)
}

/// Seals all of `from`; answers how many bytes there were.
pub fn seal(
    from: &mut impl Read,
    to: &mut impl Write,
    secret: &BackupKey,
) -> Result<u64, SealError> {
    let mut salt = [0; SALT];
    getrandom::fill(&mut salt).map_err(|_| io::Error::other("there is no randomness"))?;
    let (key, check) = keys(secret, &salt)?;
    to.write_all(&[MAGIC, &salt, &check].concat())?;
    let (mut chunk, mut next) = (Vec::with_capacity(CHUNK + PROOF), Vec::new());
    fill(from, &mut chunk, CHUNK)?;
    let mut bytes = 0;
    for number in 0.. {
        fill(from, &mut next, CHUNK)?;
        bytes += chunk.len() as u64;
        let sealed =
            key.seal_in_place_append_tag(nonce(number, next.is_empty()), Aad::empty(), &mut chunk);
        sealed.map_err(|_| io::Error::other("a chunk could not be sealed"))?;
        to.write_all(&chunk)?;
        if next.is_empty() {
            break;
        }
        std::mem::swap(&mut chunk, &mut next);
    }
    Ok(bytes)
}

/// Opens what [`seal`] sealed; answers how many bytes there were. What was written before an error is worth nothing.
pub fn open(
    from: &mut impl Read,
    to: &mut impl Write,
    secret: &BackupKey,
) -> Result<u64, SealError> {
    let mut head = [0; MAGIC.len() + SALT + CHECK];
    from.read_exact(&mut head).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => SealError::NotSealed,
        _ => error.into(),
    })?;
    let (magic, rest) = head.split_at(MAGIC.len());
    let (salt, told) = rest.split_at(SALT);
    if magic != MAGIC {
        return Err(SealError::NotSealed);
    }
    let (key, check) = keys(secret, salt)?;
    // No secret: it stands in the file, and says nothing of the key.
    if told != check {
        return Err(SealError::WrongKey);
    }
    let (mut chunk, mut next) = (Vec::new(), Vec::new());
    fill(from, &mut chunk, CHUNK + PROOF)?;
    let mut bytes = 0;
    for number in 0.. {
        fill(from, &mut next, CHUNK + PROOF)?;
        let opened = key.open_in_place(nonce(number, next.is_empty()), Aad::empty(), &mut chunk);
        let plain = opened.map_err(|_| SealError::Altered(bytes / 1_000_000))?;
        bytes += plain.len() as u64;
        to.write_all(plain)?;
        if next.is_empty() {
            break;
        }
        std::mem::swap(&mut chunk, &mut next);
    }
    Ok(bytes)
}

/// Whether a file begins as a sealed back-up does.
pub fn is_sealed(file: &std::path::Path) -> bool {
    let mut head = [0; MAGIC.len()];
    let read = std::fs::File::open(file).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok() && head == MAGIC
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEY: BackupKey = BackupKey::new([7; 32]);
    const HEAD: usize = MAGIC.len() + SALT + CHECK;

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        seal(&mut &plain[..], &mut out, &KEY).expect("is sealed");
        out
    }

    fn opened(sealed: &[u8], key: &BackupKey) -> Result<Vec<u8>, SealError> {
        let mut out = Vec::new();
        open(&mut &sealed[..], &mut out, key).map(|_| out)
    }

    #[test]
    fn what_is_sealed_opens_again_whatever_its_length() {
        for long in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5] {
            let plain: Vec<u8> = (0..long).map(|at| (at % 251) as u8).collect();
            let file = sealed(&plain);
            assert_eq!(opened(&file, &KEY).expect("opens"), plain, "{long} bytes");
        }
    }

    #[test]
    fn another_key_and_another_file_are_told_apart() {
        let file = sealed(b"een afspraak");
        let other = opened(&file, &BackupKey::new([8; 32]));
        assert!(matches!(other, Err(SealError::WrongKey)), "{other:?}");
        for no in [&b"SQLite format 3\0"[..], b"", &file[..HEAD - 1]] {
            assert!(matches!(opened(no, &KEY), Err(SealError::NotSealed)));
        }
    }

    #[test]
    fn a_file_that_was_cut_off_between_two_chunks_is_noticed() {
        let file = sealed(&vec![1; 3 * CHUNK]);
        for chunks in 0..3 {
            let cut = &file[..HEAD + chunks * (CHUNK + PROOF)];
            let came = opened(cut, &KEY);
            assert!(matches!(came, Err(SealError::Altered(_))), "{chunks}: {came:?}");
        }
    }

    #[test]
    fn chunks_in_another_order_and_one_too_many_are_noticed() {
        let file = sealed(&vec![1; 2 * CHUNK]);
        let (head, rest) = file.split_at(HEAD);
        let (first, second) = rest.split_at(CHUNK + PROOF);
        for forged in [[head, second, first].concat(), [head, first, second, second].concat()] {
            assert!(matches!(opened(&forged, &KEY), Err(SealError::Altered(_))));
        }
    }

    #[test]
    fn the_same_words_are_never_sealed_alike_and_none_shows() {
        let words = vec![b'w'; 1000];
        assert_ne!(sealed(&words), sealed(&words));
        assert!(!sealed(&words).windows(20).any(|part| part == &words[..20]));
    }

    proptest! {
        #[test]
        fn one_altered_bit_anywhere_is_noticed(long in 0usize..200_000, at in any::<prop::sample::Index>(), bit in 0u8..8) {
            let mut file = sealed(&vec![42; long]);
            let at = at.index(file.len());
            file[at] ^= 1 << bit;
            prop_assert!(opened(&file, &KEY).is_err());
        }

        #[test]
        fn nonsense_never_breaks_the_reader(file in prop::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(opened(&file, &KEY).is_err());
            prop_assert!(opened(&[MAGIC, &file].concat(), &KEY).is_err());
        }
    }
}
