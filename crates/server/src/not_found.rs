//! The answer to an address that leads nowhere: the 404 page, in the language of the address.

use axum::body::Body;
use axum::http::header::{
    CONTENT_TYPE, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_UNMODIFIED_SINCE, RANGE,
};
use axum::http::{HeaderValue, Request, Response, StatusCode};
use std::path::{Path, PathBuf};
use tower::ServiceExt as _;
use tower_http::services::ServeFile;

/// Answers `request` with the 404 page of `dist`.
pub(crate) async fn answer(dist: &Path, mut request: Request<Body>) -> Response<Body> {
    // The page is always sent whole: what the client has or wants a part of is another file.
    for condition in [IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_UNMODIFIED_SINCE, RANGE] {
        request.headers_mut().remove(condition);
    }
    let page = page(dist, request.uri().path());
    let file = ServeFile::new(page).precompressed_br().precompressed_gzip();
    let Ok(response) = file.oneshot(request).await;
    let mut response = if response.status().is_success() {
        response.map(Body::new)
    } else {
        let mut plain = Response::new(Body::from("404: questa pagina non c'è.\n"));
        let text = HeaderValue::from_static("text/plain; charset=utf-8");
        plain.headers_mut().insert(CONTENT_TYPE, text);
        plain
    };
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// The page for `path`: its language's own, if its first part names a language that has one.
fn page(dist: &Path, path: &str) -> PathBuf {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let a_language =
        !first.is_empty() && first.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let own = dist.join(first).join("404.html");
    if a_language && own.is_file() { own } else { dist.join("404.html") }
}
