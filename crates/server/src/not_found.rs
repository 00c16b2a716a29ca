//! The answer to an address that leads nowhere: the 404 page, in the language of the address.

use crate::site::files;
use crate::source::Site;
use axum::body::Body;
use axum::http::header::{
    CONTENT_TYPE, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_UNMODIFIED_SINCE, RANGE,
};
use axum::http::{HeaderValue, Request, Response, StatusCode, Uri};
use tower::ServiceExt as _;

/// The page's name, in the folder of its language.
const PAGE: &str = "404.html";

/// Answers `request` with the 404 page of `site`.
pub(crate) async fn answer(site: &Site, mut request: Request<Body>) -> Response<Body> {
    // The page is always sent whole: what the client has or wants a part of is another file.
    for condition in [IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_UNMODIFIED_SINCE, RANGE] {
        request.headers_mut().remove(condition);
    }
    let page = page(site, request.uri().path()).await;
    let mut response = match Uri::try_from(page) {
        Ok(page) => {
            *request.uri_mut() = page;
            let Ok(response) = files(site).oneshot(request).await;
            response.map(Body::new)
        }
        Err(_) => in_plain_words(),
    };
    if !response.status().is_success() {
        response = in_plain_words();
    }
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

fn in_plain_words() -> Response<Body> {
    let mut plain = Response::new(Body::from("404: questa pagina non c'è.\n"));
    let text = HeaderValue::from_static("text/plain; charset=utf-8");
    plain.headers_mut().insert(CONTENT_TYPE, text);
    plain
}

/// The address of the page for `path`: its language's own, if its first part names a language that
/// has one.
async fn page(site: &Site, path: &str) -> String {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let a_language =
        !first.is_empty() && first.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let own = format!("{first}/{PAGE}");
    if a_language && site.has(&own).await { format!("/{own}") } else { format!("/{PAGE}") }
}
