//! What is promised, as it is sent. With thousands of cells it is megabytes that thousands of browsers ask for within minutes, and always
//! the same: so it is compressed once, and not read from the database again.

use axum::{
    body::Bytes,
    response::{IntoResponse, Response},
};
use brotli::enc::BrotliEncoderParams;
use http::{HeaderMap, HeaderValue, header};
use std::sync::{Arc, Mutex, PoisonError};
use zwerm_store::StoreError;

/// Most waves of which it is remembered: of the largest there are, a few megabytes each.
const REMEMBERED: usize = 4;
/// How hard it is compressed: keys are half of it, and nothing makes them smaller.
const QUALITY: i32 = 5;

/// What this server remembers, by the hash or its beginning.
#[derive(Default)]
pub(crate) struct Promises(Mutex<Vec<(String, Kept)>>);

/// Made by the first who asks, while others who ask for the same wait for it.
type Kept = Arc<Mutex<Option<Bytes>>>;

impl Promises {
    fn kept(&self, name: &str) -> Kept {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, kept)) = all.iter().find(|(it, _)| it == name) {
            return Arc::clone(kept);
        }
        if all.len() >= REMEMBERED {
            all.remove(0);
        }
        let kept = Kept::default();
        all.push((name.to_owned(), Arc::clone(&kept)));
        kept
    }

    /// The compressed text, made of `text` if it is not remembered. Blocks.
    pub(crate) fn of(
        &self,
        name: &str,
        text: impl FnOnce() -> Result<String, StoreError>,
    ) -> Result<Bytes, StoreError> {
        let kept = self.kept(name);
        let mut made = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = &*made {
            return Ok(made.clone());
        }
        let new = compressed(&text()?).ok_or(StoreError::Busy)?;
        *made = Some(new.clone());
        Ok(new)
    }
}

fn compressed(text: &str) -> Option<Bytes> {
    let with =
        BrotliEncoderParams { quality: QUALITY, size_hint: text.len(), ..Default::default() };
    let mut made = Vec::with_capacity(text.len() / 2);
    brotli::BrotliCompress(&mut text.as_bytes(), &mut made, &with).ok()?;
    made.shrink_to_fit();
    Some(made.into())
}

/// Whether who asks takes it compressed.
pub(crate) fn takes(headers: &HeaderMap) -> bool {
    let takes = headers.get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok());
    takes.is_some_and(zwerm_ui::accepts_brotli)
}

/// The answer with the compressed text.
pub(crate) fn sent(compressed: Bytes) -> Response {
    let told = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_ENCODING, HeaderValue::from_static("br")),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    (told, compressed).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_compressed_once_and_says_the_same() {
        let (promises, text) = (Promises::default(), "{\"cells\":[1,2,3]}".repeat(1_000));
        let made = promises.of("a", || Ok(text.clone())).expect("made");
        let again = promises.of("a", || Err(StoreError::Busy)).expect("remembered");
        assert_eq!(made, again);
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut made.as_ref(), &mut plain).expect("brotli");
        assert_eq!(plain, text.as_bytes());
        assert!(made.len() * 10 < text.len());
    }

    #[test]
    fn what_went_wrong_is_not_remembered_and_only_a_few_are() {
        let promises = Promises::default();
        assert!(promises.of("a", || Err(StoreError::Busy)).is_err());
        for name in ["a", "b", "c", "d", "e"] {
            assert!(promises.of(name, || Ok(name.to_owned())).is_ok());
        }
        assert!(promises.of("e", || Err(StoreError::Busy)).is_ok());
        assert!(promises.of("a", || Err(StoreError::Busy)).is_err(), "the oldest went");
    }
}
