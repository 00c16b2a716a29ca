//! The buttons: what they do, and who cannot press them.

use super::*;
use http_body_util::BodyExt as _;
use pillole_server::Site;
use std::net::{Ipv4Addr, SocketAddr};
use tower::ServiceExt as _;

struct Page {
    program: Arc<Program>,
    _folder: tempfile::TempDir,
}

impl Page {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "home").unwrap();
        let site = Site::folder(folder.path()).unwrap();
        let control = SocketAddr::from((Ipv4Addr::LOCALHOST, 9999));
        let program = Arc::new(Program::new(site, 8017, control).unwrap());
        Self { program, _folder: folder }
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
    ) -> (StatusCode, String) {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let response = router(Arc::clone(&self.program)).oneshot(request).await.unwrap();
        let kept = path.ends_with("stile.css");
        for (name, value) in
            HEADERS.into_iter().filter(|(n, _)| !kept || n != header::CACHE_CONTROL)
        {
            assert_eq!(response.headers().get(&name).unwrap(), value, "{name} on {path}");
        }
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    fn path(&self, what: &str) -> String {
        format!("/{}/{what}", self.program.secret())
    }
}

const HERE: [(&str, &str); 2] = [("host", "127.0.0.1:9999"), ("origin", "http://127.0.0.1:9999")];

#[tokio::test]
async fn the_page_offers_the_portal_and_the_room() {
    let page = Page::new();
    let (status, body) = page.ask(Method::GET, &page.path(""), &HERE[..1]).await;
    assert_eq!(status, StatusCode::OK);
    for said in ["http://127.0.0.1:8017/", "Apri il portale", "Apri alla stanza", "Chiudi"] {
        assert!(body.contains(said), "{said}");
    }
    assert!(!body.contains("style=") && !body.contains("<script"));
    let (status, style) = page.ask(Method::GET, &page.path("stile.css"), &HERE[..1]).await;
    assert_eq!((status, style.as_str()), (StatusCode::OK, STYLE));
}

#[tokio::test]
async fn nobody_else_presses_a_button() {
    let page = Page::new();
    let close = page.path("chiudi");
    for headers in [
        &[][..],
        &[("host", "127.0.0.1:8017")],
        &[("host", "192.168.1.20:9999")],
        &[("host", "pillole.esempio.it:9999")],
        &[("host", "127.0.0.1:9999"), ("origin", "http://pillole.esempio.it")],
        &[("host", "127.0.0.1:9999"), ("origin", "http://127.0.0.1:8017")],
        &[("host", "127.0.0.1:9999"), ("origin", "null")],
        &[("host", "localhost:9999"), ("origin", "http://127.0.0.1:9999")],
    ] {
        let (status, _) = page.ask(Method::POST, &close, headers).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{headers:?}");
    }
    for path in ["/", "/chiudi", "//chiudi", "/0123/chiudi", "/index.html"] {
        let (status, body) = page.ask(Method::POST, path, &HERE).await;
        assert_eq!((status, body.as_str()), (StatusCode::NOT_FOUND, ""), "{path}");
    }
}

#[tokio::test]
async fn a_button_is_pressed_by_a_form_only() {
    let page = Page::new();
    for what in ["stanza", "ferma", "chiudi"] {
        let (status, _) = page.ask(Method::GET, &page.path(what), &HERE).await;
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{what}");
    }
    let (status, _) = page.ask(Method::POST, &page.path("ferma"), &HERE).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (status, body) = page.ask(Method::POST, &page.path("chiudi"), &HERE).await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("Pillole è chiuso"));
    // Whoever waits for the end is told, even if they begin to wait only now.
    page.program.closed().await;
}

#[tokio::test]
async fn what_a_network_is_called_is_text() {
    let page = Page::new();
    let door =
        room::Door { network: "<b>&\"".to_owned(), address: "http://10.0.0.5:8017/".to_owned() };
    let body = page::open(&page.program, &[door], None);
    assert!(body.contains("&lt;b&gt;&amp;&quot;") && !body.contains("<b>"));
    assert!(body.contains("<svg class=\"qr\"") && body.contains("http://10.0.0.5:8017/</p>"));
    assert!(body.contains("Ferma"));
}
