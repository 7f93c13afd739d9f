//! What is answered: a resource, nothing, or what is wrong, each in SCIM's own form.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use serde_json::Value;
use zwerm_scim::{Kind, Problem};
use zwerm_store::StoreError;

const SCIM: HeaderValue = HeaderValue::from_static("application/scim+json");

/// What went well.
#[derive(Debug)]
pub(super) struct Answer {
    status: StatusCode,
    body: Option<Value>,
    location: Option<String>,
    version: Option<String>,
}

impl Answer {
    /// This, with 200.
    pub(super) fn of(body: Value) -> Answer {
        Answer { status: StatusCode::OK, body: Some(body), location: None, version: None }
    }

    /// A resource of this version.
    pub(super) fn resource(body: Value, location: String, version: String) -> Answer {
        Answer { location: Some(location), version: Some(version), ..Answer::of(body) }
    }

    /// The same, newly made.
    pub(super) fn made(self) -> Answer {
        Answer { status: StatusCode::CREATED, ..self }
    }

    /// Done, and nothing to show.
    pub(super) fn nothing() -> Answer {
        Answer { status: StatusCode::NO_CONTENT, body: None, location: None, version: None }
    }

    /// Not changed since the version one has.
    pub(super) fn unchanged(version: String) -> Answer {
        let status = StatusCode::NOT_MODIFIED;
        Answer { status, body: None, location: None, version: Some(version) }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = written(self.status, self.body.as_ref());
        let headers = [(header::LOCATION, self.location), (header::ETAG, self.version)];
        for (name, value) in headers {
            if let Some(Ok(value)) = value.map(HeaderValue::try_from) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

fn written(status: StatusCode, body: Option<&Value>) -> Response {
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, SCIM);
    response
}

/// What is wrong.
pub(super) enum Trouble {
    /// With what was asked.
    Asked(Problem),
    /// With the database.
    Store(StoreError),
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Trouble {
        Trouble::Asked(problem)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        Trouble::Store(error)
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let problem = match self {
            Trouble::Asked(problem) => problem,
            Trouble::Store(error) => of_store(&error),
        };
        let status = StatusCode::from_u16(problem.status);
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = written(status, Some(&problem.to_value()));
        if status == StatusCode::UNAUTHORIZED {
            let asks = HeaderValue::from_static("Bearer realm=\"scim\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, asks);
        }
        response
    }
}

fn of_store(error: &StoreError) -> Problem {
    match error {
        StoreError::NotFound => Problem::status(404, "there is nothing with that id"),
        StoreError::Conflict(_) => Problem::of(Kind::Uniqueness, "somebody has that already"),
        StoreError::Busy => Problem::status(503, "busy: try again in a moment"),
        StoreError::DiskFull => Problem::status(507, "the disk is full: nothing was changed"),
        other => {
            tracing::error!(error = %other, "the store failed");
            Problem::status(500, "this went wrong here; nothing was changed")
        }
    }
}

/// No key, or none that opens anything.
pub(super) fn no_key() -> Response {
    Trouble::from(Problem::status(401, "a key of this organisation is needed")).into_response()
}

/// Asked too often: when to come back.
pub(super) fn too_often(seconds: u64) -> Response {
    let mut response = Trouble::from(Problem::status(429, "too many requests")).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}
