//! From what kind of device somebody signs in: two plain words for the list of their own sessions, and nothing
//! by which that device could be known again.

/// The browser, as its request names it and as people call it. The first that fits counts: most browsers also
/// name the ones they stem from.
const BROWSERS: [(&str, &str, &str); 8] = [
    ("Firefox/", "firefox", "Firefox"),
    ("FxiOS/", "firefox", "Firefox"),
    ("Edg", "edge", "Edge"),
    ("SamsungBrowser/", "samsung", "Samsung Internet"),
    ("OPR/", "opera", "Opera"),
    ("CriOS/", "chrome", "Chrome"),
    ("Chrome/", "chrome", "Chrome"),
    ("Safari/", "safari", "Safari"),
];

/// The system it runs on, likewise.
const SYSTEMS: [(&str, &str, &str); 7] = [
    ("Windows", "windows", "Windows"),
    ("Android", "android", "Android"),
    ("iPhone", "iphone", "iPhone"),
    ("iPad", "ipad", "iPad"),
    ("CrOS", "chromeos", "ChromeOS"),
    ("Macintosh", "mac", "Mac"),
    ("Linux", "linux", "Linux"),
];

/// A kind of device. Equal for thousands of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// What people call the browser; `None` where it is not known.
    pub browser: Option<&'static str>,
    /// What people call the system; `None` where it is not known.
    pub system: Option<&'static str>,
}

impl Device {
    /// What a browser says of itself, made coarse.
    pub(crate) fn of(agent: &str) -> Device {
        let named = |words: &[(&str, &str, &'static str)]| {
            words.iter().find(|(sign, _, _)| agent.contains(sign)).map(|(_, _, name)| *name)
        };
        Device { browser: named(&BROWSERS), system: named(&SYSTEMS) }
    }

    /// The words in the database.
    pub(crate) fn code(self) -> String {
        let code = |words: &[(&str, &'static str, &str)], name: Option<&str>| {
            words.iter().find(|(_, _, known)| Some(*known) == name).map_or("", |(_, code, _)| *code)
        };
        format!("{} {}", code(&BROWSERS, self.browser), code(&SYSTEMS, self.system))
    }

    /// Reads [`Device::code`] back.
    pub(crate) fn from_code(code: &str) -> Device {
        let (browser, system) = code.split_once(' ').unwrap_or_default();
        let name = |words: &[(&str, &str, &'static str)], code: &str| {
            words.iter().find(|(_, known, _)| *known == code).map(|(_, _, name)| *name)
        };
        Device { browser: name(&BROWSERS, browser), system: name(&SYSTEMS, system) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_two_words_and_no_more() {
        for (agent, browser, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
                Some("Firefox"),
                Some("Windows"),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                Some("Edge"),
                Some("Windows"),
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
                Some("Chrome"),
                Some("Android"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
                Some("Safari"),
                Some("iPhone"),
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
                Some("Chrome"),
                Some("Linux"),
            ),
            ("curl/8.14.1", None, None),
            ("", None, None),
        ] {
            let device = Device::of(agent);
            assert_eq!((device.browser, device.system), (browser, system), "{agent}");
            assert_eq!(Device::from_code(&device.code()), device, "{agent}");
        }
        assert_eq!(Device::from_code(""), Device::default());
        assert_eq!(Device::from_code("<b> x"), Device::default());
    }
}
