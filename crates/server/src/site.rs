//! The site's answers: which file answers which address, and with what headers.

use crate::source::Site;
use crate::{headers, not_found};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, IF_RANGE, LAST_MODIFIED, RANGE, RETRY_AFTER,
};
use axum::http::{HeaderValue, Method, Request, Response, StatusCode};
use axum::middleware::{self, Next};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;
use tower_http::services::fs::DefaultServeDirFallback;

/// The longest file name that file systems take.
const LONGEST_NAME: usize = 255;

/// Answers every address with what is in `site`.
///
/// A folder's address without its last slash is sent on to the one with it; an address that leads
/// nowhere gets the 404 page; other methods than GET and HEAD are refused.
pub fn router(site: Site) -> Router {
    Router::new()
        .fallback(answer)
        .layer(middleware::map_response(same_for_every_answer))
        .layer(middleware::from_fn(kept_as_long_as_its_address_says))
        .with_state(site)
}

async fn answer(State(site): State<Site>, mut request: Request<Body>) -> Response<Body> {
    let method = request.method();
    let reads = method == Method::GET || method == Method::HEAD;
    if reads && !could_be_a_file(request.uri().path()) {
        return not_found::answer(&site, request).await;
    }
    if let Some((known, head)) = what_is_known(&request)
        && !is_still_the_same(&site, &known, head).await
    {
        request.headers_mut().remove(RANGE);
    }
    let nowhere = site.clone();
    let not_found = tower::service_fn(move |request: Request<Body>| {
        let site = nowhere.clone();
        async move { Ok(not_found::answer(&site, request).await) }
    });
    let Ok(response) = files(&site).fallback(not_found).oneshot(request).await;
    let mut response = response.map(Body::new);
    // Addresses are for ever, and so is the slash at their end.
    if response.status() == StatusCode::TEMPORARY_REDIRECT {
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    }
    // The site is whole, or it would not be shown: what cannot be read now (too many files are
    // open, the stick was pulled out) may be read in a moment.
    if response.status().is_server_error() {
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
    }
    response
}

/// The files of the site, as they are asked for.
pub(crate) fn files(site: &Site) -> ServeDir<DefaultServeDirFallback, Site> {
    ServeDir::with_backend("", site.clone())
        .precompressed_br()
        .precompressed_gzip()
        .ignore_multi_range_requests(true)
}

/// `If-Range` names the file that the client has other parts of: that name, and the question what
/// is there now.
fn what_is_known(request: &Request<Body>) -> Option<(HeaderValue, Request<Body>)> {
    let known = request.headers().get(IF_RANGE)?.clone();
    let mut head = Request::new(Body::empty());
    *head.method_mut() = Method::HEAD;
    *head.uri_mut() = request.uri().clone();
    *head.headers_mut() = request.headers().clone();
    head.headers_mut().remove(RANGE);
    Some((known, head))
}

/// Whether what the client knows is what is there. If not, it must get the new file whole.
async fn is_still_the_same(site: &Site, known: &HeaderValue, head: Request<Body>) -> bool {
    let Ok(now) = files(site).oneshot(head).await;
    [ETAG, LAST_MODIFIED].iter().any(|name| now.headers().get(name) == Some(known))
}

/// Whether a path can name a file at all. Who asks as one asks a proxy may name none; a doubled slash at the start would turn the redirect to
/// the address with a last slash into one to another host; a name too long is an error to the
/// file system, not a file that is missing.
fn could_be_a_file(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.split('/').all(|name| name.len() <= LONGEST_NAME)
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
