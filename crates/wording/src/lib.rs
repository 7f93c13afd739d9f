//! The words of each crate: `text/LANGUAGE/*.ftl` is checked and packed when the crate is built (`build`, for its build script), and
//! unpacked when somebody first speaks the language ([`speaks!`]): so they take a third of the room in the program.

use flate2::read::DeflateDecoder;
use std::{io::Read, ops::Range};

#[cfg(feature = "build")]
mod build;
#[cfg(feature = "build")]
pub use build::build;

/// The words of one language: `range` of what was packed.
///
/// # Errors
/// What is packed is damaged.
pub fn unpacked(packed: &[u8], range: Range<usize>) -> Result<Vec<u8>, String> {
    let mut all = Vec::new();
    DeflateDecoder::new(packed).read_to_end(&mut all).map_err(|error| error.to_string())?;
    all.get(range).map(<[u8]>::to_vec).ok_or_else(|| "too short".to_owned())
}

/// The words of the crate that says so, one method a message: its type `L10nLanguage`, and `text(language)`.
#[macro_export]
macro_rules! speaks {
    ($visible:vis) => {
        #[expect(
            missing_docs,
            unreachable_pub,
            dead_code,
            clippy::derivable_impls,
            clippy::unwrap_used,
            reason = "made by fluent-typed, which checks each message in each language before it writes the call"
        )]
        mod l10n {
            include!(concat!(env!("OUT_DIR"), "/l10n.rs"));

            static NL: std::sync::LazyLock<L10nLanguage> = std::sync::LazyLock::new(|| read(L10n::Nl));
            static EN: std::sync::LazyLock<L10nLanguage> = std::sync::LazyLock::new(|| read(L10n::En));

            fn read(language: L10n) -> L10nLanguage {
                let unpack = |packed: &[u8]| $crate::unpacked(packed, language.byte_range());
                language.load(unpack).expect("they were packed by the build of this crate")
            }

            /// The words of this crate in a language.
            pub fn text(language: ::zwerm_domain::Language) -> &'static L10nLanguage {
                match language {
                    ::zwerm_domain::Language::Nl => &NL,
                    ::zwerm_domain::Language::En => &EN,
                }
            }
        }
        $visible use l10n::{L10nLanguage, text};
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::DeflateEncoder};
    use std::io::Write;

    fn packed(words: &str) -> Vec<u8> {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        packer.write_all(words.as_bytes()).expect("in memory");
        packer.finish().expect("in memory")
    }

    #[test]
    fn one_language_is_taken_out_of_all_that_was_packed() {
        let all = packed("yes = Yes\nyes = Ja, é\n");
        assert_eq!(
            unpacked(&all, 10..22).as_deref(),
            Ok("yes = Ja, é\n".as_bytes().get(..12).expect("so long"))
        );
    }

    #[test]
    fn what_is_damaged_or_too_short_is_said_to_be() {
        let all = packed("yes = Yes\n");
        assert!(unpacked(&all, 0..11).is_err(), "there are ten");
        assert!(unpacked(&all[..4], 0..10).is_err(), "cut off");
    }
}
