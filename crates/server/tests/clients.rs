//! Clients of every kind over real connections: those that send rubbish, that are slow, that stop
//! reading, that are thousands. Nobody is waited for by the clock: a test ends when the server has
//! closed the connection, or has answered somebody else.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of tests may panic as they may")]

use pillole_server::{Limits, Server, pack};
use proptest::prelude::*;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::time::Duration;
use std::{fs, thread};
use tempfile::TempDir;

/// Long enough to be in nobody's way, so that a limit that does not work ends in a failed test and
/// not in one that hangs.
const GIVE_UP: Duration = Duration::from_secs(60);

/// A file much longer than what any two systems keep for a connection between them.
const LARGE: usize = 64 * 1024 * 1024;

struct Shown {
    address: SocketAddr,
    _folder: TempDir,
}

impl Shown {
    fn new(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("en")).unwrap();
        for (name, text) in [
            ("index.html", "home"),
            ("404.html", "non trovata"),
            ("en/404.html", "not found"),
            ("main-0a1b2c3d.css", "css"),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        fs::File::create(dist.join("large.mp4")).unwrap().set_len(LARGE as u64).unwrap();
        let server = Server::bind(&dist, SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let server = server.with_limits(limits);
        let address = server.address();
        thread::spawn(move || server.run());
        Self { address, _folder: folder }
    }

    fn connect(&self) -> TcpStream {
        let connection = TcpStream::connect(self.address).unwrap();
        connection.set_read_timeout(Some(GIVE_UP)).unwrap();
        connection.set_write_timeout(Some(GIVE_UP)).unwrap();
        connection
    }

    /// All that comes back for `bytes`, until the server closes.
    fn answer(&self, bytes: &[u8]) -> Vec<u8> {
        let mut connection = self.connect();
        // The server may close before it has read everything: what it said until then counts.
        let _ = connection.write_all(bytes);
        let _ = connection.shutdown(Shutdown::Write);
        rest(&mut connection)
    }

    fn said(&self, request: &str) -> String {
        String::from_utf8_lossy(&self.answer(request.as_bytes())).into_owned()
    }

    fn still_answers(&self) {
        let said = self.said("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert!(
            said.starts_with("HTTP/1.1 200 OK\r\n") && said.ends_with("\r\n\r\nhome"),
            "{said}"
        );
    }
}

/// What still comes, until the server closes. A connection that stays open fails the test.
fn rest(connection: &mut TcpStream) -> Vec<u8> {
    let mut all = Vec::new();
    match connection.read_to_end(&mut all) {
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            panic!("the server did not close the connection");
        }
        // Closed politely, or broken off.
        _ => all,
    }
}

fn short() -> Limits {
    let soon = Duration::from_millis(200);
    Limits { head: soon, standstill: soon, ..Limits::default() }
}

#[test]
fn what_is_no_request_is_refused_or_cut_off() {
    let shown = Shown::new(Limits::default());
    let many = "X: y\r\n".repeat(500);
    let (long, wide) = ("a".repeat(100_000), "b".repeat(100_000));
    for request in [
        "\r\n\r\n\r\n\r\n",
        "garbage\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/2.0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /\r\n\r\n",
        "GET  /  HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost x\r\n\r\n",
        "GET / HTTP/1.1\r\nHo st: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: \0\r\n\r\n",
        "\x16\x03\x01\x02\0\x01\0\x01\u{fc}\x03\x03",
        &format!("GET /{long} HTTP/1.1\r\nHost: x\r\n\r\n"),
        &format!("GET / HTTP/1.1\r\nHost: x\r\nX: {wide}\r\n\r\n"),
        &format!("GET / HTTP/1.1\r\nHost: x\r\n{many}\r\n"),
    ] {
        let said = shown.said(request);
        let refused = said.is_empty() || said.starts_with("HTTP/1.1 4");
        assert!(refused, "{:.60}: {said:.200}", request);
    }
    shown.still_answers();
}

#[test]
fn the_name_under_which_it_is_asked_does_not_matter() {
    let shown = Shown::new(Limits::default());
    for head in [
        "GET / HTTP/1.0\r\n",
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n",
    ] {
        let said = shown.said(&format!("{head}Connection: close\r\n\r\n"));
        assert!(said.contains(" 200 OK\r\n") && said.ends_with("\r\n\r\nhome"), "{head}: {said}");
        assert!(!said.contains("evil"), "{head}: {said}");
    }
}

