//! What the server answers, over a small made-up site: no network, the router is called directly.
//! Everything is asked twice, of the site in a folder and of the same inside a program.
#![allow(clippy::unwrap_used, reason = "a helper of tests may panic as they may")]

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, Method, Request, StatusCode};
use http_body_util::BodyExt as _;
use pillole_server::{headers, pack, router};
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use tempfile::TempDir;
use tower::ServiceExt as _;

/// A site of every kind of file. Compressed copies are marked, not compressed: the server sends
/// them as they are.
const FILES: [(&str, &str); 14] = [
    ("index.html", "home"),
    ("404.html", "non trovata"),
    ("404.html.br", "non trovata, br"),
    ("en/index.html", "home in English"),
    ("en/404.html", "not found"),
    ("pillole/sms/index.html", "sms"),
    ("pillole/sms/index.html.br", "sms, br"),
    ("pillole/sms/index.html.gz", "sms, gz"),
    ("app-0123456789abcdef_bg.wasm", "wasm"),
    ("main-0a1b2c3d.css", "css"),
    ("video/sms.mp4", "0123456789"),
    ("video/sms.vtt", "WEBVTT"),
    ("manifest.webmanifest", "{}"),
    ("icon.svg", "<svg/>"),
];

struct Site {
    folder: Router,
    program: Router,
    _folder: TempDir,
}

#[derive(Debug, PartialEq)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Site {
    /// The site lies in a folder beside a file that must never be served.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("outside.txt"), "outside").unwrap();
        let dist = folder.path().join("dist");
        for (path, text) in FILES {
            let path = dist.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self::in_both(folder, &dist)
    }

    fn in_both(folder: TempDir, dist: &Path) -> Self {
        let (program, whole) = (folder.path().join("program"), folder.path().join("whole"));
        fs::write(&program, "the code of some program").unwrap();
        pack(&program, dist, &whole).unwrap();
        Self {
            folder: router(pillole_server::Site::folder(dist).unwrap()),
            program: router(pillole_server::Site::inside(&whole).unwrap().unwrap()),
            _folder: folder,
        }
    }

    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let one = Self::ask_of(&self.folder, method.clone(), path, headers).await;
        let mut other = Self::ask_of(&self.program, method, path, headers).await;
        // What tells editions apart is each one's own.
        for own in ["etag", "last-modified"] {
            assert_eq!(one.headers.contains_key(own), other.headers.contains_key(own), "{path}");
            other.headers.remove(own);
            if let Some(value) = one.headers.get(own) {
                other.headers.insert(HeaderName::from_static(own), value.clone());
            }
        }
        assert_eq!(one, other, "{path}");
        one
    }

    async fn ask_of(
        router: &Router,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[]).await
    }
}

#[tokio::test]
async fn a_folder_answers_with_its_page() {
    let site = Site::new();
    for (path, text) in [("/", "home"), ("/en/", "home in English"), ("/pillole/sms/", "sms")] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, text), "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let site = Site::new();
    for (method, path) in [
        (Method::GET, "/"),
        (Method::GET, "/nowhere"),
        (Method::GET, "/pillole/sms"),
        (Method::GET, "//nowhere"),
        (Method::POST, "/"),
        (Method::HEAD, "/video/sms.mp4"),
    ] {
        let answer = site.ask(method, path, &[]).await;
        for (name, value) in headers::EVERY_ANSWER {
            assert_eq!(answer.header(name), value, "{name} on {path}");
        }
    }
}

#[test]
fn the_policy_lets_one_script_of_ours_inline_and_nobody_else_in() {
    let policy = headers::CONTENT_SECURITY_POLICY;
    assert!(policy.starts_with("default-src 'none';"));
    // One script, by its SHA-256: the one that stands in every page (`pillole-site` tests which).
    assert!(policy.contains("script-src 'self' 'sha256-"));
    assert_eq!(policy.matches("'sha256-").count(), 1);
    for never in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*", "  ", "\n"] {
        assert!(!policy.contains(never), "{never:?}");
    }
}

#[tokio::test]
async fn a_folder_without_its_slash_is_sent_on_for_good() {
    let site = Site::new();
    let answer = site.get("/pillole/sms?da=qr").await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header("location"), "/pillole/sms/?da=qr");
}

#[tokio::test]
async fn an_address_that_leads_nowhere_gets_the_page_of_its_language() {
    let site = Site::new();
    for (path, text) in [
        ("/nowhere", "non trovata"),
        ("/nowhere/", "non trovata"),
        ("/pillole/sms/x/y", "non trovata"),
        ("/index.html/", "non trovata"),
        ("/en/nowhere/", "not found"),
        ("/de/nowhere/", "non trovata"),
        ("/pillole/", "non trovata"),
    ] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_FOUND, text), "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert_eq!(answer.header("cache-control"), headers::CACHE_AND_ASK, "{path}");
    }
}

