//! An id in a path: what is no number is not there, like any other thing that is absent.

use crate::edge;
use axum::{
    extract::{FromRequestParts, Path},
    response::Response,
};
use http::{StatusCode, request::Parts};
use serde::de::DeserializeOwned;

/// The id (or tuple of ids) in a route's path; anything else answers 404.
pub struct IdPath<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for IdPath<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<IdPath<T>, Response> {
        match Path::<T>::from_request_parts(parts, state).await {
            Ok(Path(id)) => Ok(IdPath(id)),
            Err(_) => Err(edge::page(edge::language(&parts.headers), StatusCode::NOT_FOUND)),
        }
    }
}
