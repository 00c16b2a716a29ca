//! The folder as a site: which file answers which address, and with what headers.

use crate::{headers, not_found};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::http::{HeaderValue, Method, Request, Response, StatusCode};
use axum::middleware::{self, Next};
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

/// The longest file name that file systems take.
const LONGEST_NAME: usize = 255;

/// Answers every address with what is in `dist`.
///
/// A folder's address without its last slash is sent on to the one with it; an address that leads
/// nowhere gets the 404 page; other methods than GET and HEAD are refused.
pub fn router(dist: &Path) -> Router {
    Router::new()
        .fallback(answer)
        .layer(middleware::map_response(same_for_every_answer))
        .layer(middleware::from_fn(kept_as_long_as_its_address_says))
        .with_state(Arc::from(dist))
}

async fn answer(State(dist): State<Arc<Path>>, request: Request<Body>) -> Response<Body> {
    let method = request.method();
    let reads = method == Method::GET || method == Method::HEAD;
    if reads && !could_be_a_file(request.uri().path()) {
        return not_found::answer(&dist, request).await;
    }
    let nowhere = Arc::clone(&dist);
    let not_found = tower::service_fn(move |request: Request<Body>| {
        let dist = Arc::clone(&nowhere);
        async move { Ok(not_found::answer(&dist, request).await) }
    });
    let files = ServeDir::new(&dist)
        .precompressed_br()
        .precompressed_gzip()
        .ignore_multi_range_requests(true)
        .fallback(not_found);
    let Ok(response) = files.oneshot(request).await;
    let mut response = response.map(Body::new);
    // Addresses are for ever, and so is the slash at their end.
    if response.status() == StatusCode::TEMPORARY_REDIRECT {
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    }
    response
}

/// Whether a path can name a file at all. A doubled slash at the start would turn the redirect to
/// the address with a last slash into one to another host; a name too long is an error to the
/// file system, not a file that is missing.
fn could_be_a_file(path: &str) -> bool {
    !path.starts_with("//") && path.split('/').all(|name| name.len() <= LONGEST_NAME)
}

async fn same_for_every_answer(mut response: Response<Body>) -> Response<Body> {
    for (name, value) in headers::EVERY_ANSWER {
        let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
        response.headers_mut().insert(name, value);
    }
    // Every text that is published is UTF-8; the file's name alone does not say so.
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if let Some(kind) = kind.filter(|kind| kind.starts_with("text/") && !kind.contains(';'))
        && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    response
}

async fn kept_as_long_as_its_address_says(request: Request<Body>, next: Next) -> Response<Body> {
    let long = headers::cache_control(request.uri().path());
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let long = if found { long } else { headers::CACHE_AND_ASK };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(long));
    response
}