#[tokio::test]
async fn the_404_page_comes_whole_and_compressed() {
    let site = Site::new();
    let wanted = [("accept-encoding", "br"), ("range", "bytes=0-1"), ("if-match", "\"x\"")];
    let answer = site.ask(Method::GET, "/nowhere-0123456789.css", &wanted).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_FOUND, "non trovata, br"));
    assert_eq!(answer.header("content-encoding"), "br");
    assert_eq!(answer.header("cache-control"), headers::CACHE_AND_ASK);
}

#[tokio::test]
async fn a_site_without_a_404_page_still_answers_404() {
    let folder = tempfile::tempdir().unwrap();
    let dist = folder.path().join("dist");
    fs::create_dir(&dist).unwrap();
    fs::write(dist.join("index.html"), "home").unwrap();
    let site = Site::in_both(folder, &dist);
    let answer = site.get("/nowhere").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.starts_with("404"));
}

#[tokio::test]
async fn the_smallest_copy_that_the_browser_takes_is_sent() {
    let site = Site::new();
    for (accepts, encoding, text) in [
        ("gzip, deflate, br", "br", "sms, br"),
        ("gzip", "gzip", "sms, gz"),
        ("identity", "", "sms"),
        ("br;q=0, gzip;q=0", "", "sms"),
    ] {
        let accept = [("accept-encoding", accepts)];
        let answer = site.ask(Method::GET, "/pillole/sms/", &accept).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{accepts}");
        assert_eq!(answer.body, text, "{accepts}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{accepts}");
        assert_eq!(answer.header("vary"), "accept-encoding", "{accepts}");
    }
}

#[tokio::test]
async fn every_kind_of_file_says_what_it_is_and_how_long_it_lasts() {
    let site = Site::new();
    for (path, kind, cache) in [
        ("/app-0123456789abcdef_bg.wasm", "application/wasm", headers::CACHE_FOR_EVER),
        ("/main-0a1b2c3d.css", "text/css; charset=utf-8", headers::CACHE_FOR_EVER),
        ("/manifest.webmanifest", "application/manifest+json", headers::CACHE_AND_ASK),
        ("/video/sms.mp4", "video/mp4", headers::CACHE_AND_ASK),
        ("/video/sms.vtt", "text/vtt; charset=utf-8", headers::CACHE_AND_ASK),
        ("/icon.svg", "image/svg+xml", headers::CACHE_AND_ASK),
        ("/", "text/html; charset=utf-8", headers::CACHE_AND_ASK),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("cache-control"), cache, "{path}");
    }
}

#[tokio::test]
async fn a_known_file_is_not_sent_twice() {
    let site = Site::new();
    let file = "/main-0a1b2c3d.css";
    for router in [&site.folder, &site.program] {
        let first = Site::ask_of(router, Method::GET, file, &[]).await;
        for (ask, have) in [("if-none-match", "etag"), ("if-modified-since", "last-modified")] {
            let value = first.header(have);
            assert!(!value.is_empty(), "{have}");
            let again = Site::ask_of(router, Method::GET, file, &[(ask, value)]).await;
            assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
            assert_eq!(again.header("cache-control"), headers::CACHE_FOR_EVER, "{ask}");
        }
    }
}

#[tokio::test]
async fn a_part_is_sent_only_of_what_the_client_has_the_rest_of() {
    let site = Site::new();
    for router in [&site.folder, &site.program] {
        let first = Site::ask_of(router, Method::GET, "/video/sms.mp4", &[]).await;
        for (known, status, body) in [
            (first.header("etag"), StatusCode::PARTIAL_CONTENT, "234"),
            (first.header("last-modified"), StatusCode::PARTIAL_CONTENT, "234"),
            ("\"another\"", StatusCode::OK, "0123456789"),
            ("Sat, 01 Jan 2000 00:00:00 GMT", StatusCode::OK, "0123456789"),
        ] {
            let wanted = [("range", "bytes=2-4"), ("if-range", known)];
            let answer = Site::ask_of(router, Method::GET, "/video/sms.mp4", &wanted).await;
            assert_eq!((answer.status, answer.body.as_str()), (status, body), "{known}");
        }
    }
}

#[tokio::test]
async fn two_editions_of_a_file_never_pass_for_one() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("program");
    fs::write(&program, "code").unwrap();
    let mut etags = Vec::new();
    for text in ["old", "new"] {
        fs::write(folder.path().join("index.html"), text).unwrap();
        let whole = folder.path().join(format!("{text}.bin"));
        let site = folder.path().join(text);
        fs::create_dir(&site).unwrap();
        fs::write(site.join("index.html"), text).unwrap();
        pack(&program, &site, &whole).unwrap();
        // Unpacked from a reproducible archive, both bear the same date.
        fs::File::options()
            .write(true)
            .open(&whole)
            .unwrap()
            .set_modified(SystemTime::UNIX_EPOCH)
            .unwrap();
        let router = router(pillole_server::Site::inside(&whole).unwrap().unwrap());
        etags.push(Site::ask_of(&router, Method::GET, "/", &[]).await.header("etag").to_owned());
    }
    assert_ne!(etags[0], etags[1]);
}

