//! EMSA-PSS with SHA-384 and MGF1 (RFC 8017, 9.1.1 and B.2.1), as RFC 9474 uses it.

use sha2::{Digest, Sha384};

/// Bytes of a digest; the salt is as long.
pub(crate) const DIGEST: usize = 48;
/// Ends every encoded message.
const TRAILER: u8 = 0xbc;

/// The encoded message of `bits` bits, as big-endian bytes; nothing where there is no room for digest and salt.
pub(crate) fn encode(message: &[u8], bits: usize, salt: &[u8]) -> Option<Vec<u8>> {
    let length = bits.div_ceil(8);
    let room = length.checked_sub(DIGEST + 1)?;
    let zeroes = room.checked_sub(salt.len() + 1)?;
    let digest = Sha384::new()
        .chain_update([0; 8])
        .chain_update(Sha384::digest(message))
        .chain_update(salt)
        .finalize();
    let mut encoded = vec![0; zeroes];
    encoded.push(1);
    encoded.extend_from_slice(salt);
    for (byte, mask) in encoded.iter_mut().zip(mask(&digest, room)) {
        *byte ^= mask;
    }
    // The bits beyond `bits` are nought, so that the number is below the modulus.
    encoded[0] &= 0xff >> (8 * length - bits);
    encoded.extend_from_slice(&digest);
    encoded.push(TRAILER);
    Some(encoded)
}

/// MGF1: so many bytes made of a seed.
fn mask(seed: &[u8], length: usize) -> Vec<u8> {
    let mut made = Vec::with_capacity(length + DIGEST);
    for counter in 0_u32.. {
        if made.len() >= length {
            break;
        }
        let next = Sha384::new().chain_update(seed).chain_update(counter.to_be_bytes()).finalize();
        made.extend_from_slice(&next);
    }
    made.truncate(length);
    made
}
