//! Somebody who stepped into the demo: a session, and forms sent as a browser sends them.

use crate::http::{Answer, Wire};
use anyhow::{Context, Result, bail};
use std::{
    net::SocketAddr,
    sync::atomic::{AtomicU64, Ordering},
};

static SENT: AtomicU64 = AtomicU64::new(0);

/// A person with a session.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The person's number.
    pub person: i64,
    /// The session's cookie.
    pub cookie: String,
    csrf: String,
}

impl Visitor {
    /// Steps into a person.
    ///
    /// # Errors
    /// There is no such person, or this is no demo.
    pub async fn step_into(wire: &mut Wire, address: SocketAddr, person: i64) -> Result<Visitor> {
        let body = format!("person={person}");
        let request = post(address, "/demo/visit", "", &body);
        let answer = wire.exchange(&request).await?;
        if answer.status != 303 {
            bail!("stepping into {person}: {}", answer.status);
        }
        let cookies = answer.headers_named("set-cookie");
        let cookie = cookies.iter().find_map(|line| {
            line.starts_with("__Host-zwerm=")
                .then(|| line.split(';').next().unwrap_or("").to_owned())
        });
        Ok(Visitor { person, cookie: cookie.context("no session")?, csrf: String::new() })
    }

    /// Steps into a person and fetches what forms of the session carry.
    ///
    /// # Errors
    /// As [`Visitor::step_into`].
    pub async fn ready(wire: &mut Wire, address: SocketAddr, person: i64) -> Result<Visitor> {
        let mut visitor = Visitor::step_into(wire, address, person).await?;
        let page = wire.exchange(&visitor.get(address, "/agreements/new")).await?;
        let text = page.text();
        let start = text.split_once("name=\"csrf\" value=\"").context("a form without a token")?.1;
        visitor.csrf = start.split('"').next().unwrap_or("").to_owned();
        Ok(visitor)
    }

    /// A request for a page.
    pub fn get(&self, address: SocketAddr, path: &str) -> Vec<u8> {
        get(address, path, &self.cookie, "identity")
    }

    /// A request that sends a form; each one is another form.
    pub fn post(&self, address: SocketAddr, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
        let number = SENT.fetch_add(1, Ordering::Relaxed);
        let process = std::process::id();
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("csrf", &self.csrf);
        body.append_pair("action_id", &format!("bench-{process}-{number}"));
        body.extend_pairs(fields);
        post(address, path, &self.cookie, &body.finish())
    }

    /// A request that sends a form of which nothing is remembered, such as an answer in a confidential wave.
    pub fn answer(&self, address: SocketAddr, path: &str, fields: &[(String, String)]) -> Vec<u8> {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("csrf", &self.csrf);
        body.extend_pairs(fields);
        post(address, path, &self.cookie, &body.finish())
    }
}

/// A request for a page, with a cookie and an encoding the answer may have.
pub fn get(address: SocketAddr, path: &str, cookie: &str, encoding: &str) -> Vec<u8> {
    let language = "accept-language: nl\r\n";
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\naccept-encoding: {encoding}\r\n{language}cookie: {cookie}\r\n\r\n"
    );
    request.into_bytes()
}

/// A request that sends a form as it stands.
pub fn post(address: SocketAddr, path: &str, cookie: &str, body: &str) -> Vec<u8> {
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    request.into_bytes()
}

/// What an answer said when it was not what was expected: status and the first problem on the page.
pub fn complaint(answer: &Answer<'_>) -> String {
    let text = answer.text();
    let problem = text.split_once("class=\"wrong\"").map_or("", |(_, rest)| rest);
    let plain: String = problem.chars().take(600).collect();
    format!("{} {plain}", answer.status)
}
