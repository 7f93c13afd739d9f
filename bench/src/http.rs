//! A small HTTP/1.1 client on one kept connection: cheap, so that the server is what is measured.

use anyhow::{Context, Result, bail};
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// One connection that is kept.
pub struct Wire {
    stream: TcpStream,
    buffer: Vec<u8>,
    filled: usize,
}

/// What came back, as long as the next request has not been sent.
pub struct Answer<'a> {
    /// The status code.
    pub status: u16,
    /// Bytes that came over the wire, headers included.
    pub wire_bytes: usize,
    head: &'a [u8],
    body: &'a [u8],
}

impl Answer<'_> {
    /// A header by its lower-case name; the first one that has it.
    pub fn header(&self, name: &str) -> Option<&str> {
        headers(self.head).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The values of a header that may come more than once.
    pub fn headers_named(&self, name: &str) -> Vec<String> {
        let named = headers(self.head).filter(|(key, _)| key.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.to_owned()).collect()
    }

    /// The body, without the frames of a chunked one.
    pub fn body(&self) -> Vec<u8> {
        if is_chunked(self.head) { unchunked(self.body) } else { self.body.to_vec() }
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body()).into_owned()
    }
}

impl Wire {
    /// Connects.
    ///
    /// # Errors
    /// Nobody listens there.
    pub async fn open(address: SocketAddr) -> Result<Wire> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Wire { stream, buffer: vec![0; 256 * 1024], filled: 0 })
    }

    /// Sends a whole request and waits for its whole answer.
    ///
    /// # Errors
    /// The connection broke, or what came back is no HTTP.
    pub async fn exchange(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        self.filled = 0;
        let head = loop {
            if let Some(end) = find(&self.buffer[..self.filled], b"\r\n\r\n") {
                break end + 4;
            }
            self.more().await?;
        };
        let end = match length(&self.buffer[..head]) {
            Some(length) => head + length,
            None if is_chunked(&self.buffer[..head]) => loop {
                if let Some(end) = chunks_end(&self.buffer[head..self.filled]) {
                    break head + end;
                }
                self.more().await?;
            },
            None => head,
        };
        while self.filled < end {
            self.more().await?;
        }
        let (head, body) = self.buffer[..end].split_at(head);
        let status = head.get(9..12).and_then(|code| std::str::from_utf8(code).ok());
        let status = status.and_then(|code| code.parse().ok()).context("no status")?;
        Ok(Answer { status, wire_bytes: end, head, body })
    }

    async fn more(&mut self) -> Result<()> {
        if self.filled == self.buffer.len() {
            self.buffer.resize(self.filled * 2, 0);
        }
        match self.stream.read(&mut self.buffer[self.filled..]).await? {
            0 => bail!("the server closed the connection"),
            read => self.filled += read,
        }
        Ok(())
    }
}

fn headers(head: &[u8]) -> impl Iterator<Item = (&str, &str)> {
    let lines = head.split(|byte| *byte == b'\n').skip(1);
    lines.filter_map(|line| std::str::from_utf8(line).ok()?.trim_end().split_once(": "))
}

fn length(head: &[u8]) -> Option<usize> {
    headers(head).find(|(key, _)| key.eq_ignore_ascii_case("content-length"))?.1.parse().ok()
}

fn is_chunked(head: &[u8]) -> bool {
    headers(head).any(|(key, value)| {
        key.eq_ignore_ascii_case("transfer-encoding") && value.eq_ignore_ascii_case("chunked")
    })
}

fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).position(|window| window == what)
}

/// Where each chunk is, and where the whole body ends, once all of it is there.
fn chunks(body: &[u8]) -> Option<(Vec<(usize, usize)>, usize)> {
    let (mut found, mut at) = (Vec::new(), 0);
    loop {
        let line = find(body.get(at..)?, b"\r\n")?;
        let size = std::str::from_utf8(&body[at..at + line]).ok()?;
        let size = usize::from_str_radix(size.trim(), 16).ok()?;
        let start = at + line + 2;
        if body.len() < start + size + 2 {
            return None;
        }
        at = start + size + 2;
        if size == 0 {
            return Some((found, at));
        }
        found.push((start, start + size));
    }
}

fn chunks_end(body: &[u8]) -> Option<usize> {
    chunks(body).map(|(_, end)| end)
}

fn unchunked(body: &[u8]) -> Vec<u8> {
    let (found, _) = chunks(body).unwrap_or_default();
    found.into_iter().flat_map(|(from, to)| &body[from..to]).copied().collect()
}
