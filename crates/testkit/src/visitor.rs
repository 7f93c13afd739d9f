//! Somebody with a browser: follows links, fills in the forms that pages really show.

use crate::{Seen, World};
use axum::body::Body;
use http::{Request, header};
use tower::ServiceExt;

/// The host of [`World`]'s ballot box.
const BALLOTS: &str = "ballot.localhost";

/// Somebody with a browser.
#[derive(Clone)]
pub struct Visitor<'w> {
    pub(crate) world: &'w World,
    /// The cookies this browser sends.
    pub cookies: String,
    /// Other headers it sends.
    pub headers: Vec<(String, String)>,
}

impl Visitor<'_> {
    /// Opens a page.
    pub async fn get(&self, path: &str) -> Seen {
        self.request(Request::get(path), Body::empty()).await
    }

    /// Sends fields as they are: for what no form of ours would send.
    pub async fn post_raw(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.request(request, Body::from(body)).await
    }

    /// Opens `page`, finds its form with this action, fills in `fields` over what it holds, and sends it.
    pub async fn submit(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Seen {
        let seen = self.get(page).await;
        let filled = seen.form(action, fields);
        let filled: Vec<(&str, &str)> =
            filled.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        self.post_raw(action, &filled).await
    }

    /// [`Visitor::submit`], then the page it leads to.
    pub async fn submit_and_follow(
        &self,
        page: &str,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Seen {
        let sent = self.submit(page, action, fields).await;
        let location = sent.location().to_owned();
        self.get(&location).await
    }

    /// Opens `page`, finds its form with this action, chooses files (the field, and what is in the file), and sends it.
    pub async fn upload(&self, page: &str, action: &str, files: &[(&str, &[u8])]) -> Seen {
        let fields = self.get(page).await.form(action, &[]);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        self.upload_raw(action, &fields, files).await
    }

    /// Sends fields and files as they are.
    pub async fn upload_raw(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Seen {
        const BOUNDARY: &str = "----------------zwerm-test";
        let mut body = Vec::new();
        for (name, value) in fields {
            let head =
                format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend_from_slice(format!("{head}{value}\r\n").as_bytes());
        }
        for (name, bytes) in files {
            let head = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"chosen.csv\"\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.request(Request::post(path).header(header::CONTENT_TYPE, kind), Body::from(body)).await
    }

    /// Sends JSON as a program does, without cookies.
    pub async fn ask(&self, method: &str, path: &str, body: &str) -> Seen {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::CONTENT_TYPE, "application/scim+json");
        self.sent(request, Body::from(body.to_owned())).await
    }

    /// Opens a page where ballots are handed in, where no cookie comes.
    pub async fn get_at_ballots(&self, path: &str) -> Seen {
        self.sent(Request::get(path).header(header::HOST, BALLOTS), Body::empty()).await
    }

    /// Hands something in there, as the page's script does.
    pub async fn hand_in(&self, path: &str, body: Vec<u8>) -> Seen {
        let kind = "application/octet-stream";
        let request = Request::post(path).header(header::HOST, BALLOTS);
        self.sent(request.header(header::CONTENT_TYPE, kind), Body::from(body)).await
    }

    async fn request(&self, request: http::request::Builder, body: Body) -> Seen {
        let request =
            request.header(header::HOST, "localhost").header(header::COOKIE, &self.cookies);
        self.sent(request, body).await
    }

    async fn sent(&self, request: http::request::Builder, body: Body) -> Seen {
        let headers = self.headers.iter();
        let request = headers.fold(request, |request, (name, value)| request.header(name, value));
        let request = request.body(body).expect("a request");
        let answer = self.world.router.clone().oneshot(request).await.expect("the router answers");
        Seen::read(answer).await
    }
}
