//! The page with the buttons: who may press them, and what they do.
//!
//! It has a listener of its own on this computer, so the room cannot reach it. Other programs' pages
//! in the same browser can: they know neither the secret in the address, nor may they ask under
//! another name or send a form from elsewhere.

mod page;

use crate::program::Program;
use crate::room;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderValue, Method, Request, Response, StatusCode};
use std::sync::Arc;

/// How the page looks.
const STYLE: &str = include_str!("style.css");

/// What every answer carries. The page may send its own forms, and nothing else is allowed to it.
const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // With `no-referrer` a form would not say where it comes from, which is checked.
    (header::REFERRER_POLICY, "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Answers with the page, and does what its buttons say.
pub(crate) fn router(program: Arc<Program>) -> Router {
    Router::new().fallback(answer).with_state(program)
}

async fn answer(State(program): State<Arc<Program>>, request: Request<Body>) -> Response<Body> {
    let own = program.secret();
    let wanted = request.uri().path().strip_prefix('/').and_then(|path| path.split_once('/'));
    let mut response = match wanted {
        Some((secret, what)) if secret == own && is_of_this_page(&program, &request) => {
            let (method, what) = (request.method().clone(), what.to_owned());
            drop(request);
            pressed(&program, &method, &what).await
        }
        _ => plain(StatusCode::NOT_FOUND),
    };
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Whether the request is made under this computer's own name, and from this page if from any.
fn is_of_this_page(program: &Program, request: &Request<Body>) -> bool {
    let header = |name| request.headers().get(name).map(|value| value.to_str().unwrap_or_default());
    let Some(host) = header(header::HOST) else { return false };
    let from = header(header::ORIGIN).map(|origin| origin.strip_prefix("http://"));
    program.is_named(host) && from.is_none_or(|from| from == Some(host))
}

async fn pressed(program: &Program, method: &Method, what: &str) -> Response<Body> {
    match (method, what) {
        (&Method::GET, "") => html(page::open(program, &program.doors().await, None)),
        (&Method::GET, "stile.css") => style(),
        (&Method::POST, "stanza") => match program.open_room().await {
            Ok(doors) => {
                print!("{}", room::said(&doors));
                back()
            }
            Err(fault) => html(page::open(program, &program.doors().await, Some(&fault))),
        },
        (&Method::POST, "ferma") => {
            program.close_room().await;
            println!("\nIl portale è di nuovo aperto solo su questo computer.");
            back()
        }
        (&Method::POST, "chiudi") => {
            program.close();
            html(page::closed())
        }
        (_, "" | "stile.css" | "stanza" | "ferma" | "chiudi") => {
            plain(StatusCode::METHOD_NOT_ALLOWED)
        }
        _ => plain(StatusCode::NOT_FOUND),
    }
}

/// Back to the page: loading it again presses nothing again.
fn back() -> Response<Body> {
    let mut response = plain(StatusCode::SEE_OTHER);
    response.headers_mut().insert(header::LOCATION, HeaderValue::from_static("./"));
    response
}

/// Kept by the browser: the last page comes when nobody is there any more to ask for it.
fn style() -> Response<Body> {
    let mut response = text("text/css; charset=utf-8", STYLE.to_owned());
    let kept = HeaderValue::from_static("private, max-age=86400");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    response
}

fn html(page: String) -> Response<Body> {
    text("text/html; charset=utf-8", page)
}

fn text(kind: &'static str, body: String) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests;
