//! A sent form with files: read only from who may send it, and then checked like any other form.

use crate::{Form, Page, Post, Refused, Site, Visit, edge, form};
use axum::{
    body::Body,
    extract::{
        FromRef, FromRequest, FromRequestParts, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use http::StatusCode;
use sha2::{Digest, Sha256};
use zwerm_domain::Language;
use zwerm_store::StoreError;

/// Most bytes of all files together that are kept; one more tells that there was more.
const MOST: usize = 64 * 1024 * 1024;
/// Most files of one form.
const FILES: usize = 10;

/// A file that came with a form. Its name is not kept: a name says as much as what is in it.
pub struct SentFile {
    /// The field it was chosen in.
    pub field: String,
    /// What is in it; of a file that is too large, the first 64 MiB and one byte.
    pub bytes: Vec<u8>,
}

/// A form with files that came in. [`Upload::open`], then [`Post::send`] or [`Post::send_after`].
pub struct Upload {
    post: Post,
    files: Vec<SentFile>,
}

impl Upload {
    /// The form, whose token and action id are checked when it is sent on, and its files.
    pub fn open(self) -> (Post, Vec<SentFile>) {
        (self.post, self.files)
    }
}

impl<S> FromRequest<S> for Upload
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Response;

    async fn from_request(request: Request<Body>, state: &S) -> Result<Upload, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state)
            .await
            .map_err(IntoResponse::into_response)?;
        let visit = admitted(visit).await?;
        let language = visit.language;
        let sent = Multipart::from_request(Request::from_parts(parts, body), state)
            .await
            .map_err(|_| edge::page(language, StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
        let (form, files) = read(sent, language).await?;
        // Nothing is kept of it if the session ends meanwhile: a file is chosen again in a moment.
        Ok(Upload { post: Post { visit, form, raw: String::new(), is_needed: false }, files })
    }
}

/// Asks who it is before a byte of the files is read, so that nobody else can fill the memory.
async fn admitted(visit: Visit) -> Result<Visit, Response> {
    let language = visit.language;
    let store = visit.site.store().clone();
    let asked = store.read(move |tx| {
        let admitted: Result<(), Refused> = visit.person(tx).map(drop);
        Ok::<_, StoreError>((visit, admitted))
    });
    match asked.await {
        Ok((visit, Ok(()))) => Ok(visit),
        Ok((visit, Err(refused))) => Err(visit.answer::<Page>(Err(refused))),
        Err(error) => Err(edge::broken(language, &error)),
    }
}

async fn read(mut sent: Multipart, language: Language) -> Result<(Form, Vec<SentFile>), Response> {
    let broken = |status| edge::page(language, status);
    let too_large = || edge::page(language, StatusCode::PAYLOAD_TOO_LARGE);
    let (mut form, mut files) = (Form::default(), Vec::new());
    let (mut letters, mut room, mut fields) = (0, MOST + 1, 0);
    while let Some(field) = in_time(sent.next_field()).await.map_err(broken)? {
        fields += 1;
        if fields > form::FIELDS {
            return Err(too_large());
        }
        let name = form::storable(field.name().unwrap_or_default());
        if field.file_name().is_some() {
            let bytes = bytes(field, room).await.map_err(broken)?;
            room -= bytes.len();
            // A browser sends an empty file where none was chosen.
            if !bytes.is_empty() && files.len() < FILES {
                // Which file it was tells one sent form from another.
                form.add(&name, URL_SAFE_NO_PAD.encode(Sha256::digest(&bytes)));
                files.push(SentFile { field: name, bytes });
            }
        } else {
            let bytes = bytes(field, form::LIMIT + 1).await.map_err(broken)?;
            letters += name.len() + bytes.len();
            if letters > form::LIMIT {
                return Err(too_large());
            }
            form.add(&name, form::storable(&String::from_utf8_lossy(&bytes)));
        }
    }
    Ok((form, files))
}

/// The first `most` bytes; the others are passed over, so that the answer can still be heard.
async fn bytes(mut field: Field<'_>, most: usize) -> Result<Vec<u8>, StatusCode> {
    let mut bytes = Vec::new();
    while let Some(chunk) = in_time(field.chunk()).await? {
        let room = most - bytes.len();
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(bytes)
}

/// The next piece, if it comes soon enough.
async fn in_time<T>(
    piece: impl Future<Output = Result<T, MultipartError>>,
) -> Result<T, StatusCode> {
    let arrived = tokio::time::timeout(form::PATIENCE, piece).await;
    arrived.map_err(|_| StatusCode::REQUEST_TIMEOUT)?.map_err(|error| error.status())
}
