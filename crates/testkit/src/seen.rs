//! What came back, and assertions about it that read as sentences.

use axum::response::Response;
use http::{HeaderMap, StatusCode, header};
use scraper::{ElementRef, Html, Selector};

/// What came back.
#[derive(Debug)]
pub struct Seen {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as it came, for what is no text.
    pub bytes: Vec<u8>,
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

impl Seen {
    pub(crate) async fn read(response: Response) -> Seen {
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 << 20).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let bytes = bytes.to_vec();
        Seen { status: parts.status, headers: parts.headers, body, bytes }
    }

    /// The page's words without mark-up, white space folded, without direction marks.
    pub fn text(&self) -> String {
        let page = Html::parse_document(&self.body);
        let words: Vec<&str> = page.root_element().text().flat_map(str::split_whitespace).collect();
        zwerm_ui::plain(&words.join(" "))
    }

    /// Where it leads.
    #[track_caller]
    pub fn location(&self) -> &str {
        let location = self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok());
        location.unwrap_or_else(|| panic!("{} leads nowhere:\n{}", self.status, self.text()))
    }

    /// It is a page.
    #[track_caller]
    pub fn assert_ok(&self) -> &Seen {
        self.assert_status(StatusCode::OK)
    }

    /// It isn't there, or may not be known of.
    #[track_caller]
    pub fn assert_absent(&self) -> &Seen {
        self.assert_status(StatusCode::NOT_FOUND)
    }

    /// It has this status.
    #[track_caller]
    pub fn assert_status(&self, status: StatusCode) -> &Seen {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    /// It leads on (303).
    #[track_caller]
    pub fn assert_done(&self) -> &Seen {
        self.assert_status(StatusCode::SEE_OTHER)
    }

    /// The form is shown again, with this beside a field.
    #[track_caller]
    pub fn assert_asks(&self, words: &str) -> &Seen {
        self.assert_status(StatusCode::UNPROCESSABLE_ENTITY).assert_says(words)
    }

    /// These words are on the page.
    #[track_caller]
    pub fn assert_says(&self, words: &str) -> &Seen {
        assert!(self.text().contains(words), "{words:?} is not in:\n{}", self.text());
        self
    }

    /// These words are nowhere, not even in an attribute.
    #[track_caller]
    pub fn assert_never_says(&self, words: &str) -> &Seen {
        assert!(!self.body.contains(words), "{words:?} is in:\n{}", self.text());
        self
    }

    /// Whether the page has a form with this action.
    pub fn has_form(&self, action: &str) -> bool {
        let page = Html::parse_document(&self.body);
        page.select(&selector("form")).any(|form| form.attr("action") == Some(action))
    }

    /// The value a field of this name holds.
    pub fn value(&self, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.body);
        let fields = selector("input, textarea, select");
        let field = page.select(&fields).find(|field| field.attr("name") == Some(name))?;
        values(field).into_iter().next()
    }

    /// Where the forms of the page that change something send to, each once.
    pub fn actions(&self) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let mut actions: Vec<String> = Vec::new();
        for form in page.select(&selector("form[method=post]")) {
            let action = form.attr("action").unwrap_or_default().to_owned();
            if !actions.contains(&action) {
                actions.push(action);
            }
        }
        actions
    }

    /// The names of all fields of the form with this action, also of boxes that nobody ticked.
    pub fn field_names(&self, action: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let (forms, fields) = (selector("form"), selector("input, textarea, select, button"));
        let forms = page.select(&forms).filter(|form| form.attr("action") == Some(action));
        let named = forms.flat_map(|form| form.select(&fields).collect::<Vec<_>>());
        named.filter_map(|field| field.attr("name").map(str::to_owned)).collect()
    }

    /// The form with this action as somebody would send it who leaves nothing empty: words where words go, the first
    /// choice where nothing was chosen.
    #[track_caller]
    pub fn filled_form(&self, action: &str) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.body);
        let fields = selector("input, textarea, select");
        let of = |name: &str| page.select(&fields).rfind(|it| it.attr("name") == Some(name));
        let mut sent = self.form(action, &[]);
        for (name, value) in &mut sent {
            if value.is_empty()
                && let Some(field) = of(name)
            {
                *value = filled(field);
            }
        }
        let form = page.select(&selector("form")).find(|form| form.attr("action") == Some(action));
        let radios = selector("input[type=radio]");
        for radio in form.iter().flat_map(|form| form.select(&radios)) {
            let (name, value) = (radio.attr("name"), radio.attr("value"));
            if let (Some(name), Some(value)) = (name, value)
                && !sent.iter().any(|(sent, _)| sent == name)
            {
                sent.push((name.to_owned(), value.to_owned()));
            }
        }
        sent
    }

    /// The fields of the form with this action as a browser would send them, with `over` filled in.
    #[track_caller]
    pub fn form(&self, action: &str, over: &[(&str, &str)]) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.body);
        let form = page.select(&selector("form")).find(|form| form.attr("action") == Some(action));
        let form = form.unwrap_or_else(|| panic!("no form to {action} on:\n{}", self.text()));
        let mut sent: Vec<(String, String)> = Vec::new();
        let id = form.attr("id");
        for field in page.select(&selector("input, textarea, select")) {
            let is_inside = field.ancestors().any(|ancestor| ancestor.id() == form.id());
            let is_named = id.is_some() && field.attr("form") == id;
            let Some(name) = field.attr("name").filter(|_| is_inside || is_named) else { continue };
            if !over.iter().any(|(over, _)| *over == name) {
                sent.extend(values(field).into_iter().map(|value| (name.to_owned(), value)));
            }
        }
        sent.extend(over.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        sent
    }
}

/// What somebody would put into an empty field.
fn filled(field: ElementRef<'_>) -> String {
    let filled = match (field.value().name(), field.attr("type").unwrap_or("text")) {
        ("input", "hidden") => "",
        ("input", "date") => "2026-12-18",
        ("input", "email") => "iemand@waterrijk.example",
        ("input", "number") => "3",
        ("select", _) => {
            let options = selector("option");
            let chosen =
                field.select(&options).find_map(|it| it.attr("value").filter(|it| !it.is_empty()));
            chosen.unwrap_or_default()
        }
        _ => "Een woord",
    };
    filled.to_owned()
}

/// What a browser would send for a field left as it is.
fn values(field: ElementRef<'_>) -> Vec<String> {
    let value = || field.attr("value").unwrap_or_default().to_owned();
    match (field.value().name(), field.attr("type").unwrap_or("text")) {
        ("input", "checkbox" | "radio") if field.attr("checked").is_none() => Vec::new(),
        ("input", "submit" | "button" | "file") => Vec::new(),
        ("input", _) => vec![value()],
        ("textarea", _) => {
            vec![field.text().collect::<String>().trim_start_matches('\n').to_owned()]
        }
        _ => {
            let options: Vec<_> = field.select(&selector("option")).collect();
            let chosen =
                options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
            chosen
                .map(|option| option.attr("value").unwrap_or_default().to_owned())
                .into_iter()
                .collect()
        }
    }
}