#[tokio::test]
async fn a_video_is_sent_in_parts() {
    let site = Site::new();
    for (range, status, said, body) in [
        ("bytes=2-4", StatusCode::PARTIAL_CONTENT, "bytes 2-4/10", "234"),
        ("bytes=8-", StatusCode::PARTIAL_CONTENT, "bytes 8-9/10", "89"),
        ("bytes=-1", StatusCode::PARTIAL_CONTENT, "bytes 9-9/10", "9"),
        ("bytes=99-", StatusCode::RANGE_NOT_SATISFIABLE, "bytes */10", ""),
        ("bytes=0-1,4-5", StatusCode::OK, "", "0123456789"),
    ] {
        let answer = site.ask(Method::GET, "/video/sms.mp4", &[("range", range)]).await;
        assert_eq!(answer.status, status, "{range}");
        assert_eq!(answer.header("content-range"), said, "{range}");
        assert_eq!(answer.body, body, "{range}");
    }
}

#[tokio::test]
async fn no_trick_in_the_path_leaves_the_folder_or_breaks_the_server() {
    let site = Site::new();
    let long = format!("/{}", "a".repeat(5_000));
    for path in [
        "/../outside.txt",
        "/pillole/../../outside.txt",
        "/%2e%2e/outside.txt",
        "/%2e%2e%2foutside.txt",
        "/..%2foutside.txt",
        "/.%2e/outside.txt",
        "/%252e%252e/outside.txt",
        "/..\\outside.txt",
        "/..%5coutside.txt",
        "/C:%5coutside.txt",
        "/%00",
        "/index.html%00.css",
        "/%ff%fe",
        "/%",
        "//outside.txt",
        "//pillole/sms",
        "/index.html/x",
        "/index.html::$DATA",
        "/index.html.",
        "/index.html%20",
        "/INDEX~1.HTM",
        "/NUL",
        "/con.html",
        "/com1",
        "/.git/config",
        "/%5c%5chost%5cshare",
        "/file:%2f%2f%2fetc%2fpasswd",
        "/%c0%ae%c0%ae/outside.txt",
        &long,
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.body, "non trovata", "{path}");
        assert_eq!(answer.header("location"), "", "{path}");
    }
}

#[tokio::test]
async fn head_says_what_get_would_send_without_sending_it() {
    let site = Site::new();
    let head = site.ask(Method::HEAD, "/pillole/sms/", &[]).await;
    let get = site.get("/pillole/sms/").await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(head.header("content-length"), "3");
    assert_eq!(head.header("etag"), get.header("etag"));
    let nowhere = site.ask(Method::HEAD, "/nowhere", &[]).await;
    assert_eq!((nowhere.status, nowhere.body.as_str()), (StatusCode::NOT_FOUND, ""));
}

#[tokio::test]
async fn nothing_can_be_sent_to_the_site() {
    let site = Site::new();
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::PATCH] {
        for path in ["/", "/nowhere", "//nowhere"] {
            let answer = site.ask(method.clone(), path, &[]).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert_eq!(answer.header("allow"), "GET,HEAD", "{method} {path}");
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_is_followed_only_inside_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let dist = folder.path().join("dist");
    fs::create_dir_all(dist.join("en")).unwrap();
    fs::write(dist.join("index.html"), "home").unwrap();
    fs::write(folder.path().join("secret.txt"), "secret").unwrap();
    for (to, link) in [
        (folder.path().join("secret.txt"), "secret.txt"),
        (folder.path().to_owned(), "up"),
        (dist.join("index.html"), "en/index.html"),
        (dist.join("nowhere"), "broken.txt"),
    ] {
        std::os::unix::fs::symlink(to, dist.join(link)).unwrap();
    }
    let router = router(pillole_server::Site::folder(&dist).unwrap());
    for (path, status) in [
        ("/secret.txt", StatusCode::NOT_FOUND),
        ("/up/secret.txt", StatusCode::NOT_FOUND),
        ("/up", StatusCode::NOT_FOUND),
        ("/broken.txt", StatusCode::NOT_FOUND),
        ("/en/", StatusCode::OK),
    ] {
        let answer = Site::ask_of(&router, Method::GET, path, &[]).await;
        assert_eq!(answer.status, status, "{path}");
        assert_ne!(answer.body, "secret", "{path}");
    }
}

#[test]
fn what_is_no_site_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (program, out) = (folder.path().join("program"), folder.path().join("out"));
    fs::write(&program, "code").unwrap();
    assert!(pillole_server::Site::inside(&program).unwrap().is_none());
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    pack(&program, &empty, &out).unwrap();
    let error = pillole_server::Site::inside(&out).unwrap_err().to_string();
    assert!(error.contains("no index.html"), "{error}");
    fs::write(empty.join("due parole.html"), "x").unwrap();
    let error = pack(&program, &empty, &out).unwrap_err().to_string();
    assert!(error.contains("due parole.html cannot be published"), "{error}");
}