#[test]
fn no_path_leads_out_in_any_spelling() {
    let shown = Shown::new(Limits::default());
    for target in [
        "/../secret.txt",
        "/en/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%00/../secret.txt",
        "//../secret.txt",
        "/./../secret.txt",
        "/..;/secret.txt",
        "/%252e%252e/secret.txt",
        "http://x/../secret.txt",
        "/C:/secret.txt",
        "/index.html::$DATA",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "../secret.txt",
        "secret.txt",
        "*",
        "x:80",
    ] {
        let request = format!("GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        let said = shown.said(&request);
        assert!(said.starts_with("HTTP/1.1 4"), "{target}: {said}");
        assert!(!said.contains("\r\n\r\nsecret") && !said.contains("root:"), "{target}: {said}");
    }
}

#[test]
fn what_is_sent_along_is_never_taken_for_another_request() {
    let shown = Shown::new(Limits::default());
    let inner = "GET /main-0a1b2c3d.css HTTP/1.1\r\nHost: x\r\n\r\n";
    let chunked = format!("{:x}\r\n{inner}\r\n0\r\n\r\n", inner.len());
    for (head, body) in [
        (format!("Content-Length: {}\r\n", inner.len()), inner),
        ("Transfer-Encoding: chunked\r\n".to_owned(), chunked.as_str()),
        ("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n".to_owned(), chunked.as_str()),
        (format!("Transfer-Encoding: chunked\r\nContent-Length: {}\r\n", inner.len()), &chunked),
        ("Content-Length: 4\r\nContent-Length: 5\r\n".to_owned(), inner),
        ("Content-Length: -1\r\n".to_owned(), inner),
        ("Content-Length: 99999999999999999999\r\n".to_owned(), inner),
        ("Transfer-Encoding: identity, chunked, x\r\n".to_owned(), inner),
    ] {
        let said = shown.said(&format!("GET / HTTP/1.1\r\nHost: x\r\n{head}\r\n{body}"));
        assert!(!said.contains("\r\n\r\ncss"), "{head}: {said}");
        assert!(said.matches("HTTP/1.1 200").count() <= 1, "{head}: {said}");
    }
    shown.still_answers();
}

#[test]
fn a_body_without_end_is_not_read() {
    let shown = Shown::new(short());
    let mut connection = shown.connect();
    connection
        .write_all(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\nsome")
        .unwrap();
    let said = String::from_utf8(rest(&mut connection)).unwrap();
    assert!(said.starts_with("HTTP/1.1 405 "), "{said}");
    shown.still_answers();
}

#[test]
fn unusual_ranges_get_an_answer() {
    let shown = Shown::new(Limits::default());
    for (range, status) in [
        ("bytes=0-0", "206"),
        ("bytes=-0", "416"),
        ("bytes=99999999999-", "416"),
        ("bytes=18446744073709551616-", "416"),
        ("bytes=3-1", "416"),
        ("bytes=a-b", "416"),
        ("lines=1-2", "416"),
        ("", "416"),
        ("bytes=0-0,1-1,2-2", "200"),
    ] {
        let request = format!(
            "HEAD /large.mp4 HTTP/1.1\r\nHost: x\r\nRange: {range}\r\nConnection: close\r\n\r\n"
        );
        let said = shown.said(&request);
        assert!(said.starts_with(&format!("HTTP/1.1 {status} ")), "{range}: {said}");
    }
}

#[test]
fn who_says_nothing_or_not_enough_is_cut_off() {
    let shown = Shown::new(short());
    for begun in ["", "G", "GET / HTTP/1.1\r\nHost: x\r\n"] {
        let mut connection = shown.connect();
        connection.write_all(begun.as_bytes()).unwrap();
        let said = rest(&mut connection);
        assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 408"), "{begun:?}");
    }
    // An answer was had, and then nothing more is said.
    let mut connection = shown.connect();
    connection.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    assert!(rest(&mut connection).ends_with(b"\r\n\r\nhome"));
}

#[test]
fn who_sends_drop_by_drop_is_cut_off_though_something_moves() {
    let limits = Limits { head: Duration::from_millis(200), ..Limits::default() };
    let shown = Shown::new(limits);
    let mut connection = shown.connect();
    connection.write_all(b"GET / HTTP/1.1\r\n").unwrap();
    // Never the end of the head, until the server has had enough.
    while connection.write_all(b"X: y\r\n").is_ok() {
        thread::yield_now();
    }
    shown.still_answers();
}

#[test]
fn who_does_not_read_is_cut_off() {
    let shown = Shown::new(short());
    let mut connection = shown.connect();
    connection.write_all(b"GET /large.mp4 HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    // The server gives up on its own; meanwhile it answers others.
    shown.still_answers();
    let mut first = [0; 1];
    connection.read_exact(&mut first).unwrap();
    // Nothing is taken until another silent client, who came later, was cut off.
    rest(&mut shown.connect());
    rest(&mut shown.connect());
    assert!(rest(&mut connection).len() < LARGE, "all of it came");
}

#[test]
fn two_thousand_connections_keep_nobody_from_being_answered() {
    // How many is the question here, not how long: a loaded machine may be slow.
    let shown = Shown::new(Limits { head: GIVE_UP, standstill: GIVE_UP, ..Limits::default() });
    let mut held = Vec::new();
    for _ in 0..2000 {
        match TcpStream::connect(shown.address) {
            Ok(mut connection) => {
                connection.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n").unwrap();
                held.push(connection);
            }
            Err(error) => panic!("after {}: {error}", held.len()),
        }
    }
    shown.still_answers();
    for connection in &mut held {
        connection.set_read_timeout(Some(GIVE_UP)).unwrap();
        connection.write_all(b"Connection: close\r\n\r\n").unwrap();
    }
    for mut connection in held {
        assert!(rest(&mut connection).ends_with(b"\r\n\r\nhome"));
    }
}

#[test]
fn beyond_the_most_connections_the_next_waits_its_turn() {
    let shown = Shown::new(Limits { connections: 2, ..short() });
    let silent: Vec<_> = (0..20).map(|_| shown.connect()).collect();
    shown.still_answers();
    drop(silent);
}

#[test]
fn a_program_cut_short_is_no_site() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("dist");
    fs::create_dir(&site).unwrap();
    fs::write(site.join("index.html"), "home").unwrap();
    let (program, whole) = (folder.path().join("program"), folder.path().join("whole"));
    fs::write(&program, "code").unwrap();
    pack(&program, &site, &whole).unwrap();
    let bytes = fs::read(&whole).unwrap();
    for length in 0..bytes.len() {
        fs::write(&program, &bytes[..length]).unwrap();
        // Told, or not taken for a program with a site; in no case shown.
        assert!(!matches!(pillole_server::Site::inside(&program), Ok(Some(_))), "{length}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn whatever_the_path_no_error_of_ours_and_no_other_file(
        path in "(/|%2e|\\.|%5c|\\\\|%00|%|[a-z]|[0-9A-F]|:|;|\\?|en|index\\.html|secret\\.txt){0,24}",
        range in proptest::option::of("bytes=[0-9]{0,3}-[0-9]{0,3}"),
    ) {
        thread_local!(static SHOWN: Shown = Shown::new(Limits::default()));
        let range = range.map_or_else(String::new, |range| format!("Range: {range}\r\n"));
        let request = format!("GET /{path} HTTP/1.1\r\nHost: x\r\n{range}Connection: close\r\n\r\n");
        let said = SHOWN.with(|shown| shown.said(&request));
        prop_assert!(!said.starts_with("HTTP/1.1 5"), "{}", said);
        let body = said.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let known = ["home", "non trovata", "not found", "css", ""];
        let whole = known.iter().any(|known| known.contains(body));
        prop_assert!(whole, "{}", said);
    }

    #[test]
    fn whatever_the_bytes_it_goes_on(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        thread_local!(static SHOWN: Shown = Shown::new(Limits::default()));
        SHOWN.with(|shown| {
            let said = shown.answer(&bytes);
            assert!(!said.starts_with(b"HTTP/1.1 5"));
            shown.still_answers();
        });
    }
}
