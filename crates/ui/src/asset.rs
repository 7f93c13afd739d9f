//! Style, script, fonts and logo: embedded, named after their content, compressed beforehand.

/// One embedded file.
#[derive(Debug)]
pub struct Asset {
    /// The name in the source, such as `app.css`.
    pub file: &'static str,
    /// The name with the content's hash, such as `app-K3J5H2.css`.
    pub name: &'static str,
    /// Where a page finds it.
    pub url: &'static str,
    /// The media type.
    pub media: &'static str,
    /// The bytes as they are.
    pub plain: &'static [u8],
    /// The bytes in brotli; empty where compression brings nothing.
    pub brotli: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// What to answer to a request for an asset.
#[derive(Debug, PartialEq, Eq)]
pub struct AssetAnswer {
    /// The media type.
    pub media: &'static str,
    /// The body.
    pub body: &'static [u8],
    /// `Content-Encoding`, if the body is compressed.
    pub encoding: Option<&'static str>,
    /// Asked by the name with the hash: may be kept for ever. By its plain name: for an hour.
    pub is_immutable: bool,
}

/// The asset that `/assets/NAME` asks for, in the best encoding that `Accept-Encoding` allows.
pub fn asset(name: &str, accept_encoding: &str) -> Option<AssetAnswer> {
    let asset = ASSETS.iter().find(|asset| asset.name == name || asset.file == name)?;
    let is_squeezed = !asset.brotli.is_empty() && accepts_brotli(accept_encoding);
    Some(AssetAnswer {
        media: asset.media,
        body: if is_squeezed { asset.brotli } else { asset.plain },
        encoding: is_squeezed.then_some("br"),
        is_immutable: asset.name == name,
    })
}

/// Whether `Accept-Encoding` allows brotli.
pub fn accepts_brotli(accept_encoding: &str) -> bool {
    accept_encoding.split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let is_refused = weight
            .trim()
            .strip_prefix("q=")
            .is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0));
        name.trim().eq_ignore_ascii_case("br") && !is_refused
    })
}

/// Where a page finds the asset made from this source file; empty for an unknown one.
pub fn asset_url(file: &str) -> &'static str {
    let found = ASSETS.iter().find(|asset| asset.file == file).map(|asset| asset.url);
    debug_assert!(found.is_some(), "no asset {file}");
    found.unwrap_or_default()
}

/// All assets, to measure or to write to a folder.
pub fn assets() -> &'static [Asset] {
    ASSETS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_finds_its_style_under_a_name_with_a_hash() {
        let name = asset_url("app.css").strip_prefix("/assets/").expect("a path");
        let answer = asset(name, "gzip, br").expect("the style sheet");
        assert!(name.starts_with("app-") && answer.is_immutable);
        assert_eq!((answer.media, answer.encoding), ("text/css; charset=utf-8", Some("br")));
    }

    #[test]
    fn the_plain_name_works_but_is_not_kept_for_ever() {
        let answer = asset("zwerm.svg", "").expect("the logo");
        assert!(!answer.is_immutable && answer.encoding.is_none());
        assert_eq!(answer.media, "image/svg+xml");
    }

    #[test]
    fn brotli_is_sent_only_to_who_takes_it() {
        assert!(accepts_brotli("gzip, br") && accepts_brotli("br;q=0.5"));
        assert!(!accepts_brotli("gzip") && !accepts_brotli("br;q=0"));
        assert_eq!(asset("app.js", "br;q=0").expect("the script").encoding, None);
        assert_eq!(asset("../Cargo.toml", "br"), None);
    }
}
